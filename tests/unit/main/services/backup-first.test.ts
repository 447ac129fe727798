import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ACCOUNT, House, PASSWORD, temporaryFolder } from '../house.ts'

const asked = (path: string, backupPassword = PASSWORD) => ({ path, signInName: ACCOUNT.signInName, backupPassword })

/** A backup of a store with a case in it, and a house on another computer. */
async function elsewhere(): Promise<{ path: string; fresh: House; caseId: string }> {
  const house = new House()
  await house.create()
  const { id: caseId } = await house.newCase()
  const to = temporaryFolder()
  const { path } = await house.get('backups', 'make', { to })
  return { path, fresh: new House(), caseId }
}

test('a computer without a store looks into a backup, puts it back, and is signed in to with its password', async () => {
  const { path, fresh, caseId } = await elsewhere()
  expect(await fresh.get('backups', 'previewFirst', asked(path))).toMatchObject({ counts: { cases: 1 }, now: null })
  expect(await fresh.get('store', 'status', {})).toMatchObject({ state: 'none' })
  expect(await fresh.get('backups', 'restoreFirst', asked(path))).toMatchObject({ state: 'locked', account: null })
  await fresh.get('store', 'signIn', { signInName: '', password: PASSWORD })
  expect((await fresh.get('cases', 'list', {})).map(({ id }) => id)).toEqual([caseId])
  const { rows } = await fresh.get('trail', 'all', { what: ['backup-restored'] })
  expect(rows).toMatchObject([{ who: ACCOUNT.name }])
})

test('a wrong password puts nothing back', async () => {
  const { path, fresh } = await elsewhere()
  for (const call of ['previewFirst', 'restoreFirst'] as const)
    expect(await fresh.fail('backups', call, asked(path, 'not the one'))).toMatchObject({ code: 'wrong-password' })
  expect(await fresh.get('store', 'status', {})).toMatchObject({ state: 'none' })
})

test('where there is a store, open or locked, neither is done', async () => {
  const { path, fresh } = await elsewhere()
  await fresh.create()
  for (const prepare of [async () => {}, () => fresh.get('store', 'lock', {})]) {
    await prepare()
    for (const call of ['previewFirst', 'restoreFirst'] as const)
      expect(await fresh.fail('backups', call, asked(path))).toMatchObject({ code: 'refused' })
  }
  await fresh.get('store', 'signIn', { signInName: '', password: PASSWORD })
  expect(await fresh.get('cases', 'list', {})).toEqual([])
})

test('a backup that is not there is said to be missing', async () => {
  const { path, fresh } = await elsewhere()
  rmSync(path)
  expect(await fresh.fail('backups', 'previewFirst', asked(path))).toMatchObject({ code: 'not-found' })
  const other = join(temporaryFolder(), 'store.db')
  expect(await fresh.fail('backups', 'previewFirst', asked(other))).toMatchObject({ code: 'bad-input' })
})

test('a backup that was chosen at the window is taken in where there is no store, and nowhere else', async () => {
  const house = new House()
  await house.create()
  await house.newCase()
  const { path } = await house.get('backups', 'make', {})
  const base64 = readFileSync(path).toString('base64')
  const piece = { path: null, name: 'of the stick.cwbackup', offset: 0, base64 }
  expect((await house.fail('backups', 'receiveFirst', piece)).code).toBe('refused')
  await house.ask('store', 'lock', {})
  expect((await house.fail('backups', 'receiveFirst', piece)).code).toBe('refused')
  const fresh = new House(join(temporaryFolder(), 'not made yet'))
  const letter = { ...piece, base64: Buffer.from('Dear Ms Begum').toString('base64') }
  expect((await fresh.fail('backups', 'receiveFirst', letter)).message).toContain('is not a backup of Casewright')
  const received = await fresh.get('backups', 'receiveFirst', piece)
  expect(await fresh.get('backups', 'previewFirst', asked(received.path))).toMatchObject({ counts: { cases: 1 } })
  await fresh.get('backups', 'restoreFirst', asked(received.path))
  expect(readdirSync(fresh.folder).filter((name) => name.startsWith('received-'))).toEqual([])
  await fresh.signIn(ACCOUNT.signInName)
  expect(await fresh.get('cases', 'list', {})).toHaveLength(1)
})
