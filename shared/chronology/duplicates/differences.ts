import { writeWhenWithTime } from '../../dates/index.ts'
import { type CaseEntry, KNOWN_BY } from '../entry.ts'
import { agenciesOf } from '../filtering.ts'
import { stem, toldIn } from './words-of.ts'

/** What of two entries is compared and, where they differ, chosen, in the order in which it is shown. */
export const COMPARED = [
  'when',
  'children',
  'category',
  'event',
  'action',
  'outcome',
  'impact',
  'knownBy',
  'bearing',
  'significance',
  'source',
  'disputed',
  'confidential',
] as const
export type ComparedField = (typeof COMPARED)[number]

/** A stretch of a text; `only` where the other side has none of its words, in no other form and no shorthand. */
export interface TextPart {
  text: string
  only: boolean
}

/** What two entries say in one field, as it is read, and which words stand on one side alone. */
export interface FieldDifference {
  field: ComparedField
  one: TextPart[]
  other: TextPart[]
  same: boolean
}

/** What is called what: the names by which ids are shown. */
export interface EntryNames {
  child: (id: string) => string
  category: (id: string) => string
  agency: (id: string) => string
}

/** Every field in which at least one of two entries has something, with what differs word by word. */
export function differences(one: CaseEntry, other: CaseEntry, names: EntryNames): FieldDifference[] {
  const [first, second] = [fieldTexts(one, names), fieldTexts(other, names)]
  return COMPARED.flatMap((field) => {
    const [left, right] = [first[field], second[field]]
    if (left === '' && right === '') return []
    const small = field === 'when' ? NONE : SMALL
    return [{ field, one: partsOf(left, right, small), other: partsOf(right, left, small), same: left === right }]
  })
}

function fieldTexts(entry: CaseEntry, names: EntryNames): Record<ComparedField, string> {
  const { disputed } = entry
  return {
    when: writeWhenWithTime(entry.when),
    children: entry.childIds.map(names.child).join(', '),
    category: entry.category === '' ? '' : names.category(entry.category),
    event: entry.event,
    action: entry.action,
    outcome: entry.outcome,
    impact: entry.impacts
      .map(({ childId, text }) => (childId === '' ? text : `${names.child(childId)}: ${text}`))
      .filter(Boolean)
      .join('\n'),
    knownBy: entry.knownBy === '' ? '' : KNOWN_BY[entry.knownBy],
    bearing: capital(entry.bearing),
    significance: capital(entry.significance),
    source: sourceLines(entry, names).join('\n'),
    disputed: disputed === null ? '' : ['Disputed', disputed.by && `by ${disputed.by}`, disputed.says].filter(Boolean).join(', '),
    confidential: entry.confidential ? ['Confidential', entry.confidentialBecause].filter(Boolean).join(': ') : '',
  }
}

function sourceLines(entry: CaseEntry, names: EntryNames): string[] {
  const written = entry.sources.map(({ agency, person, document, page }) =>
    [agency && names.agency(agency), person, document, page].filter(Boolean).join(', '),
  )
  return written.length > 0 ? written : agenciesOf(entry).map(names.agency)
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)

/** Words that only hold others together: on their own they make no difference. */
const SMALL: ReadonlySet<string> = new Set(
  'a an the of to in on at and or was were is are be been being had has have he she they his her their it its that this with for from by as about'.split(
    ' ',
  ),
)

/** In a date each word counts: "about", "before". */
const NONE: ReadonlySet<string> = new Set()

const PIECE = /[\p{L}\p{N}£#&]+(?:[.,:'’/-][\p{L}\p{N}]+)*/gu

/** A text in stretches that the other has too and stretches that it has not, by words and their shorthand; `small` words alone are no difference. */
export function partsOf(text: string, other: string, small: ReadonlySet<string> = SMALL): TextPart[] {
  if (text === '') return []
  const said = new Set((other.toLowerCase().match(PIECE) ?? []).map(stem))
  const { words, numbers } = toldIn(other)
  const pieces: Piece[] = []
  let at = 0
  for (const match of text.matchAll(PIECE)) {
    const word = match[0].toLowerCase()
    const told = toldIn(word)
    const known =
      said.has(stem(word)) || [...told.words].some((one) => words.has(one)) || [...told.numbers].some((one) => numbers.has(one))
    if (match.index > at) pieces.push({ text: text.slice(at, match.index), only: false, small: true })
    pieces.push({ text: match[0], only: !known && !small.has(word), small: !known })
    at = match.index + match[0].length
  }
  if (at < text.length) pieces.push({ text: text.slice(at), only: false, small: false })
  return joined(pieces)
}

interface Piece extends TextPart {
  /** A gap, or a small word that the other side has not either: marked where it stands between two that are. */
  small: boolean
}

/** Joins neighbours of a kind. What only holds words together is marked with them. */
function joined(pieces: readonly Piece[]): TextPart[] {
  const parts: TextPart[] = []
  let held = ''
  const add = (text: string, only: boolean): void => {
    const last = parts.at(-1)
    if (text === '') return
    if (last !== undefined && last.only === only) last.text += text
    else parts.push({ text, only })
  }
  for (const { text, only, small } of pieces) {
    if (!only && small && parts.at(-1)?.only === true && !/[^\s\p{L}]/u.test(text)) {
      held += text
      continue
    }
    add(held, only)
    held = ''
    add(text, only)
  }
  add(held, false)
  return parts
}
