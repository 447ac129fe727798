export { checkRecord, type RecordCircumstances } from './check-record.ts'
export type { RecordField, RecordFinding } from './finding.ts'
