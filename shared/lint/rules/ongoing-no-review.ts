import { timingFaults, VAGUE_DATES } from '../analysis/plan-timing.ts'
import type { ActionRule } from '../rule.ts'

export const ongoingNoReview: ActionRule = {
  scope: 'action',
  meta: {
    id: 'ongoing-no-review',
    category: 'ongoing-no-review',
    title: 'Goes on without a review date',
    severity: 'error',
    kinds: ['all'],
    why: 'What is “on-going” is never finished and never checked. A review date tells the family when it will be talked about.',
    setAsideWhen: 'A rule of a safety plan that stands as long as the plan, whose own review date is given.',
    bad: ['Walk both children to school | Ms Pike | Ongoing'],
    good: ['Walk both children to school | Ms Pike | Ongoing, reviewed on 1 May 2026'],
  },
  lists: [VAGUE_DATES],
  check(action, context, report) {
    for (const fault of timingFaults(action, context)) if (fault.kind === 'ongoing') report(fault)
  },
}
