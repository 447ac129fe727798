import type { TextRule } from '../rule.ts'

const LIST = 'punishing'

/** Words that threaten or scold a parent in what is written for, or with, the family. */
export const punitiveTone: TextRule = {
  scope: 'block',
  lists: [LIST],
  startsFrom: [LIST],
  meta: {
    id: 'punitive-tone',
    category: 'blaming-language',
    title: 'A threat or a scolding',
    severity: 'suggestion',
    kinds: ['cin-plan', 'cp-plan', 'safety-plan', 'early-help-plan', 'outcome-letter', 'letter', 'visit-record'],
    why: 'A parent who is threatened hides what goes wrong, and the child is less safe.',
    setAsideWhen: 'The law asks that the consequence be stated in these words.',
    bad: ['If you breach this agreement your children will be removed.'],
    good: ['If the children are left alone again we will ask a solicitor the same day whether to go to court.'],
  },
  check(block, _context, report) {
    for (const { entry, start, end } of block.hits(LIST))
      report({ start, end, message: entry.ask ?? 'What did we agree, and what will we do next?' })
  },
}
