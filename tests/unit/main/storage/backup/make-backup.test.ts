import { mkdirSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { describe, expect, onTestFinished, test } from 'vitest'
import {
  backupsIn,
  checkBackup,
  copyBackup,
  lookInto,
  makeBackup,
  openStore,
  placeToLook,
  prepareStore,
  readManifest,
  type Store,
  UnusableBackup,
  unpackBackup,
  unpacked,
} from '../../../../../main/storage/index.ts'
import { documentOf, reworded, temporaryFolder } from '../../house.ts'

const KEY = Buffer.alloc(32, 7)
const NOW = new Date('2026-11-22T14:30:00Z')
const CANARY = 'Temi said the canary sang at four'
const RING = '{"ring":"locked"}'

async function filledStore(): Promise<{ store: Store; folder: string }> {
  const folder = temporaryFolder()
  await prepareStore(folder, KEY, NOW, [])
  const store = await openStore(folder, KEY, { now: NOW, checkAll: false })
  onTestFinished(() => store.close())
  const rest = { legalStatus: '', socialWorker: '', manager: '', team: '', matters: [], people: [], keyDates: {}, example: false }
  await store.cases.add({ id: 'case-1', title: CANARY, packId: 'x', reference: 'C-1', ...rest }, NOW)
  await store.documents.add('case-1', documentOf(CANARY), { author: 'Jo', now: NOW })
  return { store, folder }
}

const wanted = (folder: string, why: 'asked' | 'automatic' = 'asked') => ({
  folder: join(folder, 'backups'),
  keyRing: () => RING,
  storeId: () => 'store-1',
  why,
  now: NOW,
})

describe('a backup', () => {
  test('is one file that says what is in it, and nothing of it can be read', async () => {
    const { store, folder } = await filledStore()
    const { path, manifest } = await makeBackup(store, wanted(folder))
    expect(path).toMatch(/casewright-2026-11-22-\d{4}\.cwbackup$/)
    expect(readdirSync(join(folder, 'backups'))).toHaveLength(1)
    expect(manifest.counts).toEqual({ accounts: 0, cases: 1, documents: 1, revisions: 1 })
    expect(await readManifest(path)).toEqual(manifest)
    const bytes = readFileSync(path)
    expect(bytes.includes(CANARY)).toBe(false)
    expect(bytes.includes('CREATE TABLE')).toBe(false)
    expect(bytes.includes('SQLite format 3')).toBe(false)
  })

  test('opens with the key of the store, whole, and not with another', async () => {
    const { store, folder } = await filledStore()
    const { path } = await makeBackup(store, wanted(folder))
    const one = await unpacked(path, placeToLook(folder))
    onTestFinished(one.close)
    expect(one.keyRing).toBe(RING)
    const look = { ...one, accountId: null }
    expect((await lookInto(look, KEY)).cases).toMatchObject([{ id: 'case-1', title: CANARY, reference: 'C-1', documents: 1 }])
    await expect(lookInto(look, Buffer.alloc(32, 8))).rejects.toThrow(UnusableBackup)
  })

  test('is read in a thread of its own: others have their turn meanwhile', async () => {
    const { store, folder } = await filledStore()
    const { path } = await makeBackup(store, wanted(folder))
    const one = await unpacked(path, placeToLook(folder))
    let [turns, isDone] = [0, false]
    const looking = lookInto({ ...one, accountId: null }, KEY).finally(() => {
      isDone = true
    })
    while (!isDone) {
      await setImmediate()
      turns += 1
    }
    expect((await looking).cases).toHaveLength(1)
    expect(turns).toBeGreaterThan(1)
    one.close()
  })

  test('is of one moment, whatever is written while it is made', async () => {
    const { store, folder } = await filledStore()
    let document = (await store.documents.open('document-1')).document
    let revision = 1
    let isMaking = true
    const writing = (async () => {
      while (isMaking) {
        document = reworded(document, `${CANARY} ${revision} ${'and on '.repeat(2_000)}`)
        const saved = await store.documents.save({ document, baseRevision: revision, author: 'Jo', now: NOW })
        if (saved.conflict) throw new Error('nobody else writes')
        revision = saved.revision
        // SQLite answers at once: without this nothing else would ever have its turn.
        await setImmediate()
      }
    })()
    const made = await Promise.all([1, 2, 3].map(() => makeBackup(store, wanted(folder)))).finally(() => {
      isMaking = false
    })
    await writing
    expect(new Set(made.map(({ path }) => path)).size).toBe(3)
    for (const { path } of made) await checkBackup(store, path)
    expect(revision).toBeGreaterThan(1)
  })

  test('is made anew where the file is put under another key meanwhile', async () => {
    const { store, folder } = await filledStore()
    const rings: string[] = []
    const { path } = await makeBackup(store, {
      ...wanted(folder),
      keyRing: () => {
        rings.push('read')
        if (rings.length === 1) queueMicrotask(() => store.putUnderKey(Buffer.alloc(32, 9)))
        return RING
      },
    })
    expect(rings).toHaveLength(2)
    const one = await unpacked(path, placeToLook(folder))
    onTestFinished(one.close)
    expect((await lookInto({ ...one, accountId: null }, Buffer.alloc(32, 9))).cases).toHaveLength(1)
  })

  test('leaves nothing where the folder cannot be written in', async () => {
    const { store, folder } = await filledStore()
    writeFileSync(join(folder, 'in-the-way'), '')
    await expect(makeBackup(store, { ...wanted(folder), folder: join(folder, 'in-the-way') })).rejects.toThrow()
    await makeBackup(store, wanted(folder))
  })

  test('is copied whole into another folder', async () => {
    const { store, folder } = await filledStore()
    const { path } = await makeBackup(store, wanted(folder))
    mkdirSync(join(folder, 'second'))
    const copy = await copyBackup(path, join(folder, 'second'), 'one.cwbackup')
    expect(readFileSync(copy)).toEqual(readFileSync(path))
    expect(await backupsIn(join(folder, 'second'))).toMatchObject([{ name: 'one.cwbackup', problem: '' }])
  })
})

describe('a file that is no good backup is refused', () => {
  const spoilt: [string, (bytes: Buffer) => Buffer, RegExp][] = [
    ['another file', () => Buffer.from('PK\u0003\u0004 something else'), /not a backup/],
    ['an empty file', () => Buffer.alloc(0), /not a backup/],
    ['of a newer version', (bytes) => Buffer.from(bytes.toString('latin1').replace('BACKUP 1', 'BACKUP 2'), 'latin1'), /newer/],
    ['cut short', (bytes) => bytes.subarray(0, bytes.length - 5), /damaged/],
    ['with its middle gone', (bytes) => Buffer.concat([bytes.subarray(0, 5_000), bytes.subarray(9_096)]), /damaged/],
    ['with one bit of the database changed', (bytes) => flipped(bytes, 5_000), /database in it was changed/],
    [
      'with one bit of the key ring changed',
      (bytes) => flipped(bytes, bytes.indexOf('{"ring"') + 3),
      /key ring in it was changed/,
    ],
    ['with its list changed', (bytes) => flipped(bytes, bytes.indexOf('"madeAt"') + 3), /list of contents was changed/],
    ['with something added', (bytes) => Buffer.concat([bytes, Buffer.from('x')]), /damaged/],
    [
      'that claims a list of ten thousand million signs',
      (bytes) => Buffer.from(bytes.toString('latin1').replace(/\n\d{10} /, '\n9999999999 '), 'latin1'),
      /damaged/,
    ],
  ]
  test.each(spoilt)('%s', async (_name, spoil, why) => {
    const { store, folder } = await filledStore()
    const { path } = await makeBackup(store, wanted(folder))
    writeFileSync(path, spoil(readFileSync(path)))
    await expect(unpackBackup(path, null)).rejects.toThrow(why)
    await expect(unpackBackup(path, null)).rejects.toBeInstanceOf(UnusableBackup)
    expect((await backupsIn(join(folder, 'backups')))[0]).toMatchObject({ name: expect.stringMatching(/cwbackup$/) })
  })

  test('one that was cut short is listed with what is wrong', async () => {
    const { store, folder } = await filledStore()
    const { path } = await makeBackup(store, wanted(folder))
    truncateSync(path, 30)
    expect((await backupsIn(join(folder, 'backups')))[0]?.problem).toContain('damaged')
  })
})

const flipped = (bytes: Buffer, at: number): Buffer => {
  const changed = Buffer.from(bytes)
  changed[at] = (changed[at] ?? 0) ^ 1
  return changed
}
