import { textWidth } from '../layout/index.ts'
import type { Colours } from './colours.ts'
import { element, type Point, short } from './markup.ts'
import { onPaper } from './written.ts'

const CORNER = 10

/** A closed line of corners with each of them rounded. */
export function roundedRing(corners: readonly Point[]): string {
  const count = corners.length
  if (count < 3) return ''
  const parts = corners.map((corner, at) => {
    const before = corners[(at + count - 1) % count] ?? corner
    const after = corners[(at + 1) % count] ?? corner
    const enter = towards(corner, before)
    const leave = towards(corner, after)
    return `${at === 0 ? 'M' : 'L'}${short(enter.x)} ${short(enter.y)}Q${short(corner.x)} ${short(corner.y)} ${short(leave.x)} ${short(leave.y)}`
  })
  return `${parts.join('')}Z`
}

function towards(from: Point, to: Point): Point {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1
  const part = Math.min(CORNER, length / 2) / length
  return { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part }
}

/** The boundary of a household: its ground in a quiet tone and a line of dashes and dots round it. */
export function householdSvg(rings: readonly (readonly Point[])[], colours: Colours): string {
  return element('path', {
    d: rings.map(roundedRing).join(''),
    fill: colours.ground,
    'fill-opacity': 0.75,
    stroke: colours.quiet,
    'stroke-width': 1.6,
    'stroke-dasharray': '9 4 2 4',
  })
}

/** The name of a household, on the lower edge of its boundary. */
export function householdName(rings: readonly (readonly Point[])[], name: string, colours: Colours): string {
  const points = rings.flat()
  if (points.length === 0 || name === '') return ''
  const bottom = Math.max(...points.map(({ y }) => y))
  const left = Math.min(...points.filter(({ y }) => y > bottom - 1).map(({ x }) => x))
  return onPaper(name, left + 16 + textWidth(name, 12) / 2, bottom, 12, colours.quiet, colours)
}
