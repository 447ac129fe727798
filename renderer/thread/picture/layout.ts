/** A card to be placed: which column, which band (all of a band stands above all of the next), and how high it is in pixels. */
export interface Sized {
  key: string
  column: number
  band: number
  height: number
}
export interface Joined {
  key: string
  from: string
  to: string
}
export interface Placed {
  x: number
  y: number
  width: number
  height: number
}
/** A line from the right edge of one card to the left edge of another, in pixels. */
export interface Line {
  key: string
  x1: number
  y1: number
  x2: number
  y2: number
  /** Where a line that goes far up or down does so: between the columns, in a lane of the card that it comes from. */
  lane?: number
}
export interface Layout {
  columns: { x: number; width: number }[]
  cards: Map<string, Placed>
  lines: Line[]
  width: number
  height: number
}

/** What each column takes of the width, reason to closure. */
const SHARES = [184, 196, 190, 204, 206, 146] as const
/** In a narrower room than this not all columns are in view at once. */
export const LEAST_WIDTH = 1180
/** A column in which words still stand well. */
const LEAST_COLUMN = 140
const EDGE = 16
const GUTTER = 36
const BETWEEN_CARDS = 10
const BETWEEN_BANDS = 26
const TOP = 12
/** How far a line keeps from a card's corner. */
const CORNER = 9

/**
 * Where the columns stand in a picture of that width. Below the least width as many as there is room for are in view, all equally
 * wide, and the room ends between two of them wherever it is scrolled to: no word is cut through.
 */
export function columnsOf(width: number): { x: number; width: number }[] {
  if (width > 0 && width < LEAST_WIDTH) {
    const shown = Math.max(1, Math.min(SHARES.length - 1, Math.floor((width - EDGE) / (LEAST_COLUMN + GUTTER))))
    const across = Math.max(LEAST_COLUMN, Math.ceil((width - EDGE - shown * GUTTER) / shown))
    return SHARES.map((_, index) => ({ x: EDGE + index * (across + GUTTER), width: across }))
  }
  const room = Math.max(width, LEAST_WIDTH) - 2 * EDGE - GUTTER * (SHARES.length - 1)
  const total = SHARES.reduce((sum, share) => sum + share, 0)
  let x = EDGE
  return SHARES.map((share) => {
    const column = { x, width: Math.floor((share / total) * room) }
    x += column.width + GUTTER
    return column
  })
}

/**
 * Places cards in columns and bands so that none covers another and each stands, where there is room, level with what it hangs
 * on; then draws the lines from edge to edge. The same cards always give the same picture.
 */
export function layoutOf(cards: readonly Sized[], links: readonly Joined[], width: number): Layout {
  const columns = columnsOf(width)
  const placed = new Map<string, Placed>()
  let top = TOP
  for (const band of [...new Set(cards.map((card) => card.band))].sort((a, b) => a - b)) {
    const inBand = cards.filter((card) => card.band === band)
    const tops = topsOf(inBand, links)
    for (const { key, column, height } of inBand) {
      const { x, width: across } = columns[column] ?? { x: EDGE, width: 0 }
      placed.set(key, { x, y: top + (tops.get(key) ?? 0), width: across, height })
    }
    top = Math.max(...inBand.map(({ key }) => bottomOf(placed.get(key)))) + BETWEEN_BANDS
  }
  const last = columns.at(-1)
  return {
    columns,
    cards: placed,
    lines: linesOf(links, placed),
    // A room that is scrolled ends between two columns on the left as well.
    width: last ? last.x + last.width + (width < LEAST_WIDTH ? GUTTER : EDGE) : width,
    height: top,
  }
}

const bottomOf = (card: Placed | undefined): number => (card ? card.y + card.height : 0)

