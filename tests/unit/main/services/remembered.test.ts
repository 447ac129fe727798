import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Keychain } from '../../../../main/services/index.ts'
import { ACCOUNT, House, PASSWORD, temporaryFolder } from '../house.ts'

/** A keychain like that of one person on one computer: what another one sealed it does not open. */
function keychainOf(available = true): Keychain {
  const key = randomBytes(32)
  return {
    available: () => available,
    seal(bytes) {
      const start = randomBytes(12)
      const cipher = createCipheriv('aes-256-gcm', key, start)
      const sealed = Buffer.concat([cipher.update(bytes), cipher.final()])
      return Buffer.concat([start, cipher.getAuthTag(), sealed])
    },
    open(sealed) {
      const opening = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, 12))
      opening.setAuthTag(sealed.subarray(12, 28))
      return Buffer.concat([opening.update(sealed.subarray(28)), opening.final()])
    },
  }
}

const COST = 10
const fileOf = (folder: string) => join(folder, 'remembered.json')
const status = (house: House) => house.get('store', 'status', {})
const events = async (house: House) => (await house.get('trail', 'all', {})).rows.map(({ what }) => what)

/** A store whose owner is remembered, with the program ended since. */
async function remembered(): Promise<{ folder: string; keychain: Keychain; restart: () => House; recoveryCode: string }> {
  const folder = temporaryFolder()
  const keychain = keychainOf()
  const restart = () => new House(folder, COST, keychain)
  const house = restart()
  const { recoveryCode } = await house.create()
  await house.get('accounts', 'rememberHere', { password: PASSWORD })
  await house.services.close()
  return { folder, keychain, restart, recoveryCode }
}

describe('where there is a keychain', () => {
  test('nobody is remembered until they ask for it, with their password', async () => {
    const house = new House(temporaryFolder(), COST, keychainOf())
    const { status: made } = await house.create()
    expect(made.keychain).toEqual({ remembers: null })
    expect(await house.fail('accounts', 'rememberHere', { password: 'not the one at all' })).toMatchObject({
      code: 'wrong-password',
    })
    expect(existsSync(fileOf(house.folder))).toBe(false)
    expect(await house.get('accounts', 'rememberHere', { password: PASSWORD })).toMatchObject({
      keychain: { remembers: 'Jo Bell' },
    })
  })

  test('whoever is remembered signs in without a password when the program starts', async () => {
    const { restart } = await remembered()
    const house = restart()
    expect(await status(house)).toMatchObject({ state: 'locked', keychain: { remembers: 'Jo Bell' } })
    expect(await house.get('store', 'signInRemembered', {})).toMatchObject({ state: 'open', account: { name: 'Jo Bell' } })
    const { rows } = await house.get('trail', 'all', {})
    expect(rows[0]).toMatchObject({ what: 'signed-in', detail: { by: 'keychain' } })
    expect(rows.map(({ what }) => what)).toContain('keychain-on')
    expect(await house.get('verification', 'store', {})).toMatchObject({ problems: [] })
  })

  test('signing and the keys still ask for the password', async () => {
    const { restart } = await remembered()
    const house = restart()
    await house.get('store', 'signInRemembered', {})
    expect(await house.fail('accounts', 'rotateKey', { password: '' })).toMatchObject({ code: 'wrong-password' })
  })

  test.each(['store.lock', 'presence.lockIdle'] as const)('after %s the password is asked for once', async (how) => {
    const { restart } = await remembered()
    const house = restart()
    await house.get('store', 'signInRemembered', {})
    const locked = how === 'store.lock' ? await house.get('store', 'lock', {}) : await house.get('presence', 'lockIdle', {})
    expect(locked.keychain).toEqual({ remembers: null })
    expect(await house.fail('store', 'signInRemembered', {})).toMatchObject({ code: 'refused' })
    await house.services.close()
    const again = restart()
    expect((await status(again)).keychain).toEqual({ remembers: null })
    await again.get('store', 'signIn', { password: PASSWORD })
    await again.services.close()
    expect(await restart().get('store', 'signInRemembered', {})).toMatchObject({ state: 'open' })
  })

  test('the file names nobody and holds nothing that is not sealed', async () => {
    const { folder } = await remembered()
    const text = readFileSync(fileOf(folder), 'utf8')
    // Two letters alone would stand in what is sealed now and then.
    expect(text).not.toMatch(/Bell/i)
    const { name, secret } = JSON.parse(text)
    for (const sealed of [name, secret]) expect(Buffer.from(sealed, 'base64').toString('latin1')).not.toMatch(/Jo Bell|secret/)
  })

  test('the key may be renewed meanwhile', async () => {
    const { restart } = await remembered()
    const house = restart()
    await house.get('store', 'signInRemembered', {})
    await house.get('accounts', 'rotateKey', { password: PASSWORD })
    await house.services.close()
    expect(await restart().get('store', 'signInRemembered', {})).toMatchObject({ state: 'open' })
  })
})

