import { expect, test } from 'vitest'
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
  record: null,
  children: [],
  aim: false,
  lastWorkingDay: null,
  overseen: false,
  limit: 'at least 3 working days before',
  note: '',
  others: [],
  doneBy: 'done:report-to-chair:2026-03-18',
  ...fields,
})

test.each([
  ['2026-03-13', 'Fri 13 March'],
  ['2026-03-13T10:00', 'Fri 13 March, 10:00'],
  ['2026-11-01T09:05', 'Sun 1 November, 09:05'],
  ['2027-02-24', 'Wed 24 February 2027'],
  ['2025-12-31T17:00', 'Wed 31 December 2025, 17:00'],
])('in 2026 the day %s is said as %s', (iso, said) => {
  expect(sayDay(iso, '2026-03-10')).toBe(said)
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
  expect(sayDue(item({}), '2026-03-10')).toBe('Report to the conference chair, Fri 13 March (3 working days)')
})

test('what is late is told from what comes within a week, in whatever unit', () => {
  const items = [
    item({ left: -3, overdue: true }),
    item({ left: 0 }),
    item({ left: 5 }),
    item({ left: 6 }),
    item({ left: 7, unit: 'days' }),
    item({ left: 8, unit: 'days' }),
    item({ left: 168, unit: 'hours' }),
    item({ left: 169, unit: 'hours' }),
  ]
  expect(countDue(items)).toEqual({ overdue: 1, soon: 4 })
  expect(countDue([])).toEqual({ overdue: 0, soon: 0 })
})
