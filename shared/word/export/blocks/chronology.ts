import type { Table } from 'docx'
import type { ChronologyBlock, EntryField } from '../../../document/index.ts'
import type { ExportContext } from '../context.ts'
import { type RecordColumn, recordGrid } from '../record-grid.ts'

const COLUMNS: readonly RecordColumn<EntryField>[] = [
  { title: 'Date', width: { mm: 26 }, field: 'date', always: true },
  { title: 'What happened', width: { share: 38 }, field: 'event', always: true },
  { title: 'Source', width: { share: 20 }, field: 'source', always: true },
  { title: 'What was done', width: { share: 24 }, field: 'response', always: false },
  { title: 'What it meant for the child', width: { share: 24 }, field: 'impact', always: false },
]

/** A chronology in the order in which it was written, its entries numbered so that a meeting can refer to them. */
export function exportChronology(context: ExportContext, block: ChronologyBlock): Table[] {
  return [
    recordGrid(context, {
      description: 'Chronology: date, what happened and source',
      columns: COLUMNS,
      main: 'event',
      records: block.entries,
      nothing: 'No entries recorded',
    }),
  ]
}
