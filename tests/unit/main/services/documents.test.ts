import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { unpackFiles } from '../../../../main/records/index.ts'
import { documentOf, House } from '../house.ts'

async function begun(templateId = 'icpc-report', childIds: string[] = []) {
  const house = new House()
  await house.create()
  const { id: caseId } = await house.newCase()
  const made = await house.get('documents', 'create', { caseId, templateId, childIds, today: '2026-03-02' })
  return { house, caseId, made }
}

describe('a new document', () => {
  test('has its template’s sections, its writer and its children', async () => {
    const { made } = await begun()
    expect(made.revision).toBe(1)
    expect(made.document).toMatchObject({
      kind: 'icpc-report',
      packId: 'knowsley',
      author: { name: 'Jo Bell', role: 'Social worker' },
      manager: { name: 'Sam Okoro' },
      childIds: ['child-1', 'child-2'],
      dates: { documentDate: '2026-03-02' },
    })
    expect(made.document.sections.length).toBeGreaterThan(3)
  })

  test('is about the children that were chosen', async () => {
    const { made } = await begun('icpc-report', ['child-2'])
    expect(made.document.childIds).toEqual(['child-2'])
    expect(made.document.sections.some((section) => section.title.includes('Temi'))).toBe(false)
  })

  test('has the merge fields that the case knows filled in', async () => {
    const { made } = await begun()
    const text = JSON.stringify(made.document)
    expect(text).toContain('Temi Adeyemi')
    expect(text).not.toMatch(/\{(child|case|author)\.[A-Za-z]+\}/)
  })

  test('of an unknown template, or in an unknown case, is not made', async () => {
    const { house, caseId } = await begun()
    const ask = { caseId, templateId: 'nothing', today: '2026-03-02' }
    expect(await house.fail('documents', 'create', ask)).toMatchObject({ code: 'not-found' })
    expect(await house.fail('documents', 'create', { ...ask, caseId: 'nobody' })).toMatchObject({ code: 'not-found' })
    expect(await house.fail('documents', 'create', { ...ask, today: '2 March' })).toMatchObject({ code: 'bad-input' })
    expect(await house.get('documents', 'list', { caseId })).toHaveLength(1)
  })
})

describe('the list of a case’s documents', () => {
  const listed = async (house: House, caseId: string) =>
    (await house.get('documents', 'list', { caseId })).map(({ title, day }) => [title, day])

  test('says each document’s own day, whenever it was saved', async () => {
    const { house, caseId, made } = await begun()
    house.later(60 * 24 * 18)
    expect(await listed(house, caseId)).toEqual([[made.document.title, '2026-03-02']])
    await house.get('documents', 'rename', { id: made.document.id, title: 'Report', baseRevision: 1 })
    expect(await listed(house, caseId)).toEqual([['Report', '2026-03-02']])
  })

  test('says the day that a record tells of, and none of a document that has none', async () => {
    const { house, caseId, made } = await begun('visit-record')
    const document = { ...made.document, dates: { documentDate: '2026-03-02', visit: '2026-02-27' } }
    await house.get('documents', 'save', { document, baseRevision: 1 })
    const content = JSON.stringify({ casewright: 1, document: { ...documentOf('She sat with us.'), id: 'other' } })
    await house.get('documents', 'importFile', { caseId, name: 'visit.casewright', content })
    expect(Object.fromEntries(await listed(house, caseId))).toEqual({
      [document.title]: '2026-02-27',
      'Visit of 2 March': null,
    })
  })
})

describe('export', () => {
  test('gives Word with the title as its name, and keeps the revision that went out', async () => {
    const { house, made } = await begun()
    const { id } = made.document
    await house.get('documents', 'rename', { id, title: 'Report: Temi & Noah / March', baseRevision: 1 })
    const file = await house.get('documents', 'exportWord', { id })
    expect(file.name).toBe('Report Temi & Noah March.docx')
    const parts = unzipSync(new Uint8Array(Buffer.from(file.base64, 'base64')))
    expect(strFromU8(parts['word/document.xml'] ?? new Uint8Array())).toContain('Temi')
    await house.get('documents', 'rename', { id, title: 'Another', baseRevision: 2 })
    expect((await house.get('documents', 'revisions', { id })).map((row) => row.revision)).toEqual([3, 2])
  })

  test('gives the same Word in a package that opens with its password alone, and says so in the trail', async () => {
    const { house, made } = await begun()
    const { id, caseId = '' } = made.document
    const packagePassword = 'otter pebble lantern'
    const file = await house.get('documents', 'exportProtected', { id, packagePassword })
    expect(file.name).toMatch(/\.zip$/)
    const bytes = new Uint8Array(Buffer.from(file.base64, 'base64'))
    await expect(unpackFiles(bytes, 'not the password')).rejects.toThrow()
    await expect(unpackFiles(bytes, null)).rejects.toThrow()
    const [inside, ...others] = await unpackFiles(bytes, packagePassword)
    expect(others).toEqual([])
    expect(inside?.name).toBe('Document.docx')
    expect(strFromU8(unzipSync(inside?.bytes ?? new Uint8Array())['word/document.xml'] ?? new Uint8Array())).toContain('Temi')
    const { rows } = await house.get('trail', 'ofCase', { caseId, what: ['exported'] })
    expect(rows).toMatchObject([{ documentId: id, detail: { as: 'word-protected', revision: 1 } }])
    expect(JSON.stringify(rows)).not.toContain(packagePassword)
  })

  test('refuses a package with a password that is too short', async () => {
    const { house, made } = await begun()
    const failure = await house.fail('documents', 'exportProtected', { id: made.document.id, packagePassword: 'short' })
    expect(failure.message).toMatch(/12 characters/)
  })

  test.each([
    ['../../etc/passwd', 'etc passwd.docx'],
    ['CON', 'Document CON.docx'],
    ['...', 'Document.docx'],
    ['Plan.', 'Plan.docx'],
    [`${'long '.repeat(60)}`, /^[a-z ]{100,120}\.docx$/],
  ])('a title like %j is made into a file name that every system takes', async (title, name) => {
    const { house, made } = await begun()
    const { id } = made.document
    await house.get('documents', 'rename', { id, title, baseRevision: 1 })
    expect((await house.get('documents', 'exportWord', { id })).name).toEqual(
      typeof name === 'string' ? name : expect.stringMatching(name),
    )
  })
})

describe('standards', () => {
  test('can be read before there is a store', async () => {
    const packs = await new House().get('standards', 'packs', {})
    expect(packs.map((pack) => pack.id)).toEqual(['knowsley', 'manchester', 'st-helens', 'stoke-on-trent', 'wirral'])
    expect(packs.every((pack) => pack.problem === null)).toBe(true)
  })

  test('that are not there are a failure by name', async () => {
    const house = new House()
    await house.create()
    expect(await house.fail('standards', 'get', { packId: 'nowhere' })).toMatchObject({
      code: 'bad-pack',
      message: expect.stringContaining('nowhere'),
    })
  })
})
