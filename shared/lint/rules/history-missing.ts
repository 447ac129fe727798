import { reportMissing } from '../analysis/topics.ts'
import type { DocumentRule } from '../rule.ts'

const LIST = 'topic-history'

/** A document that knows nothing of what came before. */
export const historyMissing: DocumentRule = {
  scope: 'document',
  meta: {
    id: 'history-missing',
    category: 'missing-content',
    title: 'No history',
    severity: 'warning',
    kinds: [
      'child-and-family-assessment',
      'section-47-enquiry',
      'icpc-report',
      'court-statement',
      'section-7-report',
      'section-37-report',
    ],
    why: 'What happens now looks like the first time when it may be the fifth.',
    setAsideWhen: 'The chronology that goes with this document gives it.',
    bad: ['An enquiry that begins with the day of the referral.'],
    good: ['“Our records begin in 2019, when the police went to the house.”'],
  },
  lists: [LIST],
  looksAt: (block) => block.holds(LIST),
  check(blocks, context, report) {
    reportMissing(
      {
        list: LIST,
        fewest: 12,
        absent:
          'Nothing is said of what happened before. What is known of the past, the parents’ own included, and what does it mean now?',
        thin: 'The history is a line or less. What is known of the past, the parents’ own included, and what does it mean now?',
        absentAs: 'missing-section',
      },
      blocks,
      context,
      report,
    )
  },
}
