import type { BlockAnalysis, Sentence, Token } from '../rule.ts'
import {
  AUXILIARY,
  BE,
  CLAUSE_OPENER,
  CONDUCT,
  DEGREE,
  DETERMINER,
  FINDS,
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

const isCapitalised = (token: Token): boolean => /^\p{Lu}/u.test(token.text)
const isPossessive = (token: Token): boolean => /['’]s$|s['’]$/.test(token.text)

/** What stands between two neighbouring tokens. */
export function between(block: BlockAnalysis, left: Token, right: Token): string {
  return block.text.slice(left.end, right.start)
}

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
  if (isCapitalised(token))
    return first && /(?:tion|ing|ness|ment|ity|ance|ence|ship|ism|ise|age)$/.test(lower) ? 'thing' : 'person'
  return 'thing'
}

interface Phrase {
  head: Token
  referent: Referent
  /** Index of the phrase's first token. */
  first: number
}

const IN_DATE =
  /^(?:\d{1,2}(?:st|nd|rd|th)?|(?:19|20)\d\d|january|february|march|april|may|june|july|august|september|october|november|december|(?:mon|tues|wednes|thurs|fri|satur|sun)day|\d{1,2}[.:]\d{2}|\d{1,2}(?:am|pm)|am|pm|morning|afternoon|evening|yesterday|today)$/

/** Index of the last token before a date that closes the phrase: "conduct at the gate «on 3 March 2026» was". */
function beforeDate(block: BlockAnalysis, sentence: Sentence, index: number): number {
  if (index > sentence.firstToken && /^(?:today|yesterday|tonight)$/.test(block.tokens[index]?.lower ?? ''))
    return beforeDate(block, sentence, index - 1)
  let at = index
  while (at > sentence.firstToken && (IN_DATE.test(block.tokens[at]?.lower ?? '') || (at < index && isDateGlue(block, at)))) at--
  if (at === index || at <= sentence.firstToken) return index
  return /^(?:on|in|at|since|from|of|dated)$/.test(block.tokens[at]?.lower ?? '') ? beforeDate(block, sentence, at - 1) : index
}

const isDateGlue = (block: BlockAnalysis, at: number): boolean =>
  block.tokens[at]?.lower === 'and' && IN_DATE.test(block.tokens[at - 1]?.lower ?? '')

