/** A bar between two rows: lines come to it from above at `tops` and leave it below at `bottoms`. */
export interface Bar {
  name: string
  tops: readonly number[]
  bottoms: readonly number[]
}

/** How many heights the bars of a gap need, and the height of each. */
export interface Tracks {
  count: number
  of: ReadonlyMap<string, number>
}

interface Span extends Bar {
  from: number
  to: number
}

/** Bars at one height keep so far apart that they do not read as one. */
const APART = 16
const SAME = 4
/** That two lines run over one another is worse than that they cross. */
const OVER = 4

/** Gives bars that would lie over one another heights of their own, in the order in which the fewest lines cross. */
export function tracksOf(bars: readonly Bar[]): Tracks {
  const spans = bars
    .map((bar): Span => {
      const ends = [...bar.tops, ...bar.bottoms]
      return { ...bar, from: Math.min(...ends), to: Math.max(...ends) }
    })
    .filter(({ from, to }) => to - from > 0.5)
    .sort((one, other) => one.from - other.from || one.to - other.to)
  const order: Span[] = []
  for (const span of spans) order.splice(bestPlace(order, span), 0, span)
  for (let round = 0; round < 2; round++)
    for (const span of spans) {
      order.splice(order.indexOf(span), 1)
      order.splice(bestPlace(order, span), 0, span)
    }
  const of = new Map<string, number>()
  let count = 0
  for (const [at, span] of order.entries()) {
    let track = 0
    for (let above = 0; above < at; above++) {
      const other = order[above] as Span
      if (other.from - APART < span.to && span.from < other.to + APART) track = Math.max(track, (of.get(other.name) ?? 0) + 1)
    }
    of.set(span.name, track)
    count = Math.max(count, track + 1)
  }
  return { count, of }
}

function bestPlace(order: readonly Span[], span: Span): number {
  let cost = 0
  let best = 0
  let place = 0
  for (const [at, other] of order.entries()) {
    cost += costAbove(other, span) - costAbove(span, other)
    if (cost < best) {
      best = cost
      place = at + 1
    }
  }
  return place
}

/** How many lines cross where one bar lies above another. */
function costAbove(upper: Span, lower: Span): number {
  if (upper.to + APART < lower.from || lower.to + APART < upper.from) return 0
  let cost = 0
  for (const x of lower.tops) if (x > upper.from && x < upper.to) cost++
  for (const x of upper.bottoms) if (x > lower.from && x < lower.to) cost++
  for (const top of lower.tops) for (const bottom of upper.bottoms) if (Math.abs(top - bottom) < SAME) cost += OVER
  return cost
}
