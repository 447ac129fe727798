import { caseEntry } from '../../shared/chronology/index.ts'
import { ListSaveBanner } from '../record-screen/index.ts'
import { cellText } from './grid/cells.ts'
import { COLUMNS } from './grid/columns.ts'
import type { ChronologyClash, ChronologySaveState, ChronologySession } from './session.ts'
import type { World } from './world.ts'

export interface SaveBannerProps {
  session: ChronologySession
  save: ChronologySaveState
  world: World
}

/** What stands in the way of storing what was written, and what can be done about it. */
export function SaveBanner({ session, save, world }: SaveBannerProps) {
  return <ListSaveBanner session={session} save={save} clashWords={(clash) => <ClashWords clash={clash} world={world} />} />
}

/** Field by field what is said here and there. */
function ClashWords({ clash: { mine, theirs }, world }: { clash: ChronologyClash; world: World }) {
  if (mine.list !== 'entries' || theirs.list !== 'entries')
    return <span>The other window says: {theirs.item === null ? 'taken out' : nameOf(theirs.item)}</span>
  if (theirs.item === null) return <span>The other window took this entry out: “{mine.item?.event}”</span>
  if (mine.item === null) return <span>You took this entry out; the other window says now: “{theirs.item.event}”</span>
  const [here, there] = [caseEntry.parse(mine.item), caseEntry.parse(theirs.item)]
  const different = COLUMNS.flatMap(({ id, title }) => {
    const [one, other] = [cellText(here, id, world), cellText(there, id, world)]
    return one === other ? [] : [{ title, one, other }]
  })
  if (different.length === 0) return <span>“{here.event}”: something beside what the grid shows.</span>
  return (
    <>
      {different.map(({ title, one, other }) => (
        <span key={title}>
          {title}: the other window says now “{other}”, you wrote “{one}”.{' '}
        </span>
      ))}
    </>
  )
}

const nameOf = (item: object): string => ('name' in item ? String(item.name) : 'what' in item ? String(item.what) : 'changed')
