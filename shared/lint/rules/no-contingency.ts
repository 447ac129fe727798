import { sectionIsRequired } from '../../standards/index.ts'
import { contingencyOf } from '../analysis/plan-contingency.ts'
import { isWholeDocument, mayHoldParts, PARTS, partsOf, speaksOf } from '../analysis/plan-sections.ts'
import type { DocumentRule, RuleContext } from '../rule.ts'

export const noContingency: DocumentRule = {
  scope: 'document',
  meta: {
    id: 'no-contingency',
    category: 'no-contingency',
    title: 'No plan for what happens if this one does not work',
    severity: 'warning',
    kinds: ['plans', 'case-summary', 'cla-review-report', 'core-group-record'],
    why: 'When it goes wrong on a Friday evening nobody knows who looks after the child, and the family learns of it last.',
    setAsideWhen: 'The plan ends with this review.',
    bad: ['Contingency: seek legal advice.'],
    good: ['If Ms Ode is taken to hospital again, her sister looks after the girls from that night.'],
  },
  looksAt: mayHoldParts,
  check(blocks, context, report) {
    if (!isWholeDocument(blocks, context.document.sections.length)) return
    const parts = partsOf(blocks, PARTS.contingency)
    if (parts.length === 0) {
      if (isAskedAsSection(context) || speaksOf(blocks, PARTS.contingency)) return
      return report({
        section: null,
        block: null,
        start: 0,
        end: 0,
        message: 'There is no contingency. If this does not work, who does what, and who looks after the child?',
      })
    }
    if (parts.some(({ text }) => contingencyOf(text) === 'real')) return
    const [first] = parts
    if (!first) return
    const { analysis, start, end } = first
    report({
      section: analysis.section,
      block: analysis.block,
      start,
      end,
      message:
        'This alone is no contingency. What exactly would make you act, who would do what that same day, and where would the child be?',
    })
  },
}

/** Where the template asks for such a section its absence is reported as a missing section. */
function isAskedAsSection({ template, pack }: RuleContext): boolean {
  return (
    template?.sections.some(
      (section) => PARTS.contingency.test(section.title) || (section.id === 'contingency' && sectionIsRequired(section, pack)),
    ) ?? false
  )
}
