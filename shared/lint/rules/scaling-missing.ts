import { sectionIsRequired } from '../../standards/index.ts'
import { isWholeDocument, mayHoldParts, speaksOf } from '../analysis/plan-sections.ts'
import type { DocumentRule, RuleContext } from '../rule.ts'

const SPEAKS_OF_IT =
  /\b(?:scal(?:e[sd]?|ing)|(?:0|nought|zero|1|one) to (?:10|ten)|0\s?[–-]\s?10|out of (?:10|ten)|\d(?:\.\d)?\s?\/\s?10)\b/iu

export const scalingMissing: DocumentRule = {
  scope: 'document',
  meta: {
    id: 'scaling-missing',
    category: 'missing-content',
    title: 'No scale of how safe it is',
    severity: 'warning',
    kinds: ['child-and-family-assessment', 'cp-plan', 'core-group-record', 'safety-plan'],
    why: 'One figure from each person, with its reason, shows where they differ and whether it has changed since last time.',
    setAsideWhen: 'This is a first draft, before the family has been asked.',
    bad: ['A core group record in which nobody says how safe it is.'],
    good: ['Ms Yeo 7, because it has been quiet for a month; Ms Grant 4, because Iqra is still late.'],
  },
  looksAt: mayHoldParts,
  check(blocks, context, report) {
    if (!isWholeDocument(blocks, context.document.sections.length) || speaksOf(blocks, SPEAKS_OF_IT)) return
    if (isAskedAsSection(context)) return
    report({
      section: null,
      block: null,
      start: 0,
      end: 0,
      message: 'Nobody says how safe it is today from 0 to 10, and why. What did each of the family and the professionals say?',
    })
  },
}

/** Where the template asks for such a section its absence is reported as a missing section. */
function isAskedAsSection({ template, pack }: RuleContext): boolean {
  return template?.sections.some((section) => section.id === 'scaling' && sectionIsRequired(section, pack)) ?? false
}
