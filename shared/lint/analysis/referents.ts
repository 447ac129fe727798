import type { BlockAnalysis, Sentence, Token } from '../rule.ts'
import {
  AUXILIARY,
  BE,
  CLAUSE_OPENER,
  CONDUCT,
  DEGREE,
  DETERMINER,
  GROUP,
  HOME,
  NOT_A_NAME,
  PERSON,
  PREPOSITION,
  SEEM,
  TITLES,
} from './referent-words.ts'

/**
 * What a word stands for. `group` is a body of people or an agency with nobody named; `conduct` is what people do or how
 * they are cared for (behaviour, supervision, a relationship); `home` a place where a family lives.
 */
export type Referent = 'writer' | 'reader' | 'person' | 'group' | 'home' | 'conduct' | 'thing'

const LAST_ASCII = 0x7f
const SPACE = 0x20
const CAPITAL = /^\p{Lu}/u
const POSSESSIVE = /['’]s$|s['’]$/

/** True for a word that begins with a capital letter. */
export function isCapitalised({ text }: Token): boolean {
  const code = text.charCodeAt(0)
  return code <= LAST_ASCII ? code >= 0x41 && code <= 0x5a : CAPITAL.test(text)
}
/** True for a word that ends as a possessive does. */
export const isPossessive = ({ text }: Token): boolean => text.length > 2 && POSSESSIVE.test(text.slice(-2))

/** What stands between two neighbouring tokens. */
export function between(block: BlockAnalysis, left: Token, right: Token): string {
  return isOneSpace(block, left, right) ? ' ' : block.text.slice(left.end, right.start)
}

/** True for most neighbours: one space parts them and nothing else. */
const isOneSpace = ({ text }: BlockAnalysis, left: Token, right: Token): boolean =>
  right.start - left.end === 1 && text.charCodeAt(left.end) === SPACE

const MARK = /[,;:()–—]/
const MARK_OR_STOP = /[,;:.()–—\n]/
const STOP_OR_MARK = /[,;:.()]/
const NO_SPACE = /\S/
/** True where a mark of that sort stands between two neighbouring tokens. */
const isParted = (block: BlockAnalysis, left: Token, right: Token, mark: RegExp): boolean =>
  !isOneSpace(block, left, right) && mark.test(block.text.slice(left.end, right.start))

const ABSTRACT = /(?:tion|ing|ness|ment|ity|ance|ence|ship|ism|ise|age)$/

/** What one word, as the head of its phrase, stands for; null for words that stand for nothing by themselves. */
export function referentOf(token: Token, first: boolean): Referent | null {
  const { lower } = token
  if (lower === 'i' || lower === 'we' || lower === 'me' || lower === 'us') return 'writer'
  if (lower === 'you') return 'reader'
  if (PERSON.has(lower)) return 'person'
  if (HOME.has(lower)) return 'home'
  if (CONDUCT.has(lower)) return 'conduct'
  if (GROUP.has(lower)) return 'group'
  if (NOT_A_NAME.has(lower) || DETERMINER.has(lower) || PREPOSITION.has(lower)) return null
  if (isCapitalised(token)) return first && ABSTRACT.test(lower) ? 'thing' : 'person'
  return 'thing'
}

export interface Phrase {
  head: Token
  referent: Referent
  /** Index of the phrase's first token. */
  first: number
}

const IN_DATE =
  /^(?:\d{1,2}(?:st|nd|rd|th)?|(?:19|20)\d\d|january|february|march|april|may|june|july|august|september|october|november|december|(?:mon|tues|wednes|thurs|fri|satur|sun)day|\d{1,2}[.:]\d{2}|\d{1,2}(?:am|pm)|am|pm|morning|afternoon|evening|yesterday|today)$/

/** Index of the last token before a date that closes the phrase: "conduct at the gate «on 3 March 2026» was". */
function beforeDate(block: BlockAnalysis, sentence: Sentence, index: number): number {
  if (index > sentence.firstToken && TODAY.test(block.tokens[index]?.lower ?? '')) return beforeDate(block, sentence, index - 1)
  let at = index
  while (at > sentence.firstToken && (IN_DATE.test(block.tokens[at]?.lower ?? '') || (at < index && isDateGlue(block, at)))) at--
  if (at === index || at <= sentence.firstToken) return index
  return DATE_FOLLOWS.test(block.tokens[at]?.lower ?? '') ? beforeDate(block, sentence, at - 1) : index
}

const TODAY = /^(?:today|yesterday|tonight)$/
const DATE_FOLLOWS = /^(?:on|in|at|since|from|of|dated)$/
const SMALL = /^\p{Ll}/u

