import type { Block } from './blocks.ts'

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
  /** How strongly it pulls: less for a line to a child who is drawn with others. */
  pull: number
}

/** Where a block was put, from how things stand; null for one that was not put anywhere. */
export type Pinned = (block: number, zero: Float64Array) => number | null

const SWEEPS = 60
const STILL = 0.3
const BETWEEN_BLOCKS = 22
const NO_WISH = 0.02
const PINNED = 1e6

/**
 * The zero of every block, so that nothing overlaps, children hang below the middle between their parents and parents stand above
 * the middle of their children. `pinned` blocks stay where they were put, as far as their neighbours leave them room.
 */
export function spread(
  rows: readonly (readonly number[])[],
  blocks: readonly Block[],
  shapes: readonly BlockShape[],
  hanging: readonly Hanging[],
  pinned: Pinned | null,
): Float64Array {
  const spacing = new Spacing(rows, blocks.length, shapes, hanging)
  for (let sweep = 0; sweep < SWEEPS; sweep++) if (spacing.sweep(sweep % 2 === 0, pinned) < STILL) break
  if (pinned === null) spacing.straighten()
  return spacing.zero
}

class Spacing {
  readonly zero: Float64Array
  private readonly rows: readonly (readonly number[])[]
  private readonly hanging: readonly Hanging[]
  /** The lines of each block in one run: to which block, by how much that is to the side, and how strongly it pulls. */
  private readonly start: Int32Array
  private readonly far: Int32Array
  private readonly shift: Float64Array
  private readonly pull: Float64Array
  /** The least distance between the zeros of each block and the one before it. */
  private readonly apart: Float64Array
  private readonly rowOf: Int32Array
  private readonly placeOf: Int32Array
  private readonly pools: { value: Float64Array; weight: Float64Array; count: Int32Array }

  constructor(rows: readonly (readonly number[])[], count: number, shapes: readonly BlockShape[], hanging: readonly Hanging[]) {
    this.rows = rows
    this.hanging = hanging
    this.zero = new Float64Array(count)
    this.apart = new Float64Array(count)
    this.rowOf = new Int32Array(count)
    this.placeOf = new Int32Array(count)
    this.pools = { value: new Float64Array(count), weight: new Float64Array(count), count: new Int32Array(count) }
    const lines = hanging.flatMap(({ from, children, pull: strength }) => {
      const pull = strength / Math.sqrt(children.length)
      return children.flatMap((child): [number, number, number, number][] => [
        [from.block, child.block, child.at - from.at, pull],
        [child.block, from.block, from.at - child.at, pull],
      ])
    })
    lines.sort((one, other) => one[0] - other[0])
    this.start = new Int32Array(count + 1)
    for (const [block] of lines) this.start[block + 1] = (this.start[block + 1] ?? 0) + 1
    for (let block = 0; block < count; block++) this.start[block + 1] = (this.start[block + 1] ?? 0) + (this.start[block] ?? 0)
    this.far = Int32Array.from(lines, ([, far]) => far)
    this.shift = Float64Array.from(lines, ([, , shift]) => shift)
    this.pull = Float64Array.from(lines, ([, , , pull]) => pull)
    for (const [rowIndex, row] of rows.entries()) {
      let at = 0
      for (const [index, block] of row.entries()) {
        this.rowOf[block] = rowIndex
        this.placeOf[block] = index
        if (index > 0) this.apart[block] = (shapes[row[index - 1] ?? 0]?.right ?? 0) + (shapes[block]?.left ?? 0) + BETWEEN_BLOCKS
        at += this.apart[block] ?? 0
        this.zero[block] = at
      }
      for (const block of row) this.zero[block] = (this.zero[block] ?? 0) - at / 2
    }
  }

  /** Moves every row to where its families wish it. Gives the farthest that any block moved. */
  sweep(down: boolean, pinned: Pinned | null): number {
    let farthest = 0
    for (let step = 0; step < this.rows.length; step++) {
      const row = this.rows[down ? step : this.rows.length - 1 - step] ?? []
      farthest = Math.max(farthest, this.place(row, pinned))
    }
    return farthest
  }

