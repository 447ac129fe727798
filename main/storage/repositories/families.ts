import type { Kysely, Transaction } from 'kysely'
import type { FamilySaved, RecordEvent, StoredFamily } from '../../../shared/api/index.ts'
import {
  type CaseFamily,
  FAMILY_LISTS,
  type FamilyChange,
  type FamilyList,
  fullName,
  type Person,
} from '../../../shared/family/index.ts'
import type { Tables } from '../tables.ts'
import { type ListKeeper, recordLists, type Things } from './record-lists.ts'

/** What came of a change: its number, or what others had done to the same things first. */
export type FamilyOutcome = { conflict: false; saved: FamilySaved } | { conflict: true; newer: FamilyChange[] }

const LISTS = Object.keys(FAMILY_LISTS) as FamilyList[]

/** The families of cases: their people, where the rest of the case keeps them, and how they belong together. */
export function familyRepository(db: Kysely<Tables>) {
  const lists = recordLists(db, 'family', { people: PEOPLE })
  return {
    /** The family of a case as it is now. */
    async get(caseId: string): Promise<StoredFamily> {
      const { things, ...rest } = await lists.get(caseId)
      return { family: familyOf(things), ...rest }
    },

    /** The family as it was recorded at a moment (ISO, UTC). */
    async at(caseId: string, moment: string): Promise<StoredFamily> {
      const { things, ...rest } = await lists.at(caseId, moment)
      return { family: familyOf(things), ...rest }
    },

    /** Makes changes, all or none; see `family.change` of the contract. The things are valid already. */
    change: (
      caseId: string,
      changes: readonly FamilyChange[],
      on: { baseRevision: number; author: string; label: string; now: Date },
    ): Promise<FamilyOutcome> => lists.change(caseId, changes, on) as Promise<FamilyOutcome>,

    /** What was done, newest first. */
    history: (caseId: string): Promise<RecordEvent[]> => lists.history(caseId),
  }
}

/** People are rows of the case: what the case's own screens change is changed here too. */
const PEOPLE: ListKeeper = {
  async read(of, caseId) {
    const rows = await of
      .selectFrom('people')
      .select(['id', 'record'])
      .where('case_id', '=', caseId)
      .orderBy('position')
      .execute()
    return new Map(rows.map(({ id, record }) => [id, record]))
  },

  async write(of, caseId, steps) {
    const last = await of
      .selectFrom('people')
      .select(({ fn }) => fn.max('position').as('position'))
      .where('case_id', '=', caseId)
      .executeTakeFirst()
    let position = Number(last?.position ?? 0)
    for (const { id, after } of steps) {
      if (after === null) await of.deleteFrom('people').where('case_id', '=', caseId).where('id', '=', id).execute()
      else await putPerson(of, caseId, { id, after, position: ++position })
    }
  },
}

async function putPerson(
  of: Transaction<Tables>,
  caseId: string,
  { id, after, position }: { id: string; after: string; position: number },
): Promise<void> {
  const someone = JSON.parse(after) as Person
  const columns = { stands_as: someone.group, name: fullName(someone), record: after }
  await of
    .insertInto('people')
    .values({ case_id: caseId, id, position, ...columns })
    .onConflict((conflict) => conflict.columns(['case_id', 'id']).doUpdateSet(columns))
    .execute()
}

function familyOf(things: Things): CaseFamily {
  const read = (list: FamilyList): unknown[] =>
    [...(things.get(list)?.values() ?? [])].map((content) => FAMILY_LISTS[list].parse(JSON.parse(content)))
  return { schemaVersion: 1, ...Object.fromEntries(LISTS.map((list) => [list, read(list)])) } as CaseFamily
}