/** The noun phrase that ends at `last`, or null when none does. Prepositional tails lead on to what they belong to. */
function phraseEndingAt(block: BlockAnalysis, sentence: Sentence, last: number): Phrase | null {
  const index = beforeDate(block, sentence, last)
  const head = block.tokens[index]
  if (!head || index < sentence.firstToken) return null
  const referent = isPossessive(head) ? null : referentOf(head, index === sentence.firstToken)
  if (referent === null) return null
  let first = index
  while (first > sentence.firstToken && index - first < 6) {
    const here = block.tokens[first]
    const left = block.tokens[first - 1]
    if (!here || !left || /[,;:.()–—\n]/.test(between(block, left, here))) break
    if (DETERMINER.has(here.lower) || isPossessive(left) === false) {
      const joins = DETERMINER.has(left.lower) || TITLES.has(left.lower) || (isCapitalised(left) && isCapitalised(here))
      const attributive = first === index ? /^\p{Ll}/u.test(left.text) : false
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
    !/[,;:.()]/.test(between(block, before, start))
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

function isPlainWord(token: Token): boolean {
  return !(
    PREPOSITION.has(token.lower) ||
    CLAUSE_OPENER.has(token.lower) ||
    BE.has(token.lower) ||
    AUXILIARY.has(token.lower) ||
    SEEM.has(token.lower)
  )
}

/** Index of the first word of the verb phrase that reaches up to `index` (auxiliaries, "not", adverbs to its left). */
export function verbPhraseStart(block: BlockAnalysis, sentence: Sentence, index: number): number {
  let first = index
  for (;;) {
    const left = block.tokens[first - 1]
    const here = block.tokens[first]
    if (!left || !here || first - 1 < sentence.firstToken || /\S/.test(between(block, left, here).replace(/[-‐‑]/g, '')))
      return first
    const adverb = /^\p{Ll}.*ly$/u.test(left.text) && left.lower !== 'family' && left.lower !== 'only'
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
  const opening = openingSubject(block, sentence, first)
  if (opening) return opening
  const direct = phraseEndingAt(block, sentence, first - 1)
  const left = block.tokens[first - 1]
  const here = block.tokens[first]
  if (direct && left && here && !/[,;:()–—]/.test(between(block, left, here)) && !isRelativeVerb(block, sentence, direct))
    return direct
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
    if (/^(?:that|which|whom)$/.test(token.lower)) {
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

const SAYS =
  /^(?:reports?|says?|said|states?|shows?|thinks?|believes?|feels?|felt|notes?|records?|told|writes?|wrote|confirms?|suggests?|means?|agrees?|worries|fears?|considers?)$|ed$/

function hasBreak(block: BlockAnalysis, from: number, to: number): boolean {
  for (let at = from; at < to - 1; at++) {
    const [left, right] = [block.tokens[at], block.tokens[at + 1]]
    if (left && right && /[,;:()–—]/.test(between(block, left, right))) return true
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
  for (let at = phrase.first - 1; at > sentence.firstToken; at--)
    if (/^(?:that|which|who|where)$/.test(block.tokens[at]?.lower ?? '')) return true
  return false
}

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

/**
 * What an adjective (tokens `first` to `last`, exclusive) describes: by a linking verb ("the flat was dirty", "presented as
 * withdrawn") or in front of its noun ("a dirty flat"). Null when it describes nothing that can be told.
 */
export function describedBy(block: BlockAnalysis, sentence: Sentence, first: number, last: number): Subject | null {
  const noun = attributed(block, sentence, last)
  // "His manner was an intimidating one": the word that stands for the noun leads back to it.
  return noun && !/^ones?$/.test(noun.head.lower) ? noun : predicated(block, sentence, first)
}

function attributed(block: BlockAnalysis, sentence: Sentence, last: number): Subject | null {
  let joined = false
  for (let at = last; at < Math.min(last + 5, sentence.lastToken); at++) {
    const token = block.tokens[at]
    const left = block.tokens[at - 1]
    if (!token || !left) return null
    const gap = between(block, left, token)
    if (/[;:.()–—\n“”"]/.test(gap)) return null
    if (gap.includes(',')) joined = true
    if (token.lower === 'and' || token.lower === 'or' || token.lower === 'but') {
      joined = true
      continue
    }
    if (!isPlainWord(token) || DETERMINER.has(token.lower) || AUXILIARY.has(token.lower)) return null
    if (/^(?:back|front|double|single|box|spare|shared)$/.test(token.lower) && HOME.has(block.tokens[at + 1]?.lower ?? ''))
      continue
    const referent = referentOf(token, false)
    if (isPossessive(token)) return null
    if (referent && referent !== 'thing') {
      if (/^(?:he|she|they|i|we|you|who|him|them|me|us|it|there)$/.test(token.lower) || isCapitalised(token)) return null
      const next = block.tokens[at + 1]
      const compound =
        next && /^[ -]$/.test(between(block, token, next)) && at + 1 < sentence.lastToken ? referentOf(next, false) : null
      if (compound === 'thing' && next && /^\p{Ll}/u.test(next.text) && isNounLike(next)) return { referent: 'thing', head: next }
      return { referent, head: token }
    }
    if (/^ones?$/.test(token.lower)) return { referent: 'thing', head: token }
    if (!joined && !DEGREE.has(token.lower)) return looksLikeAdjective(token) ? null : { referent: 'thing', head: token }
  }
  return null
}

/** Verbs and adverbs that follow a noun are no part of a compound. */
const isNounLike = (token: Token): boolean =>
  isPlainWord(token) &&
  !/(?:ed|ly|ing)$/.test(token.lower) &&
  !DETERMINER.has(token.lower) &&
  !DEGREE.has(token.lower) &&
  /s$|worker|group|plan/.test(token.lower) === false
    ? /^(?:door|window|floor|report|review|visitor|visit|meeting|agreement|rules|bins?|waste|time|name)$/.test(token.lower)
    : false
const looksLikeAdjective = (token: Token): boolean =>
  /(?:ly|ful|ous|ive|ing|ed|ic|al|less|y|ble|ent|ant|ern|ary)$/.test(token.lower)

function predicated(block: BlockAnalysis, sentence: Sentence, first: number): Subject | null {
  let straightBefore = true
  for (let at = first - 1; at >= Math.max(sentence.firstToken, first - 8); at--) {
    const token = block.tokens[at]
    const right = block.tokens[at + 1]
    if (!token || !right) return null
    if (at === first - 1 && between(block, token, right) === ': ' && HOME.has(token.lower))
      return { referent: 'home', head: token }
    if (/[;:()–—\n]/.test(between(block, token, right))) return null
    const before = block.tokens[at - 1]
    if (token.lower === 'as' && before && (SEEM.has(before.lower) || isComingAcross(block, at))) continue
    if (token.lower === 'be' && before?.lower === 'to' && FOUND.test(block.tokens[at - 2]?.lower ?? '')) {
      at--
      continue
    }
    if (FOUND.test(token.lower)) continue
    if (token.lower === 'across' && isComingAcross(block, at + 1)) return subjectOf(block, sentence, at - 1)
    if (BE.has(token.lower) || SEEM.has(token.lower)) return subjectOf(block, sentence, at)
    if (straightBefore && !isLinkable(token)) {
      const object = phraseEndingAt(block, sentence, at)
      return object && (findsBefore(block, sentence, object.first) || opensNote(block, sentence, object.first)) ? object : null
    }
    straightBefore &&= DEGREE.has(token.lower)
    if (DETERMINER.has(token.lower) && token.lower !== 'a' && token.lower !== 'an') return null
    if (PREPOSITION.has(token.lower) && token.lower !== 'to' && right.lower !== 'times') return null
    if (PERSON.has(token.lower) && isPersonPronoun(token)) return null
  }
  return null
}

/** "Came across as arrogant": `as` is the token at `index`. */
const isComingAcross = (block: BlockAnalysis, index: number): boolean =>
  block.tokens[index - 1]?.lower === 'across' && /^c[ao]m(?:e|es|ing)$/.test(block.tokens[index - 2]?.lower ?? '')

/** "Was found to be", "is considered to be": as good as "was". */
const FOUND = /^(?:found|considered|deemed|thought|felt|judged|seen|observed|noted)$/

const isPersonPronoun = (token: Token): boolean => /^(?:he|she|they|him|her|them)$/.test(token.lower)
const isLinkable = (token: Token): boolean =>
  DEGREE.has(token.lower) ||
  /ly$/.test(token.lower) ||
  /^(?:and|or|but|an|a|not|never)$/.test(token.lower) ||
  looksLikeAdjective(token) ||
  /^(?:cold|warm|clean|sad|thin|pale|quiet|flat|rude|kind|tip|mess|calm|shy|low|cosy|bare|bright|open)$/.test(token.lower)

/** Note style: "Visit 4 June: house messy, Ms Bright tired". */
function opensNote(block: BlockAnalysis, sentence: Sentence, index: number): boolean {
  const [left, here] = [block.tokens[index - 1], block.tokens[index]]
  return index === sentence.firstToken || (left !== undefined && here !== undefined && /[:,;]/.test(between(block, left, here)))
}

/** "I found the home cold": a verb of finding stands straight before the object. */
function findsBefore(block: BlockAnalysis, sentence: Sentence, index: number): boolean {
  const token = block.tokens[index - 1]
  return (
    index - 1 > sentence.firstToken &&
    token !== undefined &&
    FINDS.has(token.lower) &&
    block.tokens[index - 2]?.lower !== 'please'
  )
}
