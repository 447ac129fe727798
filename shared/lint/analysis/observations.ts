import type { BlockAnalysis, Sentence, Span } from '../rule.ts'
import { isCount, mayCount } from './counts.ts'
import { tellsOfSomeone } from './parties.ts'
import { referentOf, subjectOf, verbPhraseStart } from './referents.ts'
import { ACTS, CONDITION, OBJECTS, OF_BODY, PERCEIVED, PLAIN_ACTS, ROUTINE, SPOKEN, WEAK_OBJECTS } from './things-seen.ts'
import { PerWord, type Word } from './vocabulary.ts'

/**
 * Whether words show what a judgement rests on. A date, an age, the length of a visit, or the fact that the writer came,
 * met or telephoned somebody does not: it says when somebody looked, not what was there.
 */

/** What a describing word is said of: what a person says shows how they are, and nothing of how a home looks. */
export type Described = 'home' | 'person'

const ANYTHING = (): boolean => true

/** Whether somebody came says nothing of how they are: "four of the five meetings" describes nobody. */
const ATTENDED = /^(?:appointments?|meetings?|sessions?|visits?|clinics|reviews|groups?|classes|times|conferences?|dates)$/

const countsComing = (block: BlockAnalysis, at: number): boolean =>
  [1, 2, 3, 4].some((on) => ATTENDED.test(block.tokens[at + on]?.lower ?? ''))

/** False for most words: no act, thing, count or word of telling or seeing, whatever stands around it. */
const mayShow = new PerWord(({ lower }) => {
  const plain = withoutPossessive(lower)
  return (
    [ACTS, PLAIN_ACTS, OBJECTS, WEAK_OBJECTS, OF_BODY].some((list) => list.has(plain)) ||
    CONDITION.test(plain) ||
    mayCount(lower) ||
    SPOKEN.has(lower) ||
    PERCEIVED.has(lower)
  )
})

const withoutPossessive = (lower: string): string => (lower.endsWith("'s") ? lower.slice(0, -2) : lower)

/** True when the sentence itself, the judging words aside, lets the reader picture or count something. */
export function isObservation(
  block: BlockAnalysis,
  sentence: Sentence,
  judging: Span | null,
  described: Described | null = null,
  fits: (thing: string) => boolean = ANYTHING,
): boolean {
  if (sentence.claim?.kind === 'observed') return true
  if (quotesIn(block, sentence)) return true
  let things = 0
  for (let at = sentence.firstToken; at < sentence.lastToken; at++) {
    const token = block.tokens[at]
    if (!token || !mayShow.of(block.forms[at] as Word)) continue
    if (judging && token.start < judging.end && token.end > judging.start) continue
    if (isAct(block, sentence, at)) return true
    if (fits(token.lower)) things += thingsAt(block, at, described === 'home')
    if (things >= 1) return true
    if (isCount(block, at) && !(described !== null && countsComing(block, at))) return true
    if (
      judging === null &&
      described !== 'home' &&
      SPOKEN.has(token.lower) &&
      isHeardFrom(block, sentence, at) &&
      tellsOfSomeone(sentence)
    )
      return true
    if (judging === null && PERCEIVED.has(token.lower) && perceives(block, sentence, at)) return true
  }
  return false
}

/** Something that somebody other than the writer did, or was seen not to do. */
function isAct(block: BlockAnalysis, sentence: Sentence, at: number): boolean {
  const lower = withoutPossessive(block.tokens[at]?.lower ?? '')
  const previous = block.tokens[at - 1]
  if (PLAIN_ACTS.has(lower)) {
    if (/^(?:not|didn't|doesn't|wouldn't|couldn't)$/.test(previous?.lower ?? '')) {
      const auxiliary = previous?.lower === 'not' ? (block.tokens[at - 2]?.lower ?? '') : 'did'
      return /^(?:did|would|could)$/.test(auxiliary) && isDoneByOthers(block, sentence, at)
    }
    return followsPerceivedPerson(block, sentence, at)
  }
  if (!ACTS.has(lower) || ROUTINE.has(lower) || isIdiom(block, at)) return false
  return isDoneByOthers(block, sentence, at)
}

/** "Saw Ms Tan wipe his face": an act that follows somebody who was seen. */
function followsPerceivedPerson(block: BlockAnalysis, sentence: Sentence, at: number): boolean {
  for (let back = at - 1; back >= Math.max(sentence.firstToken, at - 8); back--) {
    const token = block.tokens[back]
    if (!token) return false
    if (PERCEIVED.has(token.lower)) return back < at - 1
    if (back === at - 1 && referentOf(token, false) !== 'person') return false
  }
  return false
}

