import type { BlockAnalysis, Span, Token } from '../rule.ts'
import type { CaseNames } from './case-names.ts'
import { introductionsIn } from './introductions.ts'
import {
  isChildsCompany,
  isForeign,
  isPersonPlace,
  isSaidWhoAfter,
  isSurelyPerson,
  type Listed,
  NOT_NAMES,
  PLACE_AFTER,
  SAYS_WHO,
  TITLE_BEFORE,
} from './name-frames.ts'
import { isBeingNamed } from './naming.ts'
import { isNearlyThe } from './near-names.ts'
import { isPetNameOf } from './pet-names.ts'
import { GROUP, PERSON } from './referent-words.ts'
import { otherRelatives } from './relatives-named.ts'

/** Why a name is thought to be a wrong one. `near`: nearly a name of the case; `foreign`: nobody of the case; `surname`: a child under another surname; `relative`: another name than the case has for one; `adult`: another first name than the case has for one. */
export interface DoubtfulName extends Span {
  name: string
  why: 'near' | 'foreign' | 'surname' | 'relative' | 'adult'
  meant: string
}

const NAMES = 'first-names'
const kept = new WeakMap<BlockAnalysis, { names: CaseNames; found: readonly DoubtfulName[] }>()

/** The names of a block that may be wrong; worked out once for each block and list of people. */
export function doubtfulNamesIn(block: BlockAnalysis, names: CaseNames): readonly DoubtfulName[] {
  const before = kept.get(block)
  if (before?.names === names) return before.found
  const found = read(block, names)
  kept.set(block, { names, found })
  return found
}

function read(block: BlockAnalysis, names: CaseNames): readonly DoubtfulName[] {
  const doubtful = otherRelatives(block, names)
  const listed = new Map<number, Listed>()
  for (const hit of block.hits(NAMES, { quoted: true })) listed.set(hit.start, hit.entry.tags?.includes('word') ? 'word' : 'name')
  for (const token of block.tokensLike('title')) {
    const found = readToken(block, token, listed.get(token.start) ?? null, names)
    if (found) doubtful.push(found)
  }
  return doubtful
}

