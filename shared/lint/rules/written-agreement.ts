import type { TextRule } from '../rule.ts'

const LIST = 'written-agreements'
/** What was signed years ago, or isn't used, is told and not proposed. */
const TOLD_OF =
  /\b(?:no|not|never|without|previous|previously|earlier|historic\p{L}*|old|in (?:19|20)\d\d|tenancy|family[- ]court|parenting plan|instead of|rather than)\b/iu

export const writtenAgreement: TextRule = {
  scope: 'block',
  meta: {
    id: 'written-agreement',
    category: 'jargon-term',
    title: 'Written agreement',
    severity: 'error',
    kinds: ['plans', 'reports', 'records'],
    inPlans: ['action', 'measure'],
    why: 'A paper that a parent is told to sign protects nobody; a safety plan that the family made with its network says who does what.',
    setAsideWhen: 'An earlier authority or a court made it, and the text says when.',
    bad: ['Ms Bell signed a written agreement.'],
    good: ['Ms Bell’s brother wrote the safety plan down at the network meeting on 3 May.'],
  },
  lists: [LIST],
  startsFrom: [LIST],
  check(block, _context, report) {
    if (!block.holds(LIST)) return
    for (const { start, end, text } of block.hits(LIST)) {
      const sentence = block.sentenceAt(start)
      if (sentence && TOLD_OF.test(sentence.text)) continue
      report({
        start,
        end,
        message: `“${text}”: what safety plan did the family and its network make instead, and who does what in it?`,
      })
    }
  },
}
