import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { House } from '../house.ts'

const PACK = 'id: northtown\nextends: base\nversion: 1\nname: Northtown\nauthority: Northtown Council\n'
const TEMPLATE = `id: case-summary
kind: case-summary
version: 9
title: Our case summary
summary: Ours.
sections:
  - { id: what-matters, title: What matters to us, guidance: What matters? }
`
const open = async () => {
  const house = new House()
  await house.create()
  return house
}
const drop = (house: House, name: string, text: string) => {
  mkdirSync(join(house.folder, 'templates'), { recursive: true })
  writeFileSync(join(house.folder, 'templates', name), text)
}
const files = async (house: House) => (await house.get('standards', 'ownFiles', {})).files
const summaryOf = async (house: House) => {
  const { id } = await house.newCase()
  const { document } = await house.get('documents', 'create', { caseId: id, templateId: 'case-summary', today: '2026-03-02' })
  return document.sections.map(({ title }) => title)
}

describe('the user’s own folder', () => {
  test('is named, and empty where nothing was put there', async () => {
    const house = await open()
    expect(await house.get('standards', 'ownFiles', {})).toEqual({ folder: join(house.folder, 'templates'), files: [] })
  })

  test('a template dropped in while the program runs wins and makes a document', async () => {
    const house = await open()
    expect(await summaryOf(house)).not.toContain('What matters to us')
    drop(house, 'summary.yaml', TEMPLATE)
    expect(await summaryOf(house)).toEqual(['What matters to us'])
    expect(await files(house)).toEqual([
      { name: 'summary.yaml', sort: 'documents', title: 'Our case summary', replaces: true, problems: [] },
    ])
  })

  test('a pack dropped in is among the authorities to choose from', async () => {
    const house = await open()
    drop(house, 'northtown.yaml', PACK)
    expect((await house.get('standards', 'packs', {})).find(({ id }) => id === 'northtown')).toMatchObject({
      name: 'Northtown',
      authority: 'Northtown Council',
      problem: null,
    })
    expect(await files(house)).toMatchObject([{ sort: 'standards', title: 'Northtown', replaces: false, problems: [] }])
  })

  test('a broken template is refused with its reason, and the one that comes with Casewright stays', async () => {
    const house = await open()
    const shipped = await summaryOf(house)
    drop(house, 'summary.yaml', TEMPLATE.replace('kind: case-summary', 'kind: case-sumary'))
    expect(await summaryOf(house)).toEqual(shipped)
    const [file] = await files(house)
    expect(file).toMatchObject({ title: '', replaces: true, problems: [{ line: 2, source: 'kind: case-sumary' }] })
    expect(file?.problems[0]?.allowed).toContain('case-summary')
  })

  test('a pack that extends one that there is not says so', async () => {
    const house = await open()
    drop(house, 'northtown.yaml', PACK.replace('extends: base', 'extends: bse'))
    expect((await files(house))[0]?.problems.map(({ reason }) => reason).join()).toContain('“bse”')
  })

  test('a file that is no text is named, and the others are read', async () => {
    const house = await open()
    mkdirSync(join(house.folder, 'templates'), { recursive: true })
    writeFileSync(join(house.folder, 'templates', 'old.yaml'), new Uint8Array([0xff, 0xfe, 0x41]))
    drop(house, 'summary.yaml', TEMPLATE)
    expect(await files(house)).toMatchObject([
      { name: 'summary.yaml', problems: [] },
      { name: 'old.yaml', sort: null, problems: [{ reason: expect.stringContaining('UTF-8') }] },
    ])
  })
})
