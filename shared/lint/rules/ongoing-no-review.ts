import { isDone, isPlaceholder } from '../analysis/placeholder.ts'
import { tellsWhenItself, whenOf } from '../analysis/plan-when.ts'
import type { ActionRule, Report, WordHit } from '../rule.ts'

const LIST = 'vague-dates'
const MESSAGE = 'This goes on with no review date. When will it be looked at again?'
/** "Continue to walk ...", "On-going support from ...": the action itself goes on. Not what it is about. */
const OPENS_ON =
  /^\s*(?:(?:Ms|Mr|Mrs|Dr)\s\p{Lu}\p{L}+\s(?:will|to)\s|\p{L}+\s(?:will|to)\s)?(?<words>(?:to\s)?continues? to\b|continue with\b|on-?going\b|continued\b|continuous\b)/iu

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
  lists: [LIST],
  check(action, { planDate, hits }, report) {
    if (isDone(action.due, action.status) || /\b(?:completed|(?<!open[- ])ended|closed)\b/i.test(action.due)) return
    const when = whenOf(action, planDate)
    if (when.lastDay || when.review) return
    const place = (hit: Pick<Report, 'start' | 'end'>) => ({ start: hit.start, end: hit.end, message: MESSAGE })
    const going = goingOn(hits(LIST, 'due'))
    if (going) return report({ field: 'due', ...place(going) })
    if (!isPlaceholder(action.due) || tellsWhenItself(action.action, planDate)) return
    const opening = OPENS_ON.exec(action.action)
    const words = opening?.groups?.words
    if (!opening || words === undefined) return
    const end = opening.index + opening[0].length
    report({ field: 'action', ...place({ start: end - words.length, end }) })
  },
}

/** The word that says so most plainly: "ongoing" before "weekly". */
function goingOn(found: readonly WordHit[]): WordHit | undefined {
  return found.find(({ entry }) => entry.tags?.includes('ongoing')) ?? found.find(({ entry }) => entry.tags?.includes('often'))
}
