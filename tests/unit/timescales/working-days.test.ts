import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '../../../shared/document/index.ts'
import { addWorkingDays, isWorkingDay, workingDaysBetween } from '../../../shared/timescales/index.ts'

const someDay = fc.integer({ min: 0, max: 25_000 }).map((number) => addDays('1980-01-01', number))

describe('working days', () => {
  test.each([
    // A strategy discussion on Thursday 5 March 2026.
    ['2026-03-05', 15, '2026-03-26'],
    ['2026-03-06', 1, '2026-03-09'],
    // Good Friday and Easter Monday.
    ['2026-04-02', 1, '2026-04-07'],
    // Christmas, Boxing Day's substitute, New Year.
    ['2026-12-24', 3, '2026-12-31'],
    ['2026-12-24', 4, '2027-01-04'],
    ['2026-03-07', 1, '2026-03-09'],
    ['2026-03-05', 0, '2026-03-05'],
    ['2026-03-26', -15, '2026-03-05'],
    ['2026-04-07', -3, '2026-03-31'],
  ])('from %s, %i days: %s', (from, count, to) => expect(addWorkingDays(from, count)).toBe(to))

  test('45 working days from a referral over Easter and May', () => {
    expect(addWorkingDays('2026-03-05', 45)).toBe('2026-05-12')
  })

  test('part of a day is refused', () => expect(() => addWorkingDays('2026-03-05', 1.5)).toThrow(RangeError))

  test('adding and counting agree, forwards and back', () => {
    fc.assert(
      fc.property(someDay, fc.integer({ min: 0, max: 80 }), (day, count) => {
        const later = addWorkingDays(day, count)
        expect(workingDaysBetween(day, later)).toBe(count)
        const earlier = addWorkingDays(day, -count)
        expect(workingDaysBetween(day, earlier) + count).toBe(0)
        if (count > 0) expect([isWorkingDay(later), isWorkingDay(earlier)]).toEqual([true, true])
      }),
    )
  })

  test('one step after another is the same as all at once', () => {
    fc.assert(
      fc.property(someDay, fc.integer({ min: 1, max: 30 }), fc.integer({ min: 1, max: 30 }), (day, one, other) => {
        expect(addWorkingDays(addWorkingDays(day, one), other)).toBe(addWorkingDays(day, one + other))
      }),
    )
  })
})
