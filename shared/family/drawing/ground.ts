import { type Box, grown } from '../layout/index.ts'
import { lineCuts, overlap } from './boxes.ts'
import type { Point } from './markup.ts'

/** What a picture holds already, for what looks for a place in it. */
export interface Ground {
  /** Texts, symbols and heads of arrows. */
  solid: Box[]
  /** Lines, with how much it matters that nothing is written across them and how far they reach to each side. */
  lines: { points: readonly Point[]; weight: number; half: number }[]
  width: number
  height: number
}

/** A place where something can be written: what it would cover, and how much worse it is than the best one were it free. */
export interface Place<T> {
  boxes: readonly Box[]
  worse: number
  value: T
}

export const MUST_NOT = 1000
const GAP = 1.5
const EDGE = 4

/** The place at which least is in the way; its boxes are taken from then on. Null where there are none. */
export function taking<T>(ground: Ground, places: readonly Place<T>[]): T | null {
  let best: { place: Place<T>; cost: number } | null = null
  for (const place of places.toSorted((one, other) => one.worse - other.worse)) {
    if (best !== null && place.worse >= best.cost) break
    const cost = place.worse + place.boxes.reduce((sum, box) => sum + inTheWay(ground, box), 0)
    if (best === null || cost < best.cost) best = { place, cost }
  }
  if (best === null) return null
  ground.solid.push(...best.place.boxes)
  return best.place.value
}

function inTheWay({ solid, lines, width, height }: Ground, box: Box): number {
  const wide = grown(box, GAP)
  const { left, top } = box
  const isOutside = left < EDGE || top < EDGE || left + box.width > width - EDGE || top + box.height > height - EDGE
  return (
    solid.filter((other) => overlap(wide, other)).length * MUST_NOT +
    lines.reduce((sum, { points, weight, half }) => (lineCuts(points, grown(box, half)) ? sum + weight : sum), 0) +
    (isOutside ? MUST_NOT / 2 : 0)
  )
}
