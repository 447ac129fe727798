import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { documentOf, House, PASSWORD, temporaryFolder } from '../house.ts'

const listOf = (house: House) => join(house.folder, 'templates', 'words', 'authority-words.yaml')
const writeList = (house: House, text: string) => {
  mkdirSync(dirname(listOf(house)), { recursive: true })
  writeFileSync(listOf(house), text)
}
const open = async () => {
  const house = new House()
  await house.create()
  return house
}
/** How many findings a document of one sentence has, as the list of documents says it, when it is read from a file. */
async function findings(house: House, caseId: string, text: string): Promise<number> {
  const content = JSON.stringify({ casewright: 1, document: documentOf(text) })
  const { document } = await house.get('documents', 'importFile', { caseId, name: 'visit.casewright', content })
  const listed = (await house.get('documents', 'list', { caseId })).find(({ id }) => id === document.id)?.findings
  return listed ? listed.error + listed.warning + listed.suggestion : Number.NaN
}

describe('the dictionary', () => {
  test('is handed to a window whole, as text', async () => {
    const house = await open()
    const { forms, rare, common, aff, dic } = await house.get('standards', 'dictionary', {})
    expect(forms.split('\n')).toEqual(expect.arrayContaining(['received', 'colour', 'organised']))
    expect([rare, common, aff, dic].every((text) => text.length > 1000)).toBe(true)
  })

  test('counts what no window has shown yet, with the words that were added since, and not where spelling is off', async () => {
    const house = await open()
    const { id } = await house.newCase()
    const text = 'Temi recieved the motability form.'
    const without = await findings(house, id, 'Temi received the form.')
    const count = async () => (await findings(house, id, text)) - without
    expect(await count()).toBe(2)
    await house.get('standards', 'addWord', { word: 'motability', to: 'mine' })
    expect(await count()).toBe(1)
    await house.get('standards', 'removeWord', { word: 'motability', from: 'mine' })
    expect(await count()).toBe(2)
    await house.get('standards', 'addWord', { word: 'motability', to: 'authority' })
    expect(await count()).toBe(1)
    await house.get('standards', 'setProofing', { proofing: { spelling: false, grammar: false } })
    expect(await count()).toBe(0)
  })
})

describe('one’s own words', () => {
  test('are kept in order, each once, and come back when the store is opened again', async () => {
    const house = await open()
    for (const word of ['widgit', 'motability', 'élan', 'motability'])
      await house.get('standards', 'addWord', { word, to: 'mine' })
    await house.get('standards', 'removeWord', { word: 'widgit', from: 'mine' })
    await house.get('store', 'lock', {})
    await house.get('store', 'signIn', { password: PASSWORD })
    expect(await house.get('standards', 'addedWords', {})).toEqual({ mine: ['élan', 'motability'], authority: [] })
  })

  test('cannot be read from any file', async () => {
    const house = await open()
    await house.get('standards', 'addWord', { word: 'zimmerblatt', to: 'mine' })
    await house.services.close()
    const bytes = Buffer.concat(
      readdirSync(house.folder, { withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => readFileSync(join(house.folder, entry.name))),
    )
    expect(bytes.includes('zimmerblatt')).toBe(false)
    expect(existsSync(listOf(house))).toBe(false)
  })

  test.each(['', '  ', 'two words', '7th', 'a'.repeat(61), 'x: [', "it's\nid: other"])('%j is no word', async (word) => {
    const house = await open()
    for (const to of ['mine', 'authority'] as const)
      expect(await house.fail('standards', 'addWord', { word, to })).toMatchObject({ code: 'bad-input' })
    expect(await house.get('standards', 'addedWords', {})).toEqual({ mine: [], authority: [] })
  })

  test('are nobody’s while the store is locked', async () => {
    const house = await open()
    await house.get('store', 'lock', {})
    expect(await house.fail('standards', 'addedWords', {})).toMatchObject({ code: 'locked' })
  })
})

describe('the authority’s words', () => {
  test('are a plain list that is made when it is missing, and taken back word by word', async () => {
    const house = await open()
    await house.get('standards', 'addWord', { word: 'motability', to: 'authority' })
    const added = await house.get('standards', 'addWord', { word: 'o’clocks', to: 'authority' })
    expect(added).toEqual({ mine: [], authority: ['motability', "o'clocks"] })
    expect(readFileSync(listOf(house), 'utf8')).toMatch(/^id: authority-words$[\s\S]*^ {2}- find: 'o''clocks'$/m)
    for (const word of ['motability', "o'clocks"]) await house.get('standards', 'removeWord', { word, from: 'authority' })
    expect(await house.get('standards', 'addWord', { word: 'widgit', to: 'authority' })).toEqual({
      mine: [],
      authority: ['widgit'],
    })
  })

  test('are known to whoever opens a store beside the same folder, and reach the window with the standards', async () => {
    const house = await open()
    await house.get('standards', 'addWord', { word: 'motability', to: 'authority' })
    const { words } = await house.get('standards', 'get', { packId: 'knowsley' })
    expect(words).toMatchObject({ 'authority-words': { entries: [{ find: 'motability' }] } })
  })

  test('written by hand keep their comments; a word in a line of several is for that hand to take out', async () => {
    const house = await open()
    const text = '# Ours\nid: authority-words\ntitle: Ours\nentries:\n  # Places\n  - find: [homestart, surestart]\n'
    writeList(house, text)
    await house.get('standards', 'addWord', { word: 'motability', to: 'authority' })
    expect(readFileSync(listOf(house), 'utf8')).toBe(`${text}  - find: 'motability'\n`)
    const failure = await house.fail('standards', 'removeWord', { word: 'homestart', from: 'authority' })
    expect(failure).toMatchObject({ code: 'bad-pack', message: expect.stringContaining('by hand') })
    await house.get('standards', 'removeWord', { word: 'motability', from: 'authority' })
    expect(readFileSync(listOf(house), 'utf8')).toBe(text)
  })

  test('are left alone where their file cannot be read, and the reason is told', async () => {
    const house = await open()
    const broken = 'id: authority-words\ntitle: Ours\nentries:\n  - fnd: homestart\n'
    writeList(house, broken)
    const failure = await house.fail('standards', 'addWord', { word: 'motability', to: 'authority' })
    expect(failure).toMatchObject({ code: 'bad-pack', message: expect.stringContaining('authority-words.yaml:4') })
    expect(readFileSync(listOf(house), 'utf8')).toBe(broken)
  })

  test('are not for the example, which leaves nothing behind', async () => {
    const house = new House(temporaryFolder())
    await house.get('store', 'tryExample', {})
    expect(await house.fail('standards', 'addWord', { word: 'motability', to: 'authority' })).toMatchObject({ code: 'refused' })
    expect(existsSync(listOf(house))).toBe(false)
    expect(await house.get('standards', 'addWord', { word: 'motability', to: 'mine' })).toMatchObject({ mine: ['motability'] })
  })
})

describe('what is checked of the language', () => {
  test('is spelling, until somebody says otherwise, and stays as they said', async () => {
    const house = await open()
    expect(await house.get('standards', 'proofing', {})).toEqual({ spelling: true, grammar: false })
    await house.get('standards', 'setProofing', { proofing: { spelling: false, grammar: true } })
    await house.get('store', 'lock', {})
    await house.get('store', 'signIn', { password: PASSWORD })
    expect(await house.get('standards', 'proofing', {})).toEqual({ spelling: false, grammar: true })
  })
})
