import { execFileSync, spawnSync } from 'node:child_process'
import {
  chmodSync,
  chownSync,
  closeSync,
  cpSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { readKeyRing } from '../../../../main/security/index.ts'
import { claimStore } from '../../../../main/storage/index.ts'
import type { Answer } from '../../../../shared/api/index.ts'
import { documentOf, House, PASSWORD, templatesFolder, temporaryFolder } from '../house.ts'
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
async function closedStore(): Promise<{ folder: string; documentId: string; caseId: string }> {
  const house = new House()
  await house.create()
  const { document } = await house.newDocument('Temi was at home.')
  await house.services.close()
  return { folder: house.folder, documentId: document.id, caseId: document.caseId ?? '' }
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

/** Calls that only read, on the store of `closedStore`. */
const reading = (documentId: string, caseId: string): [string, string, unknown][] => [
  ['cases', 'list', {}],
  ['cases', 'get', { id: caseId }],
  ['cases', 'due', { id: caseId, today: '2026-03-02' }],
  ['documents', 'list', { caseId }],
  ['documents', 'open', { id: documentId }],
  ['documents', 'revisions', { id: documentId }],
  ['plans', 'get', { caseId }],
  ['chronology', 'get', { caseId }],
  ['family', 'get', { caseId }],
  ['reviews', 'get', { documentId }],
  ['trail', 'ofCase', { caseId }],
  ['verification', 'store', {}],
  ['standards', 'packs', {}],
]
const SIGN_IN: [string, string, unknown] = ['store', 'signIn', { password: PASSWORD }]
const SAVE = (documentId: string): [string, string, unknown] => [
  'documents',
  'save',
  { document: { ...documentOf('Other words.'), id: documentId }, baseRevision: 1 },
]
/** Everything was answered but the last, which would have changed something, and each answer says that nothing can be saved now. */
function expectOnlyRead(answers: Answer<unknown>[], cannotSave: string, refused: RegExp): void {
  const failed = answers.slice(0, -1).flatMap((answer) => (answer.ok ? [] : [answer.failure]))
  expect(failed).toEqual([])
  expect(new Set(answers.map((answer) => answer.cannotSave))).toEqual(new Set([cannotSave]))
  expect(answers.at(-1)).toMatchObject({ ok: false, failure: { message: expect.stringMatching(refused) } })
}

describe('on a full disk', () => {
  test('somebody signs in and reads; nothing is saved, and nothing that was saved is touched', async () => {
    const { folder, documentId, caseId } = await closedStore()
    const before = readFileSync(join(folder, 'casewright.db'))
    const calls = callsFile([SIGN_IN, ...reading(documentId, caseId), SAVE(documentId)])
    const { out, errors } = withRoomFor(0, program, [folder, templatesFolder, calls])
    expect(errors).toBe('')
    expectOnlyRead(answersOf(out), 'failing', /could not be read or written/)
    expect(readFileSync(join(folder, 'casewright.db')).equals(before)).toBe(true)
    await expectWhole(folder, PASSWORD)
  })

  test('somebody reads in a store that a program left open when it ended', async () => {
    const { folder, documentId, caseId } = await closedStore()
    writeFileSync(join(folder, 'in-use.json'), '')
    const calls = callsFile([SIGN_IN, ...reading(documentId, caseId), SAVE(documentId)])
    const { out } = withRoomFor(0, program, [folder, templatesFolder, calls])
    expectOnlyRead(answersOf(out), 'failing', /could not be read or written/)
    await expectWhole(folder, PASSWORD)
  })
})

/** Nobody is kept out of anything as root: then somebody else is asked. */
const others = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {}

/** A copy of a closed store in a folder that others may come to, given to whoever is asked. */
async function storeOfOthers(): Promise<{ folder: string; documentId: string; caseId: string }> {
  const { folder, ...ids } = await closedStore()
  const place = temporaryFolder()
  chmodSync(place, 0o755)
  const copy = join(place, 'store')
  cpSync(folder, copy, { recursive: true })
  for (const path of [copy, ...readdirSync(copy).map((name) => join(copy, name))])
    if ('uid' in others) chownSync(path, 65_534, 65_534)
  return { folder: copy, ...ids }
}

/** Asks as somebody who may not write there, with a folder of temporary files of their own. */
function askOthers(folder: string, calls: [string, string, unknown][]): { answers: Answer<unknown>[]; leftOver: string[] } {
  const temporary = temporaryFolder()
  chmodSync(temporary, 0o777)
  const env = { ...process.env, TMPDIR: temporary, TMP: temporary, TEMP: temporary, NODE_COMPILE_CACHE: '' }
  const args = [program, folder, templatesFolder, callsFile(calls)]
  const out = execFileSync(process.execPath, args, { encoding: 'utf8', env, ...others })
  return { answers: answersOf(out), leftOver: readdirSync(temporary) }
}

describe('what may only be read', () => {
  test.each([
    ['a whole folder, as it was closed', []],
    ['a whole folder in which nobody ever held the store', ['in-use.lock']],
  ])('%s: it is read, nothing in it changes, and no copy stays', async (_what, without) => {
    const { folder, documentId, caseId } = await storeOfOthers()
    for (const name of without) rmSync(join(folder, name))
    for (const name of readdirSync(folder)) chmodSync(join(folder, name), 0o444)
    chmodSync(folder, 0o555)
    const before = filesOf(folder)
    const { answers, leftOver } = askOthers(folder, [SIGN_IN, ...reading(documentId, caseId), SAVE(documentId)])
    expectOnlyRead(answers, 'read-only', new RegExp(`Casewright may not write to ${folder}`))
    expect(filesOf(folder)).toEqual(before)
    expect(leftOver).toEqual([])
    chmodSync(folder, 0o755)
  })

  test('the one file of the store: it is read, stays as it was, and may still only be read', async () => {
    const { folder, documentId, caseId } = await storeOfOthers()
    const file = join(folder, 'casewright.db')
    chmodSync(file, 0o444)
    const before = readFileSync(file)
    const { answers, leftOver } = askOthers(folder, [SIGN_IN, ...reading(documentId, caseId), SAVE(documentId)])
    expectOnlyRead(answers, 'read-only', new RegExp(`Casewright may not write to ${folder}`))
    expect(readFileSync(file).equals(before)).toBe(true)
    expect(statSync(file).mode & 0o777).toBe(0o444)
    expect(leftOver).toEqual([])
  })

  test('a store that another program holds is not read from under it', async () => {
    const { folder } = await storeOfOthers()
    const claim = claimStore(folder, new Date('2026-03-02T09:00:00Z'))
    for (const name of readdirSync(folder)) chmodSync(join(folder, name), 0o444)
    chmodSync(folder, 0o555)
    const { answers } = askOthers(folder, [SIGN_IN])
    expect(answers).toMatchObject([{ ok: false, failure: { code: 'store-in-use' } }])
    chmodSync(folder, 0o755)
    claim.release()
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

  test('it names the newest backup that is whole, and the way back', async () => {
    const { folder } = await closedStore()
    const house = new House(folder)
    await house.get('store', 'signIn', { password: PASSWORD })
    const paths: string[] = []
    for (let day = 0; day < 3; day += 1) {
      paths.push((await house.get('backups', 'make', {})).path)
      house.later(24 * 60)
    }
    await house.services.close()
    // The newest is cut short, and the second has a byte turned over in its middle: only reading all of it tells.
    const [whole = '', turned = '', cut = ''] = paths
    truncateSync(cut, statSync(cut).size - 100)
    const handle = openSync(turned, 'r+')
    writeSync(handle, Buffer.from([0x5a, 0xa5, 0x5a]), 0, 3, 40_000)
    closeSync(handle)
    truncateSync(join(folder, 'casewright.db'), 0)
    const { code, message } = await new House(folder).fail('store', 'signIn', { password: PASSWORD })
    expect(code).toBe('store-damaged')
    expect(message).toContain(`The newest whole backup is ${basename(whole)}, made on 2 March 2026`)
    expect(message).toContain(`casewright restore "${whole}" --store "${folder}"`)
    expect(message).not.toContain(basename(turned))
  })
})
