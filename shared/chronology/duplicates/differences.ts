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
    return [{ field, one: partsOf(left, right), other: partsOf(right, left), same: left === right }]
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

const PIECE = /[\p{L}\p{N}£#&]+(?:[.,:'’/-][\p{L}\p{N}]+)*/gu

/** A text in stretches that the other has too and stretches that it has not, by words and their shorthand. */
export function partsOf(text: string, other: string): TextPart[] {
  if (text === '') return []
  const said = new Set((other.toLowerCase().match(PIECE) ?? []).map(stem))
  const { words, numbers } = toldIn(other)
  const pieces: TextPart[] = []
  let at = 0
  for (const match of text.matchAll(PIECE)) {
    const word = match[0].toLowerCase()
    const told = toldIn(word)
    const known =
      said.has(stem(word)) || [...told.words].some((one) => words.has(one)) || [...told.numbers].some((one) => numbers.has(one))
    if (match.index > at) pieces.push({ text: text.slice(at, match.index), only: false })
    pieces.push({ text: match[0], only: !known })
    at = match.index + match[0].length
  }
  if (at < text.length) pieces.push({ text: text.slice(at), only: false })
  return joined(pieces)
}

/** Joins neighbours of a kind, and the gap between two words that both stand on one side alone. */
function joined(pieces: readonly TextPart[]): TextPart[] {
  const parts: TextPart[] = []
  for (const [index, piece] of pieces.entries()) {
    const between = /^\s+$/.test(piece.text) && pieces[index - 1]?.only === true && pieces[index + 1]?.only === true
    const only = piece.only || between
    const last = parts.at(-1)
    if (last !== undefined && last.only === only) last.text += piece.text
    else parts.push({ text: piece.text, only })
  }
  return parts
}
