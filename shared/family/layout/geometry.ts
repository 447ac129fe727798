import type { Box, FamilyLayout, PlacedPerson } from './family-layout.ts'
import { HALF, SYMBOL } from './people-shapes.ts'

export interface Point {
  x: number
  y: number
}

/** How high the years above a symbol reach, and how far to each side. */
export const YEARS_ABOVE = 22
export const YEARS_ASIDE = 42

export const symbolOf = ({ x, y }: Point): Box => ({ left: x - HALF, top: y - HALF, width: SYMBOL, height: SYMBOL })

/** Where the years above somebody's symbol may stand. */
export const yearsBoxOf = ({ x, y, years }: PlacedPerson): Box => {
  const left = Math.min(x - YEARS_ASIDE, years.left - YEARS_ASIDE + 4)
  const right = Math.max(x + YEARS_ASIDE, years.right + YEARS_ASIDE - 4)
  return { left, top: y - HALF - YEARS_ABOVE, width: right - left, height: YEARS_ABOVE }
}

/** The smallest box round some boxes; null for none. */
export function around(boxes: readonly Box[]): Box | null {
  if (boxes.length === 0) return null
  const left = Math.min(...boxes.map((box) => box.left))
  const top = Math.min(...boxes.map((box) => box.top))
  const right = Math.max(...boxes.map((box) => box.left + box.width))
  const bottom = Math.max(...boxes.map((box) => box.top + box.height))
  return { left, top, width: right - left, height: bottom - top }
}

export const grown = ({ left, top, width, height }: Box, by: number): Box => ({
  left: left - by,
  top: top - by,
  width: width + by * 2,
  height: height + by * 2,
})

/** The box of a person: symbol, years and label. */
export const cellOf = (person: PlacedPerson): Box =>
  around([symbolOf(person), person.label, yearsBoxOf(person)]) ?? symbolOf(person)

/**
 * The box round everything of a picture: people with their labels and years, the lines of couples and children, and what else is
 * drawn (`more`: the points of lines between people and of households). An overview shows this box.
 */
export function boundsOf({ people, couples, children }: FamilyLayout, more: readonly Point[] = []): Box {
  const points: Point[] = [
    ...more,
    ...couples.flatMap(({ from, to, y, level }) =>
      level
        ? [
            { x: from, y },
            { x: to, y },
          ]
        : [],
    ),
    ...children.flatMap(({ stem, drops }) => [
      { x: stem.x, y: stem.bottom },
      ...drops.flatMap(({ fromX, x, top, via }) => [
        { x: fromX, y: top },
        { x, y: top },
        ...via.map((place) => ({ x: place.x, y: place.bar })),
      ]),
    ]),
  ]
  const boxes = [...people.map(cellOf), ...points.map(({ x, y }) => ({ left: x, top: y, width: 0, height: 0 }))]
  return around(boxes) ?? { left: 0, top: 0, width: 0, height: 0 }
}
