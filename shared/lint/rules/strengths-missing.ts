import { reportMissing, showsTopic } from '../analysis/topics.ts'
import type { DocumentRule } from '../rule.ts'

const LIST = 'topic-strengths'

/** A document that says only what is wrong. */
export const strengthsMissing: DocumentRule = {
  scope: 'document',
  meta: {
    id: 'strengths-missing',
    category: 'missing-content',
    title: 'No strengths',
    severity: 'warning',
    kinds: ['child-and-family-assessment', 'early-help-assessment', 'section-47-enquiry', 'icpc-report', 'cin-plan'],
    why: 'A family reads a list of its failings, and the plan has nothing to build on.',
    setAsideWhen: 'A short update that goes with a document that gives them.',
    bad: ['An enquiry that lists injuries and worries and nothing that goes well.'],
    good: ['“What is working: Ms Rhodes has taken both children to six of six appointments.”'],
  },
  lists: [LIST],
  startsFrom: [LIST],
  looksAt: showsTopic(LIST),
  check(blocks, context, report) {
    reportMissing(
      {
        list: LIST,
        fewest: 8,
        absent: 'Nothing is said of what goes well. What keeps the children safe, and who helps?',
        thin: 'What goes well has a line or less. What keeps the children safe, and who helps?',
        absentAs: 'missing-section',
      },
      blocks,
      context,
      report,
    )
  },
}
