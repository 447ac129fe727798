import { isDone, isPlaceholder } from '../analysis/placeholder.ts'
import { whenOf } from '../analysis/plan-when.ts'
import type { ActionRule } from '../rule.ts'

const LIST = 'vague-dates'
/** A cell in which a day, a month or a number could still stand, in a form that was not read as a date. */
const HOLDS_FIGURES = /\d/
const WORDS_FOR_TIME = /\b(?:before|by|when|once|after|until|during|at|following|prior|upon|on)\b/i

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
    if (when.lastDay || when.review || when.triggered) return
    const soon = found.some(({ entry }) => entry.tags?.includes('soon'))
    if (!soon && (HOLDS_FIGURES.test(due) || !(WORDS_FOR_TIME.test(due) || namesAnEvent(due)))) return
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

function namesAnEvent(due: string): boolean {
  return /\b(?:next|first|following|core group|conference|review|meeting|visit|hearing|appointment|supervision|discharge|birth|panel)\b/i.test(
    due,
  )
}
