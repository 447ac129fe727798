import BetterSqlite3 from 'better-sqlite3'
import { Kysely, SqliteDialect } from 'kysely'
import { expect, test } from 'vitest'
import { MIGRATIONS, migrate } from '../../../../main/storage/migrations/index.ts'
import { documentRepository } from '../../../../main/storage/repositories/documents.ts'
import type { Tables } from '../../../../main/storage/tables.ts'
import { documentOf } from '../house.ts'

const NOW = new Date('2026-03-02T09:00:00Z')
const BEFORE = MIGRATIONS.filter(({ number }) => number < 70)

async function olderStore(contents: Record<string, string>) {
  const dialect = new SqliteDialect({ database: new BetterSqlite3(':memory:') })
  const empty = new Kysely<unknown>({ dialect })
  await migrate(empty, BEFORE, NOW)
  const db = new Kysely<Tables>({ dialect })
  const at = '2026-03-02T09:00:00.000Z'
  await db
    .insertInto('cases')
    .values({ id: 'c', title: 'Frost', reference: '', pack_id: 'wirral', example: 0, updated_at: at, record: '{}' })
    .execute()
  for (const [id, content] of Object.entries(contents)) {
    const row = { id, case_id: 'c', kind: 'visit-record', title: id, author: 'Jo', revision: 1, last_number: 1, words: 4 }
    await empty
      .withTables<{ documents: typeof row & { findings: null; updated_at: string; removed_at: null } }>()
      .insertInto('documents')
      .values({ ...row, findings: null, updated_at: at, removed_at: null })
      .execute()
    await db
      .insertInto('revisions')
      .values({
        document_id: id,
        number: 1,
        base: 0,
        saved_at: at,
        begun_at: at,
        author: 'Jo',
        words: 4,
        removed: 0,
        pinned: 0,
        set_aside_copy: 0,
        content,
      })
      .execute()
  }
  await migrate(empty, MIGRATIONS, NOW)
  return db
}

test('of documents that an older Casewright wrote the day is read once and kept', async () => {
  const visit = JSON.stringify({ ...documentOf('She sat with us.'), dates: { visit: '2026-02-27' }, childIds: ['temi'] })
  const db = await olderStore({ visit, damaged: '{', undated: JSON.stringify(documentOf('She sat.')) })
  const expected = [{ id: 'visit', title: 'visit', kind: 'visit-record', day: '2026-02-27', childIds: ['temi'] }]
  expect(await documentRepository(db).records('c')).toEqual(expected)
  const kept = await db.selectFrom('documents').select(['id', 'record_day']).orderBy('id').execute()
  expect(kept).toEqual([
    { id: 'damaged', record_day: null },
    { id: 'undated', record_day: '' },
    { id: 'visit', record_day: '2026-02-27' },
  ])
  expect(await documentRepository(db).records('c')).toEqual(expected)
  expect(await documentRepository(db).records('another')).toEqual([])
})
