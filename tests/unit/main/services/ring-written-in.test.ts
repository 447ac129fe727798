import { randomBytes } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import {
  type KeyRing,
  type Lock,
  newLock,
  readKeyRing,
  ringOf,
  sealingKeyOf,
  storeKeyOf,
} from '../../../../main/security/index.ts'
import { House, PASSWORD } from '../house.ts'
import { tamper } from './tampering.ts'

function ringIn(folder: string): KeyRing {
  const ring = readKeyRing(readFileSync(join(folder, 'store.json'), 'utf8'))
  if (ring?.version !== 2) throw new Error('there is no ring')
  return ring
}

/** What somebody does who may write in the store's folder and has no password of it. */
function write(folder: string, locks: (ring: KeyRing) => Lock[]): void {
  const ring = ringIn(folder)
  for (const name of ['store.json', 'store-copy.json'])
    writeFileSync(join(folder, name), JSON.stringify(ringOf(ring.storeId, locks(ring))))
}

const problems = async (house: House) => (await house.get('verification', 'store', {})).problems.map(({ code }) => code)

async function locked(): Promise<{ house: House; bo: string }> {
  const house = new House()
  await house.create()
  const { id } = await house.addColleague({ signInName: 'bo.lane', name: 'Bo Lane' })
  await house.ask('store', 'lock', {})
  return { house, bo: id }
}

test('a lock that somebody wrote beside the others is told of, and is given no new key', async () => {
  const { house } = await locked()
  const of = { accountId: 'nobody', signInName: 'x', password: 'x', storeId: ringIn(house.folder).storeId }
  const { lock, secret } = await newLock({ ...of, storeKey: randomBytes(32), cost: 10 })
  write(house.folder, ({ locks }) => [...locks, lock])
  await house.signIn('jo.bell')
  expect(await problems(house)).toEqual(['way-in-changed'])
  await house.get('accounts', 'rotateKey', { password: PASSWORD })
  const { locks } = ringIn(house.folder)
  expect(locks).toHaveLength(2)
  expect(locks.map((one) => storeKeyOf(one, secret))).toEqual([null, null])
  expect(await problems(house)).toEqual([])
  await house.signIn('bo.lane')
})

test('nobody’s new key is sealed to somebody who put their own key in that one’s place', async () => {
  const { house, bo } = await locked()
  const secret = randomBytes(32)
  write(house.folder, ({ locks }) => locks.map((one) => (one.accountId === bo ? { ...one, sealTo: sealingKeyOf(secret) } : one)))
  await house.signIn('jo.bell')
  expect(await problems(house)).toEqual(['way-in-changed'])
  const before = ringIn(house.folder)
  expect(await house.fail('accounts', 'rotateKey', { password: PASSWORD })).toMatchObject({
    code: 'refused',
    message: expect.stringContaining('Give Bo Lane a first password anew'),
  })
  expect(ringIn(house.folder)).toEqual(before)
  const { firstPassword } = await house.get('accounts', 'renew', { id: bo, password: PASSWORD })
  await house.get('accounts', 'rotateKey', { password: PASSWORD })
  expect(ringIn(house.folder).locks.map((one) => storeKeyOf(one, secret))).toEqual([null, null])
  await house.signIn('bo.lane', firstPassword)
})

test('whoever renews the key keeps their own way in, whatever was written there', async () => {
  const { house, bo } = await locked()
  const secret = randomBytes(32)
  write(house.folder, ({ locks }) => locks.map((one) => (one.accountId === bo ? one : { ...one, sealTo: sealingKeyOf(secret) })))
  await house.signIn('jo.bell')
  await house.get('accounts', 'disable', { id: bo, password: PASSWORD })
  expect(ringIn(house.folder).locks.map((one) => storeKeyOf(one, secret))).toEqual([null])
  await house.signIn('jo.bell')
})

test('the locks of a store of before there were marks are marked when it is opened, and never again', async () => {
  const { house } = await locked()
  const withoutMarks = () => write(house.folder, ({ locks }) => locks.map(({ mark: _mark, ...one }) => one))
  withoutMarks()
  await tamper(house, (database) => database.exec(`delete from settings where name = 'locks-marked'`))
  expect(await problems(house)).toEqual([])
  await house.get('accounts', 'rotateKey', { password: PASSWORD })
  await house.ask('store', 'lock', {})
  withoutMarks()
  await house.signIn('jo.bell')
  expect(await problems(house)).toEqual(['way-in-changed', 'way-in-changed'])
})
