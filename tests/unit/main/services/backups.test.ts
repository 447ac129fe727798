import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, onTestFinished, test } from 'vitest'
import type { Answer } from '../../../../shared/api/index.ts'
import { ACCOUNT, House, PASSWORD, temporaryFolder, wordsOf } from '../house.ts'

const CANARY = 'Temi said the canary sang at four'
const NEW_PASSWORD = 'two herons and a bridge'
const asOf = (path: string, backupPassword = PASSWORD) => ({ path, signInName: ACCOUNT.signInName, backupPassword })

async function backedUp(): Promise<{ house: House; path: string; documentId: string; caseId: string }> {
  const house = new House()
  await house.create()
  const { document } = await house.newDocument(CANARY)
  const { path } = await house.get('backups', 'make', {})
  return { house, path, documentId: document.id, caseId: document.caseId ?? '' }
}

describe('backups', () => {
  test('are listed with what is in them, and noted in the trail', async () => {
    const { house, path } = await backedUp()
    const { backups, folders, secondFolder } = await house.get('backups', 'list', {})
    expect(backups).toMatchObject([
      {
        path,
        second: false,
        problem: '',
        contents: { why: 'asked', ownStore: true, counts: { accounts: 1, cases: 1, documents: 1 } },
      },
    ])
    expect(folders).toEqual([
      { path: join(house.folder, 'backups'), second: false, since: '2026-03-02T09:00:00.000Z', problem: '' },
    ])
    expect(secondFolder).toBeNull()
    const { rows } = await house.get('trail', 'all', { what: ['backup-made'] })
    expect(rows).toHaveLength(1)
    expect(await house.get('backups', 'check', { path })).toEqual({ whole: true, problem: '' })
  })

  test('go to a second folder too, and say so where that is away without failing', async () => {
    const { house } = await backedUp()
    const second = temporaryFolder()
    await house.get('backups', 'setSecondFolder', { folder: second })
    house.later(1)
    expect((await house.get('backups', 'make', {})).problem).toBe('')
    expect(readdirSync(second)).toHaveLength(1)
    rmSync(second, { recursive: true })
    writeFileSync(second, 'a file where the folder was')
    house.later(1)
    const made = await house.get('backups', 'make', {})
    expect(made.problem).toContain('is not there')
    expect(existsSync(made.path)).toBe(true)
    const { folders } = await house.get('backups', 'list', {})
    expect(folders[1]?.problem).toContain('is not there')
    rmSync(second)
  })

  test.each([
    ['a folder that is not there', '/no/such/folder', 'refused', 'The folder /no/such/folder is not there.'],
    ['a path that is not whole', 'backups', 'bad-input', 'Type the whole path'],
    ['a file', fileURLToPath(import.meta.url), 'refused', 'is a file, not a folder'],
    // Where its rights promise to whoever may do anything that it could be written to.
    ['a folder that takes no file', '/sys', 'refused', 'Casewright may not write in /sys.'],
  ])('do not go to %s', async (_name, folder, code, says) => {
    const { house } = await backedUp()
    const failure = await house.fail('backups', 'setSecondFolder', { folder })
    expect(failure).toMatchObject({ code, message: expect.stringContaining(says) })
    expect(failure.message).not.toContain('There is no backup')
    expect((await house.get('backups', 'list', {})).secondFolder).toBeNull()
  })

  test('do not go anywhere into the store’s own folder a second time, whatever leads there', async () => {
    const { house } = await backedUp()
    const inside = join(house.folder, 'kept', 'here')
    mkdirSync(inside, { recursive: true })
    const link = join(temporaryFolder(), 'elsewhere')
    symlinkSync(inside, link)
    const beside = `${house.folder}-beside`
    mkdirSync(beside)
    onTestFinished(() => rmSync(beside, { recursive: true }))
    for (const folder of [
      house.folder,
      join(house.folder, 'backups'),
      `${house.folder}/../${basename(house.folder)}`,
      inside,
      link,
    ])
      expect(await house.fail('backups', 'setSecondFolder', { folder })).toMatchObject({
        code: 'refused',
        message: expect.stringContaining('outside the store'),
      })
    expect(readdirSync(inside)).toEqual([])
    expect((await house.get('backups', 'setSecondFolder', { folder: beside })).secondFolder).toBe(beside)
  })

  test('are not made of the example', async () => {
    const house = new House()
    await house.get('store', 'tryExample', {})
    await house.get('store', 'actAs', { accountId: (await house.get('store', 'status', {})).account?.id ?? '' })
    expect((await house.fail('backups', 'make', {})).code).toMatch(/refused|not-allowed/)
  })

  test('the last good one is never taken away', async () => {
    const { house, path } = await backedUp()
    expect((await house.fail('backups', 'remove', { paths: [path], password: PASSWORD })).code).toBe('refused')
    house.later(1)
    await house.get('backups', 'make', {})
    expect((await house.fail('backups', 'remove', { paths: [path], password: 'not the password' })).code).toBe('wrong-password')
    const { backups } = await house.get('backups', 'remove', { paths: [path], password: PASSWORD })
    expect(backups).toHaveLength(1)
    expect(existsSync(path)).toBe(false)
  })

  test('only what lies in a folder of backups is ever taken away', async () => {
    const { house } = await backedUp()
    const other = join(house.folder, 'store.json')
    expect((await house.fail('backups', 'remove', { paths: [other], password: PASSWORD })).code).toBe('not-found')
    expect(existsSync(other)).toBe(true)
  })
})

