import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { openStore, prepareStore, type Store } from '../../../../main/storage/index.ts'
import type { TrailEntry } from '../../../../shared/review/index.ts'
import { documentOf, reworded, temporaryFolder } from '../house.ts'

const KEY = Buffer.alloc(32, 7)
const NOW = new Date('2026-03-02T09:00:00Z')
const CANARY = 'Xanthippe heard the canary at four'
const REST = {
  legalStatus: '',
  socialWorker: '',
  manager: '',
  team: '',
  matters: [],
  keyDates: {},
  example: false,
  reference: '',
}
const ENTRY: TrailEntry = {
  at: NOW.toISOString(),
  accountId: null,
  who: 'Jo Bell, Service manager',
  what: 'case-deleted',
  caseId: 'case-1',
  documentId: null,
  detail: { reference: 'C-1', because: 'The date had come' },
}

async function storeWithTwoCases(): Promise<{ store: Store; folder: string }> {
  const folder = temporaryFolder()
  await prepareStore(folder, KEY, NOW, [])
  const store = await openStore(folder, KEY, { now: NOW, checkAll: false })
  onTestFinished(() => store.close())
  await store.cases.add({ id: 'case-1', title: CANARY, packId: 'x', people: [], ...REST }, NOW)
  await store.cases.add({ id: 'case-2', title: 'Okafor', packId: 'x', people: [], ...REST }, NOW)
  let { document, revision } = await store.documents.add('case-1', documentOf(CANARY), { author: 'Jo', now: NOW })
  for (let times = 0; times < 30; times++) {
    document = reworded(document, `${CANARY} ${times} ${'and then they went home. '.repeat(200)}`)
    const saved = await store.documents.save({ document, baseRevision: revision, author: 'Jo', now: NOW })
    if (saved.conflict) throw new Error('nobody else writes')
    revision = saved.revision
  }
  store.connection
    .prepare('insert into oversight_notes (id, case_id, at, account_id, content) values (?, ?, ?, ?, ?)')
    .run('note-1', 'case-1', NOW.toISOString(), 'x', CANARY)
  store.connection
    .prepare(
      'insert into record_changes (case_id, record, number, saved_at, author, label, changed, content) values (?, ?, ?, ?, ?, ?, ?, ?)',
    )
    .run('case-1', 'family', 1, NOW.toISOString(), 'x', CANARY, 1, CANARY)
  store.connection
    .prepare('insert into issued_files (document_id, revision, at, name, sha256, bytes) values (?, ?, ?, ?, ?, ?)')
    .run(document.id, 1, NOW.toISOString(), CANARY, 'x', Buffer.from(CANARY))
  return { store, folder }
}

describe('deleting a case', () => {
  test('leaves no word of it in any page of the deciphered file, free ones included, nor in its log', async () => {
    const { store, folder } = await storeWithTwoCases()
    // All pages as SQLite sees them with the key.
    expect(store.connection.serialize().includes('Xanthippe')).toBe(true)
    await store.caseKeeping.deleteCase('case-1', ENTRY)
    await store.clearUp()
    expect(store.connection.serialize().includes('Xanthippe')).toBe(false)
    expect(store.connection.pragma('freelist_count', { simple: true })).toBe(0)
    expect(statSync(join(folder, 'casewright.db-wal')).size).toBe(0)
    expect(readFileSync(join(folder, 'casewright.db')).includes('Xanthippe')).toBe(false)
  })

  test('writes the file anew in another thread, so that windows are answered meanwhile', async () => {
    const { store } = await storeWithTwoCases()
    await store.caseKeeping.deleteCase('case-1', ENTRY)
    let threads = 0
    const begun = () => {
      threads += 1
    }
    process.on('worker', begun)
    onTestFinished(() => void process.off('worker', begun))
    const done = store.clearUp()
    const asked = store.cases.list()
    await done
    expect(threads).toBe(1)
    expect((await asked).map(({ title }) => title)).toEqual(['Okafor'])
    expect(store.connection.pragma('quick_check', { simple: true })).toBe('ok')
  })

  test('makes the file smaller, and takes nothing of another case', async () => {
    const { store, folder } = await storeWithTwoCases()
    store.connection.pragma('wal_checkpoint(TRUNCATE)')
    const before = statSync(join(folder, 'casewright.db')).size
    await store.caseKeeping.deleteCase('case-1', ENTRY)
    await store.clearUp()
    expect(statSync(join(folder, 'casewright.db')).size).toBeLessThan(before)
    expect((await store.cases.list()).map(({ title }) => title)).toEqual(['Okafor'])
  })

  test('leaves no row of it in any table but the trail', async () => {
    const { store } = await storeWithTwoCases()
    await store.caseKeeping.deleteCase('case-1', ENTRY)
    const tables = store.connection
      .prepare(
        `select t.name as name, c.name as column from sqlite_master t, pragma_table_info(t.name) c
         where t.type = 'table' and t.name <> 'trail' and c.name in ('case_id', 'document_id')`,
      )
      .all() as { name: string; column: string }[]
    expect(tables.length).toBeGreaterThan(10)
    for (const { name, column } of tables)
      expect(
        store.connection.prepare(`select count(*) from ${name} where ${column} in ('case-1', 'document-1')`).pluck().get(),
        name,
      ).toBe(0)
    expect((await store.trail.list({ limit: 5 })).rows[0]).toMatchObject({ what: 'case-deleted', caseId: 'case-1' })
  })

  test('does nothing at all where the case is not there, or is held', async () => {
    const { store } = await storeWithTwoCases()
    await expect(store.caseKeeping.deleteCase('case-9', ENTRY)).rejects.toThrow('not in this store')
    const by = { accountId: 'a', name: 'Jo', jobTitle: 'Manager', role: 'service-manager' as const, registrationNumber: '' }
    const hold = { since: NOW.toISOString(), by, because: 'An inquiry asked for it' }
    await store.caseKeeping.put('case-1', { retention: null, hold, lifted: null }, { ...ENTRY, what: 'hold-set' })
    await expect(store.caseKeeping.deleteCase('case-1', ENTRY)).rejects.toThrow('legal hold')
    expect(await store.cases.list()).toHaveLength(2)
    expect((await store.trail.list({ limit: 5, what: ['case-deleted'] })).rows).toEqual([])
  })
})
