import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { ACCOUNT, AUTHOR, House, PASSWORD, temporaryFolder } from '../house.ts'

const nobody = { practitioner: null, account: null, trial: false }

describe('the store', () => {
  test('is none, then open, then locked, then open again for its password', async () => {
    const house = new House()
    expect(await house.get('store', 'status', {})).toEqual({ state: 'none', asks: 'nothing', ...nobody })
    await house.create()
    const made = await house.newCase()
    expect(await house.get('store', 'lock', {})).toEqual({ state: 'locked', asks: 'password', ...nobody })
    expect(await house.fail('cases', 'list', {})).toMatchObject({ code: 'locked' })
    expect(await house.fail('store', 'signIn', { password: 'not the one at all' })).toMatchObject({ code: 'wrong-password' })
    expect(await house.get('store', 'signIn', { password: PASSWORD })).toMatchObject({
      state: 'open',
      practitioner: AUTHOR,
      account: { ...ACCOUNT, administers: true, ownPassword: true },
      trial: false,
    })
    expect(await house.get('cases', 'get', { id: made.id })).toEqual(made)
  })

  test('asks for a password of 12 characters and a name', async () => {
    const house = new House()
    expect(await house.fail('store', 'create', { password: 'elevenchars', account: ACCOUNT })).toMatchObject({
      code: 'bad-input',
      message: 'Check “password”: choose a password of 12 characters or more. Nothing was changed.',
    })
    expect(await house.fail('store', 'create', { password: PASSWORD, account: { ...ACCOUNT, name: ' ' } })).toMatchObject({
      message: expect.stringContaining('Check “account, name”'),
    })
    expect(await house.fail('store', 'create', { password: 'JoBell is my name', account: ACCOUNT })).toMatchObject({
      code: 'refused',
      message: expect.stringContaining('your own name'),
    })
    expect(readdirSync(house.folder)).toEqual([])
  })

  test('is never made over one that is there', async () => {
    const house = new House()
    await house.create()
    await house.get('store', 'lock', {})
    expect(await house.fail('store', 'create', { password: PASSWORD, account: ACCOUNT })).toMatchObject({ code: 'refused' })
    expect(await house.get('store', 'signIn', { password: PASSWORD })).toMatchObject({ state: 'open' })
  })

  test('that two windows make at once is made once', async () => {
    const house = new House()
    const answers = await Promise.all([1, 2].map(() => house.ask('store', 'create', { password: PASSWORD, account: ACCOUNT })))
    expect(answers.map((answer) => answer.ok)).toEqual([true, false])
  })

  test('is refused to a second program, naming the first, and given when the first closes', async () => {
    const first = new House()
    await first.create()
    const second = new House(first.folder)
    expect(await second.fail('store', 'signIn', { password: PASSWORD })).toMatchObject({
      code: 'store-in-use',
      message: expect.stringContaining(`(${ACCOUNT.name}, on `),
    })
    // The name is for those alone who can open the store.
    expect(readFileSync(join(first.folder, 'in-use.json'), 'utf8')).not.toContain(ACCOUNT.name)
    await first.services.close()
    expect(await second.get('store', 'signIn', { password: PASSWORD })).toMatchObject({ state: 'open' })
  })

  test('opens by either copy of its key file', async () => {
    const house = new House()
    await house.create()
    await house.get('store', 'lock', {})
    writeFileSync(join(house.folder, 'store.json'), '{"version":1,"locks":[]')
    expect(await house.get('store', 'signIn', { password: PASSWORD })).toMatchObject({ state: 'open' })
  })

  test('without its key files is damaged, not empty and not a wrong password', async () => {
    const house = new House()
    await house.create()
    await house.get('store', 'lock', {})
    for (const name of ['store.json', 'store-copy.json']) rmSync(join(house.folder, name))
    expect(await house.get('store', 'status', {})).toMatchObject({ state: 'locked' })
    expect(await house.fail('store', 'signIn', { password: PASSWORD })).toMatchObject({ code: 'store-damaged' })
    expect(await house.fail('store', 'create', { password: PASSWORD, account: ACCOUNT })).toMatchObject({ code: 'refused' })
  })

  test('in a folder that cannot be made is refused in words', async () => {
    const file = join(temporaryFolder(), 'a-file')
    writeFileSync(file, '')
    const house = new House(join(file, 'store'))
    const failure = await house.fail('store', 'create', { password: PASSWORD, account: ACCOUNT })
    expect(failure).toMatchObject({ code: 'read-only', message: expect.stringContaining('a-file') })
  })

  test('takes no call once it closes, and lets those under way finish', async () => {
    const house = new House()
    await house.create()
    const { document } = await house.newDocument()
    const saving = house.ask('documents', 'save', { document: { ...document, title: 'Later' }, baseRevision: 1 })
    await house.services.close()
    expect(await saving).toMatchObject({ ok: true, value: { revision: 2 } })
    expect(await house.fail('store', 'status', {})).toMatchObject({ code: 'refused' })
    expect(existsSync(join(house.folder, 'in-use.json'))).toBe(false)
  })
})

