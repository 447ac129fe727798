import { expect, test } from 'vitest'
import { House, PASSWORD } from '../house.ts'

const BO = { signInName: 'bo.lane', name: 'Bo Lane' }
const BOS = 'a lantern on the landing'

/** A store whose first account looks after the others, and a worker with a password of her own. Jo, who looks after them, is signed in. */
async function withWorker(): Promise<House> {
  const house = new House()
  await house.create()
  await house.addColleague(BO)
  await house.signIn(BO.signInName)
  await house.get('accounts', 'changePassword', { password: PASSWORD, newPassword: BOS })
  await house.signIn('jo.bell')
  return house
}

test('nobody slips a call into somebody else’s session and goes on with it in their own', async () => {
  const house = await withWorker()
  const account = {
    signInName: 'mo.gale',
    name: 'Mo Gale',
    jobTitle: 'Manager',
    role: 'team-manager' as const,
    packId: 'knowsley',
  }
  const [, signedIn, added] = await Promise.all([
    house.ask('store', 'lock', {}),
    house.ask('store', 'signIn', { signInName: BO.signInName, password: BOS }),
    house.ask('accounts', 'add', { account, password: BOS }),
  ])
  expect(signedIn).toMatchObject({ ok: true, value: { account: { name: 'Bo Lane' } } })
  expect(added).toMatchObject({ ok: false, failure: { code: 'locked' } })
  expect((await house.get('accounts', 'colleagues', {})).map(({ name }) => name)).not.toContain('Mo Gale')
})

test('a lock that comes late does not close the session of whoever came after', async () => {
  const house = await withWorker()
  await Promise.all([
    house.ask('store', 'lock', {}),
    house.ask('store', 'signIn', { signInName: BO.signInName, password: BOS }),
    house.ask('presence', 'lockIdle', {}),
  ])
  expect(await house.get('store', 'status', {})).toMatchObject({ state: 'open', account: { name: 'Bo Lane' } })
})

test('what was under way when the store locked is told so, and nobody of a fault', async () => {
  const house = await withWorker()
  const { id } = await house.newCase()
  const calls = await Promise.all([
    ...Array.from({ length: 20 }, () => house.ask('cases', 'get', { id })),
    house.ask('store', 'lock', {}),
    ...Array.from({ length: 20 }, () => house.ask('cases', 'list', {})),
    ...Array.from({ length: 5 }, () => house.ask('documents', 'importFile', { caseId: id, name: 'a.casewright', content: '{' })),
  ])
  for (const one of calls) expect(one.ok || one.failure.code).not.toBe('unexpected')
  expect(house.reported).toEqual([])
})

test('nobody begins anew with somebody else’s password by giving their own in between', async () => {
  const house = await withWorker()
  for (let round = 1; round <= 2; round += 1) {
    await house.ask('store', 'lock', {})
    for (let guess = 1; guess <= (round === 1 ? 4 : 1); guess += 1)
      expect(await house.fail('store', 'signIn', { signInName: 'jo.bell', password: `guess ${round}${guess}` })).toMatchObject({
        code: 'wrong-password',
      })
    await house.get('store', 'signIn', { signInName: BO.signInName, password: BOS })
  }
  await house.ask('store', 'lock', {})
  expect((await house.fail('store', 'signIn', { signInName: 'jo.bell', password: PASSWORD })).code).toBe('too-soon')
  await house.get('store', 'signIn', { signInName: BO.signInName, password: BOS })
  await house.ask('store', 'lock', {})
  house.later(1)
  await house.get('store', 'signIn', { signInName: 'jo.bell', password: PASSWORD })
  const { rows } = await house.get('trail', 'all', { what: ['sign-in-refused'] })
  expect(rows.map(({ detail }) => detail.times)).toEqual([1, 4])
})
