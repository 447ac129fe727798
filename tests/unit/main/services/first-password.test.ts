import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type Lock, loadKeyRing, lockOfAccount, openByPassword } from '../../../../main/security/index.ts'
import { ACCOUNT, House, PASSWORD } from '../house.ts'

const SAM = { ...ACCOUNT, signInName: 'sam.okoro', name: 'Sam Okoro', jobTitle: 'Team manager', role: 'team-manager' as const }
const OWN = 'three plain words of it'

async function given(): Promise<{ house: House; firstPassword: string; id: string }> {
  const house = new House()
  await house.create()
  const { account, firstPassword } = await house.get('accounts', 'add', { account: SAM, password: PASSWORD })
  await house.get('store', 'lock', {})
  return { house, firstPassword, id: account.id }
}

const asSam = (password: string) => ({ signInName: 'sam.okoro', password })

function lockIn(house: House, accountId: string): Lock {
  const ring = loadKeyRing(house.folder)
  const lock = ring?.version === 2 ? lockOfAccount(ring, accountId) : null
  if (!lock) throw new Error('the ring holds no lock of that account')
  return lock
}

describe('a password that somebody else set', () => {
  test('opens the account once: whoever comes second is told when it was used', async () => {
    const { house, firstPassword } = await given()
    await house.get('store', 'signIn', asSam(firstPassword))
    await house.get('store', 'lock', {})
    house.later(60 * 24)
    expect(await house.fail('store', 'signIn', asSam(firstPassword))).toMatchObject({
      code: 'refused',
      message: expect.stringMatching(/used on 2 March 2026 at \d\d:00.*If that was not you/s),
    })
    expect(await house.fail('store', 'signIn', asSam('another guess of it'))).toMatchObject({ code: 'wrong-password' })
  })

  test('is known to be used by a program that was started again, and after its owner chose another', async () => {
    const { house, firstPassword } = await given()
    await house.get('store', 'signIn', asSam(firstPassword))
    await house.get('accounts', 'changePassword', { password: firstPassword, newPassword: OWN })
    await house.services.close()
    const again = new House(house.folder)
    expect(await again.fail('store', 'signIn', asSam(firstPassword))).toMatchObject({ code: 'refused' })
    expect(await again.get('store', 'signIn', asSam(OWN))).toMatchObject({ account: { name: SAM.name, ownPassword: true } })
  })

  test('changes into one’s own for as long as the first sign-in lasts, and proves nothing after', async () => {
    const { house, firstPassword } = await given()
    await house.get('store', 'signIn', asSam(firstPassword))
    const change = { password: firstPassword, newPassword: OWN }
    expect(await house.fail('accounts', 'changePassword', { ...change, password: 'not the one' })).toMatchObject({
      code: 'wrong-password',
    })
    await house.get('accounts', 'changePassword', change)
    expect(await house.fail('accounts', 'newRecoveryCode', { password: firstPassword })).toMatchObject({ code: 'wrong-password' })
    expect(await house.get('accounts', 'newRecoveryCode', { password: OWN })).toMatchObject({ recoveryCode: expect.any(String) })
  })

  test('opens nothing from the file either, once it was used', async () => {
    const { house, firstPassword, id } = await given()
    expect(await openByPassword(lockIn(house, id), firstPassword)).not.toBeNull()
    await house.get('store', 'signIn', asSam(firstPassword))
    expect(await openByPassword(lockIn(house, id), firstPassword)).toBeNull()
  })

  test('is told in the trail and to its owner: by whom it was given, and when it was used', async () => {
    const { house, firstPassword, id } = await given()
    house.later(30)
    await house.get('store', 'signIn', asSam(firstPassword))
    await house.get('accounts', 'changePassword', { password: firstPassword, newPassword: OWN })
    expect(await house.get('accounts', 'firstOpened', {})).toEqual({
      usedAt: '2026-03-02T09:30:00.000Z',
      givenAt: '2026-03-02T09:00:00.000Z',
      givenBy: 'Jo Bell, Social worker',
    })
    await house.signIn('jo.bell')
    const { rows } = await house.get('trail', 'all', { what: ['signed-in'], accountId: id })
    expect(rows).toMatchObject([{ detail: { by: 'first-password' } }])
    expect(await house.get('accounts', 'firstOpened', {})).toBeNull()
  })

  test('lets nobody in where its use cannot be written down', async () => {
    const { house, firstPassword } = await given()
    mkdirSync(join(house.folder, 'store.json.new'))
    await house.fail('store', 'signIn', asSam(firstPassword))
    expect(await house.get('store', 'status', {})).toMatchObject({ state: 'locked' })
  })

  test('is given anew, and then works once again', async () => {
    const { house, firstPassword, id } = await given()
    await house.get('store', 'signIn', asSam(firstPassword))
    await house.signIn('jo.bell')
    const anew = await house.get('accounts', 'renew', { id, password: PASSWORD })
    await house.get('store', 'lock', {})
    expect(await house.fail('store', 'signIn', asSam(firstPassword))).toMatchObject({ code: 'wrong-password' })
    expect(await house.get('store', 'signIn', asSam(anew.firstPassword))).toMatchObject({ state: 'open' })
  })
})
