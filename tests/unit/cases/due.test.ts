import { describe, expect, test } from 'vitest'
import { sayDate, sayDay, sayLeft } from '../../../renderer/cases/due/say-due.ts'
import { countDue, sayDue } from '../../../renderer/cases/index.ts'
import type { DueItem } from '../../../shared/api/index.ts'

const item = (fields: Partial<DueItem>): DueItem => ({
  obligation: 'report-to-chair',
  what: 'Report to the conference chair',
  due: '2026-03-13',
  left: 3,
  unit: 'workingDays',
  overdue: false,
  cite: 'Stoke-on-Trent, Section Four',
  says: 'The chair has the report first.',
  event: 'initialConference',
  trigger: '2026-03-18',
  ...fields,
})

test.each([
  ['2026-03-13', 'Fri 13 March'],
  ['2026-03-13T10:00', 'Fri 13 March, 10:00'],
  ['2026-11-01T09:05', 'Sun 1 November, 09:05'],
])('the day %s is said as %s', (iso, said) => {
  expect(sayDay(iso)).toBe(said)
})

test('a date has its year', () => {
  expect(sayDate('2026-03-05')).toBe('5 March 2026')
  expect(sayDate('2026-03-05T23:59:00')).toBe('5 March 2026')
})

test.each<[Partial<DueItem>, string]>([
  [{ left: 3 }, '3 working days'],
  [{ left: 1 }, '1 working day'],
  [{ left: 0 }, 'today'],
  [{ left: -2, overdue: true }, '2 working days late'],
  [{ left: -1, overdue: true }, '1 working day late'],
  [{ left: 0, overdue: true }, 'late'],
  [{ left: 5, unit: 'days' }, '5 days'],
  [{ left: 1, unit: 'hours' }, '1 hour'],
  [{ left: -30, unit: 'hours', overdue: true }, '30 hours late'],
])('what is left of %o is said as %s', (fields, said) => {
  expect(sayLeft(item(fields))).toBe(said)
})

test('the status bar has what, when and how long in one line', () => {
  expect(sayDue(item({}))).toBe('Report to the conference chair, Fri 13 March (3 working days)')
})

describe('counting', () => {
  const today = '2026-03-10'
  test('tells what is late from what comes within seven days', () => {
    const items = [
      item({ due: '2026-03-06', overdue: true }),
      item({ due: '2026-03-10' }),
      item({ due: '2026-03-17T10:00' }),
      item({ due: '2026-03-18' }),
    ]
    expect(countDue(items, today)).toEqual({ overdue: 1, soon: 2 })
  })

  test('counts over the end of a month and of nothing', () => {
    expect(countDue([item({ due: '2026-03-04' }), item({ due: '2026-03-05' })], '2026-02-25')).toEqual({ overdue: 0, soon: 1 })
    expect(countDue([], today)).toEqual({ overdue: 0, soon: 0 })
  })
})
