import type { BlockAnalysis, KnownPerson, Token, WordHit } from '../rule.ts'
import { type Gendered, mayMean, PRONOUNS } from './whose-pronoun.ts'

/** A first name whom the text itself calls he or she: "her brother Tomasz", "Jamal has his own key". */
export interface ToldOf {
  person: KnownPerson
  gender: Gendered
  /** Where the text says so. */
  at: number
}

const BOY = /\b(?:brother|son|nephew|grandson|stepson|stepbrother|half-brother|boy),? (?:called )?$/
const GIRL = /\b(?:sister|daughter|niece|granddaughter|stepdaughter|stepsister|half-sister|girl),? (?:called )?$/
const IS_BOY =
  /^(?:,| is)(?: aged \d+,)? (?:an? |the |her |his |their |my |our )(?:\p{Ll}+ ){0,2}(?:boy|son|brother|nephew|grandson)\b/u
const IS_GIRL =
  /^(?:,| is)(?: aged \d+,)? (?:an? |the |her |his |their |my |our )(?:\p{Ll}+ ){0,2}(?:girl|daughter|sister|niece|granddaughter)\b/u
const SAYS_WHICH = new Set(['brother', 'sister', 'son', 'daughter', 'nephew', 'niece'])
const PRONOUN = 'pronouns'
const NAMES = 'first-names'
const REACH = 40

/**
 * The one first name of a block that no list of people holds, with what the text says of it; null where there are several,
 * or where nothing tells. Cheap where the block has pronouns of one sort only.
 */
export function toldOf(block: BlockAnalysis, people: readonly KnownPerson[]): ToldOf | null {
  if (!block.holds(NAMES)) return null
  const hits = block.hits(PRONOUN)
  if (!hasBoth(hits) && !saysWhich(block)) return null
  const token = onlyName(block, people)
  if (!token) return null
  const name = token.text.replace(/['’]s$/, '')
  const before = block.text.slice(Math.max(0, token.start - REACH), token.start)
  const after = block.text.slice(token.start + name.length, token.start + name.length + REACH)
  const called = BOY.test(before) || IS_BOY.test(after) ? 'he' : GIRL.test(before) || IS_GIRL.test(after) ? 'she' : null
  if (called) return { person: personCalled(name, called), gender: called, at: token.end }
  for (const hit of hits) {
    const gender = PRONOUNS[hit.text.toLowerCase()]
    if (!gender || hit.start < token.end) continue
    // Whoever goes by the other pronoun would be told of here: nobody else may be.
    const other = personCalled(name, gender === 'he' ? 'she' : 'he')
    return mayMean(block, hit, gender, [other]) ? { person: personCalled(name, gender), gender, at: hit.end } : null
  }
  return null
}

const saysWhich = (block: BlockAnalysis): boolean =>
  block.text.includes('boy') || block.text.includes('girl') || block.tokensLike('role').some(({ lower }) => SAYS_WHICH.has(lower))

function hasBoth(hits: readonly WordHit[]): boolean {
  const first = hits[0]?.entry
  return hits.some(({ entry }) => entry !== first)
}

/** The one word that is a first name and nothing else's, where the block has no other. */
function onlyName(block: BlockAnalysis, people: readonly KnownPerson[]): Token | null {
  let found: Token | null = null
  let name = ''
  for (const hit of block.hits(NAMES)) {
    const token = block.tokens[hit.firstToken]
    if (!token || !isCapital(token.text)) continue
    if (name !== '' && hit.text === name) continue
    const before = block.text.slice(Math.max(0, token.start - REACH), token.start)
    if (hit.entry.tags?.includes('word') && !BOY.test(before) && !GIRL.test(before)) continue
    if (found || /\p{Lu}[\p{L}.]*\s$/u.test(before)) return null
    found = token
    name = hit.text
  }
  return people.some(({ firstName, lastName, knownAs }) => [firstName, lastName, knownAs].includes(name)) ? null : found
}

const isCapital = (text: string): boolean => text[0] !== text[0]?.toLowerCase()

const personCalled = (firstName: string, gender: Gendered): KnownPerson => ({
  id: firstName,
  group: 'child',
  firstName,
  lastName: '',
  knownAs: '',
  title: '',
  role: 'child',
  pronouns: gender === 'he' ? 'he/him' : 'she/her',
  dateOfBirth: '',
  fullName: firstName,
})
