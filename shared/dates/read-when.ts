import { writeDay } from '../document/index.ts'
import type { EntryDate } from './entry-date.ts'
import { type DateOrder, type DateParts, dateParts, daysOf, weekdayDoubt } from './one-date.ts'
import { type TimeFound, takeTime } from './time-of-day.ts'

/**
 * What a date cell says. `when` is null where it cannot be read: `problem` says why in one plain line, and `options` are what it
 * may mean, to be asked about. `doubts` are for a reader to look at although the date was read: a weekday that does not fit.
 */
export interface WhenReading {
  when: EntryDate | null
  options: EntryDate[]
  problem: string | null
  doubts: string[]
}

export interface ReadWhenOptions {
  /** Today, `YYYY-MM-DD`; never read from a clock. */
  today: string
  /** Which figure comes first in 3/4/2024; British where nothing is said. */
  order?: DateOrder | undefined
  /** The year of a date that has none, from the heading above it for example. */
  year?: number | undefined
}

const UNKNOWN =
  /^(?:[-–—?.]+|unknown|not known|not recorded|undated|no date(?: recorded)?|date (?:unknown|not known|not recorded)|n\/?k|n\/?a|tbc)$/
const ABOUT_BEFORE =
  /^(?:\?+|~|c\.|ca\.|c(?=\d)|circa|about|approx(?:imately|\.)?|around|roughly|(?:in|on) or (?:about|around)|possibly|probably|believed(?: to be)?|thought to be|estimated)\s*/
const ABOUT_AFTER =
  /\s*(?:\(\s*)?(?:\?+|approx(?:imately|\.)?|ish|(?:exact )?(?:date|day) (?:not known|unknown|uncertain|unclear|approximate)|estimated|est\.?|circa)(?:\s*\))?$/
const FILLER = /^(?:(?:on|in|during|throughout|dated|date:)\s+)(?:the\s+)?/
const BEFORE = /^(?:(?:some ?time\s+)?before|prior to|pre-?|by|no later than|on or before)\s+/
const UNTIL = /^(?:until|till|up to|up until)\s+/
const AFTER = /^(?:(?:some ?time\s+)?after|post-?|following|no earlier than|on or after)\s+/
const SINCE = /^(?:since|from|as of|starting)\s+/
const ONWARDS =
  /\s*(?:onwards?|(?:-|–|—|to|until)\s*(?:date|present|the present|now|today|ongoing|current(?:ly)?)|\(ongoing\)|,? ongoing|-\s*$|–\s*$)\s*$/
const BETWEEN = /^(?:(?:some ?time\s+)?between)\s+(.+?)\s+and\s+(.+)$/
const TO = /\s+(?:to|until|till|through|up to)\s+|\s*[–—]\s*|\s+-\s+/

/**
 * Reads the date of an event as somebody typed it: "12 March 2024", "27/12/25 02:10", "?18 Jan 2026", "about March 2019",
 * "3–5 May 2024", "since June 2021", "before 2012", "late 1990s", "w/c 9 March 2026". Nothing but a date may stand there. What
 * could be two days is never guessed, unless `order` says how figures are written.
 */
export function readWhen(typed: string, { today, order = 'dmy', year }: ReadWhenOptions): WhenReading {
  const text = typed.trim().replace(/\s+/g, ' ')
  if (text === '' || UNKNOWN.test(text.toLowerCase()))
    return read({ typed: text, kind: 'unknown', first: '', last: '', about: false, time: '' })
  const reader = new Reader(typed.trim(), Number(today.slice(0, 4)), order, year)
  const whole = reader.spread(text.toLowerCase().replace(/[.;,]$/, ''), { text: '', time: '' })
  if (whole !== null) return whole
  const timed = takeTime(text.toLowerCase())
  const second = timed === null ? null : reader.spread(timed.text.replace(/[.;,]$/, ''), timed)
  return second ?? failed(`“${typed.trim()}” could not be read as a date. Write it as 5 March 2026, March 2026, or 2026.`)
}

/** Reads one cell; its parts share what was typed and how years and figures are to be taken. */
class Reader {
  private readonly typed: string
  private readonly thisYear: number
  private readonly order: DateOrder
  private readonly year: number | undefined

  constructor(typed: string, thisYear: number, order: DateOrder, year: number | undefined) {
    this.typed = typed
    this.thisYear = thisYear
    this.order = order
    this.year = year
  }

