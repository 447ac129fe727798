/**
 * Days of the calendar as `YYYY-MM-DD` and nothing else: no clock, no time zone, no daylight saving.
 * A day that does not exist (31 June) is never made and never accepted.
 */

const DAY_IN_MS = 86_400_000
const SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/

export const MONTH_NAMES = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const
/** Monday first, as a working week is read. */
export const WEEKDAY_NAMES = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const

/** The day was asked for as text that is not a real day. */
export class NotADayError extends Error {
  override readonly name = 'NotADayError'
  readonly text: string

  constructor(text: string) {
    super(`“${text}” is not a day. Write a real day as YYYY-MM-DD.`)
    this.text = text
  }
}

/** How many days the month has; `month` counts from 1. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

/** The day as `YYYY-MM-DD`, or null when there is no such day; `month` counts from 1. */
export function dayFrom(year: number, month: number, day: number): string | null {
  if (year < 1000 || year > 9999 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

/** True for a real day written `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  const parts = SHAPE.exec(text)
  return parts !== null && dayFrom(Number(parts[1]), Number(parts[2]), Number(parts[3])) !== null
}

/** Year, month (from 1) and day of the month. Throws NotADayError. */
export function dayParts(day: string): { year: number; month: number; day: number } {
  if (!isDay(day)) throw new NotADayError(day)
  return { year: Number(day.slice(0, 4)), month: Number(day.slice(5, 7)), day: Number(day.slice(8)) }
}

/** Days since 1 January 1970, for sums. Throws NotADayError. */
export function dayNumber(day: string): number {
  const { year, month, day: date } = dayParts(day)
  return Date.UTC(year, month - 1, date) / DAY_IN_MS
}

/** The day that `dayNumber` gave this number for. */
export function dayOfNumber(number: number): string {
  return new Date(number * DAY_IN_MS).toISOString().slice(0, 10)
}

/** The day so many days later (earlier when negative). Throws NotADayError. */
export function addDays(day: string, days: number): string {
  return dayOfNumber(dayNumber(day) + days)
}

/** The same date so many months later; the last of the month where it is shorter (31 January + 1 = 28 February). */
export function addMonths(day: string, months: number): string {
  const parts = dayParts(day)
  const index = parts.year * 12 + (parts.month - 1) + months
  const year = Math.floor(index / 12)
  const month = index - year * 12 + 1
  const made = dayFrom(year, month, Math.min(parts.day, daysInMonth(year, month)))
  if (made === null) throw new NotADayError(`${day} and ${months} months`)
  return made
}

/** How many days from the first to the second; negative when the second is earlier. Throws NotADayError. */
export function daysBetween(from: string, to: string): number {
  return dayNumber(to) - dayNumber(from)
}

/** 1 for Monday to 7 for Sunday. Throws NotADayError. */
export function weekdayOf(day: string): number {
  return ((((dayNumber(day) + 3) % 7) + 7) % 7) + 1
}

/** "5 March 2026"; with `weekday`, "Thursday 5 March 2026". Throws NotADayError. */
export function writeDay(day: string, weekday = false): string {
  const parts = dayParts(day)
  const written = `${parts.day} ${MONTH_NAMES[parts.month - 1]} ${parts.year}`
  return weekday ? `${WEEKDAY_NAMES[weekdayOf(day) - 1]} ${written}` : written
}

/** Whole years of age on a day, null before birth. A child born on 29 February turns a year older on 1 March. */
export function ageOn(dateOfBirth: string, day: string): number | null {
  if (dateOfBirth > day) return null
  const born = dayParts(dateOfBirth)
  const now = dayParts(day)
  const hadBirthday = now.month > born.month || (now.month === born.month && now.day >= born.day)
  return now.year - born.year - (hadBirthday ? 0 : 1)
}
