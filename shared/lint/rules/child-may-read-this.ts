import { mentionsOf } from '../analysis/people-in-text.ts'
import { isWritersProse } from '../analysis/writers-prose.ts'
import type { BlockAnalysis, KnownPerson, Sentence, TextRule, WordHit } from '../rule.ts'

const LIST = 'child-as-reader'
/** The child is made to be it: "Ruby was", "he has always been", "the boy is simply". */
const IS_IT =
  /(?:^|[\s(,;])(\p{L}[\p{L}'’-]*)(?:,? (?:who|aged \d+,?))? (?:(?:has|had|have) )?(?:always |really |simply |clearly |just |only |already )?(?:is|was|are|were|been|became|becomes|remains|being|seen as|considered|described as|viewed as|regarded as) (?:always |really |simply |clearly |just |only |already |both |known to be |seen as |regarded as |considered |effectively |basically )*$/u
const WAS_DONE =
  /(?:^|[\s(,;])(\p{L}[\p{L}'’-]*) (?:(?:has|had|have) )?(?:then |also |always |simply |repeatedly )?(?:is|was|are|were|been|got|being) (?:then |also |effectively |simply |repeatedly |just )*$/u
/** The child is who the clause is about: "what happened to Ruby was an accident" is about something else. */
const OPENS_CLAUSE =
  /(?:^|[,;:–—]\s|\b(?:and|but|that|because|when|while|as|since|then|so|birth)\s)(?:(?:the|this|that|young|little|subject|poor)\s)*$/iu
const PRONOUN = /^(?:he|she|they)$/i
/** Whoever feels, fears or says so says it of themselves or is reported; a denial says the opposite. */
const NOT_THE_WRITERS =
  /\b(?:not|never|n['’]t|nor|neither|nobody|feels?|felt|feeling|fears?|feared|worr(?:y|ies|ied)|thinks?|thought|believes?|believed|told|tells|said|says|called|calls|heard|wonder\p{L}*|whether|if|like|as though|word|words|term|phrase|wrong to|rather than|instead of|describes|wrote|asked)\b/iu

/** Words that a child should not find themselves described with. */
export const childMayReadThis: TextRule = {
  scope: 'block',
  meta: {
    id: 'child-may-read-this',
    category: 'blaming-language',
    title: 'The child may read this one day',
    severity: 'suggestion',
    kinds: ['all'],
    why: 'A child who reads this at eighteen is told what they were to others, and not what happened or why.',
    setAsideWhen: 'A court used these words in a finding, and the sentence says so.',
    bad: ['Kofi was rejected by his mother at birth.', 'Ruby was an unplanned burden.'],
    good: [
      'Ms Pike told the midwife that she was frightened, and that she could not look after a baby then.',
      'Ms Hart told me that she had not planned to have a baby, and had no home at the time.',
    ],
  },
  lists: [LIST],
  startsFrom: [LIST],
  check(block, { people }, report) {
    if (!block.holds(LIST)) return
    for (const hit of block.hits(LIST)) {
      const sentence = block.sentenceAt(hit.start)
      if (!sentence || !isWritersProse(block, hit) || !isSaidOfChild(block, sentence, hit, people)) continue
      report({ start: hit.start, end: hit.end, message: hit.entry.ask ?? 'How would the child read this one day?' })
    }
  },
}

function isSaidOfChild(block: BlockAnalysis, sentence: Sentence, hit: WordHit, people: readonly KnownPerson[]): boolean {
  const before = block.text.slice(sentence.start, hit.start)
  if (NOT_THE_WRITERS.test(before) || block.stanceAt(hit.start) === 'attributed') return false
  const found = (hit.entry.tags?.includes('is') ? IS_IT : WAS_DONE).exec(before)
  const subject = found?.[1]
  if (!found || subject === undefined || !OPENS_CLAUSE.test(before.slice(0, before.indexOf(subject, found.index)))) return false
  const named = mentionsOf(before, people)
  const last = named.at(-1)
  if (!PRONOUN.test(subject)) return last?.sort === 'child' && last.text.split(' ').at(-1) === subject
  return last ? last.sort === 'child' : earlierIsChild(block, sentence, people)
}

/** "He" stands for the last person of the sentence before, where that one names a child and nobody else. */
function earlierIsChild(block: BlockAnalysis, sentence: Sentence, people: readonly KnownPerson[]): boolean {
  const earlier = block.around(sentence).find(({ start }) => start < sentence.start)
  const named = earlier ? mentionsOf(earlier.text, people) : []
  return named.length > 0 && named.every(({ sort }) => sort === 'child')
}
