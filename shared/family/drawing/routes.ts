import type { Tie } from '../kin.ts'
import { type FamilyLayout, type Point, tieRoutes } from '../layout/index.ts'

const ROUND = 14
const STEPS = 6

/** The line of each tie round everybody who has nothing to do with it, its corners as soft bends of many points. */
export function tiePaths(layout: FamilyLayout, ties: readonly Tie[]): { tie: Tie; points: Point[] }[] {
  const routes = new Map(tieRoutes(layout, ties).map(({ id, points }) => [id, points]))
  return ties.flatMap((tie) => {
    const points = routes.get(tie.id)
    return points === undefined || points.length < 2 ? [] : [{ tie, points: bent(points) }]
  })
}

/** Corners cut by a curve, so that lines beside it and waves along it have no kinks. */
function bent(points: readonly Point[]): Point[] {
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