const isPerson = (block: BlockAnalysis, at: number): boolean => {
  const token = block.tokens[at]
  return token !== undefined && referentOf(token, false) === 'person'
}

/** What was done to a thing and can still be seen on it. */
const LEAVES_A_MARK =
  /^(?:covered|scattered|piled|stained|smeared|torn|ripped|boarded|burnt|broken|smashed|scratched|spilled|spilt|stacked|soiled|swept|wiped|washed|cleaned|made|wrapped|tucked|plaited|combed|dressed|locked|blocked)$/

/** True unless the writer did it: "I sat beside him" shows nothing of him. */
function isDoneByOthers(block: BlockAnalysis, sentence: Sentence, at: number): boolean {
  const previous = block.tokens[at - 1]
  if (previous && /^(?:him|her|them)$/.test(previous.lower)) return true
  const referent = subjectOf(block, sentence, at)?.referent
  if (previous && /^(?:been|was|were|being)$/.test(previous.lower) && !LEAVES_A_MARK.test(block.tokens[at]?.lower ?? ''))
    return isPerson(block, verbPhraseStart(block, sentence, at) - 1)
  return referent !== 'writer'
}

/** "Changed school", "spoke to me for five minutes", "explained the plan": words of acts that show nothing. */
function isIdiom(block: BlockAnalysis, at: number): boolean {
  const lower = block.tokens[at]?.lower ?? ''
  const next = block.tokens[at + 1]?.lower ?? ''
  if (lower === 'bit') return block.tokens[at - 1]?.lower === 'a'
  if (lower === 'broke') return /^(?:up|down|off)$/.test(next)
  if (lower === 'turned') return /^(?:up|out|\d+|eighteen|sixteen)$/.test(next)
  if (lower === 'looked') return !/^(?:at|away|down|up|out|round|through|over|for|towards)$/.test(next)
  if (lower === 'spoke')
    return !/^(?:in|over|only|no|so|once|twice|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d+)$/.test(next)
  if (lower === 'changed')
    return (
      !/^(?:the|her|his|a|their|both)$/.test(next) || /^(?:school|home|social|time|date)/.test(block.tokens[at + 2]?.lower ?? '')
    )
  if (lower === 'held') return /^(?:at|on|in|a|the)$/.test(next) && !/^(?:the|a)$/.test(next)
  if (lower === 'explained' || lower === 'answered' || lower === 'argued' || lower === 'admitted')
    return !/^(?:that|each|every|all|it)$/.test(next)
  if (lower === 'named' || lower === 'listed' || lower === 'counted') return /^(?:after|as)$/.test(next)
  return lower === 'raised' && /^(?:concerns?|by|in|at|with|worries)$/.test(next)
}

/** How much the word weighs as a thing that was seen: 1 shows something by itself. */
function thingsAt(block: BlockAnalysis, at: number, ofHome: boolean): number {
  const lower = withoutPossessive(block.tokens[at]?.lower ?? '')
  if (CONDITION.test(lower)) return 1
  if (OBJECTS.has(lower)) return isTopic(block, at) ? 0 : 1
  if (WEAK_OBJECTS.has(lower)) return isTopic(block, at) ? 0 : ofHome ? 0.5 : 0.34
  if (OF_BODY.has(lower)) return isSomebodys(block, at) && !isTopic(block, at) ? 1 : 0
  return 0
}

