import { createContext, useContext } from 'react'
import type { CaseChronology, CaseEntry, ChronologyChange } from '../../shared/chronology/index.ts'
import type { ChronologyFilter } from '../../shared/document/index.ts'
import type { CaseRecord } from '../../shared/family/index.ts'
import type { Pack } from '../../shared/standards/index.ts'

/** The columns of the grid, which are also the places that a finding can lead to. */
export const ENTRY_FIELDS = [
  'when',
  'children',
  'category',
  'event',
  'source',
  'knownBy',
  'bearing',
  'action',
  'outcome',
  'impact',
  'significance',
] as const
export type EntryFieldName = (typeof ENTRY_FIELDS)[number]

/** What every part of the chronology's screen shares: the record, what is shown of it, where the writer is, and how it is changed. */
export interface ChronologyDesk {
  caseRecord: CaseRecord
  pack: Pack
  /** The day on which the case is looked at: today, or the example's own day. */
  today: string
  chronology: CaseChronology
  /** All entries, oldest first. */
  entries: readonly CaseEntry[]
  /** Those that the filter keeps, oldest first. */
  shown: readonly CaseEntry[]
  filter: ChronologyFilter
  setFilter: (change: Partial<ChronologyFilter>) => void
  /** The entry that the grid's cursor stands on. */
  current: string | null
  /** Moves the grid to an entry (and to a column of it), taking off the filter where that hides it. */
  goTo: (entryId: string, field?: EntryFieldName) => void
  /** Moves the grid's row to an entry, and leaves the focus where it is. */
  follow: (entryId: string) => void
  /** Entries that were brushed or selected together. */
  chosen: ReadonlySet<string>
  choose: (entryIds: readonly string[]) => void
  /** Makes a change that can be undone: at once on screen, then in the store. `label` says in a few words what was done. */
  change: (label: string, changes: readonly ChronologyChange[]) => void
}

export const DeskContext = createContext<ChronologyDesk | null>(null)

/** The desk of the chronology that is open. Throws outside its screen. */
export function useDesk(): ChronologyDesk {
  const desk = useContext(DeskContext)
  if (desk === null) throw new Error('There is no chronology open here.')
  return desk
}
