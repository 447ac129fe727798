import { addDays, dayParts, daysInMonth, MONTH_NAMES, writeDay } from '../document/index.ts'
import type { EntryDate } from './entry-date.ts'
import { stretchName } from './one-date.ts'

/** The date in words as a report has it: "5 March 2026", "March 2026", "before 2012", "about 3 to 5 May 2024". */
export function writeWhen(when: EntryDate): string {
  const words = inWords(when)
  return when.about && when.kind !== 'unknown' ? `about ${words}` : words
}

/** The same with the time of day, where it is known: "27 December 2025, 02:10". */
export function writeWhenWithTime(when: EntryDate): string {
  return when.time === '' ? writeWhen(when) : `${writeWhen(when)}, ${when.time}`
}

function inWords({ kind, first, last, typed }: EntryDate): string {
  switch (kind) {
    case 'day':
      return writeDay(first)
    case 'within':
      return stretch(first, last)
    case 'before':
      return `before ${startOf(last)}`
    case 'after':
      return `after ${endOf(first)}`
    case 'range':
      if (first === '') return `until ${endOf(last)}`
      return last === '' ? `since ${startOf(first)}` : fromTo(first, last)
    case 'unknown':
      return typed === '' ? 'date not known' : typed
  }
}

/** A whole month, year or season by its name; else its first and last day. */
function stretch(first: string, last: string): string {
  return (
    wholeMonth(first, last) ??
    wholeYear(first, last) ??
    stretchName(first, last) ??
    `between ${shortened(first, last)} and ${writeDay(last)}`
  )
}

function fromTo(first: string, last: string): string {
  if (first === last) return writeDay(first)
  const [begin, end] = [dayParts(first), dayParts(last)]
  const years = begin.month === 1 && begin.day === 1 && end.month === 12 && end.day === 31
  if (years) return begin.year === end.year ? `all of ${begin.year}` : `${begin.year} to ${end.year}`
  if (begin.day === 1 && end.day === daysInMonth(end.year, end.month) && !sameMonth(first, last))
    return `${MONTH_NAMES[begin.month - 1]}${begin.year === end.year ? '' : ` ${begin.year}`} to ${MONTH_NAMES[end.month - 1]} ${end.year}`
  return `${shortened(first, last)} to ${writeDay(last)}`
}

/** The first day without what the last day says again: "3" of 3 to 5 May 2024. */
function shortened(first: string, last: string): string {
  const begin = dayParts(first)
  if (sameMonth(first, last)) return String(begin.day)
  return begin.year === dayParts(last).year ? `${begin.day} ${MONTH_NAMES[begin.month - 1]}` : writeDay(first)
}

const sameMonth = (one: string, other: string): boolean => one.slice(0, 7) === other.slice(0, 7)

function wholeMonth(first: string, last: string): string | null {
  const { year, month, day } = dayParts(first)
  if (day !== 1 || !sameMonth(first, last) || dayParts(last).day !== daysInMonth(year, month)) return null
  return `${MONTH_NAMES[month - 1]} ${year}`
}

function wholeYear(first: string, last: string): string | null {
  const year = first.slice(0, 4)
  return first === `${year}-01-01` && last === `${year}-12-31` ? year : null
}

/** A first of January is written as its year, a first of a month as its month: "before 2012" was typed so. */
function startOf(day: string): string {
  const { year, month, day: date } = dayParts(day)
  if (date !== 1) return writeDay(day)
  return month === 1 ? String(year) : `${MONTH_NAMES[month - 1]} ${year}`
}

function endOf(day: string): string {
  const next = addDays(day, 1)
  const { year, month } = dayParts(day)
  if (!next.endsWith('-01')) return writeDay(day)
  return month === 12 ? String(year) : `${MONTH_NAMES[month - 1]} ${year}`
}
