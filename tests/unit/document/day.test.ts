import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addDays,
  addMonths,
  ageOn,
  dayNumber,
  dayOfNumber,
  daysBetween,
  isDay,
  NotADayError,
  weekdayOf,
  writeDay,
} from '../../../shared/document/index.ts'

const someDay = fc.integer({ min: -100_000, max: 100_000 }).map(dayOfNumber)

describe('days', () => {
  test.each(['2026-02-29', '2026-13-01', '2026-00-10', '2026-04-31', '26-04-01', '2026-4-1', '', '2026-04-01T10:00'])(
    '%j is none',
    (text) => {
      expect(isDay(text)).toBe(false)
      expect(() => addDays(text, 1)).toThrow(NotADayError)
    },
  )

  test.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2028-01-31', 1, '2028-02-29'],
    ['2026-11-15', 3, '2027-02-15'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-01-15', -13, '2024-12-15'],
  ])('%s and %i months: %s', (day, months, later) => expect(addMonths(day, months)).toBe(later))

  test.each([
    ['2016-05-02', '2026-05-01', 9],
    ['2016-05-02', '2026-05-02', 10],
    ['2016-02-29', '2026-02-28', 9],
    ['2016-02-29', '2026-03-01', 10],
    ['2026-05-02', '2026-05-02', 0],
    ['2026-05-03', '2026-05-02', null],
  ])('born %s, on %s: %s', (born, day, age) => expect(ageOn(born, day)).toBe(age))

  test('in words', () => {
    expect(writeDay('2026-03-05')).toBe('5 March 2026')
    expect(writeDay('2026-03-05', true)).toBe('Thursday 5 March 2026')
  })

  test('add up, and the week goes round', () => {
    fc.assert(
      fc.property(someDay, fc.integer({ min: -5000, max: 5000 }), (day, days) => {
        const later = addDays(day, days)
        expect(isDay(later)).toBe(true)
        expect(daysBetween(day, later)).toBe(days)
        expect(dayNumber(later) - dayNumber(day)).toBe(days)
        expect((weekdayOf(addDays(day, 1)) - weekdayOf(day) + 7) % 7).toBe(1)
        expect(new Date(`${day}T00:00:00Z`).getUTCDay() || 7).toBe(weekdayOf(day))
      }),
    )
  })
})
