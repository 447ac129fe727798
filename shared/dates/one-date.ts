import { addDays, dayFrom, daysInMonth, MONTH_NAMES, WEEKDAY_NAMES, weekdayOf } from '../document/index.ts'

/** Which figure comes first in 3/4/2024. `unknown`: ask wherever it makes a difference. */
export type DateOrder = 'dmy' | 'mdy' | 'unknown'

type Part = 'early' | 'mid' | 'late' | 'start' | 'end'

/** One date as typed, before its missing parts are filled in from its neighbour. Month counts from 1. */
export interface DateParts {
  day: number | null
  month: number | null
  year: number | null
  weekday: number | null
  /** A stretch of the month or year, or a season, term or decade, as days of a year: [month, day] to [month, day]. */
  part: Part | null
  stretch: 'season' | 'decade' | 'week' | 'weekEnding' | 'years' | null
  /** Of a season: its name; of years: how many follow the first. */
  detail: string
  /** The other way of reading the figures, where the order was not known or cannot be the one asked for. */
  other: { day: number; month: number } | null
}

const MONTH = '(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?'
const MONTHS_IN_FULL =
  /^(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?$/
const WEEKDAY = '(?:(mon|tue|wed|thu|fri|sat|sun)[a-z]*\\.?,?\\s+)?'
const YEAR = "(\\d{4}|['’]?\\d{2})"
const STARTS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']
const PARTS: readonly [RegExp, Part][] = [
  [/^(?:the\s+)?(?:very\s+)?early\s+(?:in\s+|part\s+of\s+)?/, 'early'],
  [/^(?:the\s+)?(?:beginning|start)\s+of\s+/, 'start'],
  [/^(?:the\s+)?(?:mid(?:dle)?(?:\s+of)?)[\s-]+/, 'mid'],
  [/^(?:the\s+)?late\s+(?:in\s+)?/, 'late'],
  [/^(?:the\s+)?end\s+(?:of\s+)?/, 'end'],
]

const NONE: DateParts = {
  day: null,
  month: null,
  year: null,
  weekday: null,
  part: null,
  stretch: null,
  detail: '',
  other: null,
}

/** Reads one date in small letters, nothing before or after it; null where it is none. `thisYear` decides the century of '45. */
export function dateParts(typed: string, order: DateOrder, thisYear: number): DateParts | null {
  for (const [pattern, part] of PARTS) {
    const match = pattern.exec(typed)
    if (match === null) continue
    const rest = dateParts(typed.slice(match[0].length), order, thisYear)
    return rest === null || rest.day !== null || rest.part !== null ? null : { ...rest, part }
  }
  return figures(typed, order, thisYear) ?? words(typed, thisYear) ?? stretches(typed, thisYear)
}

function figures(typed: string, order: DateOrder, thisYear: number): DateParts | null {
  const iso = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/.exec(typed)
  if (iso) return { ...NONE, year: Number(iso[1]), month: Number(iso[3]), day: Number(iso[4]) }
  const match = new RegExp(`^${WEEKDAY}(\\d{1,2})\\s?([-/.,\\s])\\s?(\\d{1,2})\\s?\\3\\s?${YEAR}$`).exec(typed)
  if (match) {
    const [first, second] = [Number(match[2]), Number(match[4])]
    const british = { day: first, month: second }
    const american = { day: second, month: first }
    const possible = [british, american].filter(({ day, month }) => month >= 1 && month <= 12 && day >= 1 && day <= 31)
    const wanted = order === 'mdy' ? american : british
    const chosen = order === 'unknown' && possible.length === 1 && possible[0] ? possible[0] : wanted
    const open = order === 'unknown' ? possible.length === 2 && first !== second : !possible.includes(wanted)
    const other = open ? (possible.find((one) => one !== chosen) ?? null) : null
    return { ...NONE, ...chosen, year: yearOf(match[5] ?? '', thisYear), weekday: weekdayIn(match[1]), other }
  }
  const month = /^(\d{1,2})[/.-](\d{4})$/.exec(typed)
  if (month && Number(month[1]) <= 12) return { ...NONE, month: Number(month[1]), year: Number(month[2]) }
  const year = /^(1[89]\d\d|20\d\d)$/.exec(typed)
  return year ? { ...NONE, year: Number(year[1]) } : null
}

function words(typed: string, thisYear: number): DateParts | null {
  const british = new RegExp(
    `^${WEEKDAY}(?:the\\s+)?(\\d{1,2})(?:st|nd|rd|th)?[\\s./-]*(?:of\\s+)?${MONTH}(?:[\\s,./-]*${YEAR})?$`,
  )
  const american = new RegExp(`^${WEEKDAY}${MONTH}\\s*(\\d{1,2})(?:st|nd|rd|th)?(?:,?\\s+(\\d{4}))$`)
  const month = new RegExp(`^${MONTH}(?:[\\s,./-]*${YEAR})?$`)
  const day = /^(?:(mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,?\s+)?(?:the\s+)?(\d{1,2})(?:st|nd|rd|th)?$/
  if (!monthIsOne(typed)) return null
  const whole = british.exec(typed)
  if (whole) return made(whole[2], whole[3], whole[4], whole[1], thisYear)
  const turned = american.exec(typed)
  if (turned) return made(turned[3], turned[2], turned[4], turned[1], thisYear)
  const ofMonth = month.exec(typed)
  if (ofMonth) return made(undefined, ofMonth[1], ofMonth[2], undefined, thisYear)
  const alone = day.exec(typed)
  return alone ? made(alone[2], undefined, undefined, alone[1], thisYear) : null
}

/** "Marks 3" is no date of March. */
function monthIsOne(typed: string): boolean {
  return (typed.match(/[a-z]+\.?/g) ?? []).every(
    (word) => !STARTS.includes(word.slice(0, 3)) || MONTHS_IN_FULL.test(word) || /^(?:mon|sat|sun)/.test(word),
  )
}

function made(
  day: string | undefined,
  month: string | undefined,
  year: string | undefined,
  weekday: string | undefined,
  thisYear: number,
): DateParts {
  return {
    ...NONE,
    day: day === undefined ? null : Number(day),
    month: month === undefined ? null : STARTS.indexOf(month.slice(0, 3)) + 1,
    year: year === undefined ? null : yearOf(year, thisYear),
    weekday: weekdayIn(weekday),
  }
}

function stretches(typed: string, thisYear: number): DateParts | null {
  const week = /^(?:w\/?([cbe])|w(?:ee)?k\s+(commencing|beginning|starting|ending|of))[:\s.]+(?:the\s+)?(.+)$/.exec(typed)
  if (week) {
    const day = figures(week[3] ?? '', 'dmy', thisYear) ?? words(week[3] ?? '', thisYear)
    const ending = week[1] === 'e' || week[2] === 'ending'
    return day?.day == null ? null : { ...day, stretch: ending ? 'weekEnding' : 'week' }
  }
  const season =
    /^(?:the\s+)?(spring term|summer term|autumn term|spring|summer|autumn|winter|christmas|easter)(?:\s+(?:of\s+)?(\d{4})(?:\s?[/–-]\s?\d{2,4})?)$/.exec(
      typed,
    )
  if (season) return { ...NONE, year: Number(season[2]), stretch: 'season', detail: season[1] ?? '' }
  const decade = /^(?:the\s+)?(?:(19|20)(\d)0|(\d)0)['’]?s$/.exec(typed)
  if (decade) {
    const year = decade[3] === undefined ? Number(`${decade[1]}${decade[2]}0`) : 1900 + Number(decade[3]) * 10
    return { ...NONE, year, stretch: 'decade' }
  }
  const years = /^(\d{4})\s?\/\s?(\d{2}|\d{4})$/.exec(typed)
  if (years && Number(years[1]) % 100 === (Number(years[2]) + 99) % 100)
    return { ...NONE, year: Number(years[1]), stretch: 'years', detail: '1' }
  return null
}

/** A year of two figures is the newest that does not lie ahead of next year: a chronology tells of what has been. */
function yearOf(figures: string, thisYear: number): number {
  const year = Number(figures.replace(/\D/g, ''))
  if (figures.replace(/\D/g, '').length > 2) return year
  const century = Math.floor(thisYear / 100) * 100
  return century + year > thisYear + 1 ? century - 100 + year : century + year
}

function weekdayIn(word: string | undefined): number | null {
  return word === undefined ? null : WEEKDAYS.indexOf(word.slice(0, 3)) + 1
}

/** The first and last day that a date means, or what is wrong with it in one plain line. */
export type DateDays = { first: string; last: string } | { problem: string }

const SEASONS: Readonly<Record<string, readonly [number, number, number, number]>> = {
  spring: [3, 1, 5, 31],
  summer: [6, 1, 8, 31],
  autumn: [9, 1, 11, 30],
  'spring term': [1, 1, 4, 15],
  'summer term': [4, 15, 7, 31],
  'autumn term': [9, 1, 12, 31],
  christmas: [12, 20, 12, 31],
  easter: [3, 20, 4, 30],
}
const MONTH_PARTS: Readonly<Record<Part, readonly [number, number]>> = {
  start: [1, 10],
  early: [1, 10],
  mid: [11, 20],
  late: [21, 31],
  end: [21, 31],
}
const YEAR_PARTS: Readonly<Record<Part, readonly [number, number]>> = {
  start: [1, 3],
  early: [1, 4],
  mid: [5, 8],
  late: [9, 12],
  end: [10, 12],
}
const DECADE_PARTS: Readonly<Record<Part, readonly [number, number]>> = {
  start: [0, 3],
  early: [0, 3],
  mid: [4, 6],
  late: [7, 9],
  end: [7, 9],
}

/** The days of a date; `parts.year` must be known by now. */
export function daysOf({ day, month, year, part, stretch, detail }: DateParts): DateDays {
  if (year === null) return { problem: 'Which year? Write it after the month.' }
  if (stretch === 'decade') {
    const [from, to] = part === null ? [0, 9] : DECADE_PARTS[part]
    return { first: `${year + from}-01-01`, last: `${year + to}-12-31` }
  }
  if (stretch === 'years') return { first: `${year}-01-01`, last: `${year + Number(detail)}-12-31` }
  if (stretch === 'season') return seasonDays(detail, year)
  if (month === null) {
    const [from, to] = part === null ? [1, 12] : YEAR_PARTS[part]
    return between(year, from, 1, to, daysInMonth(year, to))
  }
  const name = MONTH_NAMES[month - 1]
  if (name === undefined) return { problem: `There is no month ${month}. Write the day first, then the month.` }
  if (day === null) {
    const [from, to] = part === null ? [1, 31] : MONTH_PARTS[part]
    return between(year, month, from, month, Math.min(to, daysInMonth(year, month)))
  }
  const one = dayFrom(year, month, day)
  if (one === null) return { problem: `There is no ${day} ${name} ${year}: ${name} has ${daysInMonth(year, month)} days.` }
  if (stretch === 'week') return { first: one, last: addDays(one, 6) }
  return { first: stretch === 'weekEnding' ? addDays(one, -6) : one, last: one }
}

/** The name of a stretch that has one: "summer 2018", "early 2020", "late March 2022", "the 1990s"; null for any other. */
export function stretchName(first: string, last: string): string | null {
  const year = Number(first.slice(0, 4))
  const is = (days: DateDays): boolean => !('problem' in days) && days.first === first && days.last === last
  const named = ['spring', 'summer', 'autumn', 'winter', 'spring term', 'summer term', 'autumn term', 'Christmas']
  const season = named.find((name) => is(seasonDays(name.toLowerCase(), year)))
  if (season !== undefined) return `${season} ${year}`
  if (is({ first: `${year}-01-01`, last: `${year + 9}-12-31` }) && year % 10 === 0) return `the ${year}s`
  const month = Number(first.slice(5, 7))
  for (const part of ['early', 'mid', 'late'] as const) {
    if (is(daysOf({ ...NONE, year, part }))) return `${part} ${year}`
    if (is(daysOf({ ...NONE, year, month, part }))) return `${part} ${MONTH_NAMES[month - 1]} ${year}`
  }
  return null
}

function seasonDays(name: string, year: number): DateDays {
  const [fromMonth, fromDay, toMonth, toDay] = SEASONS[name] ?? [12, 1, 12, 31]
  if (name !== 'winter') return between(year, fromMonth, fromDay, toMonth, toDay)
  return { first: `${year}-12-01`, last: `${year + 1}-02-${daysInMonth(year + 1, 2)}` }
}

function between(year: number, fromMonth: number, fromDay: number, toMonth: number, toDay: number): DateDays {
  const first = dayFrom(year, fromMonth, fromDay)
  const last = dayFrom(year, toMonth, toDay)
  return first === null || last === null ? { problem: `${year} is not a year that can be used here.` } : { first, last }
}

/** What is said of a weekday that is not that day's: "5 March 2026 is a Thursday, not a Monday."; null where it fits. */
export function weekdayDoubt({ weekday, day }: DateParts, first: string, written: string): string | null {
  if (weekday === null || day === null || weekdayOf(first) === weekday) return null
  return `${written} is a ${WEEKDAY_NAMES[weekdayOf(first) - 1]}, not a ${WEEKDAY_NAMES[weekday - 1]}.`
}
