import { goingWell } from '../analysis/plan-going-well.ts'
import { tellsOfThePast } from '../analysis/plan-record.ts'
import { MESSAGES } from '../analysis/plan-smart.ts'
import type { ActionRule } from '../rule.ts'

export const actionIrrelevant: ActionRule = {
  scope: 'action',
  meta: {
    id: 'action-irrelevant',
    category: 'irrelevant-going-well',
    title: 'Plan action about what goes well already',
    severity: 'suggestion',
    kinds: ['all'],
    why: 'What goes well needs no change: among such lines the family cannot see what must.',
    setAsideWhen: 'Something puts it at risk that the plan names elsewhere.',
    bad: ['Continue to take Ruby to the dentist; all check-ups are up to date'],
    good: ['Take Ruby to the dentist: check-ups are up to date, but she has had toothache since Sunday'],
  },
  check(action, context, report) {
    if (tellsOfThePast(context.plan, context.planDate, context.kind)) return
    const found = goingWell(action)
    if (found) report({ field: 'action', ...found, message: MESSAGES.goingWell })
  },
}
