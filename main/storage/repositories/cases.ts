import type { Kysely } from 'kysely'
import { CallFailure, type CaseSummary } from '../../../shared/api/index.ts'
import { type CaseRecord, caseRecord, fullName } from '../../../shared/family/index.ts'
import type { TrailEntry } from '../../../shared/review/index.ts'
import type { Tables } from '../tables.ts'
import { appendTrail } from './trail.ts'

/** Cases with the people in them and their key dates, kept and given as one. */
export function caseRepository(db: Kysely<Tables>) {
  return {
    /** Every case, the one last worked on first. */
    async list(): Promise<CaseSummary[]> {
      const cases = await db.selectFrom('cases').selectAll().execute()
      const children = await db
        .selectFrom('people')
        .select(['case_id', 'name'])
        .where('stands_as', '=', 'child')
        .orderBy('position')
        .execute()
      const documents = await db
        .selectFrom('documents')
        .select(({ fn }) => ['case_id', fn.countAll<number>().as('count'), fn.max('updated_at').as('latest')])
        .where('removed_at', 'is', null)
        .groupBy('case_id')
        .execute()
      const names = Map.groupBy(children, (child) => child.case_id)
      const written = new Map(documents.map((row) => [row.case_id, row]))
      return cases
        .map((row) => ({
          id: row.id,
          title: row.title,
          reference: row.reference,
          packId: row.pack_id,
          example: row.example === 1,
          children: (names.get(row.id) ?? []).map((child) => child.name),
          documents: written.get(row.id)?.count ?? 0,
          updatedAt: later(row.updated_at, written.get(row.id)?.latest),
        }))
        .sort((a, b) => compare(b.updatedAt, a.updatedAt) || compare(a.title, b.title))
    },

    /** Throws `CallFailure` `not-found`. */
    async get(id: string): Promise<CaseRecord> {
      const found = await find(db, id)
      if (!found) throw noSuchCase()
      return found
    },

    find: (id: string): Promise<CaseRecord | null> => find(db, id),

    /** Puts a new case in, with the line of the trail that says so. */
    async add(record: CaseRecord, now: Date, line?: TrailEntry): Promise<CaseRecord> {
      await db.transaction().execute(async (transaction) => {
        await write(transaction, record, now)
        if (line) await appendTrail(transaction, line)
      })
      return record
    },

    /** Replaces a case that is there, with the line that says so of the one before. Throws `CallFailure` `not-found`. */
    async replace(record: CaseRecord, now: Date, lineAfter: (before: CaseRecord) => TrailEntry): Promise<CaseRecord> {
      await db.transaction().execute(async (transaction) => {
        const before = await find(transaction, record.id)
        if (!before) throw noSuchCase()
        await write(transaction, record, now)
        await appendTrail(transaction, lineAfter(before))
      })
      return record
    },
  }
}

async function find(db: Kysely<Tables>, id: string): Promise<CaseRecord | null> {
  const row = await db.selectFrom('cases').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) return null
  const people = await db.selectFrom('people').select('record').where('case_id', '=', id).orderBy('position').execute()
  const dates = await db.selectFrom('key_dates').select(['event', 'day']).where('case_id', '=', id).orderBy('event').execute()
  return caseRecord.parse({
    ...JSON.parse(row.record),
    id: row.id,
    title: row.title,
    reference: row.reference,
    packId: row.pack_id,
    example: row.example === 1,
    people: people.map((person) => JSON.parse(person.record)),
    keyDates: Object.fromEntries(dates.map((date) => [date.event, date.day])),
  })
}

async function write(db: Kysely<Tables>, record: CaseRecord, now: Date): Promise<void> {
  const { id, title, reference, packId, example, people, keyDates, ...rest } = record
  const twice = people.find((person, index) => people.findIndex((other) => other.id === person.id) !== index)
  if (twice) throw new CallFailure('bad-input', `Two people of this case have the same id (${twice.id}). Remove one of them.`)
  const columns = {
    title,
    reference,
    pack_id: packId,
    example: example ? 1 : 0,
    updated_at: now.toISOString(),
    record: JSON.stringify(rest),
  }
  await db
    .insertInto('cases')
    .values({ id, ...columns })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(columns))
    .execute()
  await db.deleteFrom('people').where('case_id', '=', id).execute()
  await db.deleteFrom('key_dates').where('case_id', '=', id).execute()
  const peopleRows = people.map((person, position) => ({
    case_id: id,
    id: person.id,
    position,
    stands_as: person.group,
    name: fullName(person),
    record: JSON.stringify(person),
  }))
  if (peopleRows.length > 0) await db.insertInto('people').values(peopleRows).execute()
  const dateRows = Object.entries(keyDates).map(([event, day]) => ({ case_id: id, event, day }))
  if (dateRows.length > 0) await db.insertInto('key_dates').values(dateRows).execute()
}

const noSuchCase = () =>
  new CallFailure('not-found', 'That case is not in this store. It may have been opened from another store.')
const later = (a: string, b: string | undefined) => (b && b > a ? b : a)
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
