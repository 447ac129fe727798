import type { Box, FamilyLayout, PlacedPerson } from './family-layout.ts'
import { grown, type Point, symbolOf, yearsBoxOf } from './geometry.ts'

/** A line between two people that goes round everybody else. */
export interface TieRoute {
  id: string
  /** From the edge of the first symbol to that of the second, with the corners between. */
  points: readonly Point[]
  /** The same as the data of an SVG path, with the corners rounded. */
  path: string
}

/** A line to be led from one person to another. */
export interface TieEnds {
  id: string
  fromId: string
  toId: string
}

const CLEAR_OF_SYMBOL = 9
const CLEAR_OF_TEXT = 4
const BETWEEN_TIES = 9
/** How far apart they run where there is little room. */
const CLOSER = 3
const FROM_EDGE = 3
const ROUND = 12
const CORNER = 24
const ASIDE = 400

/**
 * Leads lines between people round the symbols, labels and years of all others: straight where nobody is in the way, else by the
 * shortest way round. Several lines between the same two run side by side. Ties to people who are not in the picture are left out.
 */
export function tieRoutes(layout: FamilyLayout, ties: readonly TieEnds[]): TieRoute[] {
  const people = new Map(layout.people.map((person) => [person.id, person]))
  const drawn = ties.filter(({ fromId, toId }) => fromId !== toId && people.has(fromId) && people.has(toId))
  const pairs = Map.groupBy(drawn, ({ fromId, toId }) => [fromId, toId].sort().join(' '))
  const ways = new Map<string, Point[]>()
  for (const own of pairs.values()) {
    const [first, second] = [own[0]?.fromId ?? '', own[0]?.toId ?? ''].sort().map((id) => people.get(id))
    if (first === undefined || second === undefined) continue
    for (const [index, tie] of own.entries()) {
      const points = wayBetween(layout, first, second, index, own.length)
      ways.set(tie.id, tie.fromId === first.id ? points : points.reverse())
    }
  }
  return drawn.map(({ id }) => {
    const points = ways.get(id) ?? []
    return { id, points, path: rounded(points) }
  })
}

function wayBetween(layout: FamilyLayout, first: PlacedPerson, second: PlacedPerson, index: number, count: number): Point[] {
  const aside = (index - (count - 1) / 2) * BETWEEN_TIES
  const length = Math.hypot(second.x - first.x, second.y - first.y)
  const [across, down] = [(-(second.y - first.y) / length) * aside, ((second.x - first.x) / length) * aside]
  const from = { x: first.x + across, y: first.y + down }
  const to = { x: second.x + across, y: second.y + down }
  const near = (person: PlacedPerson, further: number): boolean =>
    person.x > Math.min(first.x, second.x) - further &&
    person.x < Math.max(first.x, second.x) + further &&
    person.y > Math.min(first.y, second.y) - further &&
    person.y < Math.max(first.y, second.y) + further
  const solidOf = (further: number, more: number): Box[] =>
    layout.people.filter((person) => near(person, further)).flatMap((person) => solid(person, first, second, more))
  const wayWith = (more: number): Point[] =>
    shortestWay(from, to, solidOf(ASIDE, more)) ?? shortestWay(from, to, solidOf(Number.POSITIVE_INFINITY, more)) ?? [from, to]
  const [wide, close] = [wayWith(index * BETWEEN_TIES), index === 0 ? null : wayWith(index * CLOSER)]
  const way = close === null || lengthOf(wide) < lengthOf(close) * 1.15 ? wide : close
  const [start, next] = [way[0] ?? from, way[1] ?? to]
  const [end, last] = [way.at(-1) ?? to, way.at(-2) ?? from]
  return [edgeOf(first, start, next), ...way.slice(1, -1), edgeOf(second, end, last)]
}

const lengthOf = (way: readonly Point[]): number =>
  way.slice(1).reduce((sum, { x, y }, before) => sum + Math.hypot(x - (way[before]?.x ?? x), y - (way[before]?.y ?? y)), 0)

/** What a line must not touch: others altogether, and the labels of the two whom it joins. */
function solid(person: PlacedPerson, first: PlacedPerson, second: PlacedPerson, more: number): Box[] {
  const label = grown(person.label, CLEAR_OF_TEXT + more)
  if (person === first || person === second) return person.label.lines.length > 0 ? [grown(person.label, CLEAR_OF_TEXT)] : []
  return [
    grown(symbolOf(person), CLEAR_OF_SYMBOL + more),
    grown(yearsBoxOf(person), more),
    ...(person.label.lines.length > 0 ? [label] : []),
  ]
}

