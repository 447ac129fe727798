import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { loadKeyRing, lockOfName, openByPassword, storeKeyOf } from '../../../../main/security/index.ts'
import { openEncrypted } from '../../../../main/storage/open/database.ts'
import { ACCOUNT, House, PASSWORD } from '../house.ts'
import { everythingIn, houseOfIssued } from './tampering.ts'

const SAM = { ...ACCOUNT, signInName: 'sam.okoro', name: 'Sam Okoro', jobTitle: 'Team manager', role: 'team-manager' as const }

describe('an account', () => {
  test('begins with a password that was given, and does nothing until it has one of its own', async () => {
    const house = new House()
    await house.create()
    const { firstPassword } = await house.get('accounts', 'add', { account: SAM, password: PASSWORD })
    expect(await house.signIn('sam.okoro', firstPassword)).toMatchObject({ account: { ownPassword: false } })
    expect(await house.fail('cases', 'list', {})).toMatchObject({ code: 'not-allowed' })
    expect(
      await house.fail('accounts', 'changePassword', { password: firstPassword, newPassword: 'samokoro samokoro' }),
    ).toMatchObject({ code: 'refused' })
    await house.get('accounts', 'changePassword', { password: firstPassword, newPassword: 'three plain words' })
    expect(await house.get('cases', 'list', {})).toEqual([])
    await house.get('store', 'lock', {})
    const old = { signInName: 'sam.okoro', password: firstPassword }
    expect(await house.fail('store', 'signIn', old)).toMatchObject({ code: 'refused' })
    expect(await house.get('store', 'signIn', { ...old, password: 'three plain words' })).toMatchObject({ state: 'open' })
  })

  test('is added with the administrator’s own password only, and under a name of its own', async () => {
    const house = new House()
    await house.create()
    expect(await house.fail('accounts', 'add', { account: SAM, password: 'a guess' })).toMatchObject({ code: 'wrong-password' })
    const taken = { ...SAM, signInName: 'JO.bell' }
    expect(await house.fail('accounts', 'add', { account: taken, password: PASSWORD })).toMatchObject({
      code: 'refused',
      message: expect.stringContaining('Jo Bell signs in as “jo.bell” already'),
    })
    expect(await house.get('accounts', 'list', {})).toHaveLength(1)
  })

  test('that is the only one is not told that a name was wrong, which nobody asked for, when its recovery code is', async () => {
    const house = new House()
    await house.create()
    await house.get('store', 'lock', {})
    const wrong = { signInName: 'jo.bell', code: '1TWTG-WNKX6-RXHK5-VFMPN-6PMY7-J8DS3', password: 'three plain words more' }
    const alone = await house.fail('store', 'recover', wrong)
    expect(alone.message).toMatch(/^That is not the recovery code\. /)
    await house.get('store', 'signIn', { password: PASSWORD })
    await house.addColleague(SAM)
    await house.get('store', 'lock', {})
    const among = await house.fail('store', 'recover', wrong)
    expect(among.message).toMatch(/^That name and recovery code do not belong together\. /)
  })

  test('that is disabled opens nothing, by password or by code, and its record stays', async () => {
    const house = new House()
    await house.create()
    const sam = await house.addColleague(SAM)
    await house.signIn('sam.okoro')
    const { recoveryCode } = await house.get('accounts', 'newRecoveryCode', { password: PASSWORD })
    await house.signIn('jo.bell')
    await house.get('accounts', 'disable', { id: sam.id, password: PASSWORD })
    expect((await house.get('accounts', 'list', {})).map(({ name, disabledAt }) => [name, disabledAt !== null])).toEqual([
      ['Jo Bell', false],
      ['Sam Okoro', true],
    ])
    expect(await house.get('accounts', 'colleagues', {})).toMatchObject([{ name: 'Jo Bell' }])
    await house.get('store', 'lock', {})
    const name = { signInName: 'sam.okoro' }
    expect(await house.fail('store', 'signIn', { ...name, password: PASSWORD })).toMatchObject({ code: 'wrong-password' })
    expect(await house.fail('store', 'recover', { ...name, code: recoveryCode, password: 'three plain words' })).toMatchObject({
      code: 'wrong-password',
    })
    await house.get('store', 'signIn', { password: PASSWORD })
    const { firstPassword } = await house.get('accounts', 'renew', { id: sam.id, password: PASSWORD })
    expect(await house.signIn('sam.okoro', firstPassword)).toMatchObject({ account: { id: sam.id, disabledAt: null } })
  })

  test('that was disabled by a program that ended in the middle opens nothing, and its lock goes when somebody else signs in', async () => {
    const house = new House()
    await house.create()
    const sam = await house.addColleague(SAM)
    const locks = () => {
      const ring = loadKeyRing(house.folder)
      return ring?.version === 2 ? ring.locks.map(({ accountId }) => accountId) : []
    }
    await everythingIn(house, (database) =>
      database.prepare('update accounts set disabled_at = ? where id = ?').run('2026-03-02', sam.id),
    )
    expect(locks()).toContain(sam.id)
    const asSam = { signInName: 'sam.okoro', password: PASSWORD }
    expect(await house.fail('store', 'signIn', asSam)).toMatchObject({
      code: 'refused',
      message: expect.stringContaining('This account was disabled.'),
    })
    expect(await house.get('store', 'signIn', { signInName: 'jo.bell', password: PASSWORD })).toMatchObject({ state: 'open' })
    expect(locks()).toHaveLength(1)
    expect(await house.signIn('jo.bell')).toMatchObject({ state: 'open' })
    await house.get('store', 'lock', {})
    expect(await house.fail('store', 'signIn', asSam)).toMatchObject({ code: 'wrong-password' })
  })

  test('that is disabled opens nothing by a key that it kept from before', async () => {
    const house = new House()
    await house.create()
    const sam = await house.addColleague(SAM)
    const ring = loadKeyRing(house.folder)
    const lock = ring?.version === 2 ? lockOfName(ring, SAM.signInName) : null
    const secret = lock && (await openByPassword(lock, PASSWORD))
    const kept = lock && secret && storeKeyOf(lock, secret)
    if (!kept) throw new Error('the account opens the store before it is disabled')
    const opens = (key: Buffer) => openEncrypted(join(house.folder, 'casewright.db'), key).close()
    opens(kept.key)
    await house.get('accounts', 'disable', { id: sam.id, password: PASSWORD })
    await house.get('store', 'lock', {})
    expect(() => opens(kept.key)).toThrow(/not a database/)
  })

  test('that is disabled stays named on what it signed, which still verifies', async () => {
    const { house, documentId } = await houseOfIssued()
    const sam = (await house.get('accounts', 'list', {})).find(({ name }) => name === 'Sam Okoro')
    await house.get('accounts', 'disable', { id: sam?.id ?? '', password: PASSWORD })
    const { signatures } = await house.get('reviews', 'get', { documentId })
    expect(signatures.map(({ statement }) => statement.by.name)).toContain('Sam Okoro')
    expect(await house.get('verification', 'store', {})).toMatchObject({ problems: [] })
  })

  test('tells in the trail how often its password was wrong where it was asked for again', async () => {
    const house = new House()
    await house.create()
    for (const password of ['a guess at it', 'another guess'])
      expect(await house.fail('accounts', 'rotateKey', { password })).toMatchObject({ code: 'wrong-password' })
    await house.get('accounts', 'rotateKey', { password: PASSWORD })
    const { rows } = await house.get('trail', 'all', { what: ['sign-in-refused'] })
    expect(rows).toMatchObject([{ detail: { times: 2 } }])
  })

  test('waits after five mistakes where its password is asked for again, also with the right one', async () => {
    const house = new House()
    await house.create()
    for (let mistake = 1; mistake <= 5; mistake += 1)
      expect(await house.fail('accounts', 'rotateKey', { password: 'a guess at it' })).toMatchObject({ code: 'wrong-password' })
    expect(await house.fail('accounts', 'rotateKey', { password: PASSWORD })).toMatchObject({
      code: 'too-soon',
      details: { seconds: 30 },
    })
    house.later(0.5)
    await house.get('accounts', 'rotateKey', { password: PASSWORD })
    const { rows } = await house.get('trail', 'all', { what: ['key-rotated', 'sign-in-refused'] })
    expect(rows).toMatchObject([{ what: 'key-rotated' }, { what: 'sign-in-refused', detail: { times: 5 } }])
  })

  test('keeps somebody in charge of the accounts', async () => {
    const house = new House()
    const { status } = await house.create()
    const id = status.account?.id ?? ''
    const change = { id, account: { ...ACCOUNT, administers: false }, password: PASSWORD }
    expect(await house.fail('accounts', 'update', change)).toMatchObject({ code: 'refused' })
    await house.addColleague({ ...SAM, role: 'administrator' })
    expect(await house.get('accounts', 'update', change)).toMatchObject({ administers: false })
    expect(await house.fail('accounts', 'list', {})).toMatchObject({ code: 'not-allowed' })
  })

  test('of an administrator opens no case', async () => {
    const house = new House()
    await house.create()
    await house.newCase()
    await house.addColleague({ ...SAM, role: 'administrator' })
    await house.signIn('sam.okoro')
    expect(await house.fail('cases', 'list', {})).toMatchObject({ code: 'not-allowed' })
    expect(await house.get('accounts', 'list', {})).toHaveLength(2)
  })

  test('can be signed in to under its new name', async () => {
    const house = new House()
    await house.create()
    const sam = await house.addColleague(SAM)
    await house.get('accounts', 'update', {
      id: sam.id,
      account: { ...SAM, signInName: 's.okoro', administers: false },
      password: PASSWORD,
    })
    expect(await house.signIn('s.okoro')).toMatchObject({ account: { name: 'Sam Okoro' } })
  })
})

