import {
  type CaseEntry,
  type ChronologyAgency,
  type EntryDate,
  type EntryImpact,
  KNOWN_BY,
  readWhen,
  writeWhenWithTime,
} from '../../../shared/chronology/index.ts'
import { BEARING_WORDS, SIGNIFICANCE_WORDS, writeKind } from '../words.ts'
import { named, type World } from '../world.ts'
import type { ColumnId } from './columns.ts'
import { sourceText, withSource } from './source-words.ts'

/** What a cell says in one text: for the clipboard, for sorting, and to write over. */
export function cellText(entry: CaseEntry, column: ColumnId, world: World): string {
  const unread = entry.unread?.[column]
  if (unread !== undefined) return unread
  switch (column) {
    case 'number':
      return ''
    case 'when':
      return whenText(entry.when)
    case 'children':
      return childrenText(entry, world)
    case 'category':
      return categoryName(entry.category, world)
    case 'source':
      return sourceText(entry, world)
    case 'knownBy':
      return writeKind(entry)
    case 'impact':
      return impactText(entry.impacts, world)
    case 'significance':
      return entry.significance === '' ? '' : SIGNIFICANCE_WORDS[entry.significance]
    default:
      return entry[column]
  }
}

/** A date as one types it again: in words where it was read, else as it was typed. */
export function whenText(when: EntryDate): string {
  if (when.kind === 'unknown') return when.typed
  return writeWhenWithTime(when)
}

export function childrenText({ childIds }: Pick<CaseEntry, 'childIds'>, { children }: World): string {
  if (childIds.length === 0) return 'All'
  return childIds.map((id) => children.find((child) => child.id === id)?.name ?? '?').join(', ')
}

export function categoryName(category: string, { standard }: World): string {
  return standard.categories.find(({ id }) => id === category)?.name ?? category
}

/** A line for each child, "Kofi: slept badly."; what is about all of them has no name before it. */
export function impactText(impacts: readonly EntryImpact[], { children }: World): string {
  return impacts
    .map(({ childId, text }) => {
      const name = children.find(({ id }) => id === childId)?.name
      return name === undefined ? text : `${name}: ${text}`
    })
    .join('\n')
}

/** What is to be put right in a cell, in one line; null where nothing is. */
export function cellProblem(entry: CaseEntry, column: ColumnId, world: World): string | null {
  if (column === 'when')
    return entry.when.kind === 'unknown' && entry.when.typed !== ''
      ? readWhen(entry.when.typed, { today: world.today }).problem
      : null
  const unread = entry.unread?.[column]
  if (unread === undefined) return null
  const of = { children: 'a child of this case', category: 'a category', significance: 'Key, Significant or Background' }
  const expected =
    column === 'knownBy' ? 'observed, reported or opinion, or what it bears on' : (of[column as keyof typeof of] ?? 'known here')
  return `“${unread}” is not ${expected}. Choose from the list, or clear it.`
}

export interface WrittenCell {
  entry: CaseEntry
  /** Agencies that the cell named and the chronology did not have. */
  agencies: ChronologyAgency[]
}

/** The entry with other words in a cell. What cannot be read stays as it was typed, with its problem. */
export function withCell(entry: CaseEntry, column: ColumnId, typed: string, world: World): WrittenCell {
  if (column === 'source') return withSource(entry, typed, world)
  return { entry: written(entry, column, typed, world), agencies: [] }
}

function written(entry: CaseEntry, column: ColumnId, typed: string, world: World): CaseEntry {
  if (typed === cellText(entry, column, world)) return entry
  const text = typed.trim()
  switch (column) {
    case 'number':
    case 'source':
      return entry
    case 'when':
      return { ...entry, when: whenFrom(text, entry.when, world) }
    case 'children':
      return read(entry, column, text, childrenFrom(text, world))
    case 'category':
      return read(entry, column, text, categoryFrom(text, world))
    case 'knownBy':
      return read(entry, column, text, kindFrom(text))
    case 'significance':
      return read(entry, column, text, significanceFrom(text))
    case 'impact':
      return { ...entry, impacts: impactsFrom(typed, world) }
    default:
      return { ...entry, [column]: typed.trimEnd() }
  }
}

function whenFrom(text: string, before: EntryDate, { today }: World): EntryDate {
  const { when } = readWhen(text, { today })
  if (when !== null) return { ...before, ...when }
  return { ...before, typed: text, kind: 'unknown', first: '', last: '', about: false, time: '' }
}

