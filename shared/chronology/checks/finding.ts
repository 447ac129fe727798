import type { Citation, RecordCheckId, Severity } from '../../standards/index.ts'
import type { CaseEntry } from '../entry.ts'

/** Where in an entry a finding leads: the columns of the grid. */
export type FindingField = 'when' | 'children' | 'source' | 'event' | 'action' | 'outcome' | 'impact'

/** What a check of the case's chronology found. It asks; it judges nobody, and it quotes nothing of what entries say. */
export interface RecordFinding {
  checkId: RecordCheckId
  /** The same as long as what the finding rests on is the same, whatever changes elsewhere. */
  key: string
  severity: Severity
  /** One line: what. "Five police calls in six months". */
  message: string
  /** The days, where there are several, and a question that only somebody who knows the case can answer. */
  why: string
  clauses: Citation[]
  /** The entries that it rests on, oldest first. */
  entryIds: string[]
  /** Set where it is about one entry alone. */
  field: FindingField | null
  periodIds: string[]
  /** What the card says in its corner: "5 entries", "213 days". */
  figure: string | null
  /** A sentence with dates that can stand in a report; null where nothing is to be said of it there. */
  sentence: string | null
}

/** What a check says when it found something. */
export interface Found {
  message: string
  why: string
  entries: readonly CaseEntry[]
  field?: FindingField
  periodIds?: readonly string[]
  figure?: string
  sentence?: string
  /** What else it rests on than which entries these are and when they were: the finding is a new one when this changes. */
  rests?: string
}
