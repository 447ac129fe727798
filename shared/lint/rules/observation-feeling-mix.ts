import { isAddressedToReader } from '../analysis/addressed-to-child.ts'
import { isObservation } from '../analysis/observations.ts'
import { lastMentioned, mentionsOf } from '../analysis/people-in-text.ts'
import { isToldNearby } from '../analysis/told-nearby.ts'
import { wordsOfDocument } from '../analysis/whole-document.ts'
import { isWritersProse } from '../analysis/writers-prose.ts'
import type { BlockAnalysis, DocumentRule, RuleContext, Sentence, WordHit } from '../rule.ts'

const LIST = 'childs-feelings'
/** Fewer words than these are a passage of a record: what was seen may stand beside it. */
const FEWEST_WORDS = 60
/** The writer's own reading, said to be one, and what somebody was asked or told. */
const OWNED =
  /["“”‘]|\b(?:I (?:think|thought|believe|wonder|wondered|felt|sensed|noticed|am|was)|my (?:impression|view|sense|opinion|analysis|assessment)|in my (?:view|opinion)|said|says|told|tells|asked|wrote|drew|whether|if|because|by the way|suggest\w*|according to)\b/i
/** A part in which meaning is looked for and not what happened. */
const READS_MEANING =
  /\b(?:analys[ie]s|reflections?|views?|wishes|meaning|summary|opinion|assessment|thoughts|impact|what (?:I|we) think)\b/i
const NOT_SO = /\b(?:not|never|n['’]t|will|would|should|could|may|might|to|hopes?)\s(?:\p{L}+\s)?$/iu

/** A record that tells what a child felt, and nowhere near it what the child did or said. */
export const observationFeelingMix: DocumentRule = {
  scope: 'document',
  meta: {
    id: 'observation-feeling-mix',
    category: 'opinion-as-fact',
    title: 'What the child felt, and not what was seen',
    severity: 'suggestion',
    kinds: ['visit-record', 'case-note'],
    why: 'Whoever reads it later has our guess, and the child cannot find in it what really happened.',
    setAsideWhen: 'The child told you so, and the record of that session has the words.',
    bad: ['A record in which “Jonah enjoyed the visit” is all that is said of him.'],
    good: ['“Jonah ran to his grandmother, laughed, and asked to stay longer.”'],
  },
  lists: [LIST],
  startsFrom: [LIST],
  looksAt: (block) => block.holds(LIST),
  check(blocks, context, report) {
    if (blocks.length === 0 || wordsOfDocument(context.document) < FEWEST_WORDS) return
    for (const block of blocks)
      for (const hit of block.hits(LIST)) {
        if (!isBareFeeling(block, hit, context)) continue
        report({
          start: hit.start,
          end: hit.end,
          section: block.section,
          block: block.block,
          message: 'What did the child do or say that shows it? Write what you saw first, and what you make of it apart.',
        })
        return
      }
  },
}

function isBareFeeling(block: BlockAnalysis, hit: WordHit, context: RuleContext): boolean {
  const sentence = block.sentenceAt(hit.start)
  if (!sentence || !isWritersProse(block, hit) || READS_MEANING.test(block.section.title)) return false
  if (OWNED.test(sentence.text) || sentence.claim !== null || NOT_SO.test(block.text.slice(sentence.start, hit.start)))
    return false
  if (!isOfChild(block, sentence, hit, context) || isAddressedToReader(block, sentence, context)) return false
  if (isToldNearby(block, sentence) || isObservation(block, sentence, hit, 'person')) return false
  return !block.sentences.some((other) => other !== sentence && other.segment === sentence.segment && isSeenOrHeard(block, other))
}

const isSeenOrHeard = (block: BlockAnalysis, sentence: Sentence): boolean =>
  OWNED.test(sentence.text) || isObservation(block, sentence, null, 'person')

/** A child by name or as "the baby", or a pronoun that goes on about one. */
function isOfChild(block: BlockAnalysis, sentence: Sentence, { start }: WordHit, { people }: RuleContext): boolean {
  const before = block.text.slice(sentence.start, start)
  const named = mentionsOf(before, people)
  if (named.length > 0) return named.at(-1)?.sort === 'child'
  return /^(?:He|She|They)\b/.test(before) && lastMentioned(block, sentence, start, people)?.sort === 'child'
}
