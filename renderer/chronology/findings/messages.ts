import type { CaseChronology, CaseEntry, PlaceInRecord, RecordFinding } from '../../../shared/chronology/index.ts'
import type { CaseRecord } from '../../../shared/family/index.ts'
import type { Standards } from '../../../shared/lint/index.ts'
import type { Citation, Severity } from '../../../shared/standards/index.ts'

/** What changed since the last message: only entries that are new or other than they were are sent. */
export interface RecordNews {
  turn: number
  /** Only when they are others than before. */
  standards?: Standards
  put: CaseEntry[]
  gone: string[]
  rest: Pick<CaseChronology, 'agencies' | 'periods' | 'notTheSame'>
  caseRecord: CaseRecord
  today: string
}

/** What lint says of the words of one field of an entry. */
export interface WordFinding extends PlaceInRecord {
  ruleId: string
  /** The rule as practitioners call it: what findings of it are shown under. */
  title: string
  key: string
  severity: Severity
  message: string
  why: string
  clauses: Citation[]
  text: string
}

/** What the record shows comes at once; how its entries are worded takes longer and follows. */
export type FindingsReport =
  | { type: 'record'; turn: number; findings: RecordFinding[] }
  | { type: 'words'; turn: number; findings: WordFinding[] }
