import type { Section } from '../../document/index.ts'
import type { BlockAnalysis, KnownPerson, RuleContext, Sentence } from '../rule.ts'
import { mentionsOf } from './people-in-text.ts'

/** How far a document takes one parent into account. */
export interface ParentFound {
  /** Named anywhere, a table of the family included. */
  named: boolean
  /** Sentences that speak of the parent. */
  sentences: number
  /** The parent spoke, was met, rung, written to or looked for, or does something for the children. */
  reached: boolean
  /** The parent's own views are given. */
  heard: boolean
  /** The words of those sentences. */
  texts: string[]
  section: Section | null
}

export type ParentRole = 'father' | 'mother'

const ROLE = {
  father: /^(?:birth |biological |adoptive )?(?:father|dad)\b/i,
  mother: /^(?:birth |biological |adoptive )?(?:mother|mum)\b/i,
}
/** Nobody can be asked who has died, or of whom it is not known who they are: the role says so. */
const GONE = /\b(?:deceased|died|late|unknown)\b/i
const WORDS = {
  father: /\b(?:father|fathers|dad|daddy|stepfather|paternal|Father|Dad|Daddy|co-parent)\b/,
  mother: /\b(?:mother|mothers|mum|mummy|Mother|Mum|Mummy)\b/,
}
const OPENS_WITH = { father: /^(?:He|When he|Then he|In his)\b/, mother: /^(?:She|When she|Then she|In her)\b/ }
/** Reasons why a child may have no such parent to speak of. */
const NONE = /\b(?:donor|same-sex|adopted by|adoptive|two mothers|two mums|two fathers|two dads|unaccompanied|orphan)/i
const BOTH = /\b(?:both|the|her|his|their|each of (?:the|his|her)) parents?\b|\bBoth parents\b|\bThe parents\b/

/** Everybody in the case with that role; not who is a parent of somebody else, as their role says ("mother of Tia", a cousin). */
export function parentsOf(role: ParentRole, people: readonly KnownPerson[]): KnownPerson[] {
  const children = people.filter(({ group }) => group === 'child').flatMap(({ firstName, knownAs }) => [firstName, knownAs])
  return people.filter(
    ({ group, role: words }) =>
      group === 'family' && ROLE[role].test(words) && !GONE.test(words) && isOf(words, children.filter(Boolean)),
  )
}

/** True where a role names no child, or one of these. */
function isOf(role: string, children: readonly string[]): boolean {
  const of = /\bof (?=\p{Lu})(.+)$/u.exec(role)?.[1]
  return of === undefined || children.length === 0 || children.some((name) => of.includes(name))
}

/**
 * Looks through the document for a person with the role, until `enough` is found; a surname that only this person has counts
 * with a title.
 */
export function findParent(
  parent: KnownPerson,
  role: ParentRole,
  blocks: readonly BlockAnalysis[],
  { people }: RuleContext,
  enough: 'reached' | 'heard',
): ParentFound {
  const found: ParentFound = { named: false, sentences: 0, reached: false, heard: false, texts: [], section: null }
  const alone = parentsOf(role, people).length === 1
  const names = namePattern(parent, role, people)
  for (const block of blocks) {
    const named = names.test(block.text)
    const meant = named || (alone && WORDS[role].test(block.text))
    if (!meant && !BOTH.test(block.text)) continue
    found.named ||= named
    if (meant) found.section ??= block.section
    let goesOn = false
    for (const sentence of block.sentences) {
      const placed = placeOf(sentence.text, names, alone ? WORDS[role] : null)
      // "She told me ..." after a sentence about her.
      const at: number = placed < 0 && goesOn ? placeOfPronoun(sentence.text, role) : placed
      const shared = at < 0 && BOTH.test(sentence.text)
      goesOn = at >= 0
      if (at < 0 && !shared) continue
      if (isRowOnly(sentence)) continue
      found.sentences++
      found.texts.push(sentence.text)
      readSentence(block, sentence, shared ? 0 : at, shared, names, role, people, found)
    }
    if (found[enough]) break
  }
  return found
}

/** A cell of a table and a label say who somebody is and not what was done about them; an answer in a form does. */
const isRowOnly = ({ segment, words }: Sentence): boolean =>
  segment.role === 'label' || segment.role === 'heading' || segment.role === 'signature' || (segment.role === 'cell' && words < 6)

function namePattern(parent: KnownPerson, role: ParentRole, people: readonly KnownPerson[]): RegExp {
  const { firstName, lastName, knownAs } = parent
  const title = role === 'father' ? 'Mr' : '(?:Ms|Mrs|Miss)'
  const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  const first = [firstName, knownAs].filter(Boolean).map(escaped)
  const family = people.filter((one) => one.group === 'family' && one.lastName === lastName)
  const surname =
    lastName === ''
      ? []
      : [`${title}\\.? ${escaped(lastName)}`, ...(family.length === 1 && first.length === 0 ? [escaped(lastName)] : [])]
  const wordings = [...first, ...surname]
  return new RegExp(`(?<!\\p{L})(?:${wordings.length > 0 ? wordings.join('|') : '(?!)'})(?!\\p{L})`, 'u')
}

function placeOf(text: string, names: RegExp, words: RegExp | null): number {
  const places = [names.exec(text)?.index, words?.exec(text)?.index].filter((at) => at !== undefined)
  return places.length > 0 ? Math.min(...places) : -1
}

/** Where a sentence that goes on about the parent speaks of them: "She told me", "I tried to trace him". */
function placeOfPronoun(text: string, role: ParentRole): number {
  if (OPENS_WITH[role].test(text)) return 0
  return /^(?:I|We)\b/.test(text) ? text.search(role === 'father' ? /\bhim\b/ : /\bher\b/) : -1
}

function readSentence(
  block: BlockAnalysis,
  sentence: Sentence,
  at: number,
  shared: boolean,
  names: RegExp,
  role: ParentRole,
  people: readonly KnownPerson[],
  found: ParentFound,
): void {
  for (const hit of block.hits('speaking')) {
    if (hit.start < sentence.start || hit.end > sentence.end) continue
    const before = sentence.text.slice(0, hit.start - sentence.start)
    const tells = hit.entry.tags?.includes('tells') ?? false
    if (!tells && !hit.entry.tags?.includes('contact')) continue
    const last = mentionsOf(before, people).at(-1)
    const isSubject = shared
      ? BOTH.test(before)
      : last === undefined
        ? OPENS_WITH[role].test(sentence.text)
        : isParent(last.text, names, role)
    const byWriter = /\b(?:I|we|We)\s+(?:\p{L}+\s+){0,3}$/u.test(before) && hit.start - sentence.start < at
    if (isSubject || byWriter) found.reached = true
    if (isSubject && tells) found.heard = true
  }
}

function isParent(text: string, names: RegExp, role: ParentRole): boolean {
  return names.test(text) || WORDS[role].test(text)
}

/** True when the text gives a reason why there is no such parent, or speaks of one whom nobody named as such. */
export function speaksOfParent(role: ParentRole, blocks: readonly BlockAnalysis[]): boolean {
  return blocks.some(({ text }) => WORDS[role].test(text) || NONE.test(text) || BOTH.test(text))
}
