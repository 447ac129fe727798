import { tellsOfThePast } from '../analysis/plan-record.ts'
import { readAction } from '../analysis/plan-smart.ts'
import type { ActionRule } from '../rule.ts'

export const actionNotSpecific: ActionRule = {
  scope: 'action',
  meta: {
    id: 'action-not-specific',
    category: 'not-specific',
    title: 'Plan action that does not say what is done',
    severity: 'warning',
    kinds: ['all'],
    why: 'Whoever is to do it reads something else into it than whoever wrote it, and at the review nobody can say whether it was done.',
    setAsideWhen: 'The next line says, step by step, what it means.',
    bad: ['Support the family with routines', 'Engage with services', 'Be mindful of the impact on the children'],
    good: ['Show Mr and Mrs Lowe a bedtime routine on 3 and 10 June', 'Support Ms Khan to fill in the housing form on Tuesday'],
  },
  check(action, context, report) {
    if (tellsOfThePast(context.plan, context.planDate, context.kind)) return
    const { specific } = readAction(action, context)
    if (specific.met || !specific.place) return
    report({ ...specific.place, message: specific.reason })
  },
}
