import { ForWriters } from '../../record-screen/index.ts'
import { Button } from '../../ui/index.ts'
import { usePlanNews } from '../desk.ts'

/** What a row could be joined to, where the words agree: asked, never done. */
export function JoinOffer({ rowId, verb }: { rowId: string; verb: 'Serves' | 'Answers' }) {
  const { proposals, onJoin } = usePlanNews()
  const proposal = proposals.get(rowId)
  if (!proposal) return null
  return (
    <small className="join-offer">
      {verb}: “{proposal.words}”?
      <ForWriters>
        <Button look="quiet" compact excludeFromTabOrder aria-keyshortcuts="J" onPress={() => onJoin(proposal.join)}>
          Join <kbd>J</kbd>
        </Button>
      </ForWriters>
    </small>
  )
}
