import type { ReactNode } from 'react'
import type { Failure } from '../../shared/api/index.ts'
import type { ListChange } from '../../shared/document/index.ts'
import type { Clash, ListSaveState, ListSession } from '../saving/index.ts'
import { Banner, Button } from '../ui/index.ts'

/** What was written could not be stored. What the store refuses for good can still be undone. */
export function NotStored({ failure, onRetry }: { failure: Failure; onRetry: () => void }) {
  return (
    <Banner tone="error" actions={<Button onPress={onRetry}>Try now</Button>}>
      <b>Not stored.</b> {failure.message} What you wrote is kept here and tried again
      {failure.code === 'bad-input' ? '; Undo takes it back' : ''}.
    </Banner>
  )
}

export interface ListSaveBannerProps<R extends object, C extends ListChange> {
  session: ListSession<R, C>
  save: ListSaveState<C>
  /** What is said of a thing here and in the other window. */
  clashWords: (clash: Clash<C>) => ReactNode
}

/** What stands in the way of storing what was written in a record made of lists, and what can be done about it. */
export function ListSaveBanner<R extends object, C extends ListChange>({ session, save, clashWords }: ListSaveBannerProps<R, C>) {
  if (save.state === 'failed') return <NotStored failure={save.failure} onRetry={() => void session.flush()} />
  if (save.state !== 'conflict') return null
  return (
    <Banner
      tone="error"
      actions={
        <>
          <Button onPress={() => void session.keepMine()}>Go on with mine</Button>
          <Button onPress={() => void session.takeTheirs()}>Take the other</Button>
        </>
      }
    >
      <b>The same was changed in another window</b> while you wrote here. Nothing was overwritten; whichever you go on with, Undo
      and the history keep the other.
      <ul className="clashes">
        {save.clashes.map((clash) => (
          <li key={`${clash.mine.list} ${clash.mine.id}`}>{clashWords(clash)}</li>
        ))}
      </ul>
    </Banner>
  )
}
