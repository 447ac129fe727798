import { standingOf, type TrackedStep } from '../../../shared/plan/index.ts'
import { classes } from '../../ui/index.ts'
import { sayDay } from '../due/say-due.ts'
import { isDoneWith } from './step-list.ts'
import './steps.css'

export interface StepRowsProps {
  /** What the list holds, for a screen reader. */
  label: string
  steps: readonly TrackedStep[]
  today: string
  /** Leaves out what the heading above says already. */
  without?: 'day' | 'owner' | 'case'
  planOf: (caseId: string) => string
}

/** Steps in a list, each leading to its plan: what is to be done, by whom, and how it stands. */
export function StepRows({ label, steps, today, without, planOf }: StepRowsProps) {
  return (
    <ul className="step-rows" aria-label={label}>
      {steps.map((one) => (
        <li key={`${one.caseId} ${one.step.id}`} className={classes(one.stands)}>
          <a href={planOf(one.caseId)}>
            <span className="step-what">
              <b>{one.step.action.trim() || 'A step with nothing written yet'}</b>
              <small>{factsOf(one, without)}</small>
            </span>
            <span className="step-day num">
              {without === 'day' && one.day !== null && !isDoneWith(one) ? '' : dayOf(one, today)}
            </span>
            <span className={classes('step-left num', one.stands === 'overdue' && 'late')}>{standingOf(one)}</span>
          </a>
        </li>
      ))}
    </ul>
  )
}

/** "Farida Begum · Begum and Yates": whose the step is and in which case, as far as nothing above says it. */
function factsOf({ step, caseTitle }: TrackedStep, without: StepRowsProps['without']): string {
  const owner = [step.owner.trim() || 'Nobody named', step.agency.trim()].filter(Boolean).join(', ')
  return [without === 'owner' ? step.agency.trim() : owner, without === 'case' ? '' : caseTitle].filter(Boolean).join(' · ')
}

function dayOf(one: TrackedStep, today: string): string {
  if (one.day !== null) return sayDay(one.day, today)
  return isDoneWith(one) ? '' : one.step.due.trim()
}
