import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { problemCode } from '../../../../shared/review/index.ts'
import type { House } from '../house.ts'
import { houseOfIssued, issued, tamper } from './tampering.ts'
import { TAMPERINGS } from './tamperings.ts'

const codes = async (house: House) => {
  const { problems } = await house.get('verification', 'store', {})
  return problems.map(({ code }) => code)
}
const says = async (house: House) => (await house.get('verification', 'store', {})).problems.map((one) => one.says)

describe('a store in which nobody changed anything', () => {
  test('is whole, and says how much was checked', async () => {
    const { house, documentId } = await houseOfIssued()
    const found = await house.get('verification', 'store', {})
    expect(found.problems).toEqual([])
    expect(found).toMatchObject({ documents: 1, files: 1 })
    expect(found.signatures).toBeGreaterThanOrEqual(3)
    const one = await house.get('verification', 'document', { documentId })
    expect(one).toMatchObject({ title: 'Assessment of Temi', state: 'issued', problems: [] })
    expect(one.signatures.map(({ purpose, by, stands }) => `${purpose} ${by.name} ${stands}`)).toEqual(
      expect.arrayContaining(['submitted Jo Bell true', 'authorised Sam Okoro true', 'issued Sam Okoro true']),
    )
  })

  test('stays whole after it was returned, corrected, an account changed and its key renewed', async () => {
    const { house, documentId } = await houseOfIssued()
    const { document } = await house.get('reviews', 'correct', { documentId, what: 'The day was wrong.' })
    const PASSWORD = 'a kettle by the window'
    const { revision } = await house.get('documents', 'open', { id: document.id })
    await house.get('reviews', 'submit', { documentId: document.id, baseRevision: revision, password: PASSWORD })
    await house.signIn('sam.okoro')
    await house.get('reviews', 'return', { documentId: document.id, words: 'Say which day it was.' })
    await house.signIn('jo.bell')
    const accounts = await house.get('accounts', 'list', {})
    const sam = accounts.find(({ name }) => name === 'Sam Okoro')
    await house.get('accounts', 'rotateKey', { password: PASSWORD })
    await house.get('accounts', 'renew', { id: sam?.id ?? '', password: PASSWORD })
    await house.signIn('jo.bell')
    expect(await says(house)).toEqual([])
  })
})

test('every problem that there can be comes of a way of tampering below', () => {
  const found = new Set(TAMPERINGS.map(({ code }) => code))
  expect(problemCode.options.filter((code) => !found.has(code))).toEqual([])
})

describe('is found and named:', () => {
  test.each(TAMPERINGS)('$what', async ({ change, code, says: words, first }) => {
    const { house, documentId } = await houseOfIssued()
    await first?.(house, documentId)
    await tamper(house, change)
    const { problems } = await house.get('verification', 'store', {})
    expect(problems.map((one) => one.code)).toContain(code)
    expect(
      problems
        .filter((one) => one.code === code)
        .map((one) => one.says)
        .join('\n'),
    ).toMatch(words)
  })

  test('two documents whose signatures changed places', async () => {
    const { house } = await houseOfIssued()
    await issued(house, 'I saw Noah at nursery on 2 March 2026.')
    await tamper(house, (database) => {
      const ids = database.prepare('select id from documents').all() as { id: string }[]
      const [a, b] = ids.map(({ id }) => id)
      database.prepare('update signatures set document_id = case document_id when ? then ? else ? end').run(a, b, a)
    })
    expect(await codes(house)).toContain('signature-moved')
  })

  test('an older copy of the store put in its place', async () => {
    const { house } = await houseOfIssued()
    await house.ask('store', 'lock', {})
    const [file, copy] = [join(house.folder, 'casewright.db'), join(house.folder, 'older')]
    cpSync(file, copy)
    await house.signIn('jo.bell')
    await house.newCase()
    await house.ask('store', 'lock', {})
    for (const ending of ['-wal', '-shm']) rmSync(file + ending, { force: true })
    cpSync(copy, file)
    await house.signIn('jo.bell')
    expect(await codes(house)).toEqual(['trail-cut'])
  })

  test('the note of how far the trail goes, taken away or written by somebody else', async () => {
    const { house } = await houseOfIssued()
    const note = join(house.folder, 'trail-head.json')
    await house.ask('store', 'lock', {})
    const was = readFileSync(note, 'utf8')
    rmSync(note)
    await house.signIn('jo.bell')
    expect(await codes(house)).toEqual(['trail-end-unknown'])
    await house.ask('store', 'lock', {})
    writeFileSync(note, was.replace(/"number":\d+/, '"number":2'))
    await house.signIn('jo.bell')
    expect(await codes(house)).toEqual(['trail-end-unknown', 'trail-end-unknown'])
  })

  test('not: a note that is older than the trail, as a program leaves it that was ended at once', async () => {
    const { house } = await houseOfIssued()
    const note = join(house.folder, 'trail-head.json')
    const was = readFileSync(note, 'utf8')
    await house.newCase()
    await house.ask('store', 'lock', {})
    writeFileSync(note, was)
    await house.signIn('jo.bell')
    expect(await codes(house)).toEqual([])
  })
})
