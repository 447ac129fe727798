import { reportMissing, showsTopic } from '../analysis/topics.ts'
import type { DocumentRule } from '../rule.ts'

const LIST = 'topic-identity'

/** A document that says nothing of culture, faith, language, disability or what else makes the family who they are. */
export const identityMissing: DocumentRule = {
  scope: 'document',
  meta: {
    id: 'identity-missing',
    category: 'missing-content',
    title: 'Identity and diversity',
    severity: 'warning',
    kinds: ['child-and-family-assessment', 'icpc-report', 'cla-review-report', 'care-plan', 'placement-plan', 'cin-plan'],
    why: 'The family could be anybody, and help that does not fit them fails.',
    setAsideWhen: 'The family asked that nothing of it be written.',
    bad: ['Diversity: N/A.'],
    good: ['“The family speaks Sorani and fasts in Ramadan, so meals were planned around it.”'],
  },
  lists: [LIST],
  startsFrom: [LIST],
  looksAt: showsTopic(LIST),
  check(blocks, context, report) {
    reportMissing(
      {
        list: LIST,
        fewest: 6,
        absent: 'Nothing is said of who the family are: culture, faith, language, disability. What of it matters to this child?',
        thin: 'Identity has a line or less. What of culture, faith, language or disability matters to this child?',
        absentAs: 'missing-section',
      },
      blocks,
      context,
      report,
    )
  },
}
