import type { Point } from './geometry.ts'

const ROUND = 12

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