describe('what is remembered opens nothing', () => {
  test('where the store was copied to another computer, or to another folder of this one', async () => {
    const { folder, keychain } = await remembered()
    for (const other of [keychainOf(), keychain]) {
      const copy = temporaryFolder()
      cpSync(folder, copy, { recursive: true })
      rmSync(join(copy, 'in-use.json'), { force: true })
      const house = new House(copy, COST, other)
      expect(await house.fail('store', 'signInRemembered', {})).toMatchObject({ code: 'refused' })
      expect(await status(house)).toMatchObject({ state: 'locked', keychain: { remembers: null } })
      expect(await house.get('store', 'signIn', { password: PASSWORD })).toMatchObject({ state: 'open' })
    }
  })

  test('where there is no keychain, or none that may be relied on', async () => {
    const { folder } = await remembered()
    for (const none of [undefined, keychainOf(false)]) {
      const house = new House(folder, COST, none)
      expect(await status(house)).not.toHaveProperty('keychain')
      expect(await house.fail('store', 'signInRemembered', {})).toMatchObject({ code: 'refused' })
      await house.get('store', 'signIn', { password: PASSWORD })
      expect(await house.fail('accounts', 'rememberHere', { password: PASSWORD })).toMatchObject({ code: 'refused' })
      await house.services.close()
    }
  })

  test.each([
    ['is damaged', () => '{"version":1'],
    [
      'has another secret in it',
      (text: string) => {
        const kept = JSON.parse(text)
        return JSON.stringify({ ...kept, secret: kept.name })
      },
    ],
  ])('where the file %s', async (_what, damage) => {
    const { folder, restart } = await remembered()
    writeFileSync(fileOf(folder), damage(readFileSync(fileOf(folder), 'utf8')))
    const house = restart()
    expect(await house.fail('store', 'signInRemembered', {})).toMatchObject({ code: 'refused' })
    expect(await status(house)).toMatchObject({ state: 'locked', keychain: { remembers: null } })
    expect(await house.get('store', 'signIn', { password: PASSWORD })).toMatchObject({ state: 'open' })
  })

  test('after the password was changed, even where the old file is put back', async () => {
    const { folder, restart } = await remembered()
    const before = readFileSync(fileOf(folder))
    const house = restart()
    await house.get('store', 'signInRemembered', {})
    const changed = await house.get('accounts', 'changePassword', { password: PASSWORD, newPassword: 'a lamp on the landing' })
    expect(changed.keychain).toEqual({ remembers: null })
    expect(existsSync(fileOf(folder))).toBe(false)
    expect(await events(house)).toContain('keychain-off')
    await house.services.close()
    writeFileSync(fileOf(folder), before)
    expect(await restart().fail('store', 'signInRemembered', {})).toMatchObject({ code: 'refused' })
  })

  test('after a recovery code was used', async () => {
    const { folder, restart, recoveryCode } = await remembered()
    const house = restart()
    await house.get('store', 'recover', { code: recoveryCode, password: 'a lamp on the landing' })
    expect(existsSync(fileOf(folder))).toBe(false)
  })

  test.each(['disable', 'renew'] as const)('after somebody’s account met %s', async (call) => {
    const folder = temporaryFolder()
    const house = new House(folder, COST, keychainOf())
    await house.create()
    const { id } = await house.addColleague({ signInName: 'sam.okoro', name: 'Sam Okoro', role: 'team-manager' })
    await house.signIn('sam.okoro')
    await house.get('accounts', 'rememberHere', { password: PASSWORD })
    const before = readFileSync(fileOf(folder))
    await house.signIn(ACCOUNT.signInName)
    await house.get('accounts', call, { id, password: PASSWORD })
    expect(existsSync(fileOf(folder))).toBe(false)
    const { rows } = await house.get('trail', 'all', {})
    expect(rows[0]).toMatchObject({ what: 'keychain-off', detail: { account: id } })
    await house.get('store', 'lock', {})
    writeFileSync(fileOf(folder), before.toString().replace('"asksOnce": true', '"asksOnce": false'))
    expect(await house.fail('store', 'signInRemembered', {})).toMatchObject({ code: 'refused' })
  })

  test('after it was switched off, or forgotten at the lock', async () => {
    for (const how of ['switch', 'lock']) {
      const { folder, restart } = await remembered()
      const house = restart()
      await house.get('store', 'signInRemembered', {})
      if (how === 'switch') await house.get('accounts', 'forgetHere', {})
      else await house.get('store', 'lock', { forget: true })
      expect(existsSync(fileOf(folder))).toBe(false)
      await house.get('store', 'lock', {}).catch(() => undefined)
      await house.get('store', 'signIn', { password: PASSWORD })
      expect(await events(house)).toContain('keychain-off')
      expect((await status(house)).keychain).toEqual({ remembers: null })
    }
  })

  test('in the example, where nobody is remembered', async () => {
    const house = new House(temporaryFolder(), COST, keychainOf())
    const { status: trial } = await house.get('store', 'tryExample', {})
    expect(trial).not.toHaveProperty('keychain')
    expect(await house.fail('accounts', 'rememberHere', { password: 'example' })).toMatchObject({ code: 'refused' })
  })
})

test('somebody else takes the place of whoever was remembered, and the trail says so', async () => {
  const house = new House(temporaryFolder(), COST, keychainOf())
  const { status: made } = await house.create()
  await house.addColleague({ signInName: 'sam.okoro', name: 'Sam Okoro', role: 'team-manager' })
  await house.get('accounts', 'rememberHere', { password: PASSWORD })
  await house.signIn('sam.okoro')
  expect((await status(house)).keychain).toEqual({ remembers: null })
  await house.get('accounts', 'rememberHere', { password: PASSWORD })
  await house.signIn(ACCOUNT.signInName)
  const { rows } = await house.get('trail', 'all', {})
  expect(rows.find(({ what }) => what === 'keychain-off')?.detail).toMatchObject({ account: made.account?.id })
})
