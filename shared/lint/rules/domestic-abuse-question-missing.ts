import { reportMissing } from '../analysis/topics.ts'
import type { DocumentRule } from '../rule.ts'

const LIST = 'topic-domestic-abuse'

/** An assessment or enquiry that does not say whether anybody was asked about domestic abuse. */
export const domesticAbuseQuestionMissing: DocumentRule = {
  scope: 'document',
  meta: {
    id: 'domestic-abuse-question-missing',
    category: 'missing-content',
    title: 'Domestic abuse not asked about',
    severity: 'suggestion',
    kinds: ['child-and-family-assessment', 'section-47-enquiry'],
    why: 'Nobody who is hurt at home says so unless asked alone, and the reader cannot tell whether anyone was.',
    setAsideWhen: 'The document will be read by somebody who would punish the answer.',
    bad: ['An assessment in which nobody was asked whether anyone hurts or frightens them.'],
    good: ['“I asked Ms Cross, alone, whether anyone hurts or frightens her. She said no.”'],
  },
  lists: [LIST],
  startsFrom: [LIST],
  looksAt: (block) => block.holds(LIST),
  check(blocks, context, report) {
    reportMissing(
      {
        list: LIST,
        fewest: 6,
        absent: 'Nothing is said of whether anyone hurts or frightens anybody at home. Who was asked, and were they alone?',
        thin: 'Domestic abuse has a line or less. Who was asked, were they alone, and what did they say?',
      },
      blocks,
      context,
      report,
    )
  },
}
