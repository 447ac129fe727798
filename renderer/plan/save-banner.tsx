import { NotStored } from '../record-screen/index.ts'
import { Banner, Button } from '../ui/index.ts'
import type { SaveState } from './session/keeper.ts'
import type { PlanSession } from './session/plan-session.ts'

/** What stands in the way of storing the plan, and what can be done about it. */
export function SaveBanner({ session, save }: { session: PlanSession; save: SaveState }) {
  if (save.state === 'failed') return <NotStored failure={save.failure} onRetry={() => void session.flush()} />
  if (save.state !== 'conflict') return null
  const by = save.newest.author === '' ? '' : ` by ${save.newest.author}`
  return (
    <Banner
      tone="error"
      actions={
        <>
          <Button onPress={() => void session.keepMine()}>Go on with mine</Button>
          <Button onPress={session.openNewest}>Open the newest</Button>
        </>
      }
    >
      <b>This plan was changed in another window</b>
      {by} while you wrote here. Nothing was overwritten. Open the newest and copy from your own version, which stays beside it;
      or go on with yours, and the other stays in the history.
    </Banner>
  )
}
