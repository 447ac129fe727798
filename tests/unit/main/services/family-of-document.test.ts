import { describe, expect, test } from 'vitest'
import { type CasewrightDocument, type GenogramBlock, walkBlocks } from '../../../../shared/document/index.ts'
import { House } from '../house.ts'
import { houseWithFamily } from './house-with-family.ts'

const TODAY = '2026-03-10'
const picturesIn = (document: CasewrightDocument): GenogramBlock[] =>
  [...walkBlocks(document)].flatMap(({ block }) => (block.type === 'genogram' ? [block] : []))

describe('the family in a new document', () => {
  test('begins with the picture of its children’s family as it is today, without what is confidential', async () => {
    const { house, caseId } = await houseWithFamily()
    const made = await house.get('documents', 'create', { caseId, templateId: 'child-and-family-assessment', today: TODAY })
    const [picture] = picturesIn(made.document)
    expect(picture).toMatchObject({ view: 'genogram', filter: 'everybody', title: 'Genogram', shown: { asAt: TODAY } })
    expect(picture).not.toHaveProperty('asAt')
    expect(picture?.shown?.words).toContain('Ms Abena Mensah: mother; female; born 14 May 1991 (34)')
    expect(picture?.shown?.words).toContain('Drawn by Jo Bell on 10 March 2026')
    expect(JSON.stringify(made.document)).not.toMatch(/canary/i)
  })

  test('is empty where nobody has drawn it', async () => {
    const house = new House()
    await house.create()
    const { id: caseId } = await house.newCase()
    const made = await house.get('documents', 'create', { caseId, templateId: 'child-and-family-assessment', today: TODAY })
    expect(picturesIn(made.document).map(({ shown }) => shown)).toEqual([undefined])
  })

  test('is drawn anew in the next document, whatever the last one showed', async () => {
    const { house, caseId } = await houseWithFamily()
    const templateId = 'child-and-family-assessment'
    const first = await house.get('documents', 'create', { caseId, templateId, today: '2025-01-05' })
    const next = await house.get('documents', 'create', { caseId, templateId, today: TODAY, from: first.document.id })
    expect(picturesIn(next.document).map(({ shown }) => shown?.asAt)).toEqual([TODAY])
    expect(picturesIn(next.document)[0]).not.toHaveProperty('carriedOver')
  })

  test('is drawn for each child when a document is made one for each', async () => {
    const { house, caseId } = await houseWithFamily()
    const made = await house.get('documents', 'create', {
      caseId,
      templateId: 'child-and-family-assessment',
      today: '2026-02-01',
    })
    const parts = await house.get('documents', 'splitByChild', { id: made.document.id })
    const relations = parts.map(({ document }) => {
      const [picture] = picturesIn(document)
      expect(picture?.shown?.asAt).toBe('2026-02-01')
      expect(picture?.id).not.toBe(picturesIn(made.document)[0]?.id)
      return picture?.shown?.people.filter(({ relationship }) => relationship === 'The child').map(({ name }) => name)
    })
    expect(relations).toEqual([['Zofia Nowak'], ['Ruby Pike'], ['Kofi Pike']])
  })

  test('comes through a file of our own whole, free to be drawn again', async () => {
    const { house, caseId } = await houseWithFamily()
    const made = await house.get('documents', 'create', { caseId, templateId: 'child-and-family-assessment', today: TODAY })
    const chosen = structuredClone(made.document)
    const [picture] = picturesIn(chosen)
    if (picture === undefined) throw new Error('no picture')
    Object.assign(picture, { asAt: '2026-01-05' })
    await house.get('documents', 'save', { document: chosen, baseRevision: made.revision })
    const file = await house.get('documents', 'exportFile', { id: chosen.id })
    const back = await house.get('documents', 'importFile', {
      caseId,
      name: file.name,
      content: Buffer.from(file.base64, 'base64')
        .toString('utf8')
        .replace('"asAt": "2026-01-05"', '"asAt": "2026-01-05", "frozen": "2026-03-12"'),
    })
    expect(picturesIn(back.document)).toEqual([picture])
  })
})
