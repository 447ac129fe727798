import { createHash } from 'node:crypto'
import { type Kysely, type Selectable, sql } from 'kysely'
import {
  canonicalText,
  chainText,
  FIRST_PREVIOUS,
  sealedText,
  type TrailEntry,
  type TrailEvent,
  type TrailRow,
  trailEntry,
  trailRow,
} from '../../../shared/review/index.ts'
import type { Tables, TrailRowStored } from '../tables.ts'

/** Which rows of the trail are wanted, the newest first. */
export interface TrailWanted {
  caseId?: string | undefined
  accountId?: string | undefined
  what?: readonly TrailEvent[]
  from?: string | undefined
  until?: string | undefined
  before?: number | undefined
  /** Words of who did it, of the detail, or of an id. */
  words?: string
  limit: number
}

/** The trail. It is added to and read: there is no way here to change it, and the tables refuse one. */
export function trailRepository(db: Kysely<Tables>) {
  return {
    append: (entry: TrailEntry, seal?: Seal): Promise<TrailRow> =>
      db.transaction().execute((transaction) => appendTrail(transaction, entry, seal)),

    /** Adds rows one behind the other, all of them or none. */
    appendAll: (entries: readonly TrailEntry[]): Promise<void> =>
      db.transaction().execute(async (transaction) => {
        for (const entry of entries) await appendTrail(transaction, entry)
      }),

    /** Gives one row more than `limit` where there are more. */
    async list(wanted: TrailWanted): Promise<{ rows: TrailRow[]; more: boolean }> {
      let query = db.selectFrom('trail').selectAll()
      if (wanted.caseId !== undefined) query = query.where('case_id', '=', wanted.caseId)
      if (wanted.accountId !== undefined) query = query.where('account_id', '=', wanted.accountId)
      if (wanted.what && wanted.what.length > 0) query = query.where('what', 'in', [...wanted.what])
      if (wanted.from !== undefined) query = query.where('at', '>=', wanted.from)
      if (wanted.until !== undefined) query = query.where('at', '<=', wanted.until)
      if (wanted.words) {
        const like = `%${wanted.words.replace(/[\\%_]/g, '\\$&')}%`
        query = query.where(({ or, eb, ref }) =>
          or(
            (['who', 'detail', 'case_id', 'document_id'] as const).map((column) =>
              eb(sql<string>`coalesce(${ref(column)}, '')`, 'like', sql<string>`${like} escape '\\'`),
            ),
          ),
        )
      }
      if (wanted.before !== undefined) query = query.where('number', '<', wanted.before)
      const found = await query
        .orderBy('number', 'desc')
        .limit(wanted.limit + 1)
        .execute()
      return { rows: found.slice(0, wanted.limit).map(read), more: found.length > wanted.limit }
    },

    /** Whoever stands in it, under the name that they had last. */
    async people(): Promise<{ accountId: string; who: string }[]> {
      const rows = await db
        .selectFrom('trail')
        .select(['account_id', 'who', ({ fn }) => fn.max('number').as('last')])
        .where('account_id', 'is not', null)
        .groupBy('account_id')
        .execute()
      return rows
        .flatMap(({ account_id, who }) => (account_id === null ? [] : [{ accountId: account_id, who }]))
        .sort((a, b) => a.who.localeCompare(b.who, 'en-GB'))
    },

    /** What the cases and documents with these ids are called; those that are gone are left out. */
    async titles(ids: readonly string[]): Promise<Record<string, string>> {
      if (ids.length === 0) return {}
      const cases = await db.selectFrom('cases').select(['id', 'title']).where('id', 'in', ids).execute()
      const documents = await db.selectFrom('documents').select(['id', 'title']).where('id', 'in', ids).execute()
      return Object.fromEntries([...cases, ...documents].map(({ id, title }) => [id, title]))
    },

    /** The number and digest of the newest row; of no row, 0 and nothing. */
    head: () => headOf(db),

    /** The digest of one row; null where the trail has none of that number. */
    async digestAt(number: number): Promise<string | null> {
      const row = await db.selectFrom('trail').select('digest').where('number', '=', number).executeTakeFirst()
      return row?.digest ?? null
    },
  }
}

/** The number and digest of the newest row. */
export async function headOf(db: Kysely<Tables>): Promise<{ number: number; digest: string }> {
  const row = await db.selectFrom('trail').select(['number', 'digest']).orderBy('number', 'desc').limit(1).executeTakeFirst()
  return row ?? { number: 0, digest: FIRST_PREVIOUS }
}

/** Signs a text in the name of whoever writes a row. */
export type Seal = (text: string) => string

/** Adds a row behind the newest, in the transaction in which what it tells of is done, with its writer's seal where one is given. */
export async function appendTrail(db: Kysely<Tables>, given: TrailEntry, seal?: Seal): Promise<TrailRow> {
  const entry = trailEntry.parse(given)
  const head = await headOf(db)
  const unsealed = { ...entry, number: head.number + 1, previous: head.digest }
  const sealed = seal ? { ...unsealed, detail: { ...entry.detail, seal: seal(sealedText(unsealed)) } } : unsealed
  const row = { ...sealed, digest: digestOf(sealed) }
  await db
    .insertInto('trail')
    .values({
      number: row.number,
      at: row.at,
      account_id: row.accountId,
      who: row.who,
      what: row.what,
      case_id: row.caseId,
      document_id: row.documentId,
      detail: JSON.stringify(row.detail),
      previous: row.previous,
      digest: row.digest,
    })
    .execute()
  return row
}

/** What the digest of a row must be: the SHA-256 of its chain text, in hexadecimal. */
export const digestOf = (row: Omit<TrailRow, 'digest'>): string => createHash('sha256').update(chainText(row)).digest('hex')

/** The digest by which a line of the trail holds fast a record that it tells of: the SHA-256 of its canonical text. */
export const recordDigest = (record: unknown): string => createHash('sha256').update(canonicalText(record)).digest('hex')

function read(row: Selectable<TrailRowStored>): TrailRow {
  return trailRow.parse({
    number: row.number,
    at: row.at,
    accountId: row.account_id,
    who: row.who,
    what: row.what,
    caseId: row.case_id,
    documentId: row.document_id,
    detail: JSON.parse(row.detail),
    previous: row.previous,
    digest: row.digest,
  })
}