/** "His hands", "round the baby's neck"; not "sent by hand", "went back", "the head teacher". */
const isSomebodys = (block: BlockAnalysis, at: number): boolean =>
  [1, 2].some((back) => /^(?:his|her|their|both)$|'s$/.test(block.tokens[at - back]?.lower ?? '')) &&
  !/^(?:teacher|hand|to|of)$/.test(block.tokens[at + 1]?.lower ?? '')

const TOLD_BY = /^ by (?:the |his |her |their )?\p{L}/u

/** Who spoke can be asked: no group, nobody unnamed, and no word of what is still to come. */
function isHeardFrom(block: BlockAnalysis, sentence: Sentence, verb: number): boolean {
  const told = block.text.slice(block.tokens[verb]?.end, sentence.end)
  if (/^(?:is|are|was|were|been|being|be)$/.test(block.tokens[verb - 1]?.lower ?? '') && !TOLD_BY.test(told)) return false
  if (TOLD_BY.test(told)) return true
  const referent = subjectOf(block, sentence, verb)?.referent
  if (referent === 'group' || referent === 'writer' || (block.tokens[verb]?.lower === 'called' && referent !== 'person'))
    return false
  return !/^(?: \p{L}+){0,3}?(?: that)? (?:he|she|they|we|I) (?:will|would)\b/u.test(told)
}

const EVENT =
  /^(?:visit|visits|meeting|contact|session|bedtime|mealtime|interaction|handover|bath|tea|lunch|dinner|breakfast|family|play|it|this|that|time|conference|review|each|place|flat|house|home|room|every|all|round|inside)$/
/** A person or an event, with when or where: "Ruby on Tuesday", "bath time on 12 May"; not "Ruby wipe the table". */
const ONLY_THEM =
  /^(?:(?:M[rs]s?|Miss|Dr)\s)?[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+| and (?:(?:M[rs]s?|Miss|Dr)\s)?\p{Lu}[\p{L}'’-]+| time)*(?:[.,;]|$|\s(?:on|at|in|alone|again|there|last|twice|for|before|after|briefly|yesterday|today|together|and|with|from|between|this|that)\b)/u

/** "I saw mould on the wall": something was perceived; "I saw Ruby on Tuesday", "I watched bath time": only when. */
function perceives(block: BlockAnalysis, sentence: Sentence, verb: number): boolean {
  const token = block.tokens[verb]
  const next = block.tokens[verb + 1]
  if (!token || !next || next.start >= sentence.end) return false
  if (/\b(?:not|never|nobody|no one|n['’]t)(?: \p{L}+)?\s$/iu.test(block.text.slice(sentence.start, token.start))) return false
  const rest = block.text.slice(next.start, sentence.end)
  if (
    EVENT.test(next.lower) ||
    /^(?:by|the (?:family|visit|meeting|session|children|boys|girls|house|flat|home)|her|him|them|both)\b/i.test(rest)
  )
    return ONLY_THEM.test(rest) ? false : !/^(?:by|the|each|every|all|it|this|that)\b/i.test(rest)
  return !(referentOf(next, false) === 'person' && ONLY_THEM.test(rest))
}

/** "A dog called Biscuit": a member of the household. */
const isCalled = (block: BlockAnalysis, index: number): boolean =>
  /^(?:cat|cats|dog|dogs)$/.test(block.tokens[index]?.lower ?? '') &&
  /^(?:called|named)$/.test(block.tokens[index + 1]?.lower ?? '')

/** "Puts alcohol before the children": no bottle was seen. */
const isPreferred = (block: BlockAnalysis, index: number): boolean =>
  /^(?:alcohol|drink|cannabis|cocaine|heroin|wine|vodka)$/.test(block.tokens[index]?.lower ?? '') &&
  (/^(?:over|before|above|first|ahead|rather)$/.test(block.tokens[index + 1]?.lower ?? '') ||
    /^(?:using|on)$/.test(block.tokens[index - 1]?.lower ?? ''))

/** "When I asked about the bruise", "she made tea": the thing is talked of or handed round, not seen. */
function isTopic(block: BlockAnalysis, index: number): boolean {
  if (isPreferred(block, index) || isCalled(block, index)) return true
  const lower = block.tokens[index]?.lower ?? ''
  if (/^(?:tea|dinner|breakfast)$/.test(lower) && isHandedRound(block, index)) return true
  if (
    lower === 'food' &&
    /^(?:with|around|of)$/.test(block.tokens[index - 1]?.lower ?? '') &&
    RELATION.test(block.tokens[index - 2]?.lower ?? '')
  )
    return true
  if (/^(?:time|bank|bus|station|stop|shop|club|group|plan|line)$/.test(block.tokens[index + 1]?.lower ?? '')) return true
  return [1, 2, 3].some((back) =>
    /^(?:about|regarding|concerning|discuss(?:ed|ing)?)$/.test(block.tokens[index - back]?.lower ?? ''),
  )
}

/** "A healthy relationship with food": no plate was seen. */
const RELATION = /^(?:relationship|attitude|difficulties|issues|problems|approach)$/

const isHandedRound = (block: BlockAnalysis, index: number): boolean =>
  [1, 2, 3].some((back) => /^(?:made|offered|drank|had)$/.test(block.tokens[index - back]?.lower ?? ''))

function quotesIn(block: BlockAnalysis, sentence: Sentence): boolean {
  return block.quotedSpans.some(({ start, end }) => start >= sentence.start && end <= sentence.end && end - start > 4)
}
