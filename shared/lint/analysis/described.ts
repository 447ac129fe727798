import type { BlockAnalysis, Sentence, Token } from '../rule.ts'
import {
  AUXILIARY,
  BE,
  DATE_NAMES,
  DEGREE,
  DETERMINER,
  FINDS,
  HANGING,
  HOME,
  NOT_A_NAME,
  PERSON,
  PREPOSITION,
  SEEM,
  TITLES,
  TURNS,
} from './referent-words.ts'
import {
  between,
  isCapitalised,
  isPlainWord,
  isPossessive,
  phraseEndingAt,
  referentOf,
  type Subject,
  subjectOf,
} from './referents.ts'

/**
 * What an adjective (tokens `first` to `last`, exclusive) describes: by a linking verb ("the flat was dirty", "presented as
 * withdrawn") or in front of its noun ("a dirty flat"). Null when it describes nothing that can be told.
 */
export function describedBy(block: BlockAnalysis, sentence: Sentence, first: number, last: number): Subject | null {
  const noun = attributed(block, sentence, last) ?? named(block, sentence, first, last)
  // "His manner was an intimidating one": the word that stands for the noun leads back to it.
  return noun && !/^ones?$/.test(noun.head.lower) ? noun : predicated(block, sentence, first)
}

/** "A listless Emeka sat", "a weary Mrs Chowdhury": the adjective in front of a name. */
function named(block: BlockAnalysis, sentence: Sentence, first: number, last: number): Subject | null {
  const name = block.tokens[last]
  const left = block.tokens[last - 1]
  if (!name || !left || last >= sentence.lastToken || !isCapitalised(name) || between(block, left, name) !== ' ') return null
  if (isPossessive(name) || DATE_NAMES.has(name.lower) || NOT_A_NAME.has(name.lower) || name.lower === 'i') return null
  let at = first - 1
  while (at > sentence.firstToken && isLinkable(block.tokens[at] as Token) && !/^an?$/.test(block.tokens[at]?.lower ?? '')) at--
  if (!/^an?$/.test(block.tokens[at]?.lower ?? '')) return null
  let end = last
  while (end + 1 < sentence.lastToken && isCapitalised(block.tokens[end + 1] as Token)) end++
  const next = block.tokens[end + 1]
  const head = block.tokens[end]
  if (!head) return null
  const closes =
    !next ||
    end + 1 >= sentence.lastToken ||
    /[.,;:)]/.test(between(block, head, next)) ||
    !isPlainWord(next) ||
    /(?:ed|s|at|ood|ame|ent|aid|old|lay|ept)$/.test(next.lower)
  return TITLES.has(name.lower) || closes ? { referent: 'person', head } : null
}

const BREAK = /[;:.()–—\n“”"]/
const OF_A_ROOM: ReadonlySet<string> = new Set(['back', 'front', 'double', 'single', 'box', 'spare', 'shared'])

function attributed(block: BlockAnalysis, sentence: Sentence, last: number): Subject | null {
  let joined = false
  for (let at = last; at < Math.min(last + 5, sentence.lastToken); at++) {
    const token = block.tokens[at]
    const left = block.tokens[at - 1]
    if (!token || !left) return null
    const gap = between(block, left, token)
    if (gap !== ' ' && BREAK.test(gap)) return null
    if (gap.includes(',')) joined = true
    if (token.lower === 'and' || token.lower === 'or' || token.lower === 'but') {
      joined = true
      continue
    }
    if (!isPlainWord(token) || DETERMINER.has(token.lower) || AUXILIARY.has(token.lower)) return null
    if (OF_A_ROOM.has(token.lower) && HOME.has(block.tokens[at + 1]?.lower ?? '')) continue
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
    if (token.lower === 'one' || token.lower === 'ones') return { referent: 'thing', head: token }
    if (!joined && !DEGREE.has(token.lower)) return looksLikeAdjective(token) ? null : { referent: 'thing', head: token }
  }
  return null
}

/** "I would describe the household as chaotic". */
const isDescribing = (verb: string): boolean =>
  /^(?:describ(?:e|es|ed|ing)|regard(?:s|ed)?|view(?:s|ed)?|characteris(?:e|es|ed)|see|perceived?|experienced|recall(?:ed)?|remember(?:ed)?)$/.test(
    verb,
  )

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
    if (token.lower === 'as' && straightBefore && at === first - 1) {
      const object = phraseEndingAt(block, sentence, at - 1)
      if (object && isDescribing(block.tokens[object.first - 1]?.lower ?? '')) return object
    }
    if (token.lower === 'be' && before?.lower === 'to' && FOUND.test(block.tokens[at - 2]?.lower ?? '')) {
      at--
      continue
    }
    if (FOUND.test(token.lower)) continue
    if (token.lower === 'across' && isComingAcross(block, at + 1)) return subjectOf(block, sentence, at - 1)
    if (HANGING.has(token.lower) && !isAuxiliaryBefore(block, at)) return hangsOn(block, sentence, at)
    if (BE.has(token.lower) || SEEM.has(token.lower)) return subjectOf(block, sentence, at)
    if (straightBefore && TURNS.has(token.lower)) return subjectOf(block, sentence, at)
    if (straightBefore && !isLinkable(token)) {
      const object = phraseEndingAt(block, sentence, at)
      return object && (findsBefore(block, sentence, object.first) || opensNote(block, sentence, object.first)) ? object : null
    }
    straightBefore &&= DEGREE.has(token.lower)
    if (DETERMINER.has(token.lower) && !/^(?:an?|all|both|each)$/.test(token.lower)) return null
    if (PREPOSITION.has(token.lower) && token.lower !== 'to' && right.lower !== 'times') return null
    if (PERSON.has(token.lower) && isPersonPronoun(token)) return null
  }
  return null
}

const isAuxiliaryBefore = (block: BlockAnalysis, at: number): boolean => {
  const left = block.tokens[at - 1]?.lower ?? ''
  return BE.has(left) || AUXILIARY.has(left) || DEGREE.has(left)
}

/** "I saw Mia looking gaunt", "Aron came to the door looking gaunt": the person seen, or else the one who came. */
function hangsOn(block: BlockAnalysis, sentence: Sentence, at: number): Subject | null {
  const direct = subjectOf(block, sentence, at)
  if (direct?.referent === 'person' || direct?.referent === 'home') return direct
  for (let index = sentence.firstToken; index < at; index++) {
    const token = block.tokens[index]
    if (token && !isPossessive(token) && referentOf(token, index === sentence.firstToken) === 'person')
      return { referent: 'person', head: token }
  }
  return direct
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
