import type { Kysely, Selectable, Transaction } from 'kysely'
import { CallFailure } from '../../../shared/api/index.ts'
import type { RecordItemRow, Tables } from '../tables.ts'

/** Puts a thing into one of a record's lists, in place of the one with its id, or takes it out (`item: null`). */
export interface ListChange {
  list: string
  id: string
  item: unknown
}

/** One thing before and after a change; each side its JSON, null where it was not there. */
interface Step {
  list: string
  id: string
  before: string | null
  after: string | null
}

/** What came of a change: its number, or what others had done to the same things first. */
export type ChangeOutcome =
  | { conflict: false; saved: { revision: number; savedAt: string; newer: ListChange[] } }
  | { conflict: true; newer: ListChange[] }

/** Where the things of a list live that have a table of their own. All within the transaction that is given. */
export interface ListKeeper {
  read(of: Kysely<Tables>, caseId: string): Promise<Map<string, string>>
  write(of: Transaction<Tables>, caseId: string, steps: readonly { id: string; after: string | null }[]): Promise<void>
}

const ROWS_AT_ONCE = 500

/**
 * A record of a case that is made of lists of things with ids (its chronology, its family): every thing is a row of its own, so
 * that one edit writes one row however long the record is, and every change keeps what stood there before. `record` tells the
 * records of a case apart; `keepers` are lists that live elsewhere.
 */
export function recordLists(
  db: Kysely<Tables>,
  record: 'chronology' | 'family',
  keepers: Readonly<Record<string, ListKeeper>> = {},
) {
  const rowsOf = (of: Kysely<Tables>, caseId: string) =>
    of
      .selectFrom('record_items')
      .selectAll()
      .where('case_id', '=', caseId)
      .where('record', '=', record)
      .orderBy('position')
      .execute()
  const changesOf = (of: Kysely<Tables>, caseId: string) =>
    of.selectFrom('record_changes').where('case_id', '=', caseId).where('record', '=', record)
  const newest = async (of: Kysely<Tables>, caseId: string, until?: string) => {
    const query = changesOf(of, caseId).select(['number', 'saved_at']).orderBy('number', 'desc').limit(1)
    const row = await (until === undefined ? query : query.where('saved_at', '<=', until)).executeTakeFirst()
    return { revision: row?.number ?? 0, savedAt: row?.saved_at ?? '' }
  }
  const stepsAfter = async (of: Kysely<Tables>, caseId: string, revision: number): Promise<Step[]> => {
    const rows = await changesOf(of, caseId).select('content').where('number', '>', revision).orderBy('number').execute()
    return rows.flatMap(({ content }) => JSON.parse(content) as Step[])
  }
  const things = async (of: Kysely<Tables>, caseId: string): Promise<Things> => {
    const found: Things = new Map()
    for (const row of await rowsOf(of, caseId)) if (row.content !== null) put(found, row.list, row.id, row.content)
    for (const [list, keeper] of Object.entries(keepers))
      for (const [id, content] of await keeper.read(of, caseId)) put(found, list, id, content)
    return found
  }

  return {
    /** Every thing as JSON, by list and then by id, each list in its order. */
    async get(caseId: string): Promise<{ things: Things; revision: number; savedAt: string }> {
      return { things: await things(db, caseId), ...(await newest(db, caseId)) }
    },

    /** The same as it was at a moment (ISO, UTC): what came later is taken back, newest first. */
    async at(caseId: string, moment: string): Promise<{ things: Things; revision: number; savedAt: string }> {
      const then = await newest(db, caseId, moment)
      const found = await things(db, caseId)
      for (const { list, id, before } of (await stepsAfter(db, caseId, then.revision)).reverse())
        if (before === null) found.get(list)?.delete(id)
        else put(found, list, id, before)
      return { things: found, ...then }
    },

    /**
     * Makes changes, all or none. Changes of others to other things stand beside them; where somebody changed one of these
     * things after `baseRevision`, nothing is written. The things are valid already.
     */
    change: (
      caseId: string,
      changes: readonly ListChange[],
      on: { baseRevision: number; author: string; label: string; now: Date },
    ): Promise<ChangeOutcome> =>
      db.transaction().execute(async (transaction) => {
        const { revision: last } = await newest(transaction, caseId)
        const wanted = new Map(changes.map((change) => [keyOf(change), change]))
        const later = newestOf(await stepsAfter(transaction, caseId, on.baseRevision))
        if (later.some((change) => wanted.has(keyOf(change)))) return { conflict: true, newer: later }
        const before = await contentsOf(transaction, { caseId, record, keepers }, [...wanted.values()])
        const steps = [...wanted.values()].flatMap(({ list, id, item }): Step[] => {
          const was = before.get(`${list} ${id}`) ?? null
          const after = item === null ? null : JSON.stringify(item)
          return was === after ? [] : [{ list, id, before: was, after }]
        })
        const savedAt = on.now.toISOString()
        if (steps.length === 0) return { conflict: false, saved: { revision: last, savedAt, newer: later } }
        await writeRows(
          transaction,
          { caseId, record },
          steps.filter(({ list }) => keepers[list] === undefined),
        )
        for (const [list, keeper] of Object.entries(keepers)) {
          const own = steps.filter((step) => step.list === list)
          if (own.length > 0) await keeper.write(transaction, caseId, own)
        }
        await transaction
          .insertInto('record_changes')
          .values({
            case_id: caseId,
            record,
            number: last + 1,
            saved_at: savedAt,
            author: on.author,
            label: on.label,
            changed: steps.length,
            content: JSON.stringify(steps),
          })
          .execute()
        return { conflict: false, saved: { revision: last + 1, savedAt, newer: later } }
      }),

    /** A thing as it is, or, where it was taken out, as it was last; null where it never was. */
    async lastKnown(caseId: string, list: string, id: string): Promise<unknown> {
      const where = { caseId, record, keepers }
      const now = (await contentsOf(db, where, [{ list, id, item: null }])).get(`${list} ${id}`)
      if (now === undefined) return null
      if (now !== null) return JSON.parse(now)
      const rows = await changesOf(db, caseId).select('content').orderBy('number', 'desc').execute()
      for (const { content } of rows) {
        const step = (JSON.parse(content) as Step[]).find((one) => one.list === list && one.id === id)
        if (step?.before) return JSON.parse(step.before)
      }
      return null
    },

    /** What was done, newest first. */
    async history(
      caseId: string,
    ): Promise<{ revision: number; savedAt: string; author: string; label: string; changed: number }[]> {
      const rows = await changesOf(db, caseId)
        .select(['number', 'saved_at', 'author', 'label', 'changed'])
        .orderBy('number', 'desc')
        .execute()
      return rows.map(({ number, saved_at, author, label, changed }) => ({
        revision: number,
        savedAt: saved_at,
        author,
        label,
        changed,
      }))
    },

    /** The changes that take one back. Throws `CallFailure` `not-found`. */
    async undoing(caseId: string, revision: number): Promise<ListChange[]> {
      const row = await changesOf(db, caseId).select('content').where('number', '=', revision).executeTakeFirst()
      if (!row) throw new CallFailure('not-found', `Change ${revision} is not in the store. Choose one from the history.`)
      return (JSON.parse(row.content) as Step[]).map(({ list, id, before }) => asChange(list, id, before))
    },
  }
}

