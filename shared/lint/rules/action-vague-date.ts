import { timingFaults, VAGUE_DATES } from '../analysis/plan-timing.ts'
import type { ActionRule } from '../rule.ts'

export const actionVagueDate: ActionRule = {
  scope: 'action',
  meta: {
    id: 'action-vague-date',
    category: 'vague-date',
    title: 'Plan action whose date names no day',
    severity: 'error',
    kinds: ['all'],
    why: 'Each reader thinks of another day, so it is never late and never done.',
    setAsideWhen: 'The day is fixed by somebody else and the plan says who.',
    bad: ['Take Kofi to the eye clinic | Ms Pike | ASAP'],
    good: ['Take Kofi to the eye clinic | Ms Pike | within 2 weeks'],
  },
  lists: [VAGUE_DATES],
  check(action, context, report) {
    for (const fault of timingFaults(action, context)) if (fault.kind === 'vague') report(fault)
  },
}
