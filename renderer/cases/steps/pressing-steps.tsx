import type { TrackedStep } from '../../../shared/plan/index.ts'
import { StepRows } from './step-rows.tsx'

export interface PressingStepsProps {
  /** The steps of one plan, in the order of the tracker. */
  steps: readonly TrackedStep[]
  today: string
  planAddress: string
}

/** So many stand on the case's page; the plan has the rest. */
const SHOWN = 3

/** What of a plan is overdue or due soon, each leading to the plan; nothing where nothing presses. */
export function PressingSteps({ steps, today, planAddress }: PressingStepsProps) {
  const pressing = steps.filter(({ stands }) => stands === 'overdue' || stands === 'due-soon')
  if (pressing.length === 0) return null
  return (
    <div className="pressing-steps">
      <StepRows
        label="Steps of the plan that are overdue or due soon"
        steps={pressing.slice(0, SHOWN)}
        today={today}
        without="case"
        planOf={() => planAddress}
      />
      {pressing.length > SHOWN && (
        <p>
          <a href={planAddress}>{pressing.length - SHOWN} more that press, in the plan</a>
        </p>
      )}
    </div>
  )
}
