import { isDone, isPlaceholder } from '../analysis/placeholder.ts'
import { tellsWhenItself, whenOf } from '../analysis/plan-when.ts'
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
  check(action, { planDate }, report) {
    const { due } = action
    if (action.action.trim() === '' || !isPlaceholder(due) || isDone(action.status)) return
    if (whenOf(action, planDate).review || tellsWhenItself(action.action, planDate)) return
    const words = due.trim()
    const start = due.indexOf(words)
    report({ field: 'due', start, end: start + words.length, message: 'No date. When will this be done?' })
  },
}
