import { isDone, isPlaceholder } from '../analysis/placeholder.ts'
import { areMany, isABody, isLeftOpen, namesNobody, namesOnePerson } from '../analysis/plan-owner.ts'
import type { ActionRule } from '../rule.ts'

const LIST = 'vague-owners'

export const actionVagueOwner: ActionRule = {
  scope: 'action',
  meta: {
    id: 'action-vague-owner',
    category: 'vague-owner',
    title: 'Plan action that belongs to a group',
    severity: 'warning',
    kinds: ['all'],
    why: 'In a group everybody thinks that somebody else will do it. A parent reading the plan wants a name to ring.',
    setAsideWhen: 'The same thing is asked of every one of them, each by themselves.',
    bad: ['Ring the clinic | all professionals'],
    good: ['Ring the clinic | health visitor, Ms Shah'],
  },
  lists: [LIST],
  check(action, context, report) {
    const { owner } = action
    if (isPlaceholder(owner) || isDone(action.status)) return
    const hits = context.hits(LIST, 'owner')
    const [first] = hits
    const open = isLeftOpen(owner) || areMany(owner)
    const nobody = isABody(owner) || namesNobody(owner, context.people)
    if (!open && !nobody && (!first || namesOnePerson(owner, hits, context.people))) return
    const words = owner.trim()
    const start = owner.indexOf(words)
    const group = (first?.entry.tags?.includes('group') ?? false) || open
    report({
      field: 'owner',
      start,
      end: start + words.length,
      message: group
        ? `“${words}” is more than one person. Which of them will do this?`
        : `“${words}” is not a person. Who there will do this?`,
    })
  },
}
