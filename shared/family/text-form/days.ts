import { readWhen } from '../../dates/index.ts'
import { dayFrom, isDay, MONTH_NAMES, writeDay } from '../../document/index.ts'
import type { Person } from '../case-record.ts'

const MONTHS = MONTH_NAMES.map((name) => name.toLowerCase())
const monthOf = (word: string): number => {
  const low = word.toLowerCase().replace(/\.$/, '')
  return low.length < 3
    ? 0
    : MONTHS.findIndex((name) => name === low || (name.startsWith(low) && (low.length === 3 || low === 'sept'))) + 1
}
export const isMonth = (word: string): boolean => monthOf(word) > 0

/** The day that is meant, `YYYY-MM-DD`; null where it is no single day, or one of two. */
export function exactDay(text: string): string | null {
  if (isDay(text)) return text
  const parts = /^(\d{1,2})(?:st|nd|rd|th)? ([a-z]+\.?),? (\d{4})$/i.exec(text)
  if (parts) {
    const month = monthOf(parts[2] ?? '')
    return month === 0 ? null : dayFrom(Number(parts[3]), month, Number(parts[1]))
  }
  if (!/^\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}$/.test(text)) return null
  const { when } = readWhen(text, { today: '2099-12-31' })
  return when !== null && when.kind === 'day' && !when.about && /\d{4}$/.test(text) ? when.first : null
}

/** True for what can be read as a date of any kind: "1989", "about 1960", "14 May 1991", "before 2012". */
export function isDate(text: string): boolean {
  if (/^(?:about |c\.? ?)?[12]\d{3}$/.test(text) || exactDay(text) !== null) return true
  if (!/\d{4}|\d{2}s\b|\d[/.]\d/.test(text)) return false
  const { when } = readWhen(text, { today: '2099-12-31' })
  return when !== null && when.kind !== 'unknown'
}

/** When somebody was born, as the text says it. */
export const saidBirth = (person: Pick<Person, 'dateOfBirth' | 'born'>): string =>
  isDay(person.dateOfBirth) ? writeDay(person.dateOfBirth) : person.dateOfBirth || person.born

const YEAR_RANGE = /^([^-–—]*\d{4}|\?)\s*[-–—]\s*([^-–—]*\d{4}|\?)?$/
/** "1958-2020": the two ends of a span; null where it is none. An end that is not known is empty. */
export function spanOf(text: string): { first: string; last: string } | null {
  if (isDay(text)) return null
  const parts = YEAR_RANGE.exec(text)
  if (!parts) return null
  const [first, last] = [parts[1] ?? '', parts[2] ?? ''].map((end) => (end === '?' ? '' : end.trim()))
  const good = (end: string | undefined): boolean => end === '' || (end !== undefined && isDate(end))
  return good(first) && good(last) ? { first: first ?? '', last: last ?? '' } : null
}

/** The year by which somebody is put among brothers and sisters; those without one come last. */
export function yearOf(text: string): number {
  const year = /\d{4}/.exec(text)
  return year === null ? 9999 : Number(year[0])
}
