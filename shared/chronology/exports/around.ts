import type { CaseRecord } from '../../family/index.ts'
import type { AgencyKind } from '../../standards/index.ts'
import type { ChronologyAgency, ChronologyPeriod } from '../entry.ts'

/** What stands around the entries of a chronology that leaves: the people of the case, the agencies, and the day that it is of. */
export interface ChronologyAround {
  caseRecord: Pick<CaseRecord, 'people'>
  agencies: readonly ChronologyAgency[]
  /** The pack's kinds of agency, which give each its mark. */
  kinds: readonly AgencyKind[]
  /** Homes and placements among them may be confidential: then no copy says where they are. */
  periods: readonly ChronologyPeriod[]
  /** The day of the copy or of the document, `YYYY-MM-DD`: the last two years count back from it. */
  day: string
}
