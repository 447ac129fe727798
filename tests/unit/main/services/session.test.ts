import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { AUTHOR, House, PASSPHRASE, temporaryFolder } from '../house.ts'

describe('the store', () => {
  test('is none, then open, then locked, then open again for its passphrase', async () => {
    const house = new House()
    expect(await house.get('store', 'status', {})).toEqual({ state: 'none', practitioner: null, trial: false })
    await house.create()
    const made = await house.newCase()
    expect(await house.get('store', 'lock', {})).toEqual({ state: 'locked', practitioner: null, trial: false })
    expect(await house.fail('cases', 'list', {})).toMatchObject({ code: 'locked' })
    expect(await house.fail('store', 'unlock', { passphrase: 'not the one at all' })).toMatchObject({ code: 'wrong-passphrase' })
    expect(await house.get('store', 'unlock', { passphrase: PASSPHRASE })).toEqual({
      state: 'open',
      practitioner: AUTHOR,
      trial: false,
    })
    expect(await house.get('cases', 'get', { id: made.id })).toEqual(made)
  })

  test('asks for a passphrase of 12 characters and a name', async () => {
    const house = new House()
    expect(await house.fail('store', 'create', { passphrase: 'elevenchars', practitioner: AUTHOR })).toMatchObject({
      code: 'bad-input',
      message: 'Check “passphrase”: choose a passphrase of 12 characters or more. Nothing was changed.',
    })
    expect(await house.fail('store', 'create', { passphrase: PASSPHRASE, practitioner: { ...AUTHOR, name: ' ' } })).toMatchObject(
      {
        message: expect.stringContaining('Check “name”'),
      },
    )
    expect(readdirSync(house.folder)).toEqual([])
  })

  test('is never made over one that is there', async () => {
    const house = new House()
    await house.create()
    await house.get('store', 'lock', {})
    expect(await house.fail('store', 'create', { passphrase: PASSPHRASE, practitioner: AUTHOR })).toMatchObject({
      code: 'refused',
    })
    expect(await house.get('store', 'unlock', { passphrase: PASSPHRASE })).toMatchObject({ state: 'open' })
  })

  test('that two windows make at once is made once', async () => {
    const house = new House()
    const answers = await Promise.all(
      [1, 2].map(() => house.ask('store', 'create', { passphrase: PASSPHRASE, practitioner: AUTHOR })),
    )
    expect(answers.map((answer) => answer.ok)).toEqual([true, false])
  })

  test('is refused to a second program, naming the first, and given when the first closes', async () => {
    const first = new House()
    await first.create()
    const second = new House(first.folder)
    expect(await second.fail('store', 'unlock', { passphrase: PASSPHRASE })).toMatchObject({
      code: 'store-in-use',
      message: expect.stringContaining(`process ${process.pid}`),
    })
    await first.services.close()
    expect(await second.get('store', 'unlock', { passphrase: PASSPHRASE })).toMatchObject({ state: 'open' })
  })

  test('opens by either copy of its key file', async () => {
    const house = new House()
    await house.create()
    await house.get('store', 'lock', {})
    writeFileSync(join(house.folder, 'store.json'), '{"version":1,"locks":[]')
    expect(await house.get('store', 'unlock', { passphrase: PASSPHRASE })).toMatchObject({ state: 'open' })
  })

  test('without its key files is damaged, not empty and not a wrong passphrase', async () => {
    const house = new House()
    await house.create()
    await house.get('store', 'lock', {})
    for (const name of ['store.json', 'store-copy.json']) rmSync(join(house.folder, name))
    expect(await house.get('store', 'status', {})).toMatchObject({ state: 'locked' })
    expect(await house.fail('store', 'unlock', { passphrase: PASSPHRASE })).toMatchObject({ code: 'store-damaged' })
    expect(await house.fail('store', 'create', { passphrase: PASSPHRASE, practitioner: AUTHOR })).toMatchObject({
      code: 'refused',
    })
  })

  test('in a folder that cannot be made is refused in words', async () => {
    const file = join(temporaryFolder(), 'a-file')
    writeFileSync(file, '')
    const house = new House(join(file, 'store'))
    const failure = await house.fail('store', 'create', { passphrase: PASSPHRASE, practitioner: AUTHOR })
    expect(failure).toMatchObject({ code: 'read-only', message: expect.stringContaining('a-file') })
  })

  test('changes who is writing, for good', async () => {
    const house = new House()
    await house.create()
    const practitioner = { ...AUTHOR, name: 'Jo Bell-Ade', packId: 'wirral' }
    expect(await house.get('store', 'updatePractitioner', { practitioner })).toMatchObject({ practitioner })
    await house.get('store', 'lock', {})
    expect(await house.get('store', 'unlock', { passphrase: PASSPHRASE })).toMatchObject({ practitioner })
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
