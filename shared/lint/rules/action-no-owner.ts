import { isDone, isPlaceholder, isStillOpen } from '../analysis/placeholder.ts'
import { namedDoer } from '../analysis/plan-doer.ts'
import { namesOnePerson } from '../analysis/plan-owner.ts'
import { withoutDates } from '../analysis/plan-when.ts'
import type { ActionRule } from '../rule.ts'

export const actionNoOwner: ActionRule = {
  scope: 'action',
  meta: {
    id: 'action-no-owner',
    category: 'missing-owner',
    title: 'Plan action without an owner',
    severity: 'error',
    kinds: ['all'],
    why: 'What belongs to nobody is not done, and at the review nobody can be asked about it.',
    setAsideWhen: 'The post is empty and the plan says who covers it.',
    bad: ['Take Kofi to the eye clinic | (nobody)'],
    good: ['Take Kofi to the eye clinic | Ms Pike'],
  },
  check(action, { people, plan }, report) {
    const { owner } = action
    if (action.action.trim() === '' || !isPlaceholder(owner) || isDone(action.status, action.due)) return
    if (!isStillOpen(owner) && namedDoer(action.action, people)) return
    // "By whom and when" in one column
    if (!plan.asks.has('owner') && namesOnePerson(withoutDates(action.due), [], people)) return
    const words = owner.trim()
    const start = owner.indexOf(words)
    report({ field: 'owner', start, end: start + words.length, message: 'Nobody is named. Who will do this?' })
  },
}
