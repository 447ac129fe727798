import { kindIsIn } from '../../document/index.ts'
import type { BlockAnalysis, RuleContext, Sentence } from '../rule.ts'
import { PerBlock } from './per-block.ts'
import { PerWord } from './vocabulary.ts'

const YOU = /\b(?:you|your|yours|yourself)\b/i
const GREETING = /^\s*Dear\s+\p{Lu}/u

const opensOrSaysYou = new PerWord(({ text, lower }) => lower === 'dear' || YOU.test(text))
const speaksToSomebody = new PerBlock((block) => block.holdsWord(opensOrSaysYou))

/** True for words that are written to the child or the family and not about them: a letter, words and pictures, "you". */
export function isAddressedToReader(analysis: BlockAnalysis, sentence: Sentence, context: Pick<RuleContext, 'kind'>): boolean {
  if (kindIsIn(context.kind, ['to-the-child'])) return true
  if (!speaksToSomebody.of(analysis)) return false
  return [sentence, ...analysis.around(sentence)].some(
    (one) => (YOU.test(one.text) && saysYouItself(analysis, one)) || GREETING.test(one.text),
  )
}

/**
 * The same, but for letters in which a parent is told of a decision: what is said there of them and of their home has to be
 * as plain to them as it would be to a court.
 */
export const isAddressedPersonally = (analysis: BlockAnalysis, sentence: Sentence, context: Pick<RuleContext, 'kind'>): boolean =>
  isAddressedToReader(analysis, sentence, context) &&
  !(kindIsIn(context.kind, ['outcome-letter']) && /(?:^|\bthat )your?\b/i.test(sentence.text))

function saysYouItself(analysis: BlockAnalysis, sentence: Sentence): boolean {
  return [...sentence.text.matchAll(new RegExp(YOU.source, 'giu'))].some(({ index }) => {
    const start = sentence.start + index
    return !analysis.isQuoted({ start, end: start + 1 })
  })
}