describe('the store’s key', () => {
  test('is renewed for everybody, who notice nothing', async () => {
    const house = new House()
    await house.create()
    await house.addColleague(SAM)
    const made = await house.newCase()
    await house.get('accounts', 'rotateKey', { password: PASSWORD })
    expect(await house.get('cases', 'get', { id: made.id })).toEqual(made)
    await house.signIn('sam.okoro')
    expect(await house.get('cases', 'get', { id: made.id })).toEqual(made)
    await house.signIn('jo.bell')
    expect(await house.get('cases', 'get', { id: made.id })).toEqual(made)
  })
})

describe('what each account did', () => {
  test('is in the trail under its name, with no word of what a family said', async () => {
    const house = new House()
    await house.create()
    const sam = await house.addColleague(SAM)
    await house.get('accounts', 'disable', { id: sam.id, password: PASSWORD })
    const { rows } = await house.get('trail', 'all', {})
    expect(rows.map(({ who, what }) => `${who}: ${what}`).reverse()).toEqual([
      'Jo Bell, Social worker: store-made',
      'Jo Bell, Social worker: account-added',
      'Jo Bell, Social worker: signed-out',
      'Sam Okoro, Team manager: signed-in',
      'Sam Okoro, Team manager: password-changed',
      'Sam Okoro, Team manager: signed-out',
      'Jo Bell, Social worker: signed-in',
      'Jo Bell, Social worker: account-disabled',
    ])
  })
})