describe('signing in', () => {
  test('needs the name once there are two accounts, and takes it in any capitals', async () => {
    const house = new House()
    await house.create()
    await house.addColleague({ signInName: 'sam.okoro', name: 'Sam Okoro', role: 'team-manager', jobTitle: 'Team manager' })
    expect(await house.get('store', 'lock', {})).toMatchObject({ asks: 'name-and-password' })
    expect(await house.fail('store', 'signIn', { password: PASSWORD })).toMatchObject({ code: 'wrong-password' })
    expect(await house.signIn(' Sam.OKORO ')).toMatchObject({ practitioner: { name: 'Sam Okoro', role: 'Team manager' } })
  })

  test('says the same of a name that nobody has and of a wrong password', async () => {
    const house = new House()
    await house.create()
    await house.addColleague({ signInName: 'sam.okoro', name: 'Sam Okoro' })
    await house.get('store', 'lock', {})
    const noName = await house.fail('store', 'signIn', { signInName: 'nobody', password: PASSWORD })
    expect(await house.fail('store', 'signIn', { signInName: 'sam.okoro', password: 'wrong one, this' })).toEqual(noName)
  })

  test('waits after five mistakes, longer after more, also in a program that was started again', async () => {
    const house = new House()
    await house.create()
    await house.get('store', 'lock', {})
    for (let mistake = 1; mistake <= 5; mistake += 1)
      expect(await house.fail('store', 'signIn', { password: 'a wrong one' })).toMatchObject({ code: 'wrong-password' })
    expect(await house.fail('store', 'signIn', { password: PASSWORD })).toMatchObject({
      code: 'too-soon',
      message: expect.stringContaining('Try again in 30 seconds'),
    })
    await house.services.close()
    const again = new House(house.folder)
    expect(await again.fail('store', 'signIn', { password: PASSWORD })).toMatchObject({ code: 'too-soon' })
    again.later(0.6)
    expect(await again.fail('store', 'signIn', { password: 'a wrong one' })).toMatchObject({ code: 'wrong-password' })
    again.later(0.6)
    expect(await again.fail('store', 'signIn', { password: PASSWORD })).toMatchObject({ details: { seconds: 24 } })
    again.later(0.5)
    expect(await again.get('store', 'signIn', { password: PASSWORD })).toMatchObject({ state: 'open' })
    const { rows } = await again.get('trail', 'all', {})
    expect(rows.map(({ what, detail }) => [what, detail])).toContainEqual(['sign-in-refused', { times: 6 }])
  })

  test('waits after five wrong recovery codes as well, whichever way comes next', async () => {
    const house = new House()
    const { recoveryCode } = await house.create()
    await house.get('store', 'lock', {})
    const wrong = recoveryCode.replace(/.$/, (last) => (last === '7' ? '8' : '7'))
    for (let mistake = 1; mistake <= 5; mistake += 1)
      expect(await house.fail('store', 'recover', { code: wrong, password: 'three plain words' })).toMatchObject({
        code: 'wrong-password',
      })
    const waits = { code: 'too-soon', details: { seconds: 30 } }
    expect(await house.fail('store', 'recover', { code: recoveryCode, password: 'three plain words' })).toMatchObject(waits)
    expect(await house.fail('store', 'signIn', { password: PASSWORD })).toMatchObject(waits)
    house.later(0.5)
    expect(await house.get('store', 'signIn', { password: PASSWORD })).toMatchObject({ state: 'open' })
  })

  /** A locked house in which the password was wrong six times: the wait is a minute. */
  const refused = async (): Promise<House> => {
    const house = new House()
    await house.create()
    await house.get('store', 'lock', {})
    for (let mistake = 1; mistake <= 6; mistake += 1) {
      await house.fail('store', 'signIn', { password: 'a wrong one' })
      if (mistake === 5) house.later(0.5)
    }
    return house
  }
  const waits = (seconds: number) => ({ code: 'too-soon', details: { seconds } })

  test.each([-24 * 60, 24 * 60])(
    'waits as long where the clock is put %i minutes on, also in a program started again',
    async (on) => {
      const house = await refused()
      house.putClock(on)
      expect(await house.fail('store', 'signIn', { password: PASSWORD })).toMatchObject(waits(60))
      await house.services.close()
      const again = new House(house.folder)
      again.putClock(3 * on)
      again.later(0.75)
      expect(await again.fail('store', 'signIn', { password: PASSWORD })).toMatchObject(waits(45))
      again.later(0.75)
      expect(await again.get('store', 'signIn', { password: PASSWORD })).toMatchObject({ state: 'open' })
    },
  )

  test('asks the clock once the computer was started again, and waits anew where that was put back', async () => {
    const house = await refused()
    house.restarted(0.25)
    expect(await house.fail('store', 'signIn', { password: PASSWORD })).toMatchObject(waits(45))
    const back = await refused()
    back.restarted(-24 * 60)
    expect(await back.fail('store', 'signIn', { password: PASSWORD })).toMatchObject(waits(60))
    back.later(1)
    expect(await back.get('store', 'signIn', { password: PASSWORD })).toMatchObject({ state: 'open' })
  })

  test('by the recovery code sets a new password and spends the code', async () => {
    const house = new House()
    const { recoveryCode } = await house.create()
    expect(recoveryCode).toMatch(/^([0-9A-HJKMNP-TV-Z]{5}-){5}[0-9A-HJKMNP-TV-Z]{5}$/)
    await house.get('store', 'lock', {})
    const wrong = recoveryCode.replace(/.$/, (last) => (last === '7' ? '8' : '7'))
    expect(await house.fail('store', 'recover', { code: wrong, password: 'three plain words' })).toMatchObject({
      code: 'wrong-password',
    })
    const typed = ` ${recoveryCode.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o')} `
    const back = await house.get('store', 'recover', { code: typed, password: 'three plain words' })
    expect(back.status).toMatchObject({ state: 'open', account: { name: 'Jo Bell' } })
    await house.get('store', 'lock', {})
    expect(await house.fail('store', 'signIn', { password: PASSWORD })).toMatchObject({ code: 'wrong-password' })
    expect(await house.fail('store', 'recover', { code: recoveryCode, password: 'another three words' })).toMatchObject({
      code: 'wrong-password',
    })
    await house.get('store', 'signIn', { password: 'three plain words' })
    await house.get('store', 'lock', {})
    const again = await house.get('store', 'recover', { code: back.recoveryCode, password: 'another three words' })
    expect(again.status).toMatchObject({ state: 'open', account: { name: 'Jo Bell' } })
  })
})

describe('a store made before there were accounts', () => {
  test('opens by its passphrase and makes its writer the first account', async () => {
    const house = new House(temporaryFolder())
    const { copyOf } = await import('./old-store.ts')
    const passphrase = await copyOf(house.folder)
    expect(await house.get('store', 'status', {})).toMatchObject({ state: 'locked', asks: 'password' })
    expect(await house.fail('store', 'signIn', { password: 'not that' })).toMatchObject({ code: 'wrong-password' })
    const account = {
      signInName: 'jo.bell-ade',
      name: 'Jo Bell-Ade',
      jobTitle: 'Team manager',
      role: 'team-manager',
      administers: true,
    }
    expect(await house.get('store', 'signIn', { password: passphrase })).toMatchObject({ account })
    expect(JSON.parse(readFileSync(join(house.folder, 'store.json'), 'utf8'))).toMatchObject({ version: 2 })
    await house.get('store', 'lock', {})
    expect(await house.get('store', 'signIn', { signInName: 'jo.bell-ade', password: passphrase })).toMatchObject({ account })
  })
})
