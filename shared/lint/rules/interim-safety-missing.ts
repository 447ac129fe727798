import { reportMissing, showsTopic } from '../analysis/topics.ts'
import type { DocumentRule } from '../rule.ts'

const LIST = 'topic-safety-plan'

/** An enquiry that does not say what keeps the child safe until the decision. */
export const interimSafetyMissing: DocumentRule = {
  scope: 'document',
  meta: {
    id: 'interim-safety-missing',
    category: 'missing-content',
    title: 'No safety plan for now',
    severity: 'warning',
    kinds: ['section-47-enquiry'],
    why: 'Between the enquiry and the conference lie weeks in which the child is at home.',
    setAsideWhen: 'No child is at risk before the decision, and the enquiry says why.',
    bad: ['A conference in three weeks, and nothing of where the children sleep until then.'],
    good: ['“Until the conference the safety plan is that Tyler sleeps at his grandmother’s on weekdays.”'],
  },
  lists: [LIST],
  startsFrom: [LIST],
  looksAt: showsTopic(LIST),
  check(blocks, context, report) {
    reportMissing(
      {
        list: LIST,
        fewest: 8,
        absent: 'It is not said what keeps the children safe until the next decision. Who does what, from when, and who checks?',
        thin: 'What keeps the children safe for now has a line or less. Who does what, from when, and who checks?',
        absentAs: 'missing-section',
      },
      blocks,
      context,
      report,
    )
  },
}