/** The entry with what was read of a cell, or with the words kept where nothing was. */
function read(entry: CaseEntry, column: ColumnId, text: string, fields: Partial<CaseEntry> | null): CaseEntry {
  const { [column]: _, ...others } = entry.unread ?? {}
  const unread = fields === null ? { ...others, [column]: text } : others
  const { unread: before, ...rest } = entry
  const next = { ...rest, ...fields } as CaseEntry
  return Object.keys(unread).length === 0 ? next : { ...next, unread }
}

const ALL = /^(?:all(?: (?:the )?children| of them)?|everyone|both|)$/i

function childrenFrom(text: string, { children }: World): Partial<CaseEntry> | null {
  if (ALL.test(text)) return { childIds: [] }
  const found = text
    .split(/\s*[,;&/\n]\s*|\s+and\s+/)
    .filter(Boolean)
    .map((name) => named(children, name))
  return found.every((child) => child !== undefined) ? { childIds: [...new Set(found.map(({ id }) => id))] } : null
}

function categoryFrom(text: string, { standard }: World): Partial<CaseEntry> | null {
  if (text === '') return { category: '' }
  const category = chosen(
    text,
    standard.categories.map(({ id, name }) => [id, name]),
  )
  return category === null ? null : { category }
}

function kindFrom(text: string): Partial<CaseEntry> | null {
  if (text === '') return { knownBy: '', bearing: '' }
  const fields: Partial<CaseEntry> = {}
  for (const word of text.split(/\s*[,;/\n]\s*/).filter(Boolean)) {
    const knownBy = chosen(word, Object.entries(KNOWN_BY))
    const bearing = chosen(word, Object.entries(BEARING_WORDS))
    if ((knownBy === null) === (bearing === null)) return null
    if (knownBy !== null) fields.knownBy = knownBy as CaseEntry['knownBy']
    else fields.bearing = bearing as CaseEntry['bearing']
  }
  return { knownBy: '', bearing: '', ...fields }
}

function significanceFrom(text: string): Partial<CaseEntry> | null {
  if (text === '') return { significance: '' }
  const significance = chosen(text, Object.entries(SIGNIFICANCE_WORDS))
  return significance === null ? null : { significance: significance as CaseEntry['significance'] }
}

/** The one whose name or id it is, or the only one whose name begins with it. */
function chosen(text: string, choices: readonly (readonly [string, string])[]): string | null {
  const wanted = text.toLowerCase()
  const exact = choices.find(([id, name]) => id === wanted || name.toLowerCase() === wanted)
  if (exact) return exact[0]
  const beginning = choices.filter(([, name]) => name.toLowerCase().startsWith(wanted))
  return beginning.length === 1 ? (beginning[0]?.[0] ?? null) : null
}

function impactsFrom(typed: string, { children }: World): EntryImpact[] {
  const impacts: EntryImpact[] = []
  for (const line of typed.trim().split('\n')) {
    const match = /^([^:]{1,40}):\s*(.*)$/.exec(line)
    const child = match ? named(children, match[1] ?? '') : undefined
    const last = impacts.at(-1)
    if (child) impacts.push({ childId: child.id, text: (match?.[2] ?? '').trim() })
    else if (last) last.text = `${last.text}\n${line}`
    else if (line.trim() !== '') impacts.push({ childId: '', text: line.trim() })
  }
  return impacts.filter(({ text }) => text.trim() !== '')
}

/** The entry with the same in a cell as another has: for filling down. */
export function withCellOf(entry: CaseEntry, from: CaseEntry, column: ColumnId, newSourceId: () => string): CaseEntry {
  const unread = { ...entry.unread }
  delete unread[column]
  const kept = from.unread?.[column]
  if (kept !== undefined) unread[column] = kept
  const fields = { ...fieldsOf(from, column, newSourceId), ...(Object.keys(unread).length > 0 ? { unread } : {}) }
  const { unread: _, ...rest } = entry
  return { ...rest, ...fields } as CaseEntry
}

function fieldsOf(from: CaseEntry, column: ColumnId, newSourceId: () => string): Partial<CaseEntry> {
  switch (column) {
    case 'number':
      return {}
    case 'when':
      return { when: from.when }
    case 'children':
      return { childIds: from.childIds }
    case 'source': {
      const sources = from.sources.map((source) => ({ ...source, id: newSourceId(), original: [] }))
      return { agency: from.agency, sources }
    }
    case 'knownBy':
      return { knownBy: from.knownBy, bearing: from.bearing }
    case 'impact':
      return { impacts: from.impacts }
    default:
      return { [column]: from[column] }
  }
}
