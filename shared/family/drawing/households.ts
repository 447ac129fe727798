import { type HouseholdOutline, textWidth } from '../layout/index.ts'
import type { Colours } from './colours.ts'
import { element } from './markup.ts'
import { onPaper } from './written.ts'

/** The boundary of a household: its ground in a quiet tone and a line of dashes and dots round it. */
export function householdSvg(path: string, colours: Colours): string {
  return element('path', {
    d: path,
    'fill-rule': 'evenodd',
    fill: colours.ground,
    'fill-opacity': 0.75,
    stroke: colours.quiet,
    'stroke-width': 1.6,
    'stroke-dasharray': '9 4 2 4',
  })
}

/** The name of a household, on the widest of the lowest edges of its boundary, or below that where it is wider. */
export function householdName(
  { loops }: HouseholdOutline,
  name: string,
  colours: Colours,
  taken: { x: number; y: number; half: number }[] = [],
): string {
  if (name === '') return ''
  const edges = loops.flatMap((loop) =>
    loop.map((from, at) => {
      const to = loop[(at + 1) % loop.length] ?? from
      return { left: Math.min(from.x, to.x), width: Math.abs(to.x - from.x), y: from.y, level: from.y === to.y }
    }),
  )
  const lowest = Math.max(...edges.map(({ y }) => y))
  const edge = edges.filter(({ level, y }) => level && y > lowest - 1).toSorted((one, other) => other.width - one.width)[0]
  if (edge === undefined) return ''
  const width = textWidth(name, 12)
  const fits = width + 28 <= edge.width
  const x = fits ? edge.left + 14 + width / 2 : Math.max(width / 2, edge.left + 4 + width / 2)
  let y = fits ? edge.y : edge.y + 11
  // Homes that share an edge have their names below one another.
  while (taken.some((other) => Math.abs(other.y - y) < 15 && Math.abs(other.x - x) < other.half + width / 2)) y += 5
  taken.push({ x, y, half: width / 2 })
  return onPaper(name, x, y, 12, colours.quiet, colours)
}
