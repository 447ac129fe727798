import { dayNumber } from '../../document/index.ts'
import { type ChronologyPeriod, PERIOD_LANES, type PeriodLane } from '../entry.ts'
import type { ChildName } from './record.ts'

/** What went on for a time, with the place that it has in time. `to` is the end of its last day. */
export interface PlacedPeriod {
  period: ChronologyPeriod
  words: string
  from: number
  to: number
  openStart: boolean
  openEnd: boolean
}

/** One row of bars; a lane has as many as overlap. Only its first row carries the name. */
export interface PeriodRow {
  lane: PeriodLane
  name: string
  periods: readonly PlacedPeriod[]
}

/** Before the beginning that nobody knows, a bar is drawn for so many days. */
const UNKNOWN_DAYS = 365

/** The periods lane by lane, in rows in which none overlaps another. Those without any date stand in none. */
export function periodRows(periods: readonly ChronologyPeriod[], children: readonly ChildName[], today: number): PeriodRow[] {
  return (Object.keys(PERIOD_LANES) as PeriodLane[]).flatMap((lane) => {
    const placed = periods
      .filter(({ lane: own, when }) => own === lane && (when.first !== '' || when.last !== ''))
      .map((period) => placedPeriod(period, children, today))
      .sort((one, other) => one.from - other.from || one.to - other.to)
    const rows: PlacedPeriod[][] = []
    for (const one of placed) {
      const free = rows.find((row) => (row.at(-1)?.to ?? 0) <= one.from)
      if (free) free.push(one)
      else rows.push([one])
    }
    return rows.map((row, index) => ({ lane, name: index === 0 ? PERIOD_LANES[lane] : '', periods: row }))
  })
}

function placedPeriod(period: ChronologyPeriod, children: readonly ChildName[], today: number): PlacedPeriod {
  const { kind, first, last } = period.when
  const end = last === '' ? null : dayNumber(last) + 1
  const from = first === '' ? (end ?? today) - UNKNOWN_DAYS : dayNumber(first)
  return {
    period,
    words: wordsOf(period, children),
    from,
    to: end ?? Math.max(today, from + 1),
    openStart: first === '',
    openEnd: end === null || kind === 'after',
  }
}

/** What it was, and whose, where it is not everybody's and the words do not say so already. */
function wordsOf({ what, childIds }: ChronologyPeriod, children: readonly ChildName[]): string {
  const words = what.trim() || 'Nothing said'
  const names = children.filter(({ id }) => childIds.includes(id)).map(({ name }) => name)
  if (names.length === 0 || names.length === children.length) return words
  const untold = names.filter((name) => !words.toLowerCase().includes(name.toLowerCase()))
  return untold.length === 0 ? words : `${words} (${untold.join(', ')})`
}
