import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Pack, PackChanges } from '../../../../shared/standards/index.ts'
import { documentOf, House, PASSWORD, templatesFolder } from '../house.ts'

const shipped = readFileSync(join(templatesFolder, 'standards', 'knowsley.yaml'), 'utf8')
const WRITTEN = 'Temi didn’t go to school.'

/** Another version of Knowsley's pack in the user's own folder: contractions are errors in it. */
function handOn(house: House, version: number): void {
  const folder = join(house.folder, 'templates', 'standards')
  mkdirSync(folder, { recursive: true })
  const text = shipped
    .replace(/^version: \d+$/m, `version: ${version}`)
    .replace(/^ {2}contraction: .*$/m, '  contraction: { applies: true, severity: error, basis: ours }')
  if (!text.includes('contraction: { applies: true, severity: error'))
    throw new Error('Knowsley’s pack has no line on contractions.')
  writeFileSync(join(folder, 'knowsley.yaml'), text)
}

/** The program started again on the same store. */
async function startedAgain(house: House): Promise<House> {
  await house.services.close()
  const again = new House(house.folder)
  await again.get('store', 'signIn', { password: PASSWORD })
  return again
}

async function written() {
  const house = new House()
  await house.create()
  const opened = await house.newDocument(WRITTEN)
  const { pack } = await house.get('standards', 'get', { packId: 'knowsley' })
  return { house, opened, id: opened.document.id, version: (pack as Pack).version }
}

describe('the version of its pack', () => {
  test('is noted in a document when it is made', async () => {
    const { house, opened, version } = await written()
    expect(opened.document.packVersion).toBe(version)
    const made = await house.get('documents', 'create', {
      caseId: opened.document.caseId ?? '',
      templateId: 'icpc-report',
      today: '2026-03-02',
    })
    expect(made.document.packVersion).toBe(version)
  })

  test('is noted in one that has none when it is first opened, without a new revision', async () => {
    const { house, opened, id, version } = await written()
    const { packVersion: _none, ...document } = opened.document
    const { revision } = await house.get('documents', 'save', { document, baseRevision: 1 })
    const first = await house.get('documents', 'open', { id })
    expect(first).toMatchObject({ revision, document: { packVersion: version } })
    handOn(house, version + 1)
    const again = await startedAgain(house)
    expect((await again.get('documents', 'open', { id })).document.packVersion).toBe(version)
  })

  test('stays that of a file of the same authority, and is today’s for a file of another', async () => {
    const { house, opened, version } = await written()
    const caseId = opened.document.caseId ?? ''
    const read = async (packId: string) => {
      const document = { ...documentOf(WRITTEN), packId, packVersion: 1, packDeclined: 5 }
      const content = JSON.stringify({ casewright: 1, document })
      return (await house.get('documents', 'importFile', { caseId, name: 'a.casewright', content })).document
    }
    expect(await read('knowsley')).toMatchObject({ packVersion: 1 })
    expect(await read('wirral')).toMatchObject({ packId: 'knowsley', packVersion: version })
    expect(await read('knowsley')).not.toHaveProperty('packDeclined')
  })
})