  /** The row's places nearest to the wishes, by least squares with the distances kept (pool adjacent violators). */
  private place(row: readonly number[], pinned: Pinned | null): number {
    const { value, weight, count } = this.pools
    let pools = 0
    let offset = 0
    for (const block of row) {
      offset += this.apart[block] ?? 0
      const pin = pinned?.(block, this.zero) ?? null
      const here = this.zero[block] ?? 0
      let sum = 0
      let heavy = NO_WISH
      for (let at = this.start[block] ?? 0; at < (this.start[block + 1] ?? 0); at++) {
        const pull = this.pull[at] ?? 0
        sum += ((this.zero[this.far[at] ?? 0] ?? 0) + (this.shift[at] ?? 0) - here) * pull
        heavy += pull
      }
      value[pools] = (pin ?? (this.zero[block] ?? 0) + sum / heavy) - offset
      weight[pools] = pin === null ? heavy : PINNED
      count[pools] = 1
      while (pools > 0 && (value[pools - 1] ?? 0) > (value[pools] ?? 0)) {
        const [first, second] = [weight[pools - 1] ?? 0, weight[pools] ?? 0]
        value[pools - 1] = ((value[pools - 1] ?? 0) * first + (value[pools] ?? 0) * second) / (first + second)
        weight[pools - 1] = first + second
        count[pools - 1] = (count[pools - 1] ?? 0) + (count[pools] ?? 0)
        pools--
      }
      pools++
    }
    let farthest = 0
    let at = 0
    offset = 0
    for (let pool = 0; pool < pools; pool++)
      for (let left = count[pool] ?? 0; left > 0; left--) {
        const block = row[at++] ?? 0
        offset += this.apart[block] ?? 0
        const now = (value[pool] ?? 0) + offset
        farthest = Math.max(farthest, Math.abs(now - (this.zero[block] ?? 0)))
        this.zero[block] = now
      }
    return farthest
  }

  /** Takes small steps out of lines where there is room: what hangs straight moves together. */
  straighten(): void {
    const steps: { upper: number; lower: number; family: number; child: number; size: number }[] = []
    for (const [family, { from, children, pull }] of this.hanging.entries())
      for (const [child, { block }] of children.entries()) {
        if (pull < 1) continue
        const size = Math.abs(this.step(family, child))
        if (size < (children.length === 1 ? SNAP : NEAR)) steps.push({ upper: from.block, lower: block, family, child, size })
      }
    steps.sort((one, other) => one.size - other.size || one.family - other.family || one.child - other.child)
    const together = Array.from(this.zero, (_, block) => [block])
    for (const { upper, lower, family, child } of steps) {
      const [above, below] = [together[upper] ?? [], together[lower] ?? []]
      if (above === below) continue
      const by = this.step(family, child)
      if (Math.abs(by) > 1e-9) {
        if (this.hasRoom(below, -by)) this.move(below, -by)
        else if (this.hasRoom(above, by)) this.move(above, by)
        else continue
      }
      const joined = [...above, ...below]
      for (const block of joined) together[block] = joined
    }
  }

  /** By how much a child stands to the right of the point from which they hang. */
  private step(family: number, child: number): number {
    const { from, children } = this.hanging[family] as Hanging
    const { block, at } = children[child] ?? from
    return (this.zero[block] ?? 0) + at - (this.zero[from.block] ?? 0) - from.at
  }

  private hasRoom(moving: readonly number[], by: number): boolean {
    for (const block of moving) {
      const row = this.rows[this.rowOf[block] ?? 0] ?? []
      const place = (this.placeOf[block] ?? 0) + (by > 0 ? 1 : -1)
      const next = row[place]
      if (next === undefined || moving.includes(next)) continue
      const [left, right] = by > 0 ? [block, next] : [next, block]
      if ((this.zero[right] ?? 0) - (this.zero[left] ?? 0) - Math.abs(by) < (this.apart[right] ?? 0)) return false
    }
    return true
  }

  private move(moving: readonly number[], by: number): void {
    for (const block of moving) this.zero[block] = (this.zero[block] ?? 0) + by
  }
}

const SNAP = 90
const NEAR = 14
