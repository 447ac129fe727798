import { reportMissing } from '../analysis/topics.ts'
import type { DocumentRule } from '../rule.ts'

const LIST = 'topic-work-with-children'

/** An enquiry that does not say what the adults do, and so not whether anyone works with children. */
export const worksWithChildrenCheckMissing: DocumentRule = {
  scope: 'document',
  meta: {
    id: 'works-with-children-check-missing',
    category: 'missing-content',
    title: 'Work with children not asked about',
    severity: 'suggestion',
    kinds: ['section-47-enquiry'],
    why: 'An adult who may have harmed a child can be among other children the next morning.',
    setAsideWhen: 'Nobody in the family is an adult who could work.',
    bad: ['An enquiry that says nothing of what the adults do for a living or as volunteers.'],
    good: ['“No one in the family works or volunteers with children.”'],
  },
  lists: [LIST],
  startsFrom: [LIST],
  looksAt: (block) => block.holds(LIST),
  check(blocks, context, report) {
    reportMissing(
      {
        list: LIST,
        fewest: 4,
        absent: 'Nothing is said of whether anyone in the family works or volunteers with children. What do the adults do?',
        thin: 'Work with children has a line or less. Does anyone in the family work or volunteer with children?',
      },
      blocks,
      context,
      report,
    )
  },
}
