import type { BlockAnalysis, KnownPerson, Sentence, WordHit } from '../rule.ts'
import { mentionsOf } from './people-in-text.ts'

export const SEEN_ALONE = 'seen-alone'

/** The writer sees or speaks to somebody, or somebody is seen or spoken to. */
const SEEING =
  /\b(?:I|we|We|\p{Lu}\p{L}+)\s+(?:\p{L}+\s+){0,3}(?:saw|see|spoke|speak|met|meet|talked|talk|visited|played|spent|sat|interviewed|walked|listened)\b|\b(?:[Ss]een|spoken (?:to|with)|interviewed|visited|met|spoke|talked|spent|chose|time)\b|\btold (?:me|us) (?:alone|on (?:his|her|their) own|privately)\b/u
/** A name with how the child was seen, and the days. */
const LISTED = /^\p{Lu}[\p{L} ’'-]*,? (?:seen )?(?:alone|on (?:her|his|their) own)\b/u
const CHILD_PRONOUN = /\b(?:he|she|they|him|her|them)\b/i
const REASON =
  /\b(?:because|as (?:he|she|they|the|it|\p{Lu})|since|due to|owing to|so that|in order|asleep|at (?:school|nursery|his|her|their|the|a)|on holiday|in hospital|declined|refused|chose|did not want|preferred|asked not|too young|missing|away|unwell|ill\b|poorly|staying|with (?:his|her|their) (?:father|mother|grand\w+|aunt|uncle)|nobody (?:was )?(?:in|home)|no one (?:was )?(?:in|home)|no reply|out with|reason)/iu

/** True when the hit says that a child was seen, or spoken to, alone; an adult who was is no child. */
export function saysSeenAlone(hit: WordHit, block: BlockAnalysis, people: readonly KnownPerson[]): boolean {
  const tags = hit.entry.tags ?? []
  if (tags.includes('states')) return true
  if (tags.includes('not')) return false
  const sentence = block.sentenceAt(hit.start)
  // In a cell, or in a list of who was spoken to, the name and the word are enough: "Poppy, alone: 23 September".
  const isListed = sentence?.segment.role === 'cell' || (sentence?.segment.role === 'item' && LISTED.test(sentence.text))
  if (!sentence || (!SEEING.test(sentence.text) && !isListed)) return false
  const named = mentionsOf(sentence.text, people)
  if (named.some(({ sort }) => sort === 'child')) return true
  if (named.some(({ sort }) => sort === 'adult')) return false
  return sentence.segment.role === 'cell' || (CHILD_PRONOUN.test(sentence.text) && lastIsChild(block, sentence, people))
}

/** The last person named before the sentence in its block is a child, or nobody is. */
function lastIsChild(block: BlockAnalysis, { start }: Sentence, people: readonly KnownPerson[]): boolean {
  const last = mentionsOf(block.text.slice(0, start), people).at(-1)
  return last === undefined || last.sort === 'child'
}

/** True when the sentence, or the one after it, says why a child was not seen, or not alone. */
export function givesReason(sentence: Sentence, block: BlockAnalysis): boolean {
  const next = block.sentences[block.sentences.indexOf(sentence) + 1]
  return REASON.test(sentence.text) || (next !== undefined && REASON.test(next.text))
}
