import { dayFrom, daysInMonth, MONTH_NAMES, WEEKDAY_NAMES, weekdayOf, writeDay } from '../document/index.ts'
import { type Reference, resolve } from './date-days.ts'
import { type DateShape, dateShapes, type ShapeFound } from './date-shapes.ts'

/** How exactly a date is told. A `relative` one hangs on another day; an `event` has no day until it is held. */
export type DatePrecision = 'day' | 'week' | 'month' | 'year' | 'relative' | 'event'

/** What the words before a date make of it. `on` when there are none. */
export type DateRole = 'on' | 'by' | 'before' | 'from' | 'until' | 'after' | 'review' | 'within' | 'every'

export interface DateProblem {
  /** `impossible`: there is no such day. `weekday`: the day of the week is not that day's. */
  kind: 'impossible' | 'weekday'
  /** One plain line for the writer. */
  message: string
}

/** A date as somebody typed it. */
export interface DateReading {
  /** UTF-16 offsets into the text, end exclusive; "by" and "until" stand outside. */
  start: number
  end: number
  text: string
  precision: DatePrecision
  role: DateRole
  /** The first and the last day that it can mean, `YYYY-MM-DD`; null where no day can be worked out. */
  first: string | null
  last: string | null
  /** True when no year was typed and one was taken from another date of the text or from the reference day. */
  yearAssumed: boolean
  problem: DateProblem | null
}

export interface ReadDatesOptions {
  /** Today, `YYYY-MM-DD`. Never read from a clock. */
  today?: string | undefined
  /** The day that "in two weeks" counts from, where it is not today: the plan's or the document's date. */
  relativeTo?: string | undefined
}

/**
 * Reads every date that a text holds, in order, day before month as in Britain: "5 June 2026", "Fri 13 March",
 * "13/03/26", "w/c 9 March", "end of June", "every Tuesday until 4 May 2026", "within 2 weeks of 3 March 2026".
 * A date without a year takes the year of the next dated one in the text, else the nearest to the reference day.
 * Days that do not exist are reported with a problem and no day.
 */
export function readDates(text: string, options: ReadDatesOptions = {}): DateReading[] {
  return [...kept.get(text, options, () => findDates(text, options))]
}

/** Several rules ask about the same few words of a plan: what they hold is worked out once. */
class KeptReadings<T> {
  private readonly known = new Map<string, T>()

  get(text: string, { today, relativeTo }: ReadDatesOptions, read: () => T): T {
    const key = `${today}|${relativeTo}|${text}`
    const known = this.known.get(key)
    if (known !== undefined) return known
    const found = read()
    if (this.known.size >= MOST_KEPT) this.known.clear()
    this.known.set(key, found)
    return found
  }
}

const MOST_KEPT = 1000
const kept = new KeptReadings<readonly DateReading[]>()

function findDates(text: string, options: ReadDatesOptions): DateReading[] {
  const shapes = joinAnchors(text, widenWeeks(text, dateShapes(text)))
  const reference: Reference = { day: options.relativeTo ?? options.today ?? null }
  return shapes.map((found, index) => read(text, found, index, shapes, reference))
}

/** What a text says about when something is to be done. */
export interface DueReading {
  readings: DateReading[]
  /** The day it starts, when one is given. */
  first: string | null
  /** The last day on which it can be done, null when the text gives none. */
  last: string | null
  /** The day it is to be looked at again, when one is given. */
  review: string | null
  repeats: boolean
  problems: DateProblem[]
}

/** Reads what is typed under "By when": the day it starts, the last day, the review, and what is wrong with them. */
export function readDue(text: string, options: ReadDatesOptions = {}): DueReading {
  const readings = readDates(text, options)
  const ends = readings.filter((reading) => !['review', 'from', 'after'].includes(reading.role) && reading.last !== null)
  const until = ends.filter((reading) => reading.role === 'until')
  return {
    readings,
    first: least(readings.filter((reading) => reading.role !== 'review').map((reading) => reading.first)),
    last: greatest((until.length > 0 ? until : ends).map((reading) => reading.last)),
    review: greatest(readings.filter((reading) => reading.role === 'review').map((reading) => reading.last)),
    repeats: readings.some((reading) => reading.role === 'every'),
    problems: readings.flatMap((reading) => reading.problem ?? []),
  }
}

interface Found extends ShapeFound {
  /** The day expression that an offset counts from ("2 weeks after 3 March"). */
  anchor?: ShapeFound
  week?: 'of' | 'ending'
}