/** Tops of a band's cards, from 0. Passing to and fro, each card goes down to the level of the first that it is joined to. */
function topsOf(cards: readonly Sized[], links: readonly Joined[]): Map<string, number> {
  const tops = new Map(cards.map(({ key }) => [key, 0]))
  const columns = [...new Set(cards.map(({ column }) => column))].sort((a, b) => a - b)
  const leftOf = new Map<string, string[]>()
  const rightOf = new Map<string, string[]>()
  for (const { from, to } of links) {
    if (!tops.has(from) || !tops.has(to)) continue
    leftOf.set(to, [...(leftOf.get(to) ?? []), from])
    rightOf.set(from, [...(rightOf.get(from) ?? []), to])
  }
  const pass = (column: number, joined: ReadonlyMap<string, string[]>): void => {
    let cursor = 0
    for (const { key, height } of cards.filter((card) => card.column === column)) {
      const level = Math.min(...(joined.get(key) ?? []).map((other) => tops.get(other) ?? 0))
      const y = Math.max(cursor, tops.get(key) ?? 0, Number.isFinite(level) ? level : 0)
      tops.set(key, y)
      cursor = y + height + BETWEEN_CARDS
    }
  }
  for (const column of columns) pass(column, leftOf)
  for (const column of columns.toReversed()) pass(column, rightOf)
  for (const column of columns) pass(column, leftOf)
  return tops
}

/** From so far up or down on, a line goes through a lane. */
const FAR = 64
const LANES = 4
const FIRST_LANE = 8
const LANE_WIDTH = 7

/**
 * Level where the two cards face each other. Else from corner to corner: near ones one below the other, far ones out of one
 * corner and down one lane, like the branches of a tree.
 */
function linesOf(links: readonly Joined[], placed: ReadonlyMap<string, Placed>): Line[] {
  const used = new Map<string, number>()
  const lanes = new Map<number, string[]>()
  const port = (card: Placed, end: 'top' | 'bottom', mark: string | null): number => {
    const before = mark === null ? 0 : (used.get(mark) ?? 0)
    if (mark !== null) used.set(mark, before + 1)
    const inset = Math.min(CORNER + before * 8, card.height / 2)
    return end === 'top' ? card.y + inset : card.y + card.height - inset
  }
  const laneOf = (x: number, from: string): number => {
    const known = lanes.get(x) ?? []
    if (!known.includes(from)) lanes.set(x, [...known, from])
    const index = (lanes.get(x) ?? []).indexOf(from)
    return x + FIRST_LANE + (index % LANES) * LANE_WIDTH
  }
  return links.flatMap(({ key, from, to }) => {
    const [left, right] = [placed.get(from), placed.get(to)]
    if (!left || !right) return []
    const [x1, x2] = [left.x + left.width, right.x]
    const high = Math.max(left.y, right.y)
    const low = Math.min(bottomOf(left), bottomOf(right))
    if (low - high >= 2 * CORNER) {
      const level = (high + low) / 2
      return [{ key, x1, y1: level, x2, y2: level }]
    }
    const down = right.y > left.y
    const [leaves, arrives] = down ? (['bottom', 'top'] as const) : (['top', 'bottom'] as const)
    const isFar = high - low > FAR
    const y1 = port(left, leaves, isFar ? null : `${from} right ${leaves}`)
    const y2 = port(right, arrives, `${to} left ${arrives}`)
    return [{ key, x1, y1, x2, y2, ...(isFar ? { lane: laneOf(x1, from) } : {}) }]
  })
}

const ROUND = 7

/** A line as the path of an SVG: level at both ends. */
export function pathOf({ x1, y1, x2, y2, lane }: Line): string {
  if (lane === undefined) {
    const middle = (x1 + x2) / 2
    return `M${x1} ${y1}C${middle} ${y1} ${middle} ${y2} ${x2} ${y2}`
  }
  const turn = y2 > y1 ? ROUND : -ROUND
  return `M${x1} ${y1}H${lane - ROUND}Q${lane} ${y1} ${lane} ${y1 + turn}V${y2 - turn}Q${lane} ${y2} ${lane + ROUND} ${y2}H${x2}`
}

/** The middle of a line, for what stands on it. */
export function middleOf({ x1, y1, x2, y2, lane }: Line): { x: number; y: number } {
  return { x: lane ?? (x1 + x2) / 2, y: (y1 + y2) / 2 }
}
