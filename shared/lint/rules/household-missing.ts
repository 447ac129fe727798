import { reportMissing, showsTopic } from '../analysis/topics.ts'
import type { DocumentRule } from '../rule.ts'

const LIST = 'topic-household'

/** A document that does not say who lives with the child. */
export const householdMissing: DocumentRule = {
  scope: 'document',
  meta: {
    id: 'household-missing',
    category: 'missing-content',
    title: 'Who is in the home is not said',
    severity: 'warning',
    kinds: ['child-and-family-assessment', 'section-47-enquiry', 'icpc-report'],
    why: 'An adult or a child whom nobody mentions is one whom nobody has thought about.',
    setAsideWhen: 'A family tree that goes with it shows the household.',
    bad: ['A report that names the child and the mother and never the home.'],
    good: ['“They live with their mother. Mr Dale has lodged there since March.”'],
  },
  lists: [LIST],
  startsFrom: [LIST],
  looksAt: showsTopic(LIST),
  check(blocks, context, report) {
    reportMissing(
      {
        list: LIST,
        fewest: 10,
        absent: 'It is not said who lives with the children. Who is in the home, and who else comes and goes?',
        thin: 'Who is in the home has a line or less. Who lives there, and who else comes and goes?',
        absentAs: 'missing-section',
      },
      blocks,
      context,
      report,
    )
  },
}