const WEEK_BEFORE =
  /(?:\bw\/?(?<short>[ceb])|\bw(?:ee)?k(?:\s+(?<word>commencing|beginning|starting|ending|of)))[:\s]+(?:the\s+)?$/iu

/** Takes "w/c" and "week ending" into the day that follows them. */
function widenWeeks(text: string, shapes: readonly ShapeFound[]): Found[] {
  return shapes.map((found) => {
    if (found.shape.kind !== 'day') return found
    const before = WEEK_BEFORE.exec(text.slice(Math.max(0, found.start - 24), found.start))
    if (!before) return found
    const ending = before.groups?.short?.toLowerCase() === 'e' || before.groups?.word?.toLowerCase() === 'ending'
    return { ...found, start: found.start - before[0].length, week: ending ? 'ending' : 'of' }
  })
}

/** Joins "within 2 weeks of" to the day after it, and "for 6 weeks" to the start before it; a mere length of time is no date. */
function joinAnchors(text: string, shapes: readonly Found[]): Found[] {
  const joined: Found[] = []
  for (const found of shapes) {
    const before = joined.at(-1)
    if (found.shape.kind === 'offset' && found.shape.anchored === 'start') {
      if (before?.shape.kind === 'day' && found.start - before.end <= 20) joined.push({ ...found, anchor: before })
      continue
    }
    if (before && found.shape.kind === 'day' && waitsFor(before, text.slice(before.end, found.start))) {
      joined[joined.length - 1] = { ...before, end: found.end, anchor: found }
    } else joined.push(found)
  }
  return joined
}

/** True for an offset that counts from the day after it: "2 weeks after 3 March", "3 days before the conference on 3 March". */
function waitsFor({ shape, anchor }: Found, between: string): boolean {
  if (shape.kind !== 'offset' || anchor !== undefined) return false
  return shape.anchored === 'following' ? between.length <= 6 : shape.anchored === 'event' && HELD_ON.test(between)
}

function read(text: string, found: Found, index: number, all: readonly Found[], reference: Reference): DateReading {
  const year = borrowedYear(all, index)
  const problem = impossible(found.anchor?.shape ?? found.shape)
  const resolved = problem ? { first: null, last: null } : resolve(found, year, reference)
  return {
    start: found.start,
    end: found.end,
    text: text.slice(found.start, found.end),
    precision: precisionOf(found),
    role: roleOf(text, found, index, all),
    ...resolved,
    yearAssumed: 'year' in found.shape && found.shape.year === null && resolved.first !== null,
    problem: problem ?? wrongWeekday(found.shape, resolved.first),
  }
}

/**
 * The year of the nearest dated expression after this one, else before it. "17 December to 8 January 2027" starts the
 * year before; after "17 December 2026", 8 January is in the next.
 */
function borrowedYear(all: readonly Found[], index: number): number | null {
  const own = monthOf(all[index])
  const later = all.slice(index).find(({ shape }) => 'year' in shape && shape.year !== null)
  if (later && 'year' in later.shape && later.shape.year !== null) {
    return own > monthOf(later) && monthOf(later) > 0 ? later.shape.year - 1 : later.shape.year
  }
  const earlier = all.slice(0, index).findLast(({ shape }) => 'year' in shape && shape.year !== null)
  if (!earlier || !('year' in earlier.shape) || earlier.shape.year === null) return null
  return monthOf(earlier) - own >= HALF_A_YEAR ? earlier.shape.year + 1 : earlier.shape.year
}

const HALF_A_YEAR = 6

/** Month from 1; 0 where no month was typed. */
function monthOf(found: Found | undefined): number {
  return found && 'month' in found.shape ? found.shape.month : 0
}

function precisionOf(found: Found): DatePrecision {
  const { shape } = found
  if (found.week) return 'week'
  if (shape.kind === 'offset') return shape.anchored === 'event' && found.anchor === undefined ? 'event' : 'relative'
  if (shape.kind === 'day' || shape.kind === 'month' || shape.kind === 'year' || shape.kind === 'event') return shape.kind
  return shape.kind === 'season' ? 'event' : shape.kind === 'dayOfMonth' ? 'day' : 'relative'
}

