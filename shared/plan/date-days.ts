import { addDays, addMonths, dayFrom, daysBetween, daysInMonth, weekdayOf } from '../document/index.ts'
import { addWorkingDays } from '../timescales/index.ts'
import type { DateShape, Part, ShapeFound } from './date-shapes.ts'

/** The day that relative dates hang on, null when none was given. */
export interface Reference {
  day: string | null
}

export interface Days {
  first: string | null
  last: string | null
}

type DayShape = Extract<DateShape, { kind: 'day' }>
const NO_DAYS: Days = { first: null, last: null }
const PARTS_OF_MONTH: Record<Part, readonly [number, number]> = {
  start: [1, 10],
  early: [1, 10],
  middle: [11, 20],
  late: [21, 31],
  end: [31, 31],
}
const PARTS_OF_YEAR: Record<Part, readonly [number, number]> = {
  start: [1, 3],
  early: [1, 4],
  middle: [5, 8],
  late: [9, 12],
  end: [12, 12],
}

/** Works out the first and the last day that a date can mean. `year` stands in for one that was not typed. */
export function resolve(
  found: ShapeFound & { anchor?: ShapeFound; week?: 'of' | 'ending' },
  year: number | null,
  reference: Reference,
): Days {
  const { shape } = found
  switch (shape.kind) {
    case 'day':
      return weekAround(daysOf(shape, year, reference), found.week)
    case 'month':
      return monthDays(shape.month, shape.year ?? year ?? nearestYear(shape.month, 15, null, reference.day), shape.part)
    case 'year':
      return yearDays(shape.year, shape.part)
    case 'offset':
      return offsetDays(shape, anchorDay(found, year, reference))
    case 'season':
    case 'repeat':
    case 'event':
      return NO_DAYS
    default:
      return reference.day === null ? NO_DAYS : nearDays(shape, reference.day)
  }
}

function daysOf(shape: DayShape, borrowed: number | null, reference: Reference): Days {
  const year = shape.year ?? borrowed ?? nearestYear(shape.month, shape.day, shape.weekday, reference.day)
  if (year === null) return NO_DAYS
  const first = dayFrom(year, shape.month, shape.day)
  const last = shape.dayTo === null ? first : dayFrom(year, shape.month, shape.dayTo)
  return first !== null && last !== null && last < first ? { first: last, last: first } : { first, last }
}

/** The year in which a day without one lies nearest to the reference day, of those in which the weekday fits if any does. */
function nearestYear(month: number, day: number, weekday: number | null, reference: string | null): number | null {
  if (reference === null) return null
  const year = Number(reference.slice(0, 4))
  const possible = [-4, -3, -2, -1, 0, 1, 2, 3, 4].flatMap((step) => dayFrom(year + step, month, day) ?? [])
  const near = (days: string[]): string | undefined =>
    days.toSorted((one, other) => Math.abs(daysBetween(reference, one)) - Math.abs(daysBetween(reference, other)))[0]
  const fitting = possible.filter((one) => Math.abs(daysBetween(reference, one)) <= 366 && weekdayOf(one) === weekday)
  const chosen = near(fitting) ?? near(possible)
  return chosen === undefined ? null : Number(chosen.slice(0, 4))
}

function weekAround(days: Days, week: 'of' | 'ending' | undefined): Days {
  if (week === undefined || days.first === null) return days
  if (week === 'ending') return { first: addDays(days.first, -6), last: days.first }
  return { first: days.first, last: addDays(days.first, 7 - weekdayOf(days.first)) }
}

function monthDays(month: number, year: number | null, part: Part | null): Days {
  if (year === null) return NO_DAYS
  const longest = daysInMonth(year, month)
  const [from, to] = part === null ? [1, 31] : PARTS_OF_MONTH[part]
  return { first: dayFrom(year, month, Math.min(from, longest)), last: dayFrom(year, month, Math.min(to, longest)) }
}

function yearDays(year: number, part: Part | null): Days {
  const [from, to] = part === null ? [1, 12] : PARTS_OF_YEAR[part]
  return { first: dayFrom(year, from, 1), last: dayFrom(year, to, daysInMonth(year, to)) }
}

function anchorDay(found: ShapeFound & { anchor?: ShapeFound }, year: number | null, reference: Reference): string | null {
  if (found.shape.kind !== 'offset') return null
  if (found.anchor?.shape.kind === 'day') return daysOf(found.anchor.shape, year, reference).first
  return found.shape.anchored === 'reference' ? reference.day : null
}

function offsetDays(shape: Extract<DateShape, { kind: 'offset' }>, anchor: string | null): Days {
  if (anchor === null) return NO_DAYS
  const reached = stepped(anchor, shape.back ? -shape.amount : shape.amount, shape.unit)
  if (shape.ago) return oneDay(reached)
  return shape.back ? { first: reached, last: shape.link === null ? anchor : reached } : { first: anchor, last: reached }
}

function stepped(from: string, amount: number, unit: string): string {
  if (unit.startsWith('working') || unit.startsWith('school')) return addWorkingDays(from, amount)
  if (unit.endsWith('hour')) return addDays(from, Math.sign(amount) * Math.ceil(Math.abs(amount) / 24))
  if (unit.endsWith('week')) return addDays(from, amount * 7)
  if (unit.endsWith('fortnight')) return addDays(from, amount * 14)
  if (unit.endsWith('month')) return addMonths(from, amount)
  return unit.endsWith('year') ? addMonths(from, amount * 12) : addDays(from, amount)
}

function nearDays(shape: Extract<DateShape, { kind: 'near' | 'weekday' | 'dayOfMonth' | 'period' }>, reference: string): Days {
  switch (shape.kind) {
    case 'near':
      return oneDay(addDays(reference, shape.days))
    case 'weekday': {
      const ahead = (shape.weekday - weekdayOf(reference) + 7) % 7 || 7
      return oneDay(addDays(reference, shape.which === 'last' ? ahead - 7 || -7 : ahead))
    }
    case 'dayOfMonth': {
      const { year, month } = { year: Number(reference.slice(0, 4)), month: Number(reference.slice(5, 7)) }
      const here = dayFrom(year, month, shape.day)
      if (here !== null && here >= reference) return oneDay(here)
      const nextMonth = addMonths(`${reference.slice(0, 8)}01`, 1)
      const there = dayFrom(Number(nextMonth.slice(0, 4)), Number(nextMonth.slice(5, 7)), shape.day)
      return there === null ? NO_DAYS : oneDay(there)
    }
    case 'period':
      return periodDays(shape.period, shape.which, shape.part, reference)
  }
}

function oneDay(day: string): Days {
  return { first: day, last: day }
}

function periodDays(
  period: 'week' | 'fortnight' | 'month' | 'year',
  which: -1 | 0 | 1,
  part: Part | null,
  reference: string,
): Days {
  if (period === 'month') {
    const day = addMonths(`${reference.slice(0, 8)}01`, which)
    return monthDays(Number(day.slice(5, 7)), Number(day.slice(0, 4)), part)
  }
  if (period === 'year') return yearDays(Number(reference.slice(0, 4)) + which, part)
  const length = period === 'fortnight' ? 14 : 7
  const monday = addDays(reference, 1 - weekdayOf(reference) + which * length)
  const last = addDays(monday, length - 1)
  // The end of a week is its Friday for everybody who works in one.
  return part === 'end' ? oneDay(addDays(last, -2)) : { first: monday, last }
}
