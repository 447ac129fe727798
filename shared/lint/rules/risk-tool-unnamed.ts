import { reportMissing, showsTopic } from '../analysis/topics.ts'
import type { DocumentRule } from '../rule.ts'

const LIST = 'topic-risk-tool'

/** An enquiry into risk that names no tool by which risk was identified. */
export const riskToolUnnamed: DocumentRule = {
  scope: 'document',
  meta: {
    id: 'risk-tool-unnamed',
    category: 'missing-content',
    title: 'No recognised tool named',
    severity: 'warning',
    kinds: ['section-47-enquiry'],
    why: 'The reader cannot see whether risk was looked for in the same way as in other families.',
    setAsideWhen: 'The tool goes with the enquiry as a document of its own.',
    bad: ['An enquiry that concludes on harm without a tool, a scale or a framework.'],
    good: ['“Ms Nowicka and I completed the Graded Care Profile on 19 March. Food scored 3.”'],
  },
  lists: [LIST],
  startsFrom: [LIST],
  looksAt: showsTopic(LIST),
  check(blocks, context, report) {
    reportMissing(
      {
        list: LIST,
        fewest: 6,
        absent: 'No recognised tool is named. Which did you use to identify the risk, and what did it show?',
        thin: 'The tool has a line or less. Which did you use, and what did it show?',
      },
      blocks,
      context,
      report,
    )
  },
}