const REVIEW =
  /\b(?:review(?:s|ed|ing)?|rev|rv)(?:\s+date)?(?:\s+(?:again|then|next|it|this|progress|due))?[\s:(–-]*(?:on|by|at|in|from)?[\s:]*(?:the\s+)?$/iu
const ROLES: readonly [DateRole, RegExp][] = [
  ['review', REVIEW],
  ['until', /(?:\b(?:until|till|'til|up to|ending|ends?(?: on)?|finish(?:es|ing)?(?: on| by)?)\s+(?:the\s+)?)$/iu],
  ['before', /\b(?:before|prior to|ahead of|in advance of)\s+(?:the\s+)?$/iu],
  ['by', /\b(?:by|no later than|not later than|on or before|due(?: date)?:?|deadline:?|at the latest)\s+(?:the\s+)?$/iu],
  [
    'from',
    /\b(?:from|starting(?: on)?|starts?(?: on)?|since|beginning(?: on)?|commencing|as of|with effect from)\s+(?:the\s+)?$/iu,
  ],
  ['after', /\b(?:after|following)\s+(?:the\s+)?$/iu],
]
const BETWEEN = /^\s*(?:-|–|—|to|and ending(?: on)?)\s*(?:the\s+)?$/iu

/** Between an event and its day: "the core group on 17 March", "review conference (5 June)". */
const HELD_ON = /^\s*(?:,|\(|:|–|-)?\s*(?:(?:to be |being |is |was )?(?:held )?on|of)?\s*(?:the\s+)?$/iu

/** "Next review: 12 May", but no "next review conference", at which things are due. */
const A_REVIEW = /^(?:the\s+)?(?:next|first|following)\s+review$/iu

function roleOf(text: string, found: Found, index: number, all: readonly Found[]): DateRole {
  if (found.shape.kind === 'repeat') return 'every'
  if (found.shape.kind === 'offset' && found.shape.link === null) return offsetRole(text, found.shape, found)
  const previous = all[index - 1]
  const next = all[index + 1]
  if (previous && isDated(previous) && BETWEEN.test(text.slice(previous.end, found.start))) return 'until'
  if (next && isDated(next) && isDated(found) && BETWEEN.test(text.slice(found.end, next.start))) return 'from'
  if (previous?.shape.kind === 'event' && HELD_ON.test(text.slice(previous.end, found.start))) {
    return A_REVIEW.test(text.slice(previous.start, previous.end)) ? 'review' : roleOf(text, previous, index - 1, all)
  }
  const before = text.slice(Math.max(0, found.start - 40), found.start)
  for (const [role, pattern] of ROLES) if (pattern.test(before)) return role
  return found.shape.kind === 'offset' ? 'within' : 'on'
}

function offsetRole(text: string, shape: Extract<DateShape, { kind: 'offset' }>, found: Found): DateRole {
  if (shape.ago) return 'on'
  if (shape.back) return 'from'
  if (shape.anchored === 'start') return 'until'
  return REVIEW.test(text.slice(Math.max(0, found.start - 40), found.start)) ? 'review' : 'within'
}

function isDated(found: Found): boolean {
  return found.shape.kind === 'day' || found.shape.kind === 'month' || found.shape.kind === 'year'
}

function impossible(shape: DateShape): DateProblem | null {
  if (shape.kind !== 'day') return null
  const { day, dayTo, month, year } = shape
  const name = MONTH_NAMES[month - 1]
  if (name === undefined) return problemOf(`There is no month ${month}: write the day first, then the month.`)
  const longest = month === 2 && year === null ? 29 : daysInMonth(year ?? 2000, month)
  const wrong = [day, ...(dayTo === null ? [] : [dayTo])].find((one) => one < 1 || one > longest)
  if (wrong === undefined) return null
  const inYear = month === 2 && year !== null ? ` ${year}` : ''
  return problemOf(`There is no ${wrong} ${name}${inYear}: ${name}${inYear} has ${longest} days.`)
}

function problemOf(message: string): DateProblem {
  return { kind: 'impossible', message }
}

function wrongWeekday(shape: DateShape, first: string | null): DateProblem | null {
  if (shape.kind !== 'day' || shape.weekday === null || first === null) return null
  const day = dayFrom(Number(first.slice(0, 4)), shape.month, shape.day)
  if (day === null || weekdayOf(day) === shape.weekday) return null
  const right = WEEKDAY_NAMES[weekdayOf(day) - 1]
  return { kind: 'weekday', message: `${writeDay(day)} is a ${right}, not a ${WEEKDAY_NAMES[shape.weekday - 1]}.` }
}

function least(days: readonly (string | null)[]): string | null {
  return days.reduce((least, day) => (day !== null && (least === null || day < least) ? day : least), null)
}

function greatest(days: readonly (string | null)[]): string | null {
  return days.reduce((greatest, day) => (day !== null && (greatest === null || day > greatest) ? day : greatest), null)
}
