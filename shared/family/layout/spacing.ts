import type { Block } from './blocks.ts'

/** A place that wants to be at `target` with a weight, at least `apart` from the one before it. */
interface Wish {
  target: number
  weight: number
  apart: number
}

/**
 * Places in their order, each as near to its target as those before and after it allow: the least sum of squares with the distances
 * kept (pool adjacent violators).
 */
export function placed(wishes: readonly Wish[]): number[] {
  const sums: { value: number; weight: number; count: number }[] = []
  let offset = 0
  const offsets = wishes.map(({ apart }, index) => {
    if (index > 0) offset += apart
    return offset
  })
  for (const [index, { target, weight }] of wishes.entries()) {
    let pool = { value: target - (offsets[index] ?? 0), weight, count: 1 }
    for (let last = sums.at(-1); last !== undefined && last.value > pool.value; last = sums.at(-1)) {
      const together = last.weight + pool.weight
      pool = {
        value: (last.value * last.weight + pool.value * pool.weight) / together,
        weight: together,
        count: last.count + pool.count,
      }
      sums.pop()
    }
    sums.push(pool)
  }
  const values = sums.flatMap(({ value, count }) => new Array<number>(count).fill(value))
  return values.map((value, index) => value + (offsets[index] ?? 0))
}

/** Where the members of a block stand from its own zero, and how far it reaches to both sides. */
export interface BlockShape {
  offsets: readonly number[]
  left: number
  right: number
}

/** Children of one family that hang from one point between their parents. */
export interface Hanging {
  /** Block and offset of the point from which they hang. */
  from: { block: number; at: number }
  children: readonly { block: number; at: number }[]
  weight: number
}

const SWEEPS = 14
const BETWEEN_BLOCKS = 22
const NO_WISH = 0.02

/**
 * The zero of every block, so that nothing overlaps, children hang below the middle between their parents and parents stand above
 * the middle of their children. `pinned` blocks stay where they were put.
 */
export function spread(
  rows: readonly (readonly number[])[],
  blocks: readonly Block[],
  shapes: readonly BlockShape[],
  hanging: readonly Hanging[],
  pinned: (block: number, zero: Float64Array) => number | null,
): Float64Array {
  const zero = new Float64Array(blocks.length)
  const apart = (left: number, right: number): number => (shapes[left]?.right ?? 0) + (shapes[right]?.left ?? 0) + BETWEEN_BLOCKS
  for (const row of rows) {
    let at = 0
    for (const [index, block] of row.entries()) {
      if (index > 0) at += apart(row[index - 1] ?? 0, block)
      zero[block] = at
    }
    for (const block of row) zero[block] = (zero[block] ?? 0) - at / 2
  }
  const byParent = Map.groupBy(hanging, ({ from }) => from.block)
  const byChild = new Map<number, { family: Hanging; at: number }[]>()
  for (const family of hanging)
    for (const { block, at } of family.children) byChild.set(block, [...(byChild.get(block) ?? []), { family, at }])
  const pointOf = ({ from }: Hanging): number => (zero[from.block] ?? 0) + from.at
  const middleOf = ({ children }: Hanging): number => {
    const places = children.map(({ block, at }) => (zero[block] ?? 0) + at)
    return (Math.min(...places) + Math.max(...places)) / 2
  }
  const wish = (block: number): { target: number; weight: number } => {
    const pin = pinned(block, zero)
    if (pin !== null) return { target: pin, weight: 1e6 }
    const here = zero[block] ?? 0
    let sum = here * NO_WISH
    let weight = NO_WISH
    for (const { family } of byChild.get(block) ?? []) {
      sum += (here + pointOf(family) - middleOf(family)) * family.weight
      weight += family.weight
    }
    for (const family of byParent.get(block) ?? []) {
      sum += (here + middleOf(family) - pointOf(family)) * family.weight
      weight += family.weight
    }
    return { target: sum / weight, weight }
  }
  for (let sweep = 0; sweep < SWEEPS; sweep++)
    for (let step = 0; step < rows.length; step++) {
      const row = rows[sweep % 2 === 0 ? step : rows.length - 1 - step] ?? []
      const wishes = row.map((block, index) => ({ ...wish(block), apart: index === 0 ? 0 : apart(row[index - 1] ?? 0, block) }))
      for (const [index, value] of placed(wishes).entries()) zero[row[index] ?? 0] = value
    }
  return zero
}
