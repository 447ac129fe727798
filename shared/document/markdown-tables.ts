import { readInlines } from './markdown-inlines.ts'
import { cellsOn, type Line } from './markdown-lines.ts'
import type { Block } from './schema.ts'
import { type MappedText, mapped } from './source-map.ts'
import { tableMeaning } from './table-meaning.ts'
import { ACTION_FIELDS, ENTRY_FIELDS } from './text.ts'

/** A block and its segments with their places, in the order of `blockText`. */
export interface ReadBlock {
  block: Block
  segments: MappedText[]
}

/** Reads a pipe table: its header line, and its rows. What it is, plan, chronology or plain, is told by its header. */
export function readTable(id: string, header: Line, rows: readonly Line[], notes: ReadonlyMap<string, string>): ReadBlock {
  const titles = cellsOn(header, Number.POSITIVE_INFINITY).map((cell) => plain(cell, notes))
  const cells = rows.map((row) => cellsOn(row, titles.length))
  const meaning = tableMeaning(titles.map((title) => title.text))
  switch (meaning.kind) {
    case 'actionPlan': {
      const read = readRecords(cells, titles, meaning.fields, ACTION_FIELDS, notes)
      const actions = read.map(({ values, extra }, index) => ({ id: `${id}a${index + 1}`, ...values, ...extra }))
      return { block: { type: 'actionPlan', id, actions }, segments: read.flatMap(({ segments }) => segments) }
    }
    case 'chronology': {
      const read = readRecords(cells, titles, meaning.fields, ENTRY_FIELDS, notes)
      const entries = read.map(({ values, extra }, index) => ({ id: `${id}e${index + 1}`, ...values, ...extra }))
      return { block: { type: 'chronology', id, entries }, segments: read.flatMap(({ segments }) => segments) }
    }
    case 'signatures': {
      const read = readRecords(cells, titles, meaning.fields, ['role', 'name', 'date', 'note'] as const, notes)
      const signatories = read.map(({ values, extra }, index) => ({ id: `${id}g${index + 1}`, ...values, ...extra }))
      return { block: { type: 'signatures', id, signatories }, segments: read.flatMap(({ segments }) => segments.slice(1, 2)) }
    }
    case 'table':
      return plainTable(id, titles, cells, notes)
  }
}

function plainTable(id: string, titles: MappedText[], cells: MappedText[][], notes: ReadonlyMap<string, string>): ReadBlock {
  const segments = [...titles]
  const rows = cells.map((row, index) => ({
    id: `${id}r${index + 1}`,
    cells: row.map((cell) => {
      const read = readInlines(cell, notes)
      segments.push(read.mapped)
      return { content: read.content }
    }),
  }))
  const columns = titles.map((title, index) => ({ id: `${id}c${index + 1}`, title: title.text }))
  return { block: { type: 'table', id, columns, rows }, segments }
}

interface ReadRecord<Field extends string> {
  values: Record<Field, string>
  /** Columns of the table that the record has no place for, by their titles. */
  extra: { columns?: Record<string, string> }
  segments: MappedText[]
}

/** Reads rows into records. A field without a column is empty and stands where the row's first cell does. */
function readRecords<Field extends string>(
  rows: readonly MappedText[][],
  titles: readonly MappedText[],
  fields: readonly (Field | null)[],
  order: readonly Field[],
  notes: ReadonlyMap<string, string>,
): ReadRecord<Field>[] {
  return rows.map((row) => {
    const read = row.map((cell) => plain(cell, notes))
    const rowStart = read[0]?.pieces[1] ?? 0
    const segments = order.map((field) => read[fields.indexOf(field)] ?? mapped('', rowStart))
    const values = Object.fromEntries(order.map((field, index) => [field, segments[index]?.text ?? ''])) as Record<Field, string>
    const others = read.flatMap((cell, index) => (fields[index] === null ? [[titles[index]?.text ?? '', cell.text]] : []))
    return { values, extra: others.length > 0 ? { columns: Object.fromEntries(others) } : {}, segments }
  })
}

/** A cell that is kept as plain text: marks are dropped, line breaks are newlines. */
function plain(cell: MappedText, notes: ReadonlyMap<string, string>): MappedText {
  return readInlines(cell, notes).mapped
}
