import { execFileSync, spawnSync } from 'node:child_process'
import {
  chmodSync,
  closeSync,
  cpSync,
  openSync,
  readdirSync,
  readFileSync,
  statSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { readKeyRing } from '../../../../main/security/index.ts'
import type { Answer } from '../../../../shared/api/index.ts'
import { House, PASSWORD, templatesFolder, temporaryFolder } from '../house.ts'
import { expectWhole } from './looking.ts'

const program = fileURLToPath(new URL('./ask.ts', import.meta.url))
const rings = fileURLToPath(new URL('./write-ring.ts', import.meta.url))
const filesOf = (folder: string) =>
  Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name)).toString('base64')]))

/** Runs a program whose files may grow to so many kilobytes and no further, as on a disk that is full. */
function withRoomFor(kilobytes: number, script: string, args: readonly string[]): { out: string; errors: string } {
  const command = ['-c', `ulimit -f ${kilobytes}; exec "$0" "$@"`, process.execPath, script, ...args]
  const { stdout, stderr } = spawnSync('bash', command, { encoding: 'utf8', env: { ...process.env, NODE_COMPILE_CACHE: '' } })
  return { out: stdout, errors: stderr }
}
const answersOf = (out: string): Answer<unknown>[] =>
  out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Answer<unknown>)

/** A file of calls for the program: they may be too long for its command line. */
function callsFile(calls: readonly [string, string, unknown][]): string {
  const folder = temporaryFolder()
  chmodSync(folder, 0o755)
  const path = join(folder, 'calls.json')
  writeFileSync(path, JSON.stringify(calls))
  return path
}

/** A store with one document, closed. */
async function closedStore(): Promise<{ folder: string; documentId: string }> {
  const house = new House()
  await house.create()
  const { document } = await house.newDocument('Temi was at home.')
  await house.services.close()
  return { folder: house.folder, documentId: document.id }
}

describe('a full disk', () => {
  test('leaves the key ring as it was, both copies of it', async () => {
    const { folder } = await closedStore()
    const before = filesOf(folder)
    const { out } = withRoomFor(1, rings, [folder])
    expect(out.trim()).toBe('EFBIG')
    for (const name of ['store.json', 'store-copy.json']) {
      expect(readFileSync(join(folder, name)).toString('base64')).toBe(before[name])
      expect(readKeyRing(readFileSync(join(folder, name), 'utf8'))).not.toBeNull()
    }
  })

  test('refuses what does not fit, says so, and keeps what was saved before', async () => {
    const { folder, documentId } = await closedStore()
    const kilobytes = Math.ceil(statSync(join(folder, 'casewright.db')).size / 1024)
    const house = new House(folder)
    await house.get('store', 'signIn', { password: PASSWORD })
    const opened = await house.get('documents', 'open', { id: documentId })
    const document = { ...opened.document, short: 'fits' }
    const { revision } = await house.get('documents', 'save', { document, baseRevision: opened.revision })
    await house.services.close()
    const long = { ...document, padding: 'words '.repeat(200_000) }
    const calls: [string, string, unknown][] = [
      ['store', 'signIn', { password: PASSWORD }],
      ['documents', 'save', { document: long, baseRevision: revision }],
    ]
    const { out } = withRoomFor(kilobytes + 200, program, [folder, templatesFolder, callsFile(calls)])
    const [signedIn, refused] = answersOf(out)
    expect(signedIn).toMatchObject({ ok: true })
    // A limit on a file's size is told by SQLite as a disk that cannot be written, a disk without room as a full one.
    expect(refused).toMatchObject({ ok: false, failure: { message: expect.stringMatching(/Nothing was half (saved|written)/) } })
    await expectWhole(folder, PASSWORD)
    const again = new House(folder)
    await again.get('store', 'signIn', { password: PASSWORD })
    expect((await again.get('documents', 'open', { id: documentId })).document.short).toBe('fits')
  })
})

describe('a folder that may only be read', () => {
  test('is refused by name, and nothing in it changes', async () => {
    const { folder } = await closedStore()
    const open = join(temporaryFolder(), 'store')
    cpSync(folder, open, { recursive: true })
    for (const name of readdirSync(open)) chmodSync(join(open, name), 0o444)
    chmodSync(join(open, '..'), 0o755)
    chmodSync(open, 0o555)
    const before = filesOf(open)
    // Nobody is kept out of anything as root.
    const others = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {}
    const calls = callsFile([['store', 'signIn', { password: PASSWORD }]])
    const out = execFileSync(process.execPath, [program, open, templatesFolder, calls], { encoding: 'utf8', ...others })
    expect(answersOf(out)).toMatchObject([
      { ok: false, failure: { code: 'read-only', message: expect.stringContaining('Casewright may not write to') } },
    ])
    expect(filesOf(open)).toEqual(before)
    chmodSync(open, 0o755)
  })
})

describe('a store whose last page is damaged after a power cut', () => {
  const harm: [string, (file: string) => void][] = [
    ['is missing', (file) => truncateSync(file, statSync(file).size - 4_096)],
    ['is half there', (file) => truncateSync(file, statSync(file).size - 2_000)],
    [
      'has bits turned over',
      (file) => {
        const handle = openSync(file, 'r+')
        writeSync(handle, Buffer.alloc(16, 0x5a), 0, 16, statSync(file).size - 1_000)
        closeSync(handle)
      },
    ],
    ['is empty', (file) => truncateSync(file, 0)],
  ]
  test.each(harm)('%s: it says what to do, and is not changed', async (_what, damage) => {
    const { folder } = await closedStore()
    writeFileSync(join(folder, 'in-use.json'), JSON.stringify({ pid: 1, computer: 'x', since: '2026-03-02T09:00:00.000Z' }))
    const file = join(folder, 'casewright.db')
    damage(file)
    const before = readFileSync(file)
    const house = new House(folder)
    const failure = await house.fail('store', 'signIn', { password: PASSWORD })
    expect(failure.code).toBe('store-damaged')
    expect(failure.message).toMatch(/backup/)
    expect(readFileSync(file).equals(before)).toBe(true)
  })
})