describe('looking into a backup', () => {
  test('says what would be lost, and what comes back', async () => {
    const { house, path, caseId } = await backedUp()
    house.later(10)
    const record = await house.get('cases', 'get', { id: caseId })
    await house.get('cases', 'update', { caseRecord: { ...record, legalStatus: 'Child in need' } })
    const later = await house.newCase()
    const preview = await house.get('backups', 'preview', asOf(path))
    expect(preview).toMatchObject({
      counts: { cases: 1 },
      now: { cases: 2 },
      ownStore: true,
      account: { name: 'Jo Bell', mayPutBack: true },
    })
    expect(preview.cases.map(({ id, stands }) => [id, stands])).toEqual(
      expect.arrayContaining([
        [later.id, 'lost'],
        [caseId, 'older'],
      ]),
    )
    expect(readdirSync(house.folder).filter((name) => name.includes('looked-at'))).toEqual([])
  })

  test('asks for the password of its own time', async () => {
    const { house, path } = await backedUp()
    await house.get('accounts', 'changePassword', { password: PASSWORD, newPassword: NEW_PASSWORD })
    expect((await house.fail('backups', 'preview', asOf(path, NEW_PASSWORD))).message).toContain('of the time when it was made')
    expect((await house.get('backups', 'preview', asOf(path))).cases).toHaveLength(1)
  })

  test.each([
    ['another file', () => Buffer.from('PK\u0003\u0004'), 'unreadable-file'],
    ['one that was cut short', (bytes: Buffer) => bytes.subarray(0, 4_000), 'unreadable-file'],
    [
      'one of a newer Casewright',
      (bytes: Buffer) => Buffer.from(`CASEWRIGHT BACKUP 9\n${bytes.toString('latin1')}`, 'latin1'),
      'newer-file',
    ],
  ])('refuses %s', async (_name, spoil, code) => {
    const { house, path } = await backedUp()
    writeFileSync(path, spoil(readFileSync(path)))
    expect((await house.fail('backups', 'preview', asOf(path))).code).toBe(code)
    expect((await house.get('backups', 'check', { path })).whole).toBe(false)
  })

  test('refuses a file that is no backup by its name, and one that is not there', async () => {
    const { house } = await backedUp()
    expect((await house.fail('backups', 'preview', asOf('/etc/passwd'))).code).toBe('bad-input')
    expect((await house.fail('backups', 'preview', asOf(join(house.folder, '..', 'x.cwbackup')))).code).toBe('not-found')
  })
})