/** Things as JSON, by list and then by id. */
export type Things = Map<string, Map<string, string>>

function put(things: Things, list: string, id: string, content: string): void {
  const here = things.get(list)
  if (here === undefined) things.set(list, new Map([[id, content]]))
  else here.set(id, content)
}

const keyOf = ({ list, id }: { list: string; id: string }): string => `${list} ${id}`
const asChange = (list: string, id: string, content: string | null): ListChange => ({
  list,
  id,
  item: content === null ? null : JSON.parse(content),
})

/** What the things are after several steps. */
function newestOf(steps: readonly Step[]): ListChange[] {
  const last = new Map(steps.map((step) => [keyOf(step), step]))
  return [...last.values()].map(({ list, id, after }) => asChange(list, id, after))
}

interface Where {
  caseId: string
  record: string
}

/** What stands in the store of the things that are about to change, by list and id. */
async function contentsOf(
  of: Kysely<Tables>,
  { caseId, record, keepers }: Where & { keepers: Readonly<Record<string, ListKeeper>> },
  changes: readonly ListChange[],
): Promise<Map<string, string | null>> {
  const found = new Map<string, string | null>()
  for (const [list, own] of Map.groupBy(changes, (change) => change.list)) {
    const keeper = keepers[list]
    if (keeper !== undefined) {
      for (const [id, content] of await keeper.read(of, caseId)) found.set(`${list} ${id}`, content)
      continue
    }
    for (let start = 0; start < own.length; start += ROWS_AT_ONCE) {
      const rows = await of
        .selectFrom('record_items')
        .select(['id', 'content'])
        .where('case_id', '=', caseId)
        .where('record', '=', record)
        .where('list', '=', list)
        .where(
          'id',
          'in',
          own.slice(start, start + ROWS_AT_ONCE).map(({ id }) => id),
        )
        .execute()
      for (const { id, content } of rows) found.set(`${list} ${id}`, content)
    }
  }
  return found
}

/** A new thing goes to the end; one that was taken out and comes back stands where it stood. */
async function writeRows(of: Transaction<Tables>, { caseId, record }: Where, steps: readonly Step[]): Promise<void> {
  const last = await of
    .selectFrom('record_items')
    .select(({ fn }) => fn.max('position').as('position'))
    .where('case_id', '=', caseId)
    .where('record', '=', record)
    .executeTakeFirst()
  const end = Number(last?.position ?? 0)
  const rows: Selectable<RecordItemRow>[] = steps.map(({ list, id, after }, index) => ({
    case_id: caseId,
    record,
    list,
    id,
    position: end + index + 1,
    content: after,
  }))
  for (let start = 0; start < rows.length; start += ROWS_AT_ONCE)
    await of
      .insertInto('record_items')
      .values(rows.slice(start, start + ROWS_AT_ONCE))
      .onConflict((conflict) =>
        conflict.columns(['case_id', 'record', 'list', 'id']).doUpdateSet(({ ref }) => ({ content: ref('excluded.content') })),
      )
      .execute()
}
