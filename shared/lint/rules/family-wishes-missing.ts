import { reportMissing } from '../analysis/topics.ts'
import type { DocumentRule } from '../rule.ts'

const LIST = 'topic-family-wishes'

/** A plan that holds only what professionals want. */
export const familyWishesMissing: DocumentRule = {
  scope: 'document',
  meta: {
    id: 'family-wishes-missing',
    category: 'missing-content',
    title: 'What the family wants',
    severity: 'suggestion',
    kinds: ['cin-plan', 'cp-plan', 'closure-summary', 'early-help-plan'],
    why: 'A plan that nobody at home wants is a plan that nobody at home carries out.',
    setAsideWhen: 'The family was asked and did not want anything written.',
    bad: ['A plan whose goals are all a professional’s.'],
    good: ['“The family want a bus pass, and Ali back in football.”'],
  },
  lists: [LIST],
  startsFrom: [LIST],
  looksAt: (block) => block.holds(LIST),
  check(blocks, context, report) {
    reportMissing(
      {
        list: LIST,
        fewest: 4,
        absent: 'Nothing is said of what the family want. What would they like to be different?',
        thin: 'What the family want has a line or less. What would they like to be different?',
      },
      blocks,
      context,
      report,
    )
  },
}
