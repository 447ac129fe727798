import { dayFrom, dayNumber, dayParts, MONTH_NAMES, weekdayOf } from '../../document/index.ts'

/** Days, both inclusive, as numbers that count days. */
export interface DaySpan {
  first: number
  last: number
}

const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']
const MONTHS = MONTH_NAMES.map((name) => name.toLowerCase())
const AHEAD = String.raw`((?:for|until|till|by|next|every|each|on alternate|from|weekly)\s+)?(?:(?:last|on|this|the)\s+)*`
const WEEKDAY = new RegExp(String.raw`\b${AHEAD}(${WEEKDAYS.join('|')})s?\b(\s+(?:night|evening))?`, 'gi')
/** Shortened, and then written with a capital: nobody "sat" on a day. */
const SHORT_WEEKDAY = new RegExp(
  String.raw`\b${AHEAD}(Mon|Tues?|Weds?|Thurs?|Thu|Fri|(?:(?<=\b(?:on|last|this) )|(?=\w+ (?:night|evening|morning|afternoon)))(?:Sat|Sun))\b(\s+(?:night|evening))?`,
  'g',
)
const DAY_MONTH =
  /\b(?:(next|until|for|by|due)\s+)?(\d{1,2})(?:st|nd|rd|th)?(?: of)? (jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*(?: (\d{4}))?\b/g
const FIGURES = /\b(?:(next|until|for|by|due)\s+)?(\d{1,2})\/(\d{1,2})(?:\/(\d{2,4}))?\b/g
const ORDINAL =
  /\b(?:(from|until|by|for|due|next)\s+)?the (\d{1,2})(?:st|nd|rd|th)\b(?! (?:of )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))/g

/**
 * The days in the past that a text tells of, as somebody writing on `day` means them: "yesterday", "on Friday night" (the last
 * one, and the small hours after it), "on 3 March", "the 20th". What lies ahead, such as the day of a next meeting, is left out.
 */
export function toldDays(text: string, day: string): DaySpan[] {
  const said = text.toLowerCase()
  const written = dayNumber(day)
  const spans: DaySpan[] = []
  const add = (first: number, last = first): void => {
    if (first <= written && first > written - 120) spans.push({ first, last: Math.min(last, written) })
  }
  if (/\byesterday\b/.test(said)) add(written - 1)
  if (/\b(?:last night|overnight(?! stay)|in the night)\b/.test(said)) add(written - 1, written)
  if (/\bweekend\b/.test(said)) add(lastWeekday(day, 5), lastWeekday(day, 5) + 1)
  for (const [, ahead, name = '', night] of [...text.matchAll(WEEKDAY), ...text.matchAll(SHORT_WEEKDAY)]) {
    const weekday = WEEKDAYS.findIndex((one) => one.startsWith(name.slice(0, 3).toLowerCase()))
    if (ahead !== undefined || weekday < 0) continue
    const told = lastWeekday(day, weekday)
    add(told, night === undefined ? told : told + 1)
  }
  for (const [, ahead, date, month = '', year] of said.matchAll(DAY_MONTH)) {
    const number = MONTHS.findIndex((name) => name.startsWith(month)) + 1
    if (ahead === undefined) addDate(day, Number(date), number, year, add)
  }
  for (const [, ahead, date, month, year] of said.matchAll(FIGURES))
    if (ahead === undefined) addDate(day, Number(date), Number(month), year, add)
  for (const [, ahead, date] of said.matchAll(ORDINAL)) {
    if (ahead !== undefined) continue
    const { year, month, day: now } = dayParts(day)
    const [inYear, inMonth] = Number(date) <= now ? [year, month] : month === 1 ? [year - 1, 12] : [year, month - 1]
    const told = dayFrom(inYear, inMonth, Number(date))
    if (told !== null) add(dayNumber(told))
  }
  return spans
}

/** The day before `day` that was this weekday, 0 for Monday. */
function lastWeekday(day: string, weekday: number): number {
  return dayNumber(day) - (((weekdayOf(day) - 1 - weekday + 6) % 7) + 1)
}

function addDate(day: string, date: number, month: number, year: string | undefined, add: (first: number) => void): void {
  const now = Number(day.slice(0, 4))
  const years = year === undefined ? [now, now - 1] : [year.length === 2 ? 2000 + Number(year) : Number(year)]
  for (const one of years) {
    const told = dayFrom(one, month, date)
    if (told === null || told > day) continue
    add(dayNumber(told))
    return
  }
}
