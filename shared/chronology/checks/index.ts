export { checkRecord, type RecordCircumstances } from './check-record.ts'
export { type EntriesDocument, entriesDocument, type PlaceInRecord } from './entries-document.ts'
export type { FindingField, RecordFinding } from './finding.ts'
export { gapBetween, type RecordGap, recordGaps } from './record-gaps.ts'
