import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { Session } from '../../../../main/services/session/index.ts'
import { ACCOUNT, PASSWORD, temporaryFolder } from '../house.ts'

/** A session on a store that takes no more writing, as on a disk that is full or read-only. */
async function onDeadDisk(): Promise<{ session: Session; folder: string }> {
  const folder = temporaryFolder()
  const session = new Session({ directory: folder, now: () => new Date('2026-03-02T09:00:00Z'), passwordCost: 10 })
  await session.create(PASSWORD, ACCOUNT)
  session.store.connection.pragma('query_only = ON')
  await expect(session.note('verified')).rejects.toMatchObject({ code: 'SQLITE_READONLY' })
  return { session, folder }
}

test.each(['signed-out', 'locked-idle'] as const)('a store that cannot be written to locks all the same: %s', async (why) => {
  const { session, folder } = await onDeadDisk()
  expect(await session.lock(why)).toMatchObject({ state: 'locked', account: null })
  expect(session.isOpen).toBe(false)
  expect(existsSync(join(folder, 'in-use.json'))).toBe(false)
  const next = new Session({ directory: folder, now: () => new Date('2026-03-02T09:05:00Z'), passwordCost: 10 })
  expect(await next.signIn('', PASSWORD)).toMatchObject({ state: 'open' })
  await next.close()
})

test('a store that cannot be written to closes all the same when the program ends', async () => {
  const { session, folder } = await onDeadDisk()
  await session.close()
  expect(existsSync(join(folder, 'in-use.json'))).toBe(false)
})

test('the claim is let go where closing the file itself goes wrong', async () => {
  const { session, folder } = await onDeadDisk()
  const { store } = session
  const close = store.close
  store.close = async () => {
    await close()
    throw new Error('the disk went away')
  }
  await expect(session.lock()).rejects.toThrow('the disk went away')
  expect(session.isOpen).toBe(false)
  expect(existsSync(join(folder, 'in-use.json'))).toBe(false)
})
