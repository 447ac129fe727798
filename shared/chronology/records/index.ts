export { bringingIn } from './bringing-in.ts'
export type { AskedDate, BroughtRows, DateQuestion, RowContext, RowDoubt } from './brought-rows.ts'
export { datedParagraphs, isDatedText } from './dated-paragraphs.ts'
export { isJoined, RECORD_FIELDS, type RecordField } from './fields.ts'
export { findHeader } from './header-row.ts'
export { type ProposedMapping, proposeMapping, type RecordMapping } from './mapping.ts'
export { columnCells, type OrderEvidence, orderEvidence } from './row-dates.ts'
export { rowsToEntries } from './rows-to-entries.ts'
export { bookOfText } from './separated-text.ts'
export {
  columnsOf,
  isBlank,
  type SourceBook,
  type SourceCell,
  type SourceRow,
  type SourceTable,
  sourceBook,
  sourceTable,
} from './source-book.ts'
