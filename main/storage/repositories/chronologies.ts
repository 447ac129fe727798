import type { Kysely, Selectable } from 'kysely'
import { CallFailure, type ChronologyEvent, type ChronologySaved, type StoredChronology } from '../../../shared/api/index.ts'
import {
  type CaseChronology,
  CHRONOLOGY_LISTS,
  type ChronologyChange,
  type ChronologyList,
} from '../../../shared/chronology/index.ts'
import type { ChronologyItemRow, Tables } from '../tables.ts'

/** What came of a change: its number, or what others had done to the same things first. */
export type ChronologyOutcome = { conflict: false; saved: ChronologySaved } | { conflict: true; newer: ChronologyChange[] }

/** One thing before and after a change; each side its JSON, null where it was not there. */
interface Step {
  list: ChronologyList
  id: string
  before: string | null
  after: string | null
}

const LISTS = Object.keys(CHRONOLOGY_LISTS) as ChronologyList[]
const ROWS_AT_ONCE = 500

/** The chronologies of cases, and every change ever made to them. */
export function chronologyRepository(db: Kysely<Tables>) {
  const itemsOf = (of: Kysely<Tables>, caseId: string) =>
    of.selectFrom('chronology_items').selectAll().where('case_id', '=', caseId).orderBy('position').execute()
  const newest = async (of: Kysely<Tables>, caseId: string) => {
    const row = await of
      .selectFrom('chronology_changes')
      .select(['number', 'saved_at'])
      .where('case_id', '=', caseId)
      .orderBy('number', 'desc')
      .limit(1)
      .executeTakeFirst()
    return { number: row?.number ?? 0, savedAt: row?.saved_at ?? '' }
  }
  const stepsOf = async (caseId: string, number: number): Promise<Step[]> => {
    const row = await db
      .selectFrom('chronology_changes')
      .select('content')
      .where('case_id', '=', caseId)
      .where('number', '=', number)
      .executeTakeFirst()
    if (!row)
      throw new CallFailure('not-found', `Change ${number} of this chronology is not in the store. Choose one from its history.`)
    return JSON.parse(row.content) as Step[]
  }

  return {
    /** The chronology of a case as it is now. */
    async get(caseId: string): Promise<StoredChronology> {
      const [rows, { number, savedAt }] = await Promise.all([itemsOf(db, caseId), newest(db, caseId)])
      return { chronology: fromItems(rows), revision: number, savedAt }
    },

    /** The chronology as it was at a moment (ISO, UTC): what came later is taken back, newest first. */
    async at(caseId: string, moment: string): Promise<StoredChronology> {
      const later = await db
        .selectFrom('chronology_changes')
        .select(['number', 'content'])
        .where('case_id', '=', caseId)
        .where('saved_at', '>', moment)
        .orderBy('number', 'desc')
        .execute()
      const things = new Map((await itemsOf(db, caseId)).map((row) => [`${row.list} ${row.id}`, row]))
      for (const { content } of later)
        for (const { list, id, before } of JSON.parse(content) as Step[]) {
          const row = things.get(`${list} ${id}`)
          if (row) things.set(`${list} ${id}`, { ...row, content: before })
        }
      const then = await db
        .selectFrom('chronology_changes')
        .select(['number', 'saved_at'])
        .where('case_id', '=', caseId)
        .where('saved_at', '<=', moment)
        .orderBy('number', 'desc')
        .limit(1)
        .executeTakeFirst()
      return { chronology: fromItems([...things.values()]), revision: then?.number ?? 0, savedAt: then?.saved_at ?? '' }
    },

    /** Makes changes, all or none; see `chronology.change` of the contract. The things are valid already. */
    change: (
      caseId: string,
      changes: readonly ChronologyChange[],
      on: { baseRevision: number; author: string; label: string; now: Date },
    ): Promise<ChronologyOutcome> =>
      db.transaction().execute(async (transaction) => {
        const { number } = await newest(transaction, caseId)
        const touched = new Map<string, string | null>()
        for (const { list, id, item } of changes) touched.set(`${list} ${id}`, item === null ? null : JSON.stringify(item))
        const since = await changedSince(transaction, caseId, on.baseRevision)
        const overtaken = since.filter(({ list, id }) => touched.has(`${list} ${id}`))
        if (overtaken.length > 0) return { conflict: true, newer: since.map(asChange) }
        const revision = number + 1
        const savedAt = on.now.toISOString()
        const before = await contentsOf(transaction, caseId, changes)
        const steps = [...touched].flatMap(([key, after]): Step[] => {
          const [list, id] = splitKey(key)
          const was = before.get(key)?.content ?? null
          return was === after ? [] : [{ list, id, before: was, after }]
        })
        if (steps.length === 0) return { conflict: false, saved: { revision: number, savedAt, newer: since.map(asChange) } }
        await write(transaction, caseId, steps, { revision, before })
        await transaction
          .insertInto('chronology_changes')
          .values({
            case_id: caseId,
            number: revision,
            saved_at: savedAt,
            author: on.author,
            label: on.label,
            changed: steps.length,
            content: JSON.stringify(steps),
          })
          .execute()
        return { conflict: false, saved: { revision, savedAt, newer: since.map(asChange) } }
      }),

    /** What was done, newest first. */
    async history(caseId: string): Promise<ChronologyEvent[]> {
      const rows = await db
        .selectFrom('chronology_changes')
        .select(['number', 'saved_at', 'author', 'label', 'changed'])
        .where('case_id', '=', caseId)
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
    async undoing(caseId: string, revision: number): Promise<ChronologyChange[]> {
      return (await stepsOf(caseId, revision)).map(({ list, id, before }) => asChange({ list, id, content: before }))
    },
  }
}

function splitKey(key: string): [ChronologyList, string] {
  const space = key.indexOf(' ')
  return [key.slice(0, space) as ChronologyList, key.slice(space + 1)]
}

/** What was written into the store was valid then; it is read back as it is. */
function asChange({ list, id, content }: { list: string; id: string; content: string | null }): ChronologyChange {
  return { list, id, item: content === null ? null : JSON.parse(content) } as ChronologyChange
}

/** Later versions add fields with defaults, so each thing goes through its schema as it is read. */
function fromItems(rows: readonly Selectable<ChronologyItemRow>[]): CaseChronology {
  const lists = Object.fromEntries(LISTS.map((list): [ChronologyList, unknown[]] => [list, []])) as Record<
    ChronologyList,
    unknown[]
  >
  for (const { list, content } of rows) {
    const name = list as ChronologyList
    if (content !== null) lists[name]?.push(CHRONOLOGY_LISTS[name].parse(JSON.parse(content)))
  }
  return { schemaVersion: 1, ...lists } as CaseChronology
}

function changedSince(of: Kysely<Tables>, caseId: string, revision: number) {
  return of
    .selectFrom('chronology_items')
    .select(['list', 'id', 'content'])
    .where('case_id', '=', caseId)
    .where('changed_in', '>', revision)
    .execute()
}

/** What stands in the store of the things that are about to change, by list and id. */
async function contentsOf(of: Kysely<Tables>, caseId: string, changes: readonly ChronologyChange[]) {
  const found = new Map<string, { content: string | null; position: number }>()
  for (const list of LISTS) {
    const ids = changes.filter((change) => change.list === list).map(({ id }) => id)
    for (let start = 0; start < ids.length; start += ROWS_AT_ONCE) {
      const rows = await of
        .selectFrom('chronology_items')
        .select(['id', 'content', 'position'])
        .where('case_id', '=', caseId)
        .where('list', '=', list)
        .where('id', 'in', ids.slice(start, start + ROWS_AT_ONCE))
        .execute()
      for (const { id, content, position } of rows) found.set(`${list} ${id}`, { content, position })
    }
  }
  return found
}

async function write(
  of: Kysely<Tables>,
  caseId: string,
  steps: readonly Step[],
  on: { revision: number; before: ReadonlyMap<string, { position: number }> },
): Promise<void> {
  const last = await of
    .selectFrom('chronology_items')
    .select(({ fn }) => fn.max('position').as('position'))
    .where('case_id', '=', caseId)
    .executeTakeFirst()
  let next = Number(last?.position ?? 0)
  const rows = steps.map(({ list, id, after }) => ({
    case_id: caseId,
    list,
    id,
    position: on.before.get(`${list} ${id}`)?.position ?? ++next,
    changed_in: on.revision,
    content: after,
  }))
  for (let start = 0; start < rows.length; start += ROWS_AT_ONCE)
    await of
      .insertInto('chronology_items')
      .values(rows.slice(start, start + ROWS_AT_ONCE))
      .onConflict((conflict) =>
        conflict.columns(['case_id', 'list', 'id']).doUpdateSet(({ ref }) => ({
          changed_in: ref('excluded.changed_in'),
          content: ref('excluded.content'),
        })),
      )
      .execute()
}
