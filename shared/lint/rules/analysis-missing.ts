import { reportMissing, showsTopic } from '../analysis/topics.ts'
import type { DocumentRule } from '../rule.ts'

const LIST = 'topic-analysis'

/** A document that gives facts and never says what they mean for the child. */
export const analysisMissing: DocumentRule = {
  scope: 'document',
  meta: {
    id: 'analysis-missing',
    category: 'missing-content',
    title: 'No analysis',
    severity: 'warning',
    kinds: ['reports', 'visit-record'],
    why: 'The reader has the facts and must guess what the writer makes of them.',
    setAsideWhen: 'The analysis stands in a document that goes with this one.',
    bad: ['Analysis: see above.'],
    good: ['“Three bruises in five weeks and two explanations: I conclude that Leo is being hurt.”'],
  },
  lists: [LIST],
  startsFrom: [LIST],
  looksAt: showsTopic(LIST),
  check(blocks, context, report) {
    reportMissing(
      {
        list: LIST,
        fewest: 15,
        absent: 'No analysis is given. What do these facts mean for each child, and why?',
        thin: 'The analysis is a line or less. What do these facts mean for each child, and why?',
        absentAs: 'missing-section',
      },
      blocks,
      context,
      report,
    )
  },
}
