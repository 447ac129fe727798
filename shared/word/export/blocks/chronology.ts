import type { Table } from 'docx'
import type { ChronologyBlock, ChronologyEntry } from '../../../document/index.ts'
import type { ExportContext } from '../context.ts'
import { type ColumnWidth, emptyRow, type GridCell, gridTable, NUMBER_COLUMN, neededCell, textCell } from '../grid.ts'

/** A column of the chronology. Readers need the `always` ones, filled or not; the others show once an entry uses them. */
interface ChronologyColumn {
  title: string
  width: ColumnWidth
  field: keyof Pick<ChronologyEntry, 'date' | 'event' | 'source' | 'response' | 'impact'>
  always: boolean
}

const COLUMNS: readonly ChronologyColumn[] = [
  { title: 'Date', width: { mm: 26 }, field: 'date', always: true },
  { title: 'What happened', width: { share: 38 }, field: 'event', always: true },
  { title: 'Source', width: { share: 18 }, field: 'source', always: true },
  { title: 'What was done', width: { share: 24 }, field: 'response', always: false },
  { title: 'What it meant for the child', width: { share: 24 }, field: 'impact', always: false },
]

const isUsed = (entry: ChronologyEntry) => COLUMNS.some(({ field }) => entry[field].trim() !== '')

/** A chronology in the order in which it was written, its entries numbered from 1 so that a meeting can refer to them. */
export function exportChronology(context: ExportContext, block: ChronologyBlock): Table[] {
  const entries = block.entries.filter(isUsed)
  const columns = COLUMNS.filter(({ always, field }) => always || entries.some((entry) => entry[field].trim() !== ''))
  const row = (entry: ChronologyEntry, index: number): GridCell[] => [
    textCell(String(index + 1)),
    ...columns.map(({ field, always }) => (always ? neededCell(entry[field]) : textCell(entry[field]))),
  ]
  return [
    gridTable(context, {
      description: 'Chronology: date, what happened and source',
      heading: ['No.', ...columns.map(({ title }) => title)],
      columns: [NUMBER_COLUMN, ...columns.map(({ width }) => width)],
      rows: entries.length > 0 ? entries.map(row) : [emptyRow(columns.length + 1, 'No entries recorded')],
    }),
  ]
}
