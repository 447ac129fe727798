import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { whatIsDue } from '../../../../main/services/what-is-due.ts'
import { loadStandards } from '../../../../main/templates/index.ts'
import { caseRecord } from '../../../../shared/family/index.ts'
import type { DatedRecord } from '../../../../shared/timescales/index.ts'

const library = await loadStandards({ templatesFolder: join(import.meta.dirname, '../../../../templates') })
const child = (id: string, firstName: string, dateOfBirth: string) => ({
  id,
  group: 'child',
  firstName,
  lastName: 'Frost',
  dateOfBirth,
})
const made = (fields: Record<string, unknown>) =>
  caseRecord.parse({
    id: 'c',
    title: 'Frost',
    packId: 'wirral',
    people: [child('temi', 'Temi', '2010-05-01'), child('noah', 'Noah', '2019-05-01')],
    ...fields,
  })
const owed = (fields: Record<string, unknown>, today = '2026-03-10', packId = 'wirral') =>
  whatIsDue(made(fields), library.get(packId).pack, today)
const one = (items: ReturnType<typeof owed>, id: string) => items.find(({ obligation }) => obligation === id)

test('a duty to each child that falls on one day is one item with the children in it', () => {
  const items = owed({ legalStatus: 'Child protection plan', keyDates: { childProtectionVisit: '2026-03-02' } })
  expect(items.filter(({ obligation }) => obligation === 'cp-visit')).toHaveLength(1)
  expect(one(items, 'cp-visit')).toMatchObject({
    due: '2026-03-23',
    left: 9,
    overdue: false,
    limit: 'every 15 working days',
    doneBy: 'childProtectionVisit',
    children: [
      { id: 'temi', name: 'Temi' },
      { id: 'noah', name: 'Noah' },
    ],
  })
})

test('what counts from a birthday is the child’s whose birthday it is, and waits until it is near', () => {
  const items = owed({ legalStatus: 'Care order', keyDates: { lookedAfter: '2025-01-06' } })
  expect(one(items, 'pa-allocated')).toMatchObject({ due: '2026-05-01', children: [{ id: 'temi', name: 'Temi' }] })
  const ofBirthdays = items.filter(({ event }) => event === 'birth' || event === 'sixteenthBirthday')
  expect(ofBirthdays.flatMap(({ children }) => children.map(({ id }) => id))).not.toContain('noah')
})

test('a duty of the case names no child, says its last working day and is marked by what meets it', () => {
  const items = owed({ keyDates: { assessmentStarted: '2026-02-23' } })
  expect(one(items, 'assessment-aim')).toMatchObject({ aim: true, due: '2026-03-21', lastWorkingDay: '2026-03-20', children: [] })
  expect(one(items, 'assessment-aim')?.doneBy).toBe('assessmentCompleted')
})

test('what is overdue leads, and what is marked as done goes', () => {
  const keyDates = { strategyDiscussion: '2026-02-02', initialConference: '2026-03-30' }
  const items = owed({ keyDates })
  expect(items[0]).toMatchObject({ overdue: true })
  const firstAhead = items.findIndex(({ overdue }) => !overdue)
  expect(items.slice(firstAhead).every(({ overdue }) => !overdue)).toBe(true)
  const report = one(items, 'icpc-report-to-chair')
  expect(report?.doneBy).toBe('done:icpc-report-to-chair:2026-03-30')
  const after = owed({ keyDates: { ...keyDates, [report?.doneBy ?? '']: '2026-03-09' } })
  expect(one(after, 'icpc-report-to-chair')).toBeUndefined()
  expect(after).toHaveLength(items.length - 1)
})

test('the other figure of a standard that says two things stands with the first', () => {
  const items = owed({ keyDates: { initialConference: '2026-03-02' } }, '2026-03-10', 'manchester')
  expect(items.find(({ others }) => others.length > 0)).toMatchObject({ others: [{ limit: 'within 10 working days' }] })
})

const siblings = (own: Record<string, string>) => [
  { ...child('temi', 'Temi', '2010-05-01'), keyDates: own },
  child('noah', 'Noah', '2019-05-01'),
]

test('a child with a day of its own has its own due dates', () => {
  const items = owed({
    legalStatus: 'Child protection plan',
    keyDates: { childProtectionVisit: '2026-03-02' },
    people: siblings({ childProtectionVisit: '2026-03-09' }),
  })
  expect(
    items.filter(({ obligation }) => obligation === 'cp-visit').map(({ due, children }) => [due, children.map(({ id }) => id)]),
  ).toEqual([
    ['2026-03-23', ['noah']],
    ['2026-03-30', ['temi']],
  ])
})

test('what never happened to a child makes nothing due for it', () => {
  const items = owed({ keyDates: { lookedAfter: '2026-03-02' }, people: siblings({ lookedAfter: '' }) })
  const informed = items.filter(({ obligation }) => obligation === 'cla-status-informed')
  expect(informed.map(({ children }) => children.map(({ id }) => id))).toEqual([['noah']])
})

test('a duty of the case names the children where their days differ', () => {
  const keyDates = { initialConference: '2026-03-30' }
  const reports = (own: Record<string, string>) =>
    owed({ keyDates, people: siblings(own) })
      .filter(({ obligation }) => obligation === 'icpc-report-to-chair')
      .map(({ due, children }) => [due, children.map(({ id }) => id)])
  expect(reports({})).toEqual([['2026-03-25', []]])
  expect(reports({ initialConference: '2026-04-14' })).toEqual([
    ['2026-03-25', ['noah']],
    ['2026-04-09', ['temi']],
  ])
})

test('what is done for one child is still owed to the other', () => {
  const report = 'done:icpc-report-to-chair:2026-03-30'
  const items = owed({ keyDates: { initialConference: '2026-03-30' }, people: siblings({ [report]: '2026-03-09' }) })
  expect(one(items, 'icpc-report-to-chair')?.children.map(({ id }) => id)).toEqual(['noah'])
})

describe('a record of the case', () => {
  const visit = { id: 'v', title: 'Visit of 9 March', kind: 'visit-record' as const, day: '2026-03-09', childIds: ['temi'] }
  const visits = (records: DatedRecord[]) => {
    const fields = { legalStatus: 'Child protection plan', keyDates: { childProtectionVisit: '2026-03-02' } }
    return whatIsDue(made(fields), library.get('wirral').pack, '2026-03-10', records)
      .filter(({ obligation }) => obligation === 'cp-visit')
      .map(({ due, record, children }) => ({ due, from: record?.title, children: children.map(({ id }) => id) }))
  }

  test('counts for the children that it is about, and is named', () => {
    expect(visits([visit])).toEqual([
      { due: '2026-03-23', from: undefined, children: ['noah'] },
      { due: '2026-03-30', from: 'Visit of 9 March', children: ['temi'] },
    ])
  })

  test('about nobody in particular counts for all', () => {
    expect(visits([{ ...visit, childIds: [] }])).toEqual([
      { due: '2026-03-30', from: 'Visit of 9 March', children: ['temi', 'noah'] },
    ])
  })

  test('from before the key date changes nothing', () => {
    expect(visits([{ ...visit, day: '2026-02-20' }])).toEqual([
      { due: '2026-03-23', from: undefined, children: ['temi', 'noah'] },
    ])
  })
})
