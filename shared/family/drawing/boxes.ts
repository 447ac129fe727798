import type { Box } from '../layout/index.ts'
import type { Point } from './markup.ts'

/** True where two boxes have some of their inside in common. */
export const overlap = (one: Box, other: Box): boolean =>
  one.left < other.left + other.width &&
  other.left < one.left + one.width &&
  one.top < other.top + other.height &&
  other.top < one.top + one.height

const HAIR = 0.01

/** True where a straight line goes through the inside of a box; along its edge does not count. */
export function cuts(from: Point, to: Point, { left, top, width, height }: Box): boolean {
  const [right, bottom] = [left + width - HAIR, top + height - HAIR]
  const [low, high] = [left + HAIR, top + HAIR]
  if (from.x <= low ? to.x <= low : from.x >= right && to.x >= right) return false
  if (from.y <= high ? to.y <= high : from.y >= bottom && to.y >= bottom) return false
  const [dx, dy] = [to.x - from.x, to.y - from.y]
  // On which side of the line each corner lies: all on one side means that it passes by.
  const side = (x: number, y: number): number => dx * (y - from.y) - dy * (x - from.x)
  const corners = [side(low, high), side(right, high), side(low, bottom), side(right, bottom)]
  return !(corners.every((one) => one > 0) || corners.every((one) => one < 0))
}

/** True where a line of several pieces goes through the inside of a box. */
export const lineCuts = (points: readonly Point[], box: Box): boolean =>
  points.some((point, at) => at > 0 && cuts(points[at - 1] ?? point, point, box))
