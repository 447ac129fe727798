import { reportMissing, showsTopic } from '../analysis/topics.ts'
import type { DocumentRule } from '../rule.ts'

const LIST = 'topic-shared'

/** A document for the family that does not say that they have had it, and what they said. */
export const sharingNotRecorded: DocumentRule = {
  scope: 'document',
  meta: {
    id: 'sharing-not-recorded',
    category: 'missing-content',
    title: 'Sharing with the family is not recorded',
    severity: 'warning',
    kinds: ['child-and-family-assessment', 'early-help-assessment', 'icpc-report', 'rcpc-report', 'cla-review-report'],
    why: 'Nobody can see whether the family knows what is written of them, or what they would correct.',
    setAsideWhen: 'It would put somebody at risk, and a manager has recorded so.',
    bad: ['Shared: yes.'],
    good: ['“I read this to Ms Hill on 3 June. She said that the part about school is wrong, so I corrected it.”'],
  },
  lists: [LIST],
  startsFrom: [LIST],
  looksAt: showsTopic(LIST),
  check(blocks, context, report) {
    reportMissing(
      {
        list: LIST,
        fewest: 6,
        absent: 'It is not said when the family had this and what they said of it. Who read it, when, and what did they say?',
        thin: 'Sharing has a line or less. Who read this, when, and what did they say of it?',
      },
      blocks,
      context,
      report,
    )
  },
}
