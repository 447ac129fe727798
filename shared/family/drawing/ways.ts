import type { Box } from '../layout/index.ts'
import { cuts, overlap } from './boxes.ts'
import type { Point } from './markup.ts'

/** So much longer a way may be for one corner less. */
const CORNER = 28
const ROUND = 10
const STEPS = 6
/** What lies farther aside is looked at only where nothing nearer leads past. */
const ASIDE = [60, 260, Number.POSITIVE_INFINITY]

/** The shortest way from one place to another through no box, corners counting a little; null where there is none. */
export function wayRound(from: Point, to: Point, boxes: readonly Box[]): Point[] | null {
  const isClear = (way: readonly Point[], all: readonly Box[]): boolean =>
    way.every((point, at) => at === 0 || !all.some((box) => cuts(way[at - 1] ?? point, point, box)))
  if (boxes.some((box) => holds(box, from) || holds(box, to))) return null
  for (const aside of ASIDE) {
    const near = aside === Number.POSITIVE_INFINITY ? boxes : boxes.filter((box) => overlap(box, between(from, to, aside)))
    const way = shortest(from, to, near)
    if (way !== null && (near.length === boxes.length || isClear(way, boxes))) return way
  }
  return null
}

const between = (from: Point, to: Point, aside: number): Box => ({
  left: Math.min(from.x, to.x) - aside,
  top: Math.min(from.y, to.y) - aside,
  width: Math.abs(from.x - to.x) + aside * 2,
  height: Math.abs(from.y - to.y) + aside * 2,
})

const holds = ({ left, top, width, height }: Box, { x, y }: Point): boolean =>
  x > left + 0.01 && x < left + width - 0.01 && y > top + 0.01 && y < top + height - 0.01

/** From corner to corner of the boxes, nearest to the goal first. */
function shortest(from: Point, to: Point, boxes: readonly Box[]): Point[] | null {
  const isClear = (one: Point, other: Point): boolean => !boxes.some((box) => cuts(one, other, box))
  if (isClear(from, to)) return [from, to]
  const corners = boxes
    .flatMap(({ left, top, width, height }) => [
      { x: left, y: top },
      { x: left + width, y: top },
      { x: left, y: top + height },
      { x: left + width, y: top + height },
    ])
    .filter((corner) => !boxes.some((box) => holds(box, corner)))
  const points = [from, ...corners, to]
  const goal = points.length - 1
  const cost = new Float64Array(points.length).fill(Number.POSITIVE_INFINITY)
  const before = new Int32Array(points.length).fill(-1)
  const open = new Set([0])
  const done = new Set<number>()
  const rest = Float64Array.from(points, (point) => Math.hypot(point.x - to.x, point.y - to.y))
  cost[0] = 0
  while (!done.has(goal)) {
    let at = -1
    for (const one of open) if (at === -1 || (cost[one] ?? 0) + (rest[one] ?? 0) < (cost[at] ?? 0) + (rest[at] ?? 0)) at = one
    if (at === -1) return null
    open.delete(at)
    done.add(at)
    const here = points[at] ?? from
    for (const [next, there] of points.entries()) {
      if (done.has(next)) continue
      const sum = (cost[at] ?? 0) + Math.hypot(here.x - there.x, here.y - there.y) + (next === goal ? 0 : CORNER)
      if (sum >= (cost[next] ?? 0) || !isClear(here, there)) continue
      cost[next] = sum
      before[next] = at
      open.add(next)
    }
  }
  const way: Point[] = []
  for (let at = goal; at !== -1; at = before[at] ?? -1) way.unshift(points[at] ?? to)
  return way
}

/** Corners cut by a curve, so that lines beside it and waves along it have no kinks. */
export function bent(points: readonly Point[]): Point[] {
  return points.flatMap((here, at) => {
    const [before, after] = [points[at - 1], points[at + 1]]
    if (before === undefined || after === undefined) return [here]
    const [from, to] = [towards(here, before), towards(here, after)]
    return Array.from({ length: STEPS + 1 }, (_, step) => {
      const part = step / STEPS
      const [first, middle, last] = [(1 - part) ** 2, 2 * part * (1 - part), part ** 2]
      return { x: from.x * first + here.x * middle + to.x * last, y: from.y * first + here.y * middle + to.y * last }
    })
  })
}

function towards(from: Point, to: Point): Point {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1
  const part = Math.min(ROUND, length / 2) / length
  return { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part }
}
