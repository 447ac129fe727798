import { ChevronDown, ChevronsUp, ChevronUp } from 'lucide-react'
import type { Comparison } from '../../../shared/review/index.ts'
import { Button, Toolbar, ToolbarSpace, Tooltip } from '../../ui/index.ts'
import { CountWords } from './count-words.tsx'
import { type Changes, sayChange } from './use-changes.ts'

export interface ChangeStepsProps extends Pick<Changes, 'current' | 'first' | 'step'> {
  comparison: Comparison
}

/** Above a compared page: how much was changed, and the way from change to change. */
export function ChangeSteps({ comparison: { changes, counts }, current, first, step }: ChangeStepsProps) {
  const says = changes.find(({ id }) => id === current)?.says
  return (
    <div className="change-steps">
      <Toolbar label="Changes">
        <CountWords counts={counts} />
        <ToolbarSpace />
        {changes.length > 0 && (
          <>
            <span className="change-at num" role="status">
              {sayChange(changes, current)}
              {says && <span className="visually-hidden">: {says}</span>}
            </span>
            <Tooltip text="To the first change" shortcut="Alt+Shift+Page Up">
              <Button look="plain" onPress={first}>
                <ChevronsUp size={16} aria-hidden />
                First
              </Button>
            </Tooltip>
            <Tooltip text="To the change before" shortcut="Alt+Page Up">
              <Button look="plain" onPress={() => step(-1)}>
                <ChevronUp size={16} aria-hidden />
                Previous
              </Button>
            </Tooltip>
            <Tooltip text="To the next change" shortcut="Alt+Page Down">
              <Button look="plain" onPress={() => step(1)}>
                <ChevronDown size={16} aria-hidden />
                Next change
              </Button>
            </Tooltip>
          </>
        )}
      </Toolbar>
    </div>
  )
}
