import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { House, PASSWORD } from '../house.ts'

const open = async () => {
  const house = new House()
  await house.create()
  return house
}
const visit = { shortcut: 'visit', title: 'Visit', text: 'I saw {child.firstName} on [date].' }

describe('one’s own phrases', () => {
  test('are kept by title, changed, renamed and removed, and come back with the store', async () => {
    const house = await open()
    await house.get('phrases', 'save', { phrase: visit, was: null })
    await house.get('phrases', 'save', { phrase: { shortcut: 'hv', title: 'Health visitor', text: 'Ms Adeyemi' }, was: null })
    await house.get('phrases', 'save', { phrase: { ...visit, shortcut: 'seen' }, was: 'visit' })
    await house.get('store', 'lock', {})
    await house.get('store', 'signIn', { password: PASSWORD })
    const { mine } = await house.get('phrases', 'list', {})
    expect(mine.map(({ shortcut }) => shortcut)).toEqual(['hv', 'seen'])
    expect((await house.get('phrases', 'remove', { shortcut: 'hv' })).mine).toEqual([{ ...visit, shortcut: 'seen' }])
  })

  test('cannot share a shortcut, and nothing is lost where they would', async () => {
    const house = await open()
    await house.get('phrases', 'save', { phrase: visit, was: null })
    await house.get('phrases', 'save', { phrase: { ...visit, shortcut: 'other' }, was: null })
    for (const was of [null, 'other']) {
      const failure = await house.fail('phrases', 'save', { phrase: { ...visit, text: 'New' }, was })
      expect(failure).toMatchObject({ code: 'refused', message: expect.stringContaining(';visit already') })
    }
    expect((await house.get('phrases', 'list', {})).mine.map(({ text }) => text)).toEqual([visit.text, visit.text])
  })

  test.each([
    [{ shortcut: 'a' }, 'bad-input'],
    [{ shortcut: 'two words' }, 'bad-input'],
    [{ shortcut: 'a'.repeat(21) }, 'bad-input'],
    [{ text: '  ' }, 'bad-input'],
    [{ text: 'x'.repeat(2001) }, 'bad-input'],
    [{ title: '' }, 'bad-input'],
    [{ text: 'Dear {child.firstNam}' }, 'refused'],
  ])('%j is refused', async (part, code) => {
    const house = await open()
    expect(await house.fail('phrases', 'save', { phrase: { ...visit, ...part }, was: null })).toMatchObject({ code })
    expect((await house.get('phrases', 'list', {})).mine).toEqual([])
  })

  test('say which field was meant', async () => {
    const house = await open()
    const failure = await house.fail('phrases', 'save', { phrase: { ...visit, text: 'Dear {child.firstNam}' }, was: null })
    expect(failure.message).toBe('There is no field called {child.firstNam}. Did you mean {child.firstName}?')
  })

  test('cannot be read from any file', async () => {
    const house = await open()
    await house.get('phrases', 'save', { phrase: { ...visit, text: 'zimmerblatt' }, was: null })
    await house.services.close()
    const files = readdirSync(house.folder, { withFileTypes: true }).filter((entry) => entry.isFile())
    const bytes = Buffer.concat(files.map((entry) => readFileSync(join(house.folder, entry.name))))
    expect(bytes.includes('zimmerblatt')).toBe(false)
  })
})

describe('the authority’s phrases', () => {
  const write = (house: House, name: string, text: string) => {
    const folder = join(house.folder, 'templates', 'phrases')
    mkdirSync(folder, { recursive: true })
    writeFileSync(join(folder, name), text)
  }
  const find = async (house: House, shortcut: string) =>
    (await house.get('phrases', 'list', {})).authority.find((one) => one.shortcut === shortcut)?.text

  test('come with Casewright, and those of one’s own folder stand before them while the program runs', async () => {
    const house = await open()
    const shipped = await find(house, 'alone')
    expect(shipped).toContain('{child.firstName}')
    write(house, 'ours.yaml', 'id: ours\ntitle: Ours\nphrases:\n  - { shortcut: alone, title: Seen alone, text: Ours. }\n')
    expect(await find(house, 'alone')).toBe('Ours.')
    expect(await find(house, 'told')).toContain('told me')
  })

  test('stay as they were where a file of them is broken', async () => {
    const house = await open()
    write(house, 'ours.yaml', 'id: ours\ntitle: Ours\nphrases:\n  - { shortcut: Alone!, title: Seen alone, text: Ours. }\n')
    expect(await find(house, 'alone')).toContain('{child.firstName}')
  })
})