const withoutEnding = (text: string): string => (text.includes("'") || text.includes('’') ? text.replace(/['’]s$/, '') : text)

function readToken(block: BlockAnalysis, token: Token, listed: Listed | null, names: CaseNames): DoubtfulName | null {
  const name = withoutEnding(token.text)
  if (name.length < 3 || isNoName(name)) return null
  const isOfCase = names.any.has(name.toLowerCase())
  if (isOfCase && !names.childSurnames.has(name)) return null
  const span = { start: token.start, end: token.start + name.length }
  const before = block.text.slice(Math.max(0, token.start - LETTERS_BEFORE), token.start)
  const after = block.text.slice(span.end, span.end + LETTERS_BEFORE)
  if (isOfCase) return underAnotherSurname(block, name, span, before, after, names)
  const found = doubt(before, listed === 'name' ? withoutOwnSurname(after, names) : after, name, listed, names)
  if (!found || PLACE_AFTER.test(after)) return null
  // Any word has a capital at the start of a sentence: there a list has to know it, or its verb must be a person's.
  const opens = found.why === 'foreign' && listed !== 'name' && block.sentenceAt(token.start)?.start === token.start
  if (opens && !isSurelyPerson('', after, names)) return null
  if (found.why === 'foreign' && isCompany(block, span, names)) return null
  const { role } = block.segmentAt(token.start)
  return role === 'label' || role === 'signature' || role === 'heading' || block.isQuoted(span)
    ? null
    : { ...span, name, ...found }
}

/** "A care order for Owen Grant" in a case of the Grants: the surname is known, and the first name is still nobody's. */
function withoutOwnSurname(after: string, { childSurnames }: CaseNames): string {
  const surname = /^ (\p{Lu}[\p{L}-]*\p{Ll})(?!\p{L}| \p{Lu})/u.exec(after)?.[1]
  if (surname === undefined) return after
  for (const own of childSurnames.values()) if (own === surname) return after.slice(surname.length + 1)
  return after
}

function doubt(
  before: string,
  after: string,
  name: string,
  listed: Listed | null,
  names: CaseNames,
): Pick<DoubtfulName, 'why' | 'meant'> | null {
  const titled = TITLE_BEFORE.test(before)
  const near = nearest(name, titled ? names.last : names.first)
  if (near !== null && (titled || isPersonPlace(before, after, listed))) return { why: 'near', meant: near }
  if (titled || followsFirstName(before, names)) return null
  const small = name.toLowerCase()
  if (GROUP.has(small) || PERSON.has(small)) return null
  if (!isForeign(before, after, listed) && !isSurelyPerson(before, after, names)) return null
  if (near !== null) return { why: 'near', meant: near }
  for (const one of names.first) if (isPetNameOf(name, one) || isPetNameOf(one, name)) return null
  return { why: 'foreign', meant: '' }
}

function isCompany(block: BlockAnalysis, { start }: Span, { children }: CaseNames): boolean {
  const sentence = block.sentenceAt(start)
  return sentence !== null && isChildsCompany(block.text.slice(sentence.start, start), children)
}

const LETTERS_BEFORE = 60
const noNames = new Map<string, boolean>()

/** Capitalised words that are nobody's name; told once for each word. */
function isNoName(name: string): boolean {
  const known = noNames.get(name)
  if (known !== undefined) return known
  const found = NOT_NAMES.test(name) || !/^\p{Lu}\p{Ll}+$/u.test(name)
  if (noNames.size < MOST_KEPT) noNames.set(name, found)
  return found
}
const MOST_KEPT = 5000

/**
 * True where the block says who bears the name: a friend, a teacher, a pet, or somebody whose words are quoted. A title alone
 * ("Mr Tom Reed") says so only where `titleTells`.
 */
export function explains(block: BlockAnalysis, name: string, titleTells: boolean): boolean {
  if (!block.text.includes(name)) return false
  if (introductionsIn(block).some(({ firstName, title }) => firstName === name && (titleTells || title === ''))) return true
  return block.tokensLike('title').some((token) => {
    if (withoutEnding(token.text) !== name) return false
    const before = block.text.slice(Math.max(0, token.start - LETTERS_BEFORE), token.start)
    const after = block.text.slice(token.start + name.length, token.start + name.length + LETTERS_BEFORE)
    return SAYS_WHO.test(before) || isSaidWhoAfter(after) || isBeingNamed(before) || block.isQuoted(token)
  })
}

function nearest(name: string, known: ReadonlySet<string>): string | null {
  for (const one of known) if (isNearlyThe(name, one)) return one
  return null
}

/** "Ruby Pyke" for a child of the case who is Ruby Pike: the first name is hers, and the surname is not. */
function underAnotherSurname(
  block: BlockAnalysis,
  name: string,
  span: Span,
  before: string,
  after: string,
  names: CaseNames,
): DoubtfulName | null {
  const own = names.childSurnames.get(name)
  const surname = own === undefined ? undefined : /^ (\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?)(?!['’]?\p{L}| \p{Lu})/u.exec(after)?.[1]
  if (own === undefined || surname === undefined || names.any.has(surname.toLowerCase())) return null
  if (TITLE_BEFORE.test(before) || SAYS_WHO.test(before) || isSaidWhoAfter(after)) return null
  if (NOT_NAMES.test(surname) || PLACE_AFTER.test(` ${surname}`) || block.isQuoted(span)) return null
  const { role } = block.segmentAt(span.start)
  if (role === 'label' || role === 'signature' || role === 'heading') return null
  return {
    start: span.start,
    end: span.end + 1 + surname.length,
    name: `${name} ${surname}`,
    why: 'surname',
    meant: `${name} ${own}`,
  }
}

/** The surname half of a full name is read with its first name. */
function followsFirstName(before: string, names: CaseNames): boolean {
  const first = /(\p{Lu}\p{L}+) $/u.exec(before)?.[1]
  return first !== undefined && names.first.has(first)
}
