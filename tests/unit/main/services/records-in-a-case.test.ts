import { expect, test } from 'vitest'
import type { DocumentKind } from '../../../../shared/document/index.ts'
import { documentOf, House, reworded } from '../house.ts'

const TODAY = '2026-03-10'

async function caseWithDates() {
  const house = new House()
  await house.create()
  const made = await house.newCase()
  const keyDates = { coreGroup: '2026-02-02', lastCaseSummary: '2026-01-05' }
  await house.get('cases', 'update', { caseRecord: { ...made, packId: 'wirral', keyDates } })
  return { house, caseId: made.id }
}

async function read(house: House, caseId: string, kind: DocumentKind, dates: Record<string, string>, childIds: string[] = []) {
  const document = { ...documentOf('She sat with us.'), kind, title: `A ${kind}`, dates, childIds }
  const content = JSON.stringify({ casewright: 1, document })
  return house.get('documents', 'importFile', { caseId, name: 'record.casewright', content })
}

async function countedFrom(house: House, caseId: string, event: string) {
  const items = await house.get('cases', 'due', { id: caseId, today: TODAY })
  const item = items.find((one) => one.event === event)
  return item ? [item.trigger, item.record?.title ?? null] : null
}

test('the record of a core group puts off the next one, until it is deleted', async () => {
  const { house, caseId } = await caseWithDates()
  expect(await countedFrom(house, caseId, 'coreGroup')).toEqual(['2026-02-02', null])
  const { document } = await read(house, caseId, 'core-group-record', { documentDate: '2026-03-04' })
  expect(await countedFrom(house, caseId, 'coreGroup')).toEqual(['2026-03-04', 'A core-group-record'])
  await house.get('documents', 'remove', { id: document.id })
  expect(await countedFrom(house, caseId, 'coreGroup')).toEqual(['2026-02-02', null])
})

test('a summary that was only begun shows nothing; written in, it does', async () => {
  const { house, caseId } = await caseWithDates()
  const begun = await house.get('documents', 'create', { caseId, templateId: 'case-summary', today: '2026-03-09' })
  expect(await countedFrom(house, caseId, 'lastCaseSummary')).toEqual(['2026-01-05', null])
  const { id } = begun.document
  const named = await house.get('documents', 'rename', { id, title: 'Summary, spring', baseRevision: begun.revision })
  expect(await countedFrom(house, caseId, 'lastCaseSummary')).toEqual(['2026-01-05', null])
  const document = { ...begun.document, title: 'Summary for March', dates: { documentDate: '2026-03-06' }, sections: [] }
  await house.get('documents', 'save', { document: reworded(document, 'Temi is well.'), baseRevision: named.revision })
  expect(await countedFrom(house, caseId, 'lastCaseSummary')).toEqual(['2026-03-06', 'Summary for March'])
})

test('a supervision that has its record is not asked to be recorded', async () => {
  const { house, caseId } = await caseWithDates()
  const made = await house.get('cases', 'get', { id: caseId })
  const keyDates = { ...made.keyDates, supervision: '2026-03-04' }
  await house.get('cases', 'update', { caseRecord: { ...made, keyDates } })
  expect(await countedFrom(house, caseId, 'supervision')).toEqual(['2026-03-04', null])
  await read(house, caseId, 'supervision-record', { documentDate: '2026-03-04' })
  expect(await countedFrom(house, caseId, 'supervision')).toBeNull()
})
