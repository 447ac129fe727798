import { writeWhen } from '../../dates/index.ts'
import { dayParts, MONTH_NAMES, writeDay } from '../../document/index.ts'
import type { CaseEntry } from '../entry.ts'

const NUMBERS = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten', 'Eleven', 'Twelve']
const ORDINALS = ['', 'First', 'Second', 'Third', 'Fourth', 'Fifth', 'Sixth', 'Seventh', 'Eighth', 'Ninth', 'Tenth']
const DAYS_IN_YEAR = 365.25
const DAYS_IN_MONTH = DAYS_IN_YEAR / 12
const DAYS_IN_WEEK = 7

/** "Five", or in figures from thirteen on. */
export const numberWord = (count: number): string => NUMBERS[count] ?? String(count)

/** "Third"; from eleven on "Number 11:" would be no better than the figure, so it is "11th". */
export const ordinalWord = (count: number): string => ORDINALS[count] ?? `${count}th`

/** A length of time in round words: "three weeks", "six months", "three years". */
export function lengthInWords(days: number): string {
  const of = (count: number, unit: string): string => `${numberWord(count).toLowerCase()} ${unit}${count === 1 ? '' : 's'}`
  const years = Math.round(days / DAYS_IN_YEAR)
  if (years >= 1 && Math.abs(days - years * DAYS_IN_YEAR) <= 5) return of(years, 'year')
  if (days >= 2 * DAYS_IN_MONTH - 3) return of(Math.round(days / DAYS_IN_MONTH), 'month')
  if (days >= 2 * DAYS_IN_WEEK) return of(Math.round(days / DAYS_IN_WEEK), 'week')
  return of(days, 'day')
}

/** "August 2023". */
export function monthOf(day: string): string {
  const { year, month } = dayParts(day)
  return `${MONTH_NAMES[month - 1]} ${year}`
}

/** "14 November, 27 December 2025 and 7 February 2026": a year is said once, with the last of its days. */
export function daysInWords(days: readonly string[]): string {
  return listed(days.map((day, index) => (days[index + 1]?.slice(0, 4) === day.slice(0, 4) ? shortDay(day) : writeDay(day))))
}

/** "a, b and c". */
export function listed(parts: readonly string[]): string {
  const last = parts.at(-1) ?? ''
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} and ${last}`
}

const shortDay = (day: string): string => `${dayParts(day).day} ${MONTH_NAMES[dayParts(day).month - 1]}`

const MOST_DATES = 8

/** When the entries were, in words; no more than a card holds. */
export function datesOf(entries: readonly CaseEntry[]): string {
  const dates = [...new Set(entries.map(({ when }) => writeWhen(when)))]
  if (entries.every(({ when }) => when.kind === 'day' && !when.about) && dates.length <= MOST_DATES)
    return daysInWords([...new Set(entries.map(({ when }) => when.first))])
  if (dates.length <= MOST_DATES) return listed(dates)
  return `${dates[0]} to ${dates.at(-1)}`
}

/** The same for a report: days of confidential entries are not given, only that there are others. */
export function datesForReport(entries: readonly CaseEntry[]): string {
  const open = entries.filter(({ confidential }) => !confidential)
  const left = entries.length - open.length
  const others = left === 0 ? '' : `${numberWord(left).toLowerCase()} ${left === 1 ? 'other' : 'others'}`
  if (open.length === 0) return others
  return others === '' ? datesOf(open) : `${datesOf(open)}, and ${others}`
}
