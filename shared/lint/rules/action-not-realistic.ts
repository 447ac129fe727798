import { readAction } from '../analysis/plan-smart.ts'
import type { ActionRule } from '../rule.ts'

export const actionNotRealistic: ActionRule = {
  scope: 'action',
  meta: {
    id: 'action-not-realistic',
    category: 'not-realistic',
    title: 'Plan action that this person cannot do safely by then',
    severity: 'suggestion',
    kinds: ['all'],
    why: 'A plan that cannot be kept fails on its first day, and some of what is asked puts somebody in danger.',
    setAsideWhen: 'It is what must be in place for the plan to end, or an order of the court.',
    bad: ['Stop drinking from tonight', 'Make sure that Mr Fox does not come to the house'],
    good: ['See the alcohol nurse on Mondays and keep the drink diary', 'Ring 999 if Mr Fox comes to the house'],
  },
  check(action, context, report) {
    const { achievable } = readAction(action, context)
    if (achievable.met || !achievable.place) return
    report({ ...achievable.place, message: achievable.reason })
  },
}
