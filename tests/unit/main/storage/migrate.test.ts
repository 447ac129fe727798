import BetterSqlite3 from 'better-sqlite3'
import { Kysely, SqliteDialect } from 'kysely'
import { describe, expect, test } from 'vitest'
import { MIGRATIONS, type Migration, migrate, NewerStore } from '../../../../main/storage/migrations/index.ts'

const NOW = new Date('2026-03-02T09:00:00Z')
const empty = () => new Kysely<unknown>({ dialect: new SqliteDialect({ database: new BetterSqlite3(':memory:') }) })
const tables = async (db: Kysely<unknown>) => (await db.introspection.getTables()).map((table) => table.name).sort()

const step = (number: number, name: string, up: Migration['up']): Migration => ({ number, name, up })
const makes = (number: number, name: string) =>
  step(number, name, async (db) => {
    await db.schema.createTable(name).addColumn('id', 'text').execute()
  })

describe('migrating', () => {
  test('takes every step once', async () => {
    const db = empty()
    expect(await migrate(db, MIGRATIONS, NOW)).toEqual(MIGRATIONS.map((one) => one.name))
    expect(await migrate(db, MIGRATIONS, NOW)).toEqual([])
    expect(await tables(db)).toEqual([
      'accounts',
      'aside_decisions',
      'case_keeping',
      'cases',
      'check_answers',
      'documents',
      'family_looks',
      'issued_files',
      'key_dates',
      'oversight_notes',
      'own_words',
      'pack_versions',
      'party_signatures',
      'people',
      'phrases',
      'plan_revisions',
      'record_changes',
      'record_items',
      'review_comments',
      'review_steps',
      'revisions',
      'sent_cases',
      'settings',
      'signatures',
      'signing_keys',
      'trail',
      'versions',
    ])
  })

  test('numbers rise by tens and names are used once', () => {
    const numbers = MIGRATIONS.map((one) => one.number)
    expect(numbers).toEqual([...numbers].sort((a, b) => a - b))
    expect(new Set(MIGRATIONS.map((one) => one.name)).size).toBe(MIGRATIONS.length)
    for (const number of numbers) expect(number % 10).toBe(0)
  })

  test('adds what an older store lacks and leaves its rows untouched', async () => {
    const db = empty()
    await migrate(db, MIGRATIONS.slice(0, 1), NOW)
    const typed = db.withTables<{
      cases: {
        id: string
        title: string
        reference: string
        pack_id: string
        example: number
        updated_at: string
        record: string
      }
    }>()
    const row = {
      id: '1',
      title: 'Frost',
      reference: 'R1',
      pack_id: 'x',
      example: 0,
      updated_at: '2026-01-01',
      record: '{"team":"East"}',
    }
    await typed.insertInto('cases').values(row).execute()
    expect(await migrate(db, MIGRATIONS, NOW)).toEqual(MIGRATIONS.slice(1).map((one) => one.name))
    expect(await typed.selectFrom('cases').selectAll().execute()).toEqual([row])
  })

  test('takes a step that was slipped in between', async () => {
    const db = empty()
    await migrate(db, [makes(10, 'a'), makes(20, 'b')], NOW)
    expect(await migrate(db, [makes(10, 'a'), makes(15, 'between'), makes(20, 'b')], NOW)).toEqual(['between'])
  })

  test('leaves the old store where one step fails', async () => {
    const db = empty()
    await migrate(db, [makes(10, 'a')], NOW)
    const fails = step(30, 'fails', () => Promise.reject(new Error('no')))
    await expect(migrate(db, [makes(10, 'a'), makes(20, 'b'), fails], NOW)).rejects.toThrow('no')
    expect(await tables(db)).toEqual(['a', 'versions'])
    expect(await migrate(db, [makes(10, 'a'), makes(20, 'b')], NOW)).toEqual(['b'])
  })

  test('refuses a newer store by name', async () => {
    const db = empty()
    await migrate(db, [makes(10, 'a'), makes(20, 'b')], NOW)
    await expect(migrate(db, [makes(10, 'a')], NOW)).rejects.toThrow(NewerStore)
  })

  test('refuses steps that are out of order', async () => {
    await expect(migrate(empty(), [makes(20, 'b'), makes(10, 'a')], NOW)).rejects.toThrow('out of order')
  })
})