const isDateGlue = (block: BlockAnalysis, at: number): boolean =>
  block.tokens[at]?.lower === 'and' && IN_DATE.test(block.tokens[at - 1]?.lower ?? '')

/** The noun phrase that ends at `last`, or null when none does. Prepositional tails lead on to what they belong to. */
export function phraseEndingAt(block: BlockAnalysis, sentence: Sentence, last: number): Phrase | null {
  const index = beforeDate(block, sentence, last)
  const head = block.tokens[index]
  if (!head || index < sentence.firstToken) return null
  const referent = isPossessive(head) ? null : referentOf(head, index === sentence.firstToken)
  if (referent === null) return null
  let first = index
  while (first > sentence.firstToken && index - first < 6) {
    const here = block.tokens[first]
    const left = block.tokens[first - 1]
    if (!here || !left || isParted(block, left, here, MARK_OR_STOP)) break
    if (DETERMINER.has(here.lower) || isPossessive(left) === false) {
      const joins = DETERMINER.has(left.lower) || TITLES.has(left.lower) || (isCapitalised(left) && isCapitalised(here))
      const attributive = first === index && SMALL.test(left.text)
      if (DETERMINER.has(here.lower) || !(joins || (attributive && isPlainWord(left)))) break
    }
    first--
  }
  const before = block.tokens[first - 1]
  const start = block.tokens[first]
  if (before?.lower === 'and') {
    const joined = betweenTwo(block, sentence, first - 1)
    if (joined) return joined
  }
  if (
    first > sentence.firstToken &&
    before &&
    start &&
    PREPOSITION.has(before.lower) &&
    !isParted(block, before, start, STOP_OR_MARK)
  ) {
    const owner = phraseEndingAt(block, sentence, first - 2)
    if (owner && owner.referent !== 'thing') return owner
    if (owner && before.lower === 'of') return owner
  }
  return { head, referent, first }
}

/** "The bond between Ms Tan and her son": the bond is what is spoken of. */
function betweenTwo(block: BlockAnalysis, sentence: Sentence, and: number): Phrase | null {
  for (let at = and - 1; at > Math.max(sentence.firstToken, and - 7); at--) {
    const token = block.tokens[at]
    if (!token || AUXILIARY.has(token.lower) || BE.has(token.lower)) return null
    if (token.lower === 'between') return phraseEndingAt(block, sentence, at - 1)
  }
  return null
}

/** True for a word that may stand in a phrase: no preposition, joining word or auxiliary. */
export function isPlainWord(token: Token): boolean {
  return !(
    PREPOSITION.has(token.lower) ||
    CLAUSE_OPENER.has(token.lower) ||
    BE.has(token.lower) ||
    AUXILIARY.has(token.lower) ||
    SEEM.has(token.lower)
  )
}

const HYPHENS = /[-‐‑]/g
const ADVERB = /^\p{Ll}.*ly$/u

/** Index of the first word of the verb phrase that reaches up to `index` (auxiliaries, "not", adverbs to its left). */
export function verbPhraseStart(block: BlockAnalysis, sentence: Sentence, index: number): number {
  let first = index
  for (;;) {
    const left = block.tokens[first - 1]
    const here = block.tokens[first]
    if (!left || !here || first - 1 < sentence.firstToken) return first
    if (!isOneSpace(block, left, here) && NO_SPACE.test(between(block, left, here).replace(HYPHENS, ''))) return first
    const adverb = left.lower.endsWith('ly') && ADVERB.test(left.text) && left.lower !== 'family' && left.lower !== 'only'
    if (!(BE.has(left.lower) || AUXILIARY.has(left.lower) || DEGREE.has(left.lower) || SEEM.has(left.lower) || adverb))
      return first
    if (left.lower === 'all' || left.lower === 'both' || left.lower === 'a') return first
    first--
  }
}

export interface Subject {
  referent: Referent
  head: Token
}

/**
 * Who or what the verb at `index` is said of. A verb that shares its subject with an earlier one ("came late and does
 * not care") gets that one's.
 */
export function subjectOf(block: BlockAnalysis, sentence: Sentence, index: number): Subject | null {
  const first = verbPhraseStart(block, sentence, index)
  const opening = openingSubject(block, sentence, first) ?? antecedent(block, sentence, first)
  if (opening) return opening
  const direct = phraseEndingAt(block, sentence, first - 1)
  const left = block.tokens[first - 1]
  const here = block.tokens[first]
  if (direct && left && here && !isParted(block, left, here, MARK) && !isRelativeVerb(block, sentence, direct)) return direct
  for (let at = sentence.firstToken; at < first; at++) {
    const token = block.tokens[at]
    if (!token || isPossessive(token)) continue
    const referent = referentOf(token, at === sentence.firstToken)
    const previous = block.tokens[at - 1]
    if (previous && at > sentence.firstToken && PREPOSITION.has(previous.lower)) continue
    if (PERSON.has(block.tokens[at + 1]?.lower ?? '') && at + 1 < first && !isCapitalised(token)) continue
    if (referent && referent !== 'thing') return { referent, head: token }
  }
  return null
}

