import type { CaseChronology, CaseEntry, NamedPerson, ProposedDuplicate } from '../../../shared/chronology/index.ts'
import type { AgencyKind } from '../../../shared/standards/index.ts'

/** What changed since the last message: only entries that are new or other than they were are sent. */
export interface ChronologyNews {
  turn: number
  put: CaseEntry[]
  gone: string[]
  agencies: CaseChronology['agencies']
  notTheSame: CaseChronology['notTheSame']
  agencyKinds: readonly AgencyKind[]
  people: readonly NamedPerson[]
}

export interface DuplicatesReport {
  turn: number
  proposed: ProposedDuplicate[]
}
