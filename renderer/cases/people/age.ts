import { differenceInCalendarDays, parseISO } from 'date-fns'

/**
 * A child's age on a day: years; months below two years, days in the first month; or "not yet born". A child born on
 * 29 February is a year older on 1 March where the year has no such day.
 */
export function ageOn(dateOfBirth: string, day: string): string {
  if (dateOfBirth > day) return 'not yet born'
  const months = wholeMonths(dateOfBirth, day)
  if (months >= 24) return String(Math.floor(months / 12))
  if (months === 0) return inWords(differenceInCalendarDays(parseISO(day), parseISO(dateOfBirth)), 'day')
  return inWords(months, 'month')
}

function wholeMonths(from: string, to: string): number {
  const [startYear = 0, startMonth = 0, startDay = 0] = from.split('-').map(Number)
  const [endYear = 0, endMonth = 0, endDay = 0] = to.split('-').map(Number)
  return (endYear - startYear) * 12 + endMonth - startMonth - (endDay < startDay ? 1 : 0)
}

const inWords = (count: number, unit: string) => `${count} ${unit}${count === 1 ? '' : 's'}`
