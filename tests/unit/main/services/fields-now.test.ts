import { describe, expect, test } from 'vitest'
import { type CasewrightDocument, fieldsOf } from '../../../../shared/document/index.ts'
import { House } from '../house.ts'

/** A report of a case, whose header says who the manager is and whose sections say where each child goes to school. */
async function begun() {
  const house = new House()
  await house.create()
  const record = await house.newCase()
  const made = await house.get('documents', 'create', {
    caseId: record.id,
    templateId: 'child-and-family-assessment',
    childIds: [],
    today: '2026-03-02',
  })
  return { house, record, made }
}

const valuesOf = (document: CasewrightDocument, name: string) =>
  fieldsOf(document)
    .filter(({ field }) => field.name === name)
    .map(({ field }) => field.text)

describe('the merge fields of a document', () => {
  test('follow the case whenever the document is opened, without a revision of their own', async () => {
    const { house, record, made } = await begun()
    expect(valuesOf(made.document, 'child.school')).toEqual(['', ''])
    const people = record.people.map((one) => (one.id === 'child-1' ? { ...one, school: 'Hill School' } : one))
    await house.get('cases', 'update', { caseRecord: { ...record, people, manager: 'Ms Ada Hale' } })
    const opened = await house.get('documents', 'open', { id: made.document.id })
    expect(valuesOf(opened.document, 'child.school')).toEqual(['Hill School', ''])
    expect(valuesOf(opened.document, 'manager.name')).toEqual(['Ms Ada Hale'])
    expect(opened.revision).toBe(made.revision)
  })

  test('tell ages at the document’s date, whenever that is read', async () => {
    const { house, record } = await begun()
    const made = await house.get('documents', 'create', {
      caseId: record.id,
      templateId: 'care-plan',
      childIds: ['child-1'],
      today: '2026-03-02',
    })
    expect(new Set(valuesOf(made.document, 'child.age'))).toEqual(new Set(['8']))
    house.later(60 * 24 * 365)
    const opened = await house.get('documents', 'open', { id: made.document.id })
    expect(new Set(valuesOf(opened.document, 'child.age'))).toEqual(new Set(['8']))
  })

  test('that came frozen into a draft follow the case again, since nobody signed it', async () => {
    const { house, record, made } = await begun()
    const text = JSON.stringify(made.document).replaceAll(
      '"name":"manager.name","text":"Sam Okoro"',
      '"name":"manager.name","text":"Sam Okoro","frozen":"Sam Okoro"',
    )
    await house.get('documents', 'save', { document: JSON.parse(text) as CasewrightDocument, baseRevision: made.revision })
    await house.get('cases', 'update', { caseRecord: { ...record, manager: 'Ms Ada Hale' } })
    const opened = await house.get('documents', 'open', { id: made.document.id })
    expect(valuesOf(opened.document, 'manager.name')).toEqual(['Ms Ada Hale'])
    const file = await house.get('documents', 'exportFile', { id: made.document.id })
    expect(Buffer.from(file.base64, 'base64').toString()).not.toContain('"frozen"')
  })

  test('of a child who left the case are never a sibling’s', async () => {
    const { house, record, made } = await begun()
    const people = record.people.filter(({ id }) => id !== 'child-2')
    await house.get('cases', 'update', { caseRecord: { ...record, people } })
    const opened = await house.get('documents', 'open', { id: made.document.id })
    expect(valuesOf(opened.document, 'child.dateOfBirth')).toEqual(['4 May 2017', '30 November 2021'])
  })

  test('of a split document are those of its one child', async () => {
    const { house, made } = await begun()
    const split = await house.get('documents', 'splitByChild', { id: made.document.id })
    expect(split.map(({ document }) => valuesOf(document, 'children.fullNames'))).toEqual([['Temi Adeyemi'], ['Noah Frost']])
  })
})
