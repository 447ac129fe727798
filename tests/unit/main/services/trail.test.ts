import { expect, test } from 'vitest'
import { TRAIL_EVENTS, trailDetail } from '../../../../shared/review/index.ts'
import { houseOfIssued } from './tampering.ts'

test('the trail is searched by person, event, case, days and words, with titles while there are some', async () => {
  const { house, documentId } = await houseOfIssued()
  const { caseId } = await house.get('reviews', 'get', { documentId })
  const all = await house.get('trail', 'all', { limit: 500 })
  expect(all).toMatchObject({ more: false, titles: { [documentId]: 'Assessment of Temi', [caseId]: 'Adeyemi and Frost' } })
  const people = await house.get('trail', 'people', {})
  expect(people.map(({ who }) => who)).toEqual(['Jo Bell, Social worker', 'Sam Okoro, Team manager'])
  const events = async (wanted: Parameters<typeof house.get<'trail', 'all'>>[2]) =>
    (await house.get('trail', 'all', wanted)).rows.map(({ what }) => what)
  expect(await events({ accountId: people[1]?.accountId, what: ['issued', 'submitted'] })).toEqual(['issued'])
  expect(await events({ caseId, what: ['signed-in', 'case-made'] })).toEqual(['case-made'])
  expect(await events({ words: 'okoro', what: ['issued', 'submitted'] })).toEqual(['issued'])
  expect(await events({ words: documentId, what: ['submitted', 'signed-in'] })).toEqual(['submitted'])
  expect(await events({ words: '100%' })).toEqual([])
  expect(await events({ until: '2020-01-01T00:00:00.000Z' })).toEqual([])
  const first = await house.get('trail', 'ofCase', { caseId, limit: 1 })
  expect(first).toMatchObject({ more: true, rows: [{ caseId }] })
})

test('the trail is given out as a table, and that is in the trail', async () => {
  const { house, documentId } = await houseOfIssued()
  const file = await house.get('trail', 'export', { words: documentId })
  const lines = Buffer.from(file.base64, 'base64').toString('utf8').split('\r\n')
  expect(file.name).toBe('Trail, 2026-03-02.csv')
  expect(lines[0]).toContain('Row,When (UTC),Who,What,Case,Document,Detail,Digest,As it is kept')
  expect(lines.find((line) => line.includes('Issued a document'))).toContain('Assessment of Temi')
  expect(lines.join()).not.toContain('seal:')
  const [row] = (await house.get('trail', 'all', { limit: 1 })).rows
  expect(row).toMatchObject({ what: 'exported', detail: { as: 'trail' } })
})

test('a title is not told to whoever may not read cases', async () => {
  const { house } = await houseOfIssued()
  await house.addColleague({ signInName: 'ann.admin', name: 'Ann Ade', role: 'administrator', jobTitle: 'Administrator' })
  await house.signIn('ann.admin')
  expect((await house.get('trail', 'all', {})).titles).toEqual({})
  expect(await house.fail('verification', 'file', { name: 'a.docx', base64: 'UEsDBA==' })).toMatchObject({ code: 'not-allowed' })
  expect((await house.get('verification', 'store', {})).problems).toEqual([])
})

test('accounts, standards and rules are told of by name, in the window and in the table', async () => {
  const { house, documentId } = await houseOfIssued()
  const { caseId } = await house.get('reviews', 'get', { documentId })
  const record = await house.get('cases', 'get', { id: caseId })
  await house.get('cases', 'update', { caseRecord: { ...record, packId: 'manchester' } })
  const { rows, names } = await house.get('trail', 'all', { limit: 500 })
  expect(names).toMatchObject({ manchester: 'Manchester City Council', knowsley: 'Knowsley Council' })
  const said = rows.map((row) => `${TRAIL_EVENTS[row.what]}: ${trailDetail(row, names)}`)
  expect(said).toContain('Changed the details of a case: standards before: Knowsley Council · standards: Manchester City Council')
  expect(said).toContain('Added an account: Sam Okoro · role: Team manager · does not look after the accounts')
  const file = await house.get('trail', 'export', {})
  expect(Buffer.from(file.base64, 'base64').toString('utf8')).toContain('standards: Manchester City Council')
})
