import { dayOfNumber, MONTH_NAMES } from '../../document/index.ts'
import { perDay, type Scale, xOf } from './scale.ts'
import { textWidth } from './text-width.ts'

/** A line across the lanes with what stands over it. `label` is empty where there is no room for one. */
export interface Tick {
  x: number
  label: string
  isMajor: boolean
}

type Step = { unit: 'day' | 'month'; count: number; days: number }

/** From days to decades. Weeks begin on Monday. */
const STEPS: readonly Step[] = [
  { unit: 'day', count: 1, days: 1 },
  { unit: 'day', count: 7, days: 7 },
  { unit: 'month', count: 1, days: 30 },
  { unit: 'month', count: 3, days: 91 },
  { unit: 'month', count: 12, days: 365 },
  { unit: 'month', count: 24, days: 730 },
  { unit: 'month', count: 60, days: 1826 },
  { unit: 'month', count: 120, days: 3652 },
  { unit: 'month', count: 240, days: 7305 },
]
const LAST = { unit: 'month', count: 240, days: 7305 } as const
const LEAST_PIXELS = 46
const TEXT = 12
const MAJOR_TEXT = 13
const DAY_MS = 86_400_000
/** 1 January 1970 was a Thursday. */
const MONDAY = 4

/** The lines of a stretch of time: days, weeks, months, quarters, years or decades, whichever stand far enough apart. */
export function ticksOf(scale: Scale): Tick[] {
  const each = perDay(scale)
  const step = STEPS.find(({ days }) => days * each >= LEAST_PIXELS) ?? LAST
  const days = step.unit === 'day' ? everyDay(scale, step.count) : everyMonth(scale, step.count)
  const ticks = days.map((day) => ({ x: xOf(scale, day), ...labelOf(day, step) }))
  return ticks.map((tick, index) => {
    const room = (ticks[index + 1]?.x ?? scale.right) - tick.x
    const width = textWidth(tick.label, tick.isMajor ? MAJOR_TEXT : TEXT, tick.isMajor) + 4
    return width > room ? { ...tick, label: '' } : tick
  })
}

function everyDay({ from, to }: Scale, count: number): number[] {
  const days: number[] = []
  const offset = count === 1 ? 0 : MONDAY
  const first = Math.ceil((from - offset) / count) * count + offset
  for (let day = first; day <= to; day += count) days.push(day)
  return days
}

function everyMonth({ from, to }: Scale, count: number): number[] {
  const begin = new Date(Math.floor(from) * DAY_MS)
  let month = begin.getUTCFullYear() * 12 + begin.getUTCMonth()
  month -= ((month % count) + count) % count
  const days: number[] = []
  for (;;) {
    const day = Date.UTC(Math.floor(month / 12), month % 12, 1) / DAY_MS
    if (day > to) return days
    if (day >= from) days.push(day)
    month += count
  }
}

function labelOf(number: number, { unit, count }: Step): { label: string; isMajor: boolean } {
  const [year = 0, month = 1, day = 1] = dayOfNumber(number).split('-').map(Number)
  const name = (MONTH_NAMES[month - 1] ?? '').slice(0, 3)
  if (unit === 'month') {
    if (count >= 120) return { label: String(year), isMajor: true }
    if (count >= 12) return { label: String(year), isMajor: count === 12 || year % 10 === 0 }
    return month === 1 ? { label: String(year), isMajor: true } : { label: name, isMajor: false }
  }
  const beginsMonth = day <= count
  if (beginsMonth && month === 1) return { label: count === 1 ? `1 Jan ${year}` : `${day} Jan ${year}`, isMajor: true }
  return { label: `${day} ${name}`, isMajor: beginsMonth }
}

/** What the stretch is called where no line in it says the year: "2025", "2024–25". */
export function yearsOf({ from, to }: Scale): string {
  const [first, last] = [dayOfNumber(Math.floor(from)).slice(0, 4), dayOfNumber(Math.floor(to)).slice(0, 4)]
  return first === last ? first : `${first}–${first.slice(0, 2) === last.slice(0, 2) ? last.slice(2) : last}`
}
