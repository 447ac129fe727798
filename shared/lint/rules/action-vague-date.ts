import { isDone, isPlaceholder } from '../analysis/placeholder.ts'
import { whenOf } from '../analysis/plan-when.ts'
import type { ActionRule } from '../rule.ts'

const LIST = 'vague-dates'
/** "Sometime in May", "the next month or so": what could be read as a date is none. */
const LOOSE = /\b(?:some ?time|at some point|or so)\b/i
/** A cell in which a day, a month or a number could still stand, in a form that was not read as a date. */
const HOLDS_FIGURES = /\d/

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
  lists: [LIST],
  check(action, { planDate, hits }, report) {
    const { due } = action
    if (isPlaceholder(due) || isDone(due, action.status)) return
    const found = hits(LIST, 'due')
    if (found.some(({ entry }) => entry.tags?.includes('ongoing') || entry.tags?.includes('often'))) return
    const when = whenOf(action, planDate)
    const loose = LOOSE.test(due)
    if ((when.lastDay && !loose) || when.review || when.triggered) return
    const soon = loose || found.some(({ entry }) => entry.tags?.includes('soon'))
    if (!soon && (HOLDS_FIGURES.test(due) || !/\p{L}/u.test(due))) return
    const words = due.trim()
    const start = due.indexOf(words)
    report({
      field: 'due',
      start,
      end: start + words.length,
      message: `No day can be worked out from “${words}”. Which day is it?`,
    })
  },
}
