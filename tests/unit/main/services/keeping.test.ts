import { rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { unpackFiles } from '../../../../main/records/index.ts'
import { ACCOUNT, House, PASSWORD, temporaryFolder } from '../house.ts'

const CANARY = 'Xanthippe heard the canary at four'
const because = 'Kept for as long as the policy says'

/** Signed in as somebody who may decide how long cases are kept. */
async function managed(): Promise<{ house: House; caseId: string; documentId: string }> {
  const house = new House()
  await house.get('store', 'create', { password: PASSWORD, account: { ...ACCOUNT, role: 'service-manager' } })
  const { document } = await house.newDocument(CANARY)
  return { house, caseId: document.caseId ?? '', documentId: document.id }
}

describe('how long a case is kept', () => {
  test('is set with its reason, and the day comes up once it has come', async () => {
    const { house, caseId } = await managed()
    const retention = { basis: 'date' as const, from: null, years: null, until: '2026-06-01', because }
    expect((await house.get('keeping', 'get', { caseId })).keeping).toEqual({ retention: null, hold: null, lifted: null })
    await house.get('keeping', 'setRetention', { caseId, retention })
    expect(await house.get('keeping', 'due', { today: '2026-05-31' })).toEqual([])
    expect(await house.get('keeping', 'due', { today: '2026-06-01' })).toMatchObject([{ caseId, until: '2026-06-01' }])
    await house.get('keeping', 'hold', { caseId, because: 'An inquiry asked for it' })
    expect(await house.get('keeping', 'due', { today: '2026-06-01' })).toEqual([])
    const { rows } = await house.get('trail', 'ofCase', { caseId, what: ['retention-set', 'hold-set'] })
    expect(rows).toHaveLength(2)
  })

  test('the law’s figure is suggested and never set by itself', async () => {
    const { house, caseId } = await managed()
    const { keeping, suggested } = await house.get('keeping', 'get', { caseId })
    expect(suggested).toEqual({ from: '2021-11-30', years: 75, until: '2096-11-30' })
    expect(keeping.retention).toBeNull()
  })

  test('is not for a practitioner to set', async () => {
    const house = new House()
    await house.create()
    const { id: caseId } = await house.newCase()
    expect((await house.fail('keeping', 'hold', { caseId, because })).code).toBe('not-allowed')
  })
})

describe('deleting a case', () => {
  const typed = (caseId: string, more = {}) => ({ caseId, reference: 'Adeyemi and Frost', because, password: PASSWORD, ...more })

  test('keeps ids, figures and the reason alone in the trail', async () => {
    const { house, caseId } = await managed()
    await house.get('keeping', 'deleteCase', typed(caseId))
    const { rows } = await house.get('trail', 'ofCase', { caseId })
    expect(rows[0]).toMatchObject({ what: 'case-deleted', detail: { because, documents: 1, revisions: 1 } })
    expect(JSON.stringify(rows)).not.toContain('Adeyemi')
  })

  test.each([
    ['the wrong password', { password: 'not the password' }, 'wrong-password'],
    ['another reference', { reference: 'Adeyemi' }, 'refused'],
  ])('is refused with %s', async (_name, more, code) => {
    const { house, caseId } = await managed()
    expect((await house.fail('keeping', 'deleteCase', typed(caseId, more))).code).toBe(code)
    expect((await house.get('cases', 'get', { id: caseId })).id).toBe(caseId)
  })

  test('is refused while a legal hold is on it, and allowed once it is lifted', async () => {
    const { house, caseId } = await managed()
    await house.get('keeping', 'hold', { caseId, because: 'An inquiry asked for it' })
    expect((await house.fail('keeping', 'deleteCase', typed(caseId))).message).toContain('An inquiry asked for it')
    await house.get('keeping', 'liftHold', { caseId, because: 'The inquiry has ended' })
    await house.get('keeping', 'deleteCase', typed(caseId))
  })

  test('names the backups in which it still lies, and takes it out of them when asked', async () => {
    const { house, caseId } = await managed()
    const { path } = await house.get('backups', 'make', {})
    house.later(1)
    expect((await house.fail('keeping', 'removeFromBackups', { caseId, password: PASSWORD })).code).toBe('refused')
    const left = await house.get('keeping', 'deleteCase', typed(caseId))
    expect(left.backups).toMatchObject([{ path, madeAt: '2026-03-02T09:00:00.000Z' }])
    house.later(1)
    expect((await house.get('keeping', 'removeFromBackups', { caseId, password: PASSWORD })).backups).toEqual([])
    const { backups } = await house.get('backups', 'list', {})
    expect(backups.map(({ contents }) => contents?.counts.cases)).toEqual([0, 0])
  })
})

describe('a case that was deleted', () => {
  test('is named in the second folder too, and nobody says that it is gone from there while that is away', async () => {
    const { house, caseId } = await managed()
    const second = temporaryFolder()
    await house.get('backups', 'setSecondFolder', { folder: second })
    const { path } = await house.get('backups', 'make', {})
    house.later(1)
    const asked = { caseId, reference: 'Adeyemi and Frost', because, password: PASSWORD }
    const left = await house.get('keeping', 'deleteCase', asked)
    expect(left.backups.map((one) => one.path)).toEqual([path, join(second, basename(path))])
    rmSync(second, { recursive: true })
    writeFileSync(second, 'a file where the folder was')
    house.later(1)
    const away = await house.get('keeping', 'removeFromBackups', { caseId, password: PASSWORD })
    expect(away).toMatchObject({ backups: [], problem: expect.stringContaining(`The folder ${second} is away`) })
  })
})

describe('a child’s record', () => {
  test('holds every document about the child, with what is about others marked and listed', async () => {
    const { house, caseId } = await managed()
    const given = await house.get('keeping', 'giveRecord', { caseId, childId: 'child-1', packagePassword: null })
    expect(given.files[0]).toBe('000 What is in this record - read first.docx')
    expect(given.files.join()).toContain('visit-record.docx')
    expect(given.files.join()).toContain('the case.docx')
    const files = unzipSync(Buffer.from(given.file.base64, 'base64'))
    expect(Object.keys(files)).toEqual(given.files)
    const name = given.files.find((one) => one.includes('visit-record')) ?? ''
    const document = new TextDecoder().decode(unzipSync(files[name] ?? new Uint8Array())['word/document.xml'])
    expect(document).toContain(CANARY)
    const { rows } = await house.get('trail', 'ofCase', { caseId, what: ['record-given'] })
    expect(rows).toHaveLength(1)
  })

  test('highlights a passage about a brother or sister and takes nothing out', async () => {
    const { house, caseId } = await managed()
    const content = JSON.stringify({
      casewright: 1,
      document: {
        schemaVersion: 1,
        id: 'document-9',
        kind: 'visit-record',
        title: 'Visit of 3 March',
        packId: 'knowsley',
        childIds: [],
        dates: {},
        sections: [
          {
            id: 'section-1',
            templateSection: null,
            title: 'What was seen',
            blocks: [
              {
                type: 'paragraph',
                id: 'block-1',
                content: [{ type: 'text', text: 'Temi played in the garden. Noah was seen by the doctor for his asthma.' }],
              },
            ],
          },
        ],
        setAside: [],
      },
    })
    await house.get('documents', 'importFile', { caseId, name: 'visit.casewright', content })
    const { file, passages, files } = await house.get('keeping', 'giveRecord', {
      caseId,
      childId: 'child-1',
      packagePassword: null,
    })
    expect(passages.map(({ text }) => text)).toContain('Noah was seen by the doctor for his asthma.')
    const packed = unzipSync(Buffer.from(file.base64, 'base64'))
    const texts = files
      .filter((name) => name.includes('visit-record'))
      .map((name) => new TextDecoder().decode(unzipSync(packed[name] ?? new Uint8Array())['word/document.xml']))
    const marked = texts.find((text) => text.includes('asthma')) ?? ''
    expect(marked).toContain('⟦Noah was seen by the doctor for his asthma.⟧')
    expect(marked).toContain('w:highlight w:val="yellow"')
    expect(marked).toContain('Temi played in the garden.')
  })

  test('is locked with a password when one is given', async () => {
    const { house, caseId } = await managed()
    const packagePassword = 'a lantern in the orchard'
    const { file, files } = await house.get('keeping', 'giveRecord', { caseId, childId: 'child-1', packagePassword })
    const bytes = Buffer.from(file.base64, 'base64')
    expect(bytes.includes('word/document.xml')).toBe(false)
    await expect(unpackFiles(bytes, 'not the password')).rejects.toThrow()
    expect((await unpackFiles(bytes, packagePassword)).map(({ name }) => name)).toEqual(files)
  })

  test('is refused for somebody who is no child of the case', async () => {
    const { house, caseId } = await managed()
    const asked = { caseId, childId: 'mother', packagePassword: null }
    expect((await house.fail('keeping', 'giveRecord', asked)).code).toBe('not-found')
  })
})