describe('a backup that was chosen at the window', () => {
  const SIZE = 20_000
  /** Hands a file over as a window does; gives where it went, or the failure of the piece that was refused. */
  async function handOver(house: House, name: string, bytes: Buffer) {
    let path: string | null = null
    for (let offset = 0; offset < Math.max(1, bytes.length); offset += SIZE) {
      const base64 = bytes.subarray(offset, offset + SIZE).toString('base64')
      const answer: Answer<{ path: string }> = await house.ask('backups', 'receive', { path, name, offset, base64 })
      if (!answer.ok) return { path: '', failure: answer.failure, pieces: offset / SIZE }
      path = answer.value.path
    }
    return { path: path ?? '', failure: null, pieces: Math.ceil(bytes.length / SIZE) }
  }
  const receivedIn = (house: House) => readdirSync(house.folder).filter((name) => name.startsWith('received-'))

  test('arrives in pieces, is looked into, put back, and leaves nothing behind', async () => {
    const { house, path, documentId } = await backedUp()
    const fresh = new House()
    await fresh.create()
    const { path: received, pieces } = await handOver(fresh, 'of the stick.cwbackup', readFileSync(path))
    expect(pieces).toBeGreaterThan(2)
    expect(await fresh.get('backups', 'preview', asOf(received))).toMatchObject({ ownStore: false, counts: { cases: 1 } })
    await fresh.get('backups', 'restore', { ...asOf(received), password: PASSWORD })
    expect(receivedIn(fresh)).toEqual([])
    await fresh.signIn(ACCOUNT.signInName)
    expect(wordsOf((await fresh.get('documents', 'open', { id: documentId })).document)).toBe(CANARY)
    const { backups } = await fresh.get('backups', 'list', {})
    expect(backups.map(({ contents }) => contents?.why)).toEqual(['before-restore'])
    expect(house.reported).toEqual([])
  })

  test('is refused at its first piece where it is none, or of a newer Casewright', async () => {
    const { house } = await backedUp()
    const other = await handOver(house, 'holiday.cwbackup', Buffer.alloc(60_000, 7))
    expect(other).toMatchObject({
      failure: { code: 'unreadable-file', message: expect.stringContaining('holiday.cwbackup is not a backup of Casewright') },
      pieces: 0,
    })
    const newer = await handOver(house, 'new.cwbackup', Buffer.from(`CASEWRIGHT BACKUP 2\n${'x'.repeat(60_000)}`))
    expect(newer).toMatchObject({
      failure: { code: 'newer-file', message: expect.stringContaining('newer Casewright') },
      pieces: 0,
    })
    expect(receivedIn(house)).toEqual([])
  })

  test('each fault has words of its own: damaged, a wrong password, another’s account', async () => {
    const { house, path } = await backedUp()
    const bytes = readFileSync(path)
    const [spoilt, short] = [Buffer.from(bytes), bytes.subarray(0, -40)]
    spoilt.writeUInt8(spoilt.readUInt8(9_000) ^ 1, 9_000)
    const looked = async (name: string, content: Buffer, more = {}) =>
      house.fail('backups', 'preview', { ...asOf((await handOver(house, name, content)).path), ...more })
    expect((await looked('a.cwbackup', spoilt)).message).toMatch(/^a\.cwbackup is damaged \(the database in it was changed\)/)
    expect((await looked('b.cwbackup', short)).message).toMatch(/^b\.cwbackup is damaged/)
    expect(await looked('c.cwbackup', bytes, { backupPassword: 'not the password' })).toMatchObject({
      code: 'wrong-password',
      message: expect.not.stringContaining('another store'),
    })
    const elsewhere = new House()
    await elsewhere.create()
    const strange = readFileSync((await elsewhere.get('backups', 'make', {})).path)
    expect((await looked('d.cwbackup', strange, { backupPassword: 'not the password' })).message).toContain('another store')
  })

  test('does not go on where it did not begin, nor outside its place', async () => {
    const { house, path } = await backedUp()
    const bytes = readFileSync(path)
    const { path: received } = await handOver(house, '../../up.cwbackup', bytes)
    expect(received.startsWith(join(house.folder, 'received-'))).toBe(true)
    const piece = { name: 'x', offset: 0, base64: 'AAAA' }
    expect((await house.fail('backups', 'receive', { ...piece, path })).code).toBe('not-found')
    expect(readFileSync(path).equals(bytes)).toBe(true)
    expect((await house.fail('backups', 'receive', { ...piece, path: received })).code).toBe('not-found')
    await house.get('backups', 'forgetReceived', {})
    expect(receivedIn(house)).toEqual([])
  })
})

describe('the list of backups', () => {
  test('says of each that cannot be used why: damaged, no backup at all, of a newer Casewright', async () => {
    const { house, path } = await backedUp()
    const bytes = readFileSync(path)
    const put = (name: string, content: Buffer) => writeFileSync(join(house.folder, 'backups', name), content)
    put('1 short.cwbackup', bytes.subarray(0, 5_000))
    put('2 other.cwbackup', Buffer.from('a letter'))
    put('3 newer.cwbackup', Buffer.from('CASEWRIGHT BACKUP 7\n and more'))
    const elsewhere = new House()
    await elsewhere.create()
    put('4 strange.cwbackup', readFileSync((await elsewhere.get('backups', 'make', {})).path))
    const { backups } = await house.get('backups', 'list', {})
    const about = backups.map(({ name, fault, contents }) => [name.slice(0, 9), fault, contents?.ownStore])
    expect(about).toEqual(
      expect.arrayContaining([
        ['1 short.c', 'damaged', undefined],
        ['2 other.c', 'not-one', undefined],
        ['3 newer.c', 'newer', undefined],
        ['4 strange', null, false],
      ]),
    )
  })
})

