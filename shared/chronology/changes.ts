import { z } from 'zod'
import {
  asideRow,
  type CaseChronology,
  CHRONOLOGY_LISTS,
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

/** A change with what stood there before it: what undo and the history need. */
export interface ChronologyStep {
  list: ChronologyList
  id: string
  before: ChronologyChange['item']
  after: ChronologyChange['item']
}

const LISTS = Object.keys(CHRONOLOGY_LISTS) as ChronologyList[]

/** The chronology with the changes made, in order. A new thing goes to the end of its list; lists that nobody touched are the same objects. */
export function withChanges(chronology: CaseChronology, changes: readonly ChronologyChange[]): CaseChronology {
  let changed = chronology
  for (const list of LISTS) {
    const here = new Map(changes.filter((change) => change.list === list).map((change) => [change.id, change.item]))
    if (here.size === 0) continue
    const things: readonly { id: string }[] = changed[list]
    const kept = things.flatMap((thing) => {
      const item = here.get(thing.id)
      if (item === undefined) return [thing]
      here.delete(thing.id)
      return item === null ? [] : [item]
    })
    changed = { ...changed, [list]: [...kept, ...[...here.values()].filter((item) => item !== null)] }
  }
  return changed
}

/** The changes that take these back: what stood there before, or nothing. */
export function undoing(chronology: CaseChronology, changes: readonly ChronologyChange[]): ChronologyChange[] {
  const before = new Map<string, unknown>()
  for (const list of LISTS) for (const thing of chronology[list]) before.set(`${list} ${thing.id}`, thing)
  return changes.map((change) => ({ ...change, item: before.get(`${change.list} ${change.id}`) ?? null }) as ChronologyChange)
}

/** The lists whose things say who did them and when. */
const SIGNED: readonly ChronologyList[] = ['imports', 'notTheSame', 'setAside']

/** The change with who did it, and when (ISO), where what it puts says so; else the same object. */
export function signed(change: ChronologyChange, by: string, at: string): ChronologyChange {
  if (change.item === null || !SIGNED.includes(change.list)) return change
  return { ...change, item: { ...change.item, by, at } } as ChronologyChange
}
