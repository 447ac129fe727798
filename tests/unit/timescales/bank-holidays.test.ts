import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { weekdayOf } from '../../../shared/document/index.ts'
import { bankHolidayOn, bankHolidays, easterSunday } from '../../../shared/timescales/index.ts'

/** As published on GOV.UK for England and Wales. */
const PUBLISHED: Record<number, string[]> = {
  1995: ['01-02', '04-14', '04-17', '05-08', '05-29', '08-28', '12-25', '12-26'],
  1999: ['01-01', '04-02', '04-05', '05-03', '05-31', '08-30', '12-27', '12-28', '12-31'],
  2000: ['01-03', '04-21', '04-24', '05-01', '05-29', '08-28', '12-25', '12-26'],
  2002: ['01-01', '03-29', '04-01', '05-06', '06-03', '06-04', '08-26', '12-25', '12-26'],
  2011: ['01-03', '04-22', '04-25', '04-29', '05-02', '05-30', '08-29', '12-26', '12-27'],
  2012: ['01-02', '04-06', '04-09', '05-07', '06-04', '06-05', '08-27', '12-25', '12-26'],
  2018: ['01-01', '03-30', '04-02', '05-07', '05-28', '08-27', '12-25', '12-26'],
  2019: ['01-01', '04-19', '04-22', '05-06', '05-27', '08-26', '12-25', '12-26'],
  2020: ['01-01', '04-10', '04-13', '05-08', '05-25', '08-31', '12-25', '12-28'],
  2021: ['01-01', '04-02', '04-05', '05-03', '05-31', '08-30', '12-27', '12-28'],
  2022: ['01-03', '04-15', '04-18', '05-02', '06-02', '06-03', '08-29', '09-19', '12-26', '12-27'],
  2023: ['01-02', '04-07', '04-10', '05-01', '05-08', '05-29', '08-28', '12-25', '12-26'],
  2024: ['01-01', '03-29', '04-01', '05-06', '05-27', '08-26', '12-25', '12-26'],
  2025: ['01-01', '04-18', '04-21', '05-05', '05-26', '08-25', '12-25', '12-26'],
  2026: ['01-01', '04-03', '04-06', '05-04', '05-25', '08-31', '12-25', '12-28'],
  2027: ['01-01', '03-26', '03-29', '05-03', '05-31', '08-30', '12-27', '12-28'],
  2028: ['01-03', '04-14', '04-17', '05-01', '05-29', '08-28', '12-25', '12-26'],
}

describe('bank holidays of England and Wales', () => {
  test.each(Object.entries(PUBLISHED))('%s', (year, days) => {
    expect(bankHolidays(Number(year)).map((holiday) => holiday.day)).toEqual(days.map((day) => `${year}-${day}`))
  })

  test('every year from 1995 to 2060 has its eight, and those that were proclaimed besides', () => {
    const more = { 1999: 9, 2002: 9, 2011: 9, 2012: 9, 2022: 10, 2023: 9 }
    for (let year = 1995; year <= 2060; year += 1)
      expect([year, bankHolidays(year).length]).toEqual([year, more[year as keyof typeof more] ?? 8])
  })

  test.each([
    [2019, '2019-04-21'],
    [2024, '2024-03-31'],
    [2025, '2025-04-20'],
    [2026, '2026-04-05'],
    [2038, '2038-04-25'],
    [2285, '2285-03-22'],
  ])('Easter of %i', (year, day) => expect(easterSunday(year)).toBe(day))

  test('substitute days say what they stand for', () => {
    expect(bankHolidayOn('2027-12-28')).toBe('Boxing Day (substitute day)')
    expect(bankHolidayOn('2022-12-27')).toBe('Christmas Day (substitute day)')
    expect(bankHolidayOn('2022-12-26')).toBe('Boxing Day')
    expect(bankHolidayOn('2026-03-05')).toBeNull()
  })

  test('a year of another pattern is refused, not guessed', () => {
    expect(() => bankHolidays(1975)).toThrow(/known from 1978/)
  })

  test('in every year they are weekdays, in order, none twice, and at least eight', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1978, max: 2400 }), (year) => {
        const days = bankHolidays(year).map((holiday) => holiday.day)
        expect(days.length).toBeGreaterThanOrEqual(8)
        expect(days).toEqual([...new Set(days)].sort())
        for (const day of days) {
          expect(weekdayOf(day)).toBeLessThan(6)
          expect(day.startsWith(String(year))).toBe(true)
        }
        expect(weekdayOf(easterSunday(year))).toBe(7)
      }),
    )
  })
})
