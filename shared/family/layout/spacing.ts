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

/** Where each block stood in the picture before, null for one that was not in it, and the one that the others are counted from. */
export interface Before {
  stood: readonly (number | null)[]
  held: number
  /** True where nobody of the picture before is gone. */
  all: boolean
}

/** With a picture before, nobody goes farther than this from where the rows have room for them nearest to where they stood. */
export const SETTLES = 46

const SWEEPS = 60
const STILL = 0.3
const BETWEEN_BLOCKS = 22
const NO_WISH = 0.02
const PINNED = 1e6

/**
 * The zero of every block, so that nothing overlaps, children hang below the middle between their parents and parents stand above
 * the middle of their children. `pinned` blocks stay where they were put, as far as their neighbours leave them room. With a picture
 * `before`, everybody makes room for newcomers first, and then goes at most `SETTLES` towards where they would stand without it.
 */
export function spread(
  rows: readonly (readonly number[])[],
  blocks: readonly Block[],
  shapes: readonly BlockShape[],
  hanging: readonly Hanging[],
  pinned: Pinned | null,
  before: Before | null = null,
): Float64Array {
  const spacing = new Spacing(rows, blocks.length, shapes, hanging)
  const put = before === null ? pinned : spacing.standAgain(before, pinned)
  if (before !== null && spacing.standsAs(before)) return spacing.zero
  for (let sweep = 0; sweep < SWEEPS; sweep++) if (spacing.sweep(sweep % 2 === 0, put) < STILL) break
  if (pinned === null) spacing.straighten(before?.held ?? -1)
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
  /** Where each block may settle round, once everybody has made room; null without a picture before. */
  private round: Float64Array | null = null
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

  /**
   * Sets everybody as near to where they stood as there is room, newcomers to where their lines lead, and the held block exactly.
   * Gives what is put from then on.
   */
  standAgain({ stood, held }: Before, pinned: Pinned | null): Pinned {
    const wish = this.wishes(stood)
    for (const [block, place] of wish.entries()) this.zero[block] = place
    const heldAt = stood[held] ?? null
    const put: Pinned = (block, zero) => (block === held && heldAt !== null ? heldAt : (pinned?.(block, zero) ?? null))
    for (const row of this.rows) this.place(row, put, (block) => (stood[block] == null ? NO_WISH : 1))
    this.round = this.zero.slice()
    return put
  }

  /** True where everybody stands as before, with nobody new or gone. */
  standsAs({ stood, all }: Before): boolean {
    return all && stood.every((place, block) => place !== null && Math.abs(place - (this.zero[block] ?? 0)) < STILL)
  }

  /** Where those who stood stood; where the lines of the others lead, or beside whom they come after. */
  private wishes(stood: readonly (number | null)[]): number[] {
    const wish = [...stood]
    for (let found = true; found; ) {
      found = false
      for (const [block, place] of wish.entries()) {
        if (place !== null) continue
        let [sum, heavy] = [0, 0]
        for (let at = this.start[block] ?? 0; at < (this.start[block + 1] ?? 0); at++) {
          const there = wish[this.far[at] ?? 0] ?? null
          if (there === null) continue
          sum += (there + (this.shift[at] ?? 0)) * (this.pull[at] ?? 0)
          heavy += this.pull[at] ?? 0
        }
        if (heavy === 0) continue
        wish[block] = sum / heavy
        found = true
      }
    }
    for (const row of this.rows)
      for (const [at, block] of row.entries()) {
        const last = wish[row[at - 1] ?? -1]
        wish[block] ??= last == null ? (this.zero[block] ?? 0) : last + (this.apart[block] ?? 0)
      }
    return wish.map((place) => place ?? 0)
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

  /**
   * The row's places nearest to the wishes, by least squares with the distances kept (pool adjacent violators). With `weigh` the
   * wishes are where everybody stands, as heavy as it says.
   */
  private place(row: readonly number[], pinned: Pinned | null, weigh: ((block: number) => number) | null = null): number {
    const { value, weight, count } = this.pools
    let pools = 0
    let offset = 0
    for (const block of row) {
      offset += this.apart[block] ?? 0
      const pin = pinned?.(block, this.zero) ?? null
      const here = this.zero[block] ?? 0
      let sum = 0
      let heavy = weigh === null ? NO_WISH : weigh(block)
      for (let at = this.start[block] ?? 0; weigh === null && at < (this.start[block + 1] ?? 0); at++) {
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
        // Both bounds keep the distances too, so that nobody comes to overlap between them.
        const middle = weigh === null ? (this.round?.[block] ?? null) : null
        const wished = (value[pool] ?? 0) + offset
        const now = middle === null ? wished : Math.max(middle - SETTLES, Math.min(middle + SETTLES, wished))
        farthest = Math.max(farthest, Math.abs(now - (this.zero[block] ?? 0)))
        this.zero[block] = now
      }
    return farthest
  }

  /** Takes small steps out of lines where there is room: what hangs straight moves together. */
  straighten(held: number): void {
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
        const pushed = this.pushed(below, -by, above, together, held)
        const other = pushed === null ? this.pushed(above, by, below, together, held) : null
        if (pushed !== null) this.move(pushed, -by)
        else if (other !== null) this.move(other, by)
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

  /**
   * Everybody who moves when some are moved: those in whose way they come, and who hangs straight with these. Null where that is too
   * many, or somebody who must stay.
   */
  private pushed(
    moving: readonly number[],
    by: number,
    staying: readonly number[],
    together: readonly (readonly number[])[],
    held: number,
  ): readonly number[] | null {
    const all = new Set(moving)
    for (const block of all) {
      if (block === held || staying.includes(block) || all.size > moving.length + PUSHED) return null
      if (this.round !== null && Math.abs((this.zero[block] ?? 0) + by - (this.round[block] ?? 0)) > SETTLES) return null
      const row = this.rows[this.rowOf[block] ?? 0] ?? []
      const next = row[(this.placeOf[block] ?? 0) + (by > 0 ? 1 : -1)]
      if (next === undefined || all.has(next)) continue
      const [left, right] = by > 0 ? [block, next] : [next, block]
      if ((this.zero[right] ?? 0) - (this.zero[left] ?? 0) - Math.abs(by) >= (this.apart[right] ?? 0)) continue
      for (const one of together[next] ?? []) all.add(one)
    }
    return [...all]
  }

  private move(moving: readonly number[], by: number): void {
    for (const block of moving) this.zero[block] = (this.zero[block] ?? 0) + by
  }
}

const SNAP = 200
/** How many others may be pushed aside for a straight line. */
const PUSHED = 6
const NEAR = 14
