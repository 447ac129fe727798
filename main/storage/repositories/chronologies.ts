import type { Kysely } from 'kysely'
import type { ChronologySaved, RecordEvent, StoredChronology } from '../../../shared/api/index.ts'
import {
  type CaseChronology,
  CHRONOLOGY_LISTS,
  type ChronologyChange,
  type ChronologyList,
} from '../../../shared/chronology/index.ts'
import type { Tables } from '../tables.ts'
import { completeBy } from './as-written.ts'
import { recordLists, type Things } from './record-lists.ts'

/** What came of a change: its number, or what others had done to the same things first. */
export type ChronologyOutcome = { conflict: false; saved: ChronologySaved } | { conflict: true; newer: ChronologyChange[] }

const LISTS = Object.keys(CHRONOLOGY_LISTS) as ChronologyList[]
const COMPLETE = Object.fromEntries(LISTS.map((list) => [list, completeBy(CHRONOLOGY_LISTS[list])])) as Record<
  ChronologyList,
  (thing: unknown) => boolean
>

/** The chronologies of cases, and every change ever made to them. */
export function chronologyRepository(db: Kysely<Tables>) {
  const lists = recordLists(db, 'chronology')
  return {
    /** The chronology of a case as it is now. */
    async get(caseId: string): Promise<StoredChronology> {
      const { things, ...rest } = await lists.get(caseId)
      return { chronology: chronologyOf(things), ...rest }
    },

    /** The chronology as it was at a moment (ISO, UTC). */
    async at(caseId: string, moment: string): Promise<StoredChronology> {
      const { things, ...rest } = await lists.at(caseId, moment)
      return { chronology: chronologyOf(things), ...rest }
    },

    /** Makes changes, all or none; see `chronology.change` of the contract. The things are valid already. */
    change: (
      caseId: string,
      changes: readonly ChronologyChange[],
      on: { baseRevision: number; author: string; label: string; now: Date },
    ): Promise<ChronologyOutcome> => lists.change(caseId, changes, on) as Promise<ChronologyOutcome>,

    /** A thing as it is, or, where it was taken out, as it was last; null where it never was. */
    lastKnown: (caseId: string, list: ChronologyList, id: string): Promise<Record<string, unknown> | null> =>
      lists.lastKnown(caseId, list, id) as Promise<Record<string, unknown> | null>,

    /** What was done, newest first. */
    history: (caseId: string): Promise<RecordEvent[]> => lists.history(caseId),

    /** The changes that take one back. Throws `CallFailure` `not-found`. */
    undoing: (caseId: string, revision: number): Promise<ChronologyChange[]> =>
      lists.undoing(caseId, revision) as Promise<ChronologyChange[]>,
  }
}

/** Later versions add fields with defaults, so a thing that lacks any goes through its schema as it is read. */
function chronologyOf(things: Things): CaseChronology {
  const read = (list: ChronologyList): unknown[] =>
    [...(things.get(list)?.values() ?? [])].map((content) => {
      const thing: unknown = JSON.parse(content)
      return COMPLETE[list](thing) ? thing : CHRONOLOGY_LISTS[list].parse(thing)
    })
  return { schemaVersion: 1, ...Object.fromEntries(LISTS.map((list) => [list, read(list)])) } as CaseChronology
}
