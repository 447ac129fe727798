import type { EntryDate } from '../../dates/index.ts'
import type { CaseRecord } from '../../family/index.ts'
import type { ChronologyStandard } from '../../standards/index.ts'
import type { AsideRow, CaseEntry, ChronologyAgency } from '../entry.ts'

/** What rows become entries of. Nothing is read from a clock or made up: ids come from `newId`. */
export interface RowContext {
  caseRecord: Pick<CaseRecord, 'people'>
  standard: Pick<ChronologyStandard, 'agencies' | 'categories'>
  /** The agencies that the chronology has already. */
  agencies: readonly ChronologyAgency[]
  today: string
  importId: string
  /** The name of the record, as sources give it. */
  document: string
  newId: () => string
  /** What was answered about dates that could be two, by the row’s index in the table; null keeps the row aside. */
  answers?: ReadonlyMap<number, EntryDate | null> | undefined
}

/** A date that can be read in more than one way: asked about, never guessed. */
export interface AskedDate {
  row: number
  place: string
  text: string
  /** What happened, to tell the row by. */
  event: string
  problem: string
  options: EntryDate[]
}

/** A date that nobody has answered for yet. */
export interface DateQuestion extends AskedDate {
  /** The row as it is kept aside where nobody does. */
  aside: AsideRow
}

/** Something that was read and is worth a look: "5 March 2026 is a Thursday, not a Monday." */
export interface RowDoubt {
  place: string
  text: string
}

export interface BroughtRows {
  entries: CaseEntry[]
  aside: AsideRow[]
  questions: DateQuestion[]
  /** Dates that were asked about and answered: with a date, or by keeping the row aside. */
  answered: AskedDate[]
  /** Agencies that rows name and the chronology does not have yet. */
  agencies: ChronologyAgency[]
  doubts: RowDoubt[]
  /** People whom rows name and who are no children of the case, with how many rows name them. */
  strangers: { name: string; rows: number }[]
}