/** The subject that opens the sentence and goes on in a clause of its own: "the meals that she makes for them", "what he said". */
function openingSubject(block: BlockAnalysis, sentence: Sentence, verb: number): Subject | null {
  const opener = block.tokens[sentence.firstToken]
  if (!opener || verb <= sentence.firstToken + 3 || !BE.has(block.tokens[verb]?.lower ?? '')) return null
  if (hasBreak(block, sentence.firstToken, verb)) return null
  if (opener.lower === 'what' || opener.lower === 'how') {
    const next = block.tokens[sentence.firstToken + 1]
    return next && referentOf(next, false) === 'person' ? { referent: 'conduct', head: opener } : null
  }
  if (!DETERMINER.has(opener.lower) && !isPossessive(opener)) return null
  for (let at = sentence.firstToken + 2; at < Math.min(sentence.firstToken + 6, verb - 1); at++) {
    const token = block.tokens[at]
    if (!token || BE.has(token.lower) || AUXILIARY.has(token.lower)) return null
    if (RELATIVE_TO_THING.has(token.lower)) {
      if (SAYS.test(block.tokens[at - 1]?.lower ?? '')) return null
      const phrase = phraseEndingAt(
        block,
        sentence,
        /^(?:in|on|to|for|with|at)$/.test(block.tokens[at - 1]?.lower ?? '') ? at - 2 : at - 1,
      )
      return phrase ? { referent: phrase.head.lower === 'way' ? 'conduct' : phrase.referent, head: phrase.head } : null
    }
  }
  return null
}

/** "His room, which is dingy": what the clause hangs on. */
function antecedent(block: BlockAnalysis, sentence: Sentence, verb: number): Subject | null {
  if (block.tokens[verb - 1]?.lower !== 'which' || verb - 2 < sentence.firstToken) return null
  return phraseEndingAt(block, sentence, verb - 2)
}

const SAYS =
  /^(?:reports?|says?|said|states?|shows?|thinks?|believes?|feels?|felt|notes?|records?|told|writes?|wrote|confirms?|suggests?|means?|agrees?|worries|fears?|considers?)$|ed$/

function hasBreak(block: BlockAnalysis, from: number, to: number): boolean {
  for (let at = from; at < to - 1; at++) {
    const [left, right] = [block.tokens[at], block.tokens[at + 1]]
    if (left && right && isParted(block, left, right, MARK)) return true
  }
  return false
}

/** "The room that the boys share is ...": the word before the verb is the end of a relative clause. */
function isRelativeVerb(block: BlockAnalysis, sentence: Sentence, phrase: Phrase): boolean {
  if (phrase.referent !== 'thing') return false
  const left = block.tokens[phrase.first - 1]
  if (phrase.head.index === phrase.first && left && phrase.first > sentence.firstToken) {
    if (/^(?:he|she|they|i|we)$/.test(left.lower)) return true
    if (/ed$|en$/.test(phrase.head.lower) && !DETERMINER.has(left.lower) && !isPossessive(left)) return true
  }
  for (let at = phrase.first - 1; at > sentence.firstToken; at--) if (RELATIVE.has(block.tokens[at]?.lower ?? '')) return true
  return false
}

const RELATIVE = new Set(['that', 'which', 'who', 'where'])
const RELATIVE_TO_THING = new Set(['that', 'which', 'whom'])

/** True when some person is spoken of before `index` in the sentence. */
export function personBefore(block: BlockAnalysis, sentence: Sentence, index: number): boolean {
  for (let at = sentence.firstToken; at < index; at++) {
    const token = block.tokens[at]
    if (token && !isPossessive(token) && referentOf(token, at === sentence.firstToken) === 'person') return true
  }
  return false
}

/** True when the verb that starts at `first` is negated. */
export function negatedBefore(block: BlockAnalysis, sentence: Sentence, first: number): boolean {
  const start = verbPhraseStart(block, sentence, first)
  for (let at = start; at < first; at++) if (/^(?:not|never|cannot)$|n't$/.test(block.tokens[at]?.lower ?? '')) return true
  return [start - 2, start - 3].some((at) => at >= sentence.firstToken && block.tokens[at]?.lower === 'neither')
}
