import type { SourceCell } from '../../../shared/chronology/index.ts'
import { MOST_COLUMNS } from '../limits.ts'
import { isOn, type XmlListener } from '../xml.ts'
import { numberCell } from './number-text.ts'

/** What cells of every sheet share. */
export interface Workbook {
  strings: readonly string[]
  formats: readonly string[]
  from1904: boolean
}

export interface ReadRow {
  /** As the spreadsheet counts them, from 1. */
  number: number
  hidden: boolean
  /** By column from 0; what the file does not mention is missing. */
  cells: Map<number, SourceCell>
}

/** A rectangle of merged cells; rows count from 1, columns from 0, both ends included. */
export interface Merge {
  top: number
  left: number
  bottom: number
  right: number
}

export interface ReadSheet {
  rows: ReadRow[]
  merges: Merge[]
  hiddenColumns: number
  /** Where a formula stands whose result the file does not keep, and where an error: "C5". */
  withoutResult: string[]
  errors: string[]
}

/** The cells of a sheet, which `listen` reads. `counted` is called with the count of rows and cells as it grows, and may throw. */
export function sheetCells(
  listen: (listener: XmlListener) => void,
  workbook: Workbook,
  counted: (cells: number) => void,
): ReadSheet {
  const sheet: ReadSheet = { rows: [], merges: [], hiddenColumns: 0, withoutResult: [], errors: [] }
  let row: ReadRow | null = null
  let cell: { column: number; name: string; kind: string; style: number } | null = null
  let [value, inline, formula] = ['', '', '']
  let hasFormula = false
  let phonetic = 0
  let into: 'v' | 't' | 'f' | null = null
  let cells = 0
  let lastColumn = -1
  const count = (): void => {
    cells += 1
    if (cells % 4096 === 0) counted(cells)
  }
  listen({
    open(name, attributes) {
      if (name === 'row') {
        const number = Number(attributes.r ?? (sheet.rows.at(-1)?.number ?? 0) + 1)
        row = { number, hidden: attributes.hidden !== undefined && isOn(attributes.hidden, false), cells: new Map() }
        sheet.rows.push(row)
        lastColumn = -1
        count()
      } else if (name === 'c' && row !== null) {
        const column = attributes.r === undefined ? lastColumn + 1 : columnOf(attributes.r)
        if (column >= MOST_COLUMNS) throw new RangeError('more columns than a sheet has')
        lastColumn = column
        cell = {
          column,
          name: attributes.r ?? `${columnName(column)}${row.number}`,
          kind: attributes.t ?? 'n',
          style: Number(attributes.s ?? 0),
        }
        ;[value, inline, formula] = ['', '', '']
        hasFormula = false
      } else if (name === 'rPh') phonetic += 1
      else if (name === 'v' || name === 'f') {
        into = name
        if (name === 'f') hasFormula = true
      } else if (name === 't') into = phonetic === 0 ? 't' : null
      else if (name === 'mergeCell') sheet.merges.push(...mergeOf(attributes.ref ?? ''))
      else if (name === 'col' && isOn(attributes.hidden, false))
        sheet.hiddenColumns += Math.min(Number(attributes.max) - Number(attributes.min) + 1, 100)
    },
    text(text) {
      if (into === 'v') value += text
      else if (into === 't') inline += text
      else if (into === 'f') formula += text
    },
    close(name) {
      if (name === 'v' || name === 't' || name === 'f') into = null
      else if (name === 'rPh') phonetic -= 1
      else if (name === 'row') row = null
      else if (name === 'c' && cell !== null && row !== null) {
        const { column, kind, style } = cell
        if (hasFormula && value === '' && inline === '') {
          if (kind !== 'str') sheet.withoutResult.push(cell.name)
          if (kind !== 'str' && formula !== '') row.cells.set(column, { text: `=${formula}` })
        } else {
          const read = cellOf(kind, value, inline, workbook, workbook.formats[style] ?? 'General')
          if (kind === 'e') sheet.errors.push(cell.name)
          if (read.text !== '') row.cells.set(column, read)
        }
        count()
        cell = null
      }
    },
  })
  return sheet
}

function cellOf(kind: string, value: string, inline: string, workbook: Workbook, pattern: string): SourceCell {
  if (kind === 's') return { text: workbook.strings[Number(value)] ?? '' }
  if (kind === 'inlineStr') return { text: written(inline) }
  if (kind === 'str') return { text: written(value) }
  if (kind === 'b') return { text: value === '1' || value === 'true' ? 'TRUE' : 'FALSE' }
  if (kind === 'd') return isoCell(value)
  return kind === 'e' ? { text: value } : numberCell(value, pattern, workbook.from1904)
}

function isoCell(value: string): SourceCell {
  const match = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2}))?/.exec(value)
  if (match?.[1] === undefined) return { text: value }
  const [year, month, day] = match[1].split('-')
  const time = match[2] === undefined || match[2] === '00:00' ? '' : match[2]
  return {
    text: `${day}/${month}/${year}${time === '' ? '' : ` ${time}`}`,
    day: match[1],
    ...(time === '' ? {} : { time }),
  }
}

/** Text as it was typed: line ends as one sign, and signs that XML cannot hold put back ("_x000D_"). */
export function written(text: string): string {
  return text
    .replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/\r\n?/g, '\n')
}

/** The column of "BC12", counted from 0. */
export function columnOf(reference: string): number {
  let column = 0
  for (const letter of /^\$?([A-Z]{1,3})/i.exec(reference)?.[1]?.toUpperCase() ?? 'A')
    column = column * 26 + letter.charCodeAt(0) - 64
  return column - 1
}

/** "BC" for 54. */
export function columnName(column: number): string {
  return column < 26
    ? String.fromCharCode(65 + column)
    : columnName(Math.floor(column / 26) - 1) + String.fromCharCode(65 + (column % 26))
}

function mergeOf(reference: string): Merge[] {
  const [from, to] = reference.split(':')
  const [top, bottom] = [from, to].map((one) => Number(/\d+$/.exec(one ?? '')?.[0] ?? Number.NaN))
  if (from === undefined || to === undefined || !top || !bottom) return []
  return [{ top, left: columnOf(from), bottom, right: columnOf(to) }]
}
