import type { CannotSave } from '../../../shared/api/index.ts'
import { useCannotSave, useServices } from '../../client/index.ts'
import { Banner, Button } from '../../ui/index.ts'

const RECORDED = 'You can go on reading. That you read it is noted in memory, and stands in the trail as soon as'
const WHY: Readonly<Record<CannotSave, { what: string; next: string }>> = {
  full: {
    what: 'The disk is full: nothing can be saved now.',
    next: `${RECORDED} there is room. Free some space, and keep Casewright open.`,
  },
  failing: {
    what: 'The disk takes nothing: nothing can be saved now.',
    next: `${RECORDED} it does. See that it is connected and has room, and keep Casewright open.`,
  },
  'read-only': {
    what: 'Casewright may not write to this store: nothing can be saved now.',
    next: `${RECORDED} it may and somebody signs in again. Ask whoever looks after this computer, and keep Casewright open.`,
  },
}

/** Says that nothing can be saved now, while that is so, and that whatever is read is recorded all the same. */
export function CannotSaveNotice() {
  const { api } = useServices()
  const why = useCannotSave()
  if (why === null) return null
  const { what, next } = WHY[why]
  // Any answer says how it stands now.
  const again = (
    <Button compact onPress={() => void api.store.status({})}>
      Try again
    </Button>
  )
  return (
    <div className="frame-notice">
      <Banner tone="warning" {...(why !== 'read-only' && { actions: again })}>
        <b>{what}</b> {next}
      </Banner>
    </div>
  )
}