describe('putting a backup back', () => {
  test('brings the store of that time, keeps the present one, and says so in the trail', async () => {
    const { house, path, documentId, caseId } = await backedUp()
    house.later(10)
    const lost = await house.newCase()
    await house.get('accounts', 'changePassword', { password: PASSWORD, newPassword: NEW_PASSWORD })
    const status = await house.get('backups', 'restore', { ...asOf(path), password: NEW_PASSWORD })
    expect(status.state).toBe('locked')
    await house.signIn(ACCOUNT.signInName, PASSWORD)
    expect((await house.get('cases', 'list', {})).map(({ id }) => id)).toEqual([caseId])
    expect(wordsOf((await house.get('documents', 'open', { id: documentId })).document)).toBe(CANARY)
    const { rows } = await house.get('trail', 'all', { what: ['backup-restored'] })
    expect(rows[0]?.detail).toMatchObject({ madeAt: '2026-03-02T09:00:00.000Z', replacedRows: expect.any(Number) })
    const { backups } = await house.get('backups', 'list', {})
    const before = backups.find(({ contents }) => contents?.why === 'before-restore')
    const preview = await house.get('backups', 'preview', asOf(before?.path ?? '', NEW_PASSWORD))
    expect(preview.cases.map(({ id }) => id)).toContain(lost.id)
  })

  test('brings a store back whose cases are all gone', async () => {
    const { house, path, documentId } = await backedUp()
    const fresh = new House()
    await fresh.create()
    await fresh.get('backups', 'restore', { ...asOf(path), password: PASSWORD })
    await fresh.signIn(ACCOUNT.signInName)
    expect(wordsOf((await fresh.get('documents', 'open', { id: documentId })).document)).toBe(CANARY)
    expect(house.reported).toEqual([])
  })

  test('changes nothing where the password is wrong or the file is damaged', async () => {
    const { house, path, caseId } = await backedUp()
    expect((await house.fail('backups', 'restore', { ...asOf(path), password: 'not the password' })).code).toBe('wrong-password')
    expect((await house.fail('backups', 'restore', { ...asOf(path, 'another one'), password: PASSWORD })).code).toBe(
      'wrong-password',
    )
    writeFileSync(path, readFileSync(path).subarray(0, -9))
    expect((await house.fail('backups', 'restore', { ...asOf(path), password: PASSWORD })).code).toBe('unreadable-file')
    expect((await house.get('cases', 'list', {})).map(({ id }) => id)).toEqual([caseId])
    expect(existsSync(join(house.folder, 'casewright.db.put-back'))).toBe(false)
  })

  test('is for whoever looked after the store then', async () => {
    const { house } = await backedUp()
    await house.addColleague({ signInName: 'mo.frost', name: 'Mo Frost' })
    house.later(1)
    const { path } = await house.get('backups', 'make', {})
    const asMo = { path, signInName: 'mo.frost', backupPassword: PASSWORD }
    expect((await house.get('backups', 'preview', asMo)).account).toEqual({ name: 'Mo Frost', mayPutBack: false })
    expect((await house.fail('backups', 'restore', { ...asMo, password: PASSWORD })).code).toBe('not-allowed')
  })

  test.each(['before the database was moved', 'after the database was moved', 'before the second key ring was written'])(
    'is finished at the next start by a program that ended %s',
    async (when) => {
      const { house, path, caseId } = await backedUp()
      const folder = temporaryFolder()
      const fresh = new House(folder)
      await fresh.create()
      await fresh.newCase()
      await fresh.newCase()
      await fresh.services.close()
      // What the disk looks like when the program is killed there.
      const { unpackBackup } = await import('../../../../main/storage/index.ts')
      const database = join(folder, 'casewright.db.put-back')
      const { keyRing } = await unpackBackup(path, database)
      writeFileSync(join(folder, 'put-back.json'), JSON.stringify({ keyRing }))
      if (when !== 'before the database was moved') renameSync(database, join(folder, 'casewright.db'))
      if (when === 'before the second key ring was written') writeFileSync(join(folder, 'store.json'), keyRing)
      const next = new House(folder)
      expect((await next.get('store', 'status', {})).state).toBe('locked')
      await next.get('store', 'signIn', { signInName: ACCOUNT.signInName, password: PASSWORD })
      expect((await next.get('cases', 'list', {})).map(({ id }) => id)).toEqual([caseId])
      expect(readdirSync(folder).filter((name) => name.includes('put-back'))).toEqual([])
      expect(house.reported).toEqual([])
    },
  )

  test('leaves the old store where it never came to count', async () => {
    const { house, path, caseId } = await backedUp()
    await house.services.close()
    writeFileSync(join(house.folder, 'casewright.db.put-back'), readFileSync(path).subarray(20, 5_000))
    mkdirSync(join(house.folder, 'backups'), { recursive: true })
    const next = new House(house.folder)
    await next.get('store', 'signIn', { signInName: ACCOUNT.signInName, password: PASSWORD })
    expect((await next.get('cases', 'list', {})).map(({ id }) => id)).toEqual([caseId])
  })
})
