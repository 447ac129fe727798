import { tellsOfThePast } from '../analysis/plan-record.ts'
import { timingFaults, VAGUE_DATES } from '../analysis/plan-timing.ts'
import type { ActionRule } from '../rule.ts'

export const actionPastDate: ActionRule = {
  scope: 'action',
  meta: {
    id: 'action-past-date',
    category: 'past-date',
    title: 'Plan action due before the plan',
    severity: 'warning',
    kinds: ['all'],
    why: 'Nobody can do a thing by a day that has gone, and the family cannot tell whether it was done.',
    setAsideWhen: 'The day is right and the date of the plan is not.',
    bad: ['Take Kofi to the eye clinic | Ms Pike | 3 March 2026, in a plan of 20 March 2026'],
    good: ['Take Kofi to the eye clinic | Ms Pike | from 3 March 2026 to 30 April 2026'],
  },
  lists: [VAGUE_DATES],
  check(action, context, report) {
    if (tellsOfThePast(context.plan, context.planDate, context.kind)) return
    for (const fault of timingFaults(action, context)) if (fault.kind === 'past') report(fault)
  },
}
