import { reportMissing, showsTopic } from '../analysis/topics.ts'
import type { DocumentRule } from '../rule.ts'

const LIST = 'topic-recommendation'

/** A report that recommends nothing. */
export const recommendationMissing: DocumentRule = {
  scope: 'document',
  meta: {
    id: 'recommendation-missing',
    category: 'missing-content',
    title: 'No recommendation',
    severity: 'warning',
    kinds: [
      'child-and-family-assessment',
      'section-47-enquiry',
      'icpc-report',
      'rcpc-report',
      'cla-review-report',
      'court-statement',
      'section-7-report',
      'section-37-report',
    ],
    why: 'Whoever must decide does not know what the writer asks for, or why.',
    setAsideWhen: 'An interim report that says when the recommendation will follow.',
    bad: ['Conclusion: this is a complex case.'],
    good: ['“I recommend a child protection plan for neglect, because ...”'],
  },
  lists: [LIST],
  startsFrom: [LIST],
  looksAt: showsTopic(LIST),
  check(blocks, context, report) {
    reportMissing(
      {
        list: LIST,
        fewest: 12,
        absent: 'No recommendation is made. What do you recommend for each child, and why?',
        thin: 'The recommendation is a line or less. What do you recommend for each child, and why?',
        absentAs: 'missing-section',
      },
      blocks,
      context,
      report,
    )
  },
}
