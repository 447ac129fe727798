import type { TimelineRecord } from './record.ts'
import { stretch } from './scale.ts'

const MARGIN_SHARE = 0.02
const LEAST_MARGIN = 5
/** The stretch that is looked at first holds so many of the entries. */
const MOST_OF_THEM = 0.85

/** From the first to the last of everything, with a little room. */
export function wholeOf({ entries, periodRows }: TimelineRecord, today: number): { from: number; to: number } {
  const ends = [...entries, ...periodRows.flatMap(({ periods }) => periods)]
  if (ends.length === 0) return stretch(today - 365, today + 1)
  let [from, to] = [Infinity, -Infinity]
  for (const end of ends) {
    from = Math.min(from, end.from)
    to = Math.max(to, end.to)
  }
  return withMargin(from, to)
}

/** The shortest stretch that holds most of the entries: years of which little is known do not press the rest together. */
export function busyStretch(record: TimelineRecord, today: number): { from: number; to: number } {
  const days = record.entries.map(({ at }) => at).sort((one, other) => one - other)
  const count = Math.ceil(days.length * MOST_OF_THEM)
  if (count < 2) return wholeOf(record, today)
  let best = { from: days[0] ?? 0, to: days.at(-1) ?? 0 }
  for (let at = 0; at + count <= days.length; at += 1) {
    const [from, to] = [days[at] ?? 0, days[at + count - 1] ?? 0]
    if (to - from < best.to - best.from) best = { from, to }
  }
  const last = days.at(-1) ?? best.to
  return withMargin(best.from, last - best.to < (best.to - best.from) / 2 ? last : best.to)
}

function withMargin(from: number, to: number): { from: number; to: number } {
  const margin = Math.max((to - from) * MARGIN_SHARE, LEAST_MARGIN)
  return stretch(from - margin, to + margin)
}
