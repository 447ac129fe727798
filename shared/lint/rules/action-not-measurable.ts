import { tellsOfThePast } from '../analysis/plan-record.ts'
import { readAction } from '../analysis/plan-smart.ts'
import type { ActionRule } from '../rule.ts'

const NO_COLUMN = 'This plan has no place for how you will know. What will be seen, heard or counted for each action?'

export const actionNotMeasurable: ActionRule = {
  scope: 'action',
  meta: {
    id: 'action-not-measurable',
    category: 'not-measurable',
    title: 'Plan action without a measure',
    severity: 'warning',
    kinds: ['all'],
    why: 'Without a number, a record or something that somebody sees, each person at the review has only an impression.',
    setAsideWhen: 'One measure stands for several actions and is written once, above them.',
    bad: ['Attend the parenting course | How we will know: improved parenting'],
    good: [
      'Attend the parenting course | How we will know: register shows eight of ten sessions; Kofi is asleep by 8pm on five nights a week',
    ],
  },
  check(action, context, report) {
    if (tellsOfThePast(context.plan, context.planDate, context.kind)) return
    const { plan } = context
    const { measurable } = readAction(action, context)
    if (measurable.met || !measurable.place) return
    if (plan.asks.has('measure')) return report({ ...measurable.place, message: measurable.reason })
    if (plan.actions[0] === action) report({ ...measurable.place, message: NO_COLUMN })
  },
}
