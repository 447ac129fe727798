import { type CasePlan, planChanges } from '../../../shared/plan/index.ts'
import { Button } from '../../ui/index.ts'
import { ChangesList } from './changes-list.tsx'

export interface MyVersionProps {
  newest: CasePlan
  mine: CasePlan
  /** None while it is not decided yet which plan to go on with. */
  onDone?: () => void
}

/** How the writer's own version differs from the one that was saved by somebody else: to read, and to copy from. */
export function MyVersion({ newest, mine, onDone }: MyVersionProps) {
  return (
    <div className="changes-since">
      <p className="second">
        {onDone
          ? 'What your own version says otherwise. Copy from it what should stand. Undo (Ctrl+Z) brings back all of it.'
          : 'What your version says otherwise than the newest.'}
      </p>
      <ChangesList changes={planChanges(newest, mine)} />
      {onDone && (
        <div className="panel-actions">
          <Button compact onPress={onDone}>
            I have what I need
          </Button>
        </div>
      )}
    </div>
  )
}
