import { isWholeDocument, mayHoldParts, speaksOf } from '../analysis/plan-sections.ts'
import type { DocumentRule } from '../rule.ts'

const SPEAKS_OF_IT =
  /\bbottom lines?\b|\bnon-?negotiables?\b|\b(?:plan|case|involvement|work) (?:can|could|may|will|would|to|should) (?:then )?(?:be )?(?:end(?:ed)?|close[ds]?|finish(?:ed)?|come to an end|step(?:ped)? down)\b|\b(?:ask|recommend|propose|able|ready|agree)\p{L}* (?:\p{L}+ ){0,3}(?:to )?(?:end|close|step down)\b|\b(?:end|close|closing|ending|step(?:ping)? down)\b[^.;]{0,40}\bwhen\b|\bsafe enough (?:when|to|for)\b|\b(?:what )?must be in place\b/iu

export const bottomLineMissing: DocumentRule = {
  scope: 'document',
  meta: {
    id: 'bottom-line-missing',
    category: 'missing-content',
    title: 'Nothing says when the plan can end',
    severity: 'warning',
    kinds: ['cp-plan', 'child-and-family-assessment', 'safety-plan', 'cin-plan'],
    why: 'The family works for months without knowing what would be enough.',
    setAsideWhen: 'The court or the conference has set it and the plan says where.',
    bad: ['The plan will be kept under review.'],
    good: ['We will ask to end the plan when Mr Rea has not been at the house for twelve weeks.'],
  },
  looksAt: mayHoldParts,
  check(blocks, { document }, report) {
    if (!isWholeDocument(blocks, document.sections.length) || speaksOf(blocks, SPEAKS_OF_IT)) return
    report({
      section: null,
      block: null,
      start: 0,
      end: 0,
      message:
        'Nothing says what must be in place for this to end, and what happens if it is not. What would be enough, for how long?',
    })
  },
}
