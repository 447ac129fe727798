import {
  closeSync,
  copyFileSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { openStore, prepareStore } from '../../../../main/storage/index.ts'
import { openEncrypted } from '../../../../main/storage/open/database.ts'
import { documentOf, House, PASSWORD, temporaryFolder, wordsOf } from '../house.ts'

const KEY = Buffer.alloc(32, 7)
const NOW = new Date('2026-03-02T09:00:00Z')
const CANARY = 'Temi said the canary sang at four'

async function filledStore(folder: string): Promise<void> {
  await prepareStore(folder, KEY, NOW, [])
  const store = await openStore(folder, KEY, { now: NOW, checkAll: false })
  const caseRecord = {
    id: 'case-1',
    title: CANARY,
    packId: 'x',
    reference: '',
    legalStatus: '',
    socialWorker: '',
    manager: '',
    team: '',
    matters: [],
    people: [],
    keyDates: {},
    example: false,
  }
  await store.cases.add(caseRecord, NOW)
  await store.documents.add('case-1', documentOf(CANARY), { author: 'Jo', now: NOW })
  await store.close()
}

describe('a store', () => {
  test('opens again with its key and has everything', async () => {
    const folder = temporaryFolder()
    await filledStore(folder)
    const store = await openStore(folder, KEY, { now: NOW, checkAll: true })
    expect(wordsOf((await store.documents.open('document-1')).document)).toBe(CANARY)
    await store.close()
  })

  test('has nothing readable in any of its files, open or closed', async () => {
    const house = new House()
    await house.create()
    await house.newDocument(CANARY)
    const files = () => readdirSync(house.folder).filter((name) => statSync(join(house.folder, name)).isFile())
    const bytes = () => Buffer.concat(files().map((name) => readFileSync(join(house.folder, name))))
    const open = bytes()
    expect(files()).toContain('casewright.db-wal')
    await house.services.close()
    for (const held of [open, bytes()])
      for (const secret of ['canary', 'Adeyemi', 'SQLite format 3\0case', PASSWORD, 'Jo Bell'])
        expect(held.includes(secret)).toBe(false)
    expect(readFileSync(join(house.folder, 'casewright.db')).subarray(0, 15).toString('latin1')).not.toBe('SQLite format 3')
  })

  test('may be read by its owner alone', async () => {
    const folder = temporaryFolder()
    await filledStore(folder)
    expect(statSync(join(folder, 'casewright.db')).mode & 0o077).toBe(0)
  })

  test('refuses another key', async () => {
    const folder = temporaryFolder()
    await filledStore(folder)
    await expect(openStore(folder, Buffer.alloc(32, 8), { now: NOW, checkAll: false })).rejects.toMatchObject({
      code: 'store-damaged',
    })
  })

  test('never takes a lost file for an empty caseload', async () => {
    const folder = temporaryFolder()
    await filledStore(folder)
    rmSync(join(folder, 'casewright.db'))
    await expect(openStore(folder, KEY, { now: NOW, checkAll: false })).rejects.toMatchObject({ code: 'store-damaged' })
    expect(readdirSync(folder)).not.toContain('casewright.db')
  })

  test('finds a damaged page when it checks them all, and changes nothing', async () => {
    const folder = temporaryFolder()
    await filledStore(folder)
    const file = join(folder, 'casewright.db')
    const handle = openSync(file, 'r+')
    writeSync(handle, Buffer.alloc(64, 1), 0, 64, statSync(file).size - 2_000)
    closeSync(handle)
    copyFileSync(file, `${file}.before`)
    await expect(openStore(folder, KEY, { now: NOW, checkAll: true })).rejects.toMatchObject({
      code: 'store-damaged',
      message: expect.stringContaining('backup'),
    })
    expect(readFileSync(file).equals(readFileSync(`${file}.before`))).toBe(true)
  })

  test('of a newer version is refused and left alone', async () => {
    const folder = temporaryFolder()
    await filledStore(folder)
    const database = openEncrypted(join(folder, 'casewright.db'), KEY)
    database.prepare('insert into versions (number, name, applied_at) values (9990, ?, ?)').run('later', NOW.toISOString())
    database.close()
    await expect(openStore(folder, KEY, { now: NOW, checkAll: false })).rejects.toMatchObject({
      code: 'store-newer',
      message: expect.stringContaining('Update Casewright'),
    })
  })

  test('whose making was cut short before the last step is finished at the next start', async () => {
    const folder = temporaryFolder()
    await filledStore(folder)
    renameSync(join(folder, 'casewright.db'), join(folder, 'casewright.db.new'))
    const store = await openStore(folder, KEY, { now: NOW, checkAll: false })
    expect(await store.documents.has('document-1')).toBe(true)
    await store.close()
  })

  test('that was never finished does not stand in the way of a new one', async () => {
    const folder = temporaryFolder()
    writeFileSync(join(folder, 'casewright.db.new'), 'half')
    await filledStore(folder)
    const store = await openStore(folder, KEY, { now: NOW, checkAll: true })
    await store.close()
  })
})

describe('a disk that misbehaves', () => {
  test.each([
    ['max_page_count', 'disk-full', 'no room left'],
    ['query_only', 'read-only', 'may not write'],
  ])('%s: the save is refused by name and nothing is half written', async (pragma, code, words) => {
    const folder = temporaryFolder()
    await filledStore(folder)
    const store = await openStore(folder, KEY, { now: NOW, checkAll: false })
    const pages = Number(store.connection.pragma('page_count', { simple: true }))
    store.connection.pragma(pragma === 'max_page_count' ? `max_page_count = ${pages}` : 'query_only = on')
    const long = documentOf('word '.repeat(20_000))
    const { storageFailure } = await import('../../../../main/storage/index.ts')
    const refused = await store.documents.save({ document: long, baseRevision: 1, author: 'Jo', now: NOW }).then(
      () => null,
      (error: unknown) => storageFailure(error, folder),
    )
    expect(refused).toMatchObject({ code, message: expect.stringContaining(words) })
    store.connection.pragma(pragma === 'max_page_count' ? 'max_page_count = 1000000' : 'query_only = off')
    expect(wordsOf((await store.documents.open('document-1')).document)).toBe(CANARY)
    expect(await store.documents.save({ document: long, baseRevision: 1, author: 'Jo', now: NOW })).toMatchObject({ revision: 2 })
    await store.close()
  })
})