/** Along the corners of what is in the way: the shortest line that touches nothing, corners counting a little. */
function shortestWay(from: Point, to: Point, boxes: readonly Box[]): Point[] | null {
  if (isClear(from, to, boxes)) return [from, to]
  const corners = boxes
    .flatMap(({ left, top, width, height }) => [
      { x: left, y: top },
      { x: left + width, y: top },
      { x: left, y: top + height },
      { x: left + width, y: top + height },
    ])
    .filter(({ x, y }) => !boxes.some((box) => holds(box, x, y)))
  const points = [from, ...corners, to]
  const goal = points.length - 1
  const cost = new Float64Array(points.length).fill(Number.POSITIVE_INFINITY)
  const before = new Int32Array(points.length).fill(-1)
  const done = new Uint8Array(points.length)
  const rest = Float64Array.from(points, (point) => Math.hypot(point.x - to.x, point.y - to.y))
  cost[0] = 0
  for (;;) {
    let at = -1
    for (let one = 0; one <= goal; one++)
      if (!done[one] && (cost[one] ?? 0) < Number.POSITIVE_INFINITY)
        if (at === -1 || (cost[one] ?? 0) + (rest[one] ?? 0) < (cost[at] ?? 0) + (rest[at] ?? 0)) at = one
    if (at === -1) return null
    if (at === goal) break
    done[at] = 1
    const here = points[at] ?? from
    for (let next = 1; next <= goal; next++) {
      if (done[next]) continue
      const there = points[next] ?? to
      const sum = (cost[at] ?? 0) + Math.hypot(here.x - there.x, here.y - there.y) + (next === goal ? 0 : CORNER)
      if (sum < (cost[next] ?? 0) && isClear(here, there, boxes)) {
        cost[next] = sum
        before[next] = at
      }
    }
  }
  const way: Point[] = []
  for (let at = goal; at !== -1; at = before[at] ?? -1) way.unshift(points[at] ?? to)
  return way
}

const holds = ({ left, top, width, height }: Box, x: number, y: number): boolean =>
  x > left + 0.01 && x < left + width - 0.01 && y > top + 0.01 && y < top + height - 0.01

const isClear = (from: Point, to: Point, boxes: readonly Box[]): boolean => !boxes.some((box) => passesThrough(from, to, box))

/** True where a straight line goes through the inside of a box; along its edge does not count. */
export function passesThrough(from: Point, to: Point, { left, top, width, height }: Box): boolean {
  if (from.x <= left && to.x <= left) return false
  if (from.x >= left + width && to.x >= left + width) return false
  if (from.y <= top && to.y <= top) return false
  if (from.y >= top + height && to.y >= top + height) return false
  let [enter, leave] = [0, 1]
  for (const [start, by, low, high] of [
    [from.x, to.x - from.x, left + 0.01, left + width - 0.01],
    [from.y, to.y - from.y, top + 0.01, top + height - 0.01],
  ] as const) {
    if (Math.abs(by) < 1e-9) {
      if (start <= low || start >= high) return false
      continue
    }
    const [one, other] = [(low - start) / by, (high - start) / by]
    enter = Math.max(enter, Math.min(one, other))
    leave = Math.min(leave, Math.max(one, other))
  }
  return leave > enter
}

/** Where a line from within a symbol leaves it. */
function edgeOf(person: PlacedPerson, from: Point, to: Point): Point {
  const { left, top, width, height } = grown(symbolOf(person), FROM_EDGE)
  const [dx, dy] = [to.x - from.x, to.y - from.y]
  const across = dx > 0 ? (left + width - from.x) / dx : dx < 0 ? (left - from.x) / dx : Number.POSITIVE_INFINITY
  const down = dy > 0 ? (top + height - from.y) / dy : dy < 0 ? (top - from.y) / dy : Number.POSITIVE_INFINITY
  const part = Math.min(1, across, down)
  return { x: from.x + dx * part, y: from.y + dy * part }
}

const at = ({ x, y }: Point): string => `${Math.round(x * 10) / 10},${Math.round(y * 10) / 10}`

/** A path along some points with its corners rounded off; it never leaves the corners by more than a few units. */
export function rounded(points: readonly Point[], round = ROUND, closed = false): string {
  const [first] = points
  if (first === undefined) return ''
  const corner = (before: Point, here: Point, after: Point): [Point, Point] => {
    const towards = (there: Point): Point => {
      const length = Math.hypot(there.x - here.x, there.y - here.y)
      const part = length === 0 ? 0 : Math.min(round, length / 2) / length
      return { x: here.x + (there.x - here.x) * part, y: here.y + (there.y - here.y) * part }
    }
    return [towards(before), towards(after)]
  }
  const count = points.length
  const inner = closed ? points.map((_, index) => index) : points.slice(1, -1).map((_, index) => index + 1)
  const bends = inner.map((index) => {
    const here = points[index] ?? first
    const [into, out] = corner(points[(index - 1 + count) % count] ?? first, here, points[(index + 1) % count] ?? first)
    return { into, here, out }
  })
  const curve = bends.map(
    ({ into, here, out }, index) => `${closed && index === 0 ? 'M' : 'L'}${at(into)}Q${at(here)} ${at(out)}`,
  )
  return closed ? `${curve.join('')}Z` : `M${at(first)}${curve.join('')}L${at(points.at(-1) ?? first)}`
}
