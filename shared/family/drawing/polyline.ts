import type { Point } from './markup.ts'

/** A place on a line with the way it goes there (a unit vector). */
export interface Station extends Point {
  dx: number
  dy: number
}

export function lengthOf(points: readonly Point[]): number {
  let length = 0
  for (let at = 1; at < points.length; at++) length += distance(points[at - 1] ?? ORIGIN, points[at] ?? ORIGIN)
  return length
}

const ORIGIN = { x: 0, y: 0 }
const distance = (one: Point, other: Point): number => Math.hypot(other.x - one.x, other.y - one.y)

/** The place so far along a line; its ends for less than none and more than all. */
export function stationAt(points: readonly Point[], along: number): Station {
  let left = Math.max(0, along)
  let found: Station = { ...(points[0] ?? ORIGIN), dx: 1, dy: 0 }
  for (let at = 1; at < points.length; at++) {
    const [from, to] = [points[at - 1] ?? ORIGIN, points[at] ?? ORIGIN]
    const length = distance(from, to)
    if (length === 0) continue
    const part = Math.min(1, left / length)
    const [dx, dy] = [(to.x - from.x) / length, (to.y - from.y) / length]
    found = { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part, dx, dy }
    if (left <= length) break
    left -= length
  }
  return found
}

/** The part of a line between two places on it. */
export function stretchOf(points: readonly Point[], from: number, to: number): Point[] {
  const found: Point[] = [stationAt(points, from)]
  let passed = 0
  for (let at = 1; at < points.length; at++) {
    passed += distance(points[at - 1] ?? ORIGIN, points[at] ?? ORIGIN)
    const point = points[at]
    if (point !== undefined && passed > from && passed < to) found.push(point)
  }
  return [...found, stationAt(points, to)]
}

/** A line beside a line; positive is to the right of its way. */
export function beside(points: readonly Point[], by: number): Point[] {
  return points.map((point, at) => {
    const before = points[Math.max(0, at - 1)] ?? point
    const after = points[Math.min(points.length - 1, at + 1)] ?? point
    const length = distance(before, after) || 1
    return { x: point.x - ((after.y - before.y) / length) * by, y: point.y + ((after.x - before.x) / length) * by }
  })
}

/** The line as teeth of a saw, so high to each side; it begins and ends straight. */
export function zigzag(points: readonly Point[], height: number, wave: number): Point[] {
  const length = lengthOf(points)
  const count = Math.max(2, Math.round(length / (wave / 2)))
  return Array.from({ length: count + 1 }, (_, at) => {
    const { x, y, dx, dy } = stationAt(points, (length * at) / count)
    const out = at === 0 || at === count ? 0 : at % 2 === 1 ? height : -height
    return { x: x - dy * out, y: y + dx * out }
  })
}

/** The line as a soft wave. */
export function wavy(points: readonly Point[], height: number, wave: number): Point[] {
  const length = lengthOf(points)
  const waves = Math.max(1, Math.round(length / wave))
  const count = waves * 12
  return Array.from({ length: count + 1 }, (_, at) => {
    const { x, y, dx, dy } = stationAt(points, (length * at) / count)
    const out = Math.sin((at / count) * waves * Math.PI * 2) * height
    return { x: x - dy * out, y: y + dx * out }
  })
}
