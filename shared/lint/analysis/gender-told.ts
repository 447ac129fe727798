import type { BlockAnalysis, KnownPerson, Token } from '../rule.ts'
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
const PRONOUN = 'pronouns'
const REACH = 40

/**
 * The one first name of a block that no list of people holds, with what the text says of it; null where there are several,
 * or where nothing tells. Cheap where the block has pronouns of one sort only.
 */
export function toldOf(block: BlockAnalysis, people: readonly KnownPerson[]): ToldOf | null {
  const hits = block.hits(PRONOUN)
  const genders = new Set(hits.map(({ text }) => PRONOUNS[text.toLowerCase()]))
  if (genders.size < 2 && !(genders.size === 1 && /\b(?:brother|sister|son|daughter|boy|girl|nephew|niece)\b/.test(block.text)))
    return null
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

/** The one word that is a first name and nothing else's, where the block has no other. */
function onlyName(block: BlockAnalysis, people: readonly KnownPerson[]): Token | null {
  let found: Token | null = null
  for (const hit of block.hits('first-names')) {
    const token = block.tokens[hit.firstToken]
    if (!token || !/^\p{Lu}\p{Ll}/u.test(token.text)) continue
    const before = block.text.slice(Math.max(0, token.start - REACH), token.start)
    if (hit.entry.tags?.includes('word') && !BOY.test(before) && !GIRL.test(before)) continue
    const name = token.text.replace(/['’]s$/, '')
    if (found && found.text.replace(/['’]s$/, '') === name) continue
    if (found || people.some(({ firstName, lastName, knownAs }) => [firstName, lastName, knownAs].includes(name))) return null
    if (/\p{Lu}[\p{L}.]*\s$/u.test(before)) return null
    found = token
  }
  return found
}

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
