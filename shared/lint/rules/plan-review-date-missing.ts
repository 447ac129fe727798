import { readDates } from '../../plan/index.ts'
import { isPlaceholder } from '../analysis/placeholder.ts'
import { allActions, isWholeDocument, mayHoldActions, mayHoldParts } from '../analysis/plan-sections.ts'
import type { BlockAnalysis, DocumentRule, RuleContext } from '../rule.ts'

const NAMES = /review|nextCoreGroup|coreGroup|nextMeeting/i
const SPEAKS_OF_IT =
  /\b(?:review\p{L}*|next (?:core group|meeting|conference|visit)|core groups?|look(?:ed)? at (?:it |this )?again|meet again)\b/iu
const COMES_ROUND = /\b(?:every|each)\b[^.;]*\b(?:days?|weeks?|months?)\b|\b(?:weekly|fortnightly|monthly)\b/iu

export const planReviewDateMissing: DocumentRule = {
  scope: 'document',
  meta: {
    id: 'plan-review-date-missing',
    category: 'missing-content',
    title: 'Plan without a date on which it is looked at again',
    severity: 'warning',
    kinds: ['plans'],
    why: 'A plan that nobody has a day to look at drifts, and the family does not know how long it lasts.',
    setAsideWhen: 'It is the final plan that goes to the court.',
    bad: ['A plan that says: Review: TBC.'],
    good: ['Next core group: Thursday 9 April 2026, 2pm.'],
  },
  looksAt: (block) => mayHoldParts(block) || mayHoldActions(block),
  check(blocks, context, report) {
    if (!isWholeDocument(blocks, context.document.sections.length) || isInDates(context)) return
    if (allActions(blocks).some(({ action }) => !isPlaceholder(action.reviewDate))) return
    if (blocks.some((block) => tellsWhen(block, context.today))) return
    report({
      section: null,
      block: null,
      start: 0,
      end: 0,
      message: 'No day is given on which this plan is looked at again. When is it, and who will be there?',
    })
  },
}

function isInDates({ document }: RuleContext): boolean {
  return Object.entries(document.dates).some(([name, date]) => NAMES.test(name) && date !== undefined && date.length > 0)
}

/** True when a line that speaks of a review has a day in it, or comes round. */
function tellsWhen({ text, section, block, segments }: BlockAnalysis, today: string): boolean {
  if (block.type === 'actionPlan') return false
  const about = SPEAKS_OF_IT.test(section.title)
  for (const [index, { start, end, role }] of segments.entries()) {
    const before = segments[index - 1]
    const label = before?.role === 'label' ? text.slice(before.start, before.end) : ''
    const line = `${label} ${text.slice(start, end)}`
    if (role === 'label' || !(about || SPEAKS_OF_IT.test(line))) continue
    if (COMES_ROUND.test(line) || readDates(line, { today }).some(({ last }) => last !== null)) return true
  }
  return false
}