  /** A date with the words around it, or null where it is none. */
  spread(given: string, { time }: TimeFound): WhenReading | null {
    let text = given
    let about = false
    for (let match = ABOUT_BEFORE.exec(text); match !== null && match[0] !== ''; match = ABOUT_BEFORE.exec(text)) {
      about = true
      text = text.slice(match[0].length)
    }
    const after = ABOUT_AFTER.exec(text)
    if (after !== null) {
      about = true
      text = text.slice(0, after.index)
    }
    const base = { about, time }
    if (UNKNOWN.test(text)) return read({ typed: this.typed, kind: 'unknown', first: '', last: '', ...base })
    const between = BETWEEN.exec(text)
    if (between) return this.pair(between[1] ?? '', between[2] ?? '', 'within', base)
    const open = ONWARDS.exec(text)
    if (open) return this.open(text.slice(0, open.index).replace(SINCE, ''), 'range', base)
    for (const [pattern, kind] of [
      [BEFORE, 'before'],
      [AFTER, 'after'],
    ] as const)
      if (pattern.test(text)) return this.open(text.replace(pattern, ''), kind, base)
    if (UNTIL.test(text)) return this.open(text.replace(UNTIL, ''), 'until', base)
    const pieces = text.replace(SINCE, '').replace(FILLER, '').split(TO)
    if (pieces.length === 2 && pieces[0] && pieces[1]) {
      const paired = this.pair(pieces[0], pieces[1], 'range', base)
      if (paired !== null) return paired
    }
    const close = /^(\d{1,2})(?:st|nd|rd|th)?\s?(?:-|&|and)\s?(\d{1,2}(?:st|nd|rd|th)?\s?(?:of )?[a-z].*)$/.exec(
      text.replace(FILLER, ''),
    )
    if (close) return this.pair(close[1] ?? '', close[2] ?? '', 'range', base)
    const years = /^(\d{4})-(\d{4})$/.exec(text)
    if (years) return this.pair(years[1] ?? '', years[2] ?? '', 'range', base)
    if (SINCE.test(text)) return this.open(text.replace(SINCE, ''), 'range', base)
    return this.one(text.replace(FILLER, ''), base)
  }

  private parts(text: string): DateParts | null {
    return dateParts(text.trim(), this.order, this.thisYear)
  }

  private one(text: string, base: { about: boolean; time: string }): WhenReading | null {
    const parts = this.parts(text)
    if (parts === null) return null
    if (parts.other !== null) return this.asked(parts, parts.other, base)
    return this.finished(parts, base)
  }

  private finished(parts: DateParts, base: { about: boolean; time: string }): WhenReading {
    if (parts.year === null && this.year === undefined) return this.whichYear(parts, base)
    const whole = { ...parts, year: parts.year ?? this.year ?? null }
    const days = daysOf(whole)
    if ('problem' in days) return failed(days.problem)
    const kind = days.first === days.last ? 'day' : 'within'
    const doubt = kind === 'day' ? weekdayDoubt(whole, days.first, writeDay(days.first)) : null
    return { ...read({ typed: this.typed, kind, ...days, ...base }), doubts: doubt === null ? [] : [doubt] }
  }

  /** The figures can be read in two ways, or only in the one that was not expected. */
  private asked(parts: DateParts, other: { day: number; month: number }, base: { about: boolean; time: string }): WhenReading {
    const ways = [parts, { ...parts, ...other }].map((way) => this.finished({ ...way, other: null }, base))
    const options = ways.flatMap(({ when }) => when ?? [])
    const written = options.map(({ first }) => writeDay(first)).join(' or ')
    return { ...failed(`“${this.typed}” may be ${written}. Which is it?`), options }
  }

  private whichYear(parts: DateParts, base: { about: boolean; time: string }): WhenReading {
    if (parts.month === null) return failed(`“${this.typed}” has no month and no year.`)
    const options = [this.thisYear, this.thisYear - 1].flatMap((year) => this.finished({ ...parts, year }, base).when ?? [])
    return { ...failed(`“${this.typed}” has no year. Write it after the month.`), options }
  }

  private open(
    text: string,
    kind: 'before' | 'after' | 'range' | 'until',
    base: { about: boolean; time: string },
  ): WhenReading | null {
    const one = this.one(text.replace(FILLER, ''), base)
    if (one?.when == null) return one
    const { first, last } = one.when
    if (kind === 'before') return read({ ...one.when, kind, first: '', last: first })
    if (kind === 'after') return read({ ...one.when, kind, first: last, last: '' })
    return read({ ...one.when, kind: 'range', ...(kind === 'until' ? { first: '', last } : { first, last: '' }) })
  }

  /** Two dates; the first takes the month and the year that only the second says. */
  private pair(from: string, to: string, kind: 'range' | 'within', base: { about: boolean; time: string }): WhenReading | null {
    const end = this.parts(to)
    const begin = this.parts(from.replace(FILLER, ''))
    if (end === null || begin === null) return null
    if (begin.other !== null || end.other !== null)
      return failed(`“${this.typed}” can be read in two ways. Write the months as words.`)
    const month = begin.month ?? (begin.day === null ? null : end.month)
    const endYear = end.year ?? this.year ?? null
    const turned = begin.year === null && endYear !== null && (month ?? 0) > (end.month ?? 12)
    const days = daysOf({ ...begin, month, year: begin.year ?? (turned && endYear !== null ? endYear - 1 : endYear) })
    const endDays = daysOf({ ...end, year: endYear })
    if ('problem' in days) return failed(days.problem)
    if ('problem' in endDays) return failed(endDays.problem)
    if (endDays.last < days.first) return failed(`“${this.typed}” ends before it begins.`)
    return read({ typed: this.typed, kind, first: days.first, last: endDays.last, ...base })
  }
}

const read = (when: EntryDate): WhenReading => ({ when, options: [], problem: null, doubts: [] })
const failed = (problem: string): WhenReading => ({ when: null, options: [], problem, doubts: [] })
