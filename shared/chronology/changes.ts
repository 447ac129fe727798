import { z } from 'zod'
import { undoingLists, withListChanges } from '../document/index.ts'
import {
  asideRow,
  type CaseChronology,
  type ChronologyList,
  caseEntry,
  chronologyAgency,
  chronologyImport,
  chronologyPeriod,
  notTheSame,
  recordSetAside,
} from './entry.ts'

const id = z.string().min(1)
const of = <L extends ChronologyList, I extends z.ZodType>(list: L, item: I) =>
  z.strictObject({ list: z.literal(list), id, item: item.nullable() })

/** Puts a thing into one of a chronology's lists, in place of the one with its id, or takes it out (`item: null`). */
export const chronologyChange = z.discriminatedUnion('list', [
  of('entries', caseEntry),
  of('periods', chronologyPeriod),
  of('agencies', chronologyAgency),
  of('imports', chronologyImport),
  of('aside', asideRow),
  of('notTheSame', notTheSame),
  of('setAside', recordSetAside),
])
export type ChronologyChange = z.infer<typeof chronologyChange>

/** The chronology with the changes made, in order; see `withListChanges`. */
export const withChanges = (chronology: CaseChronology, changes: readonly ChronologyChange[]): CaseChronology =>
  withListChanges(chronology, changes)

/** The changes that take these back. */
export const undoing = (chronology: CaseChronology, changes: readonly ChronologyChange[]): ChronologyChange[] =>
  undoingLists(chronology, changes)

/** The lists whose things say who did them and when. */
const SIGNED: readonly ChronologyList[] = ['imports', 'notTheSame', 'setAside']

/** The change with who did it, and when (ISO), where what it puts says so; else the same object. */
export function signed(change: ChronologyChange, by: string, at: string): ChronologyChange {
  if (change.item === null || !SIGNED.includes(change.list)) return change
  return { ...change, item: { ...change.item, by, at } } as ChronologyChange
}
