import { tellsWhoDoesWhat } from '../analysis/plan-record.ts'
import { timingFaults, VAGUE_DATES } from '../analysis/plan-timing.ts'
import type { ActionRule } from '../rule.ts'

export const actionNoDate: ActionRule = {
  scope: 'action',
  meta: {
    id: 'action-no-date',
    category: 'missing-date',
    title: 'Plan action without a date',
    severity: 'error',
    kinds: ['all'],
    why: 'Without a day nobody can say that it is late, and the child waits.',
    setAsideWhen: 'The day hangs on a decision that the plan names.',
    bad: ['Take Kofi to the eye clinic | Ms Pike | TBC'],
    good: ['Take Kofi to the eye clinic | Ms Pike | 12 April 2026'],
  },
  lists: [VAGUE_DATES],
  check(action, context, report) {
    if (tellsWhoDoesWhat(context.plan.actions)) return
    for (const fault of timingFaults(action, context)) if (fault.kind === 'missing') report(fault)
  },
}
