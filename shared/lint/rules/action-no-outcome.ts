import { namesDifference } from '../analysis/plan-difference.ts'
import { tellsOfThePast } from '../analysis/plan-record.ts'
import { readAction } from '../analysis/plan-smart.ts'
import type { ActionRule } from '../rule.ts'

const NO_COLUMN = 'This plan has no place for what will be different for the child. What will be better because of each action?'

/** "1", "Goal 2", "2 and 3": which of the goals listed elsewhere it serves. */
const NUMBER_OF_GOAL = /^(?:(?:safety |wellbeing )?goals? )?\d{1,2}(?:(?:, | and | & |\/)\d{1,2})*\.?$/i

export const actionNoOutcome: ActionRule = {
  scope: 'action',
  meta: {
    id: 'action-no-outcome',
    category: 'no-outcome',
    title: 'Plan action that says no difference for the child',
    severity: 'warning',
    kinds: ['all'],
    why: 'Every action can be finished while the child’s life stays as it was. Only the difference shows whether it helped.',
    setAsideWhen: 'It is a step of arranging things, and the goal above it says what is to be different.',
    bad: ['Attend the parenting course | Outcome: course completed'],
    good: ['Attend the parenting course | Outcome: Kofi is told calmly what to do next'],
  },
  check(action, context, report) {
    if (tellsOfThePast(context.plan, context.planDate, context.kind)) return
    const { plan } = context
    const { difference } = readAction(action, context)
    if (difference.met || !difference.place || NUMBER_OF_GOAL.test(action.outcome.trim())) return
    if (plan.asks.has('outcome')) return report({ ...difference.place, message: difference.reason })
    // Without such a column the measures may say it; asked once, on the first line.
    if (plan.actions[0] !== action || plan.actions.some((one) => namesDifference(one))) return
    report({ ...difference.place, message: NO_COLUMN })
  },
}