describe('a pack that has a newer version', () => {
  test('is noticed while the program runs, when a document is opened', async () => {
    const { house, id, version } = await written()
    handOn(house, version + 1)
    expect((await house.get('documents', 'open', { id })).document.packVersion).toBe(version)
    expect((await house.get('standards', 'get', { packId: 'knowsley' })).pack).toMatchObject({ version: version + 1 })
    expect((await house.get('standards', 'keptPack', { packId: 'knowsley', version })).pack).toMatchObject({ version })
    const compared = await house.get('documents', 'packChanges', { id, today: '2026-03-02' })
    expect([compared.from, compared.to]).toEqual([version, version + 1])
    const made = await house.get('documents', 'create', {
      caseId: (await house.get('documents', 'open', { id })).document.caseId ?? '',
      templateId: 'icpc-report',
      today: '2026-03-02',
    })
    expect(made.document.packVersion).toBe(version + 1)
  })

  test('is gone again when its file is taken away', async () => {
    const { house, version } = await written()
    handOn(house, version + 1)
    expect((await house.get('standards', 'get', { packId: 'knowsley' })).pack).toMatchObject({ version: version + 1 })
    rmSync(join(house.folder, 'templates', 'standards', 'knowsley.yaml'))
    expect((await house.get('standards', 'get', { packId: 'knowsley' })).pack).toMatchObject({ version })
  })

  test('is still known as it was', async () => {
    const { house, version } = await written()
    const { pack: before } = await house.get('standards', 'get', { packId: 'knowsley' })
    handOn(house, version + 1)
    const again = await startedAgain(house)
    const { pack: now } = await again.get('standards', 'get', { packId: 'knowsley' })
    expect((now as Pack).version).toBe(version + 1)
    expect(await again.get('standards', 'keptPack', { packId: 'knowsley', version })).toEqual({ pack: before })
    expect(await again.get('standards', 'keptPack', { packId: 'knowsley', version: version + 1 })).toEqual({ pack: now })
    expect(await again.get('standards', 'keptPack', { packId: 'knowsley', version: 1 })).toEqual({ pack: null })
  })

  test('is compared with the one that a document is under, on that document', async () => {
    const { house, id, version } = await written()
    handOn(house, version + 1)
    const again = await startedAgain(house)
    const told = await again.get('documents', 'packChanges', { id, today: '2026-03-02' })
    expect(told).toMatchObject({ from: version, to: version + 1 })
    expect((told.changes as PackChanges).rules).toEqual([
      { ruleId: 'contraction', change: 'severity', from: 'suggestion', to: 'error' },
    ])
    expect(told.findings).toMatchObject({ come: [], go: [] })
    expect(told.findings.change).toMatchObject([
      { ruleId: 'contraction', was: 'suggestion', severity: 'error', text: 'didn’t', section: 'What was seen' },
    ])
  })

  test('cannot be compared where the older was never seen, and says why', async () => {
    const { house, opened, id } = await written()
    await house.get('documents', 'save', { document: { ...opened.document, packVersion: 1 }, baseRevision: 1 })
    expect(await house.fail('documents', 'packChanges', { id, today: '2026-03-02' })).toMatchObject({
      code: 'not-found',
      message: expect.stringContaining('What version 1 of Knowsley’s standard said is not known on this computer'),
    })
  })

  test('a file that changed under the same version is the one last seen', async () => {
    const { house, version } = await written()
    handOn(house, version)
    house.later(1)
    const again = await startedAgain(house)
    again.later(2)
    await again.get('standards', 'get', { packId: 'knowsley' })
    handOn(again, version + 1)
    const third = await startedAgain(again)
    const { pack } = await third.get('standards', 'keptPack', { packId: 'knowsley', version })
    expect((pack as Pack).rules.contraction?.severity).toBe('error')
  })

  test('does not move what is due under the older', async () => {
    const { house, opened, version } = await written()
    const caseId = opened.document.caseId ?? ''
    const before = await house.get('cases', 'due', { id: caseId, today: '2026-03-02' })
    const folder = join(house.folder, 'templates', 'standards')
    mkdirSync(folder, { recursive: true })
    const longer = shipped
      .replace(/^version: \d+$/m, `version: ${version + 1}`)
      .replace(/(?<=\{ id: assessment-review, .*?limit: )\d+/, '25')
    writeFileSync(join(folder, 'knowsley.yaml'), longer)
    const again = await startedAgain(house)
    expect(await again.get('cases', 'due', { id: caseId, today: '2026-03-02', packVersion: version })).toEqual(before)
    expect(await again.get('cases', 'due', { id: caseId, today: '2026-03-02' })).not.toEqual(before)
  })
})
