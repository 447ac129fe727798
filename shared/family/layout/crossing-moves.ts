import type { Block } from './blocks.ts'
import type { KinshipGraph } from './kinship-graph.ts'

/** A line from the parents of a union to a child, or to the place where it passes through a row. The places are those of members. */
export interface Edge {
  upper: number
  upperAt: number
  lower: number
  lowerAt: number
}

/** The lines of each block to one side, as numbers in one run: whose member, to which block and member there. */
class Ends {
  readonly start: Int32Array
  readonly mine: Float64Array
  readonly block: Int32Array
  readonly at: Float64Array
  /** 1 for a line that its block minds when it is moved, 0 for one to a block that hangs on it and follows. */
  readonly minds: Uint8Array

  constructor(edges: readonly Edge[], count: number, end: 'upper' | 'lower', hangsOn: Int32Array) {
    const far = end === 'upper' ? 'lower' : 'upper'
    this.start = new Int32Array(count + 1)
    this.mine = new Float64Array(edges.length)
    this.block = new Int32Array(edges.length)
    this.at = new Float64Array(edges.length)
    this.minds = new Uint8Array(edges.length)
    for (const edge of edges) this.start[edge[end] + 1] = (this.start[edge[end] + 1] ?? 0) + 1
    for (let block = 0; block < count; block++) this.start[block + 1] = (this.start[block + 1] ?? 0) + (this.start[block] ?? 0)
    const next = this.start.slice()
    for (const edge of edges) {
      const at = next[edge[end]] ?? 0
      next[edge[end]] = at + 1
      this.mine[at] = edge[`${end}At`]
      this.block[at] = edge[far]
      this.at[at] = edge[`${far}At`]
      this.minds[at] = hangsOn[edge[far]] === edge[end] ? 0 : 1
    }
  }
}

/**
 * On which other block each one hangs that has lines to no other, or only to such as hang on it in turn; -1 for the rest. Whoever
 * hangs on a block follows it, so that somebody new at the edge of a family does not move what stands further in.
 */
export function hanging(count: number, edges: readonly Edge[], anchor: number): Int32Array {
  const near: Set<number>[] = Array.from({ length: count }, () => new Set())
  for (const { upper, lower } of edges) {
    near[upper]?.add(lower)
    near[lower]?.add(upper)
  }
  const hangsOn = new Int32Array(count).fill(-1)
  const roots = rootsOf(near, anchor)
  const open = [...near.keys()].filter((block) => near[block]?.size === 1 && !roots.has(block))
  for (const block of open) {
    const [host] = near[block] ?? []
    if (host === undefined) continue
    hangsOn[block] = host
    near[block]?.clear()
    near[host]?.delete(block)
    if (near[host]?.size === 1 && !roots.has(host)) open.push(host)
  }
  return hangsOn
}

/** The block of the child whom the picture is about, and for each part of the family without a line to it the first block in it. */
function rootsOf(near: readonly ReadonlySet<number>[], anchor: number): Set<number> {
  const roots = new Set<number>()
  const seen = new Set<number>()
  for (const start of [anchor, ...near.keys()]) {
    if (seen.has(start)) continue
    roots.add(start)
    const open = [start]
    seen.add(start)
    for (const block of open)
      for (const next of near[block] ?? [])
        if (!seen.has(next)) {
          seen.add(next)
          open.push(next)
        }
  }
  return roots
}

/** What crossing costs in the rows as they stand, and the moves that make it less. */
export class Crossings {
  readonly turned: Uint8Array
  /** 1 for a block that stays where it stood in the picture before. */
  readonly fixed: Uint8Array
  private readonly place: Float64Array
  private readonly last: Int32Array
  private readonly sides: readonly [Ends, Ends]
  /** Where the far ends of the row's lines stand just now. */
  private readonly far: readonly [Float64Array, Float64Array]
  private readonly graph: KinshipGraph
  private readonly blocks: readonly Block[]
  private readonly withSiblings: ReadonlySet<number>
  private readonly mustPrecede: (left: number, right: number) => boolean

  constructor(
    graph: KinshipGraph,
    blocks: readonly Block[],
    blockOf: Int32Array,
    edges: readonly Edge[],
    anchor: number,
    mustPrecede: (left: number, right: number) => boolean,
  ) {
    this.graph = graph
    this.blocks = blocks
    this.mustPrecede = mustPrecede
    const inOne = graph.siblings.filter(({ older, younger }) => blockOf[older] === blockOf[younger])
    this.withSiblings = new Set(inOne.map(({ older }) => blockOf[older] ?? 0))
    this.turned = new Uint8Array(blocks.length)
    this.fixed = new Uint8Array(blocks.length)
    this.place = new Float64Array(blocks.length)
    this.last = Int32Array.from(blocks, ({ members }) => Math.max(0, members.length - 1))
    const hangsOn = hanging(blocks.length, edges, anchor)
    this.sides = [new Ends(edges, blocks.length, 'lower', hangsOn), new Ends(edges, blocks.length, 'upper', hangsOn)]
    this.far = [new Float64Array(edges.length), new Float64Array(edges.length)]
  }

  /** Numbers the places of a row. */
  settle(row: readonly number[]): void {
    let at = 0
    for (const block of row) {
      this.place[block] = at
      at += (this.last[block] ?? 0) + 1
    }
  }

  /** Moves and turns the blocks of one row while fewer lines cross for it. Gives whether anything changed. */
  improve(row: number[]): boolean {
    if (row.length === 0) return false
    this.lookFar(row)
    const costs = this.costsOf(row)
    const standing = Int32Array.from(row.keys())
    let changed = false
    for (let index = 0; index < row.length; index++)
      if (this.sift(row, standing, costs, standing.indexOf(index), 1)) changed = true
    for (let at = 0; at < row.length; ) {
      const run = this.siblingsFrom(row, standing, at)
      if (run > 1 && this.sift(row, standing, costs, at, run)) changed = true
      at += run
    }
    if (changed) {
      const now = Array.from(standing, (index) => row[index] ?? 0)
      for (const [at, block] of now.entries()) row[at] = block
      this.settle(row)
    }
    return this.turnAll(row) || changed
  }

  /** Turns the blocks of a row round while fewer lines cross for it. Gives whether anything changed. */
  turnAll(row: readonly number[]): boolean {
    let changed = false
    for (const block of row) if (this.mayTurn(block) && !this.fixed[block] && this.turn(row, block)) changed = true
    return changed
  }

  /** False for somebody alone, and where siblings would come out of age. */
  mayTurn(block: number): boolean {
    return (this.last[block] ?? 0) > 0 && !this.withSiblings.has(block)
  }

  /** The place of a member of a block in its row. */
  at(block: number, member: number): number {
    return (this.place[block] ?? 0) + (this.turned[block] ? (this.last[block] ?? 0) - member : member)
  }

  private lookFar(row: readonly number[]): void {
    for (const side of [0, 1] as const) {
      const ends = this.sides[side]
      const far = this.far[side]
      for (const block of row)
        for (let edge = ends.start[block] ?? 0; edge < (ends.start[block + 1] ?? 0); edge++)
          far[edge] = this.at(ends.block[edge] ?? 0, ends.at[edge] ?? 0)
    }
  }

  /** For each two blocks of the row, how many of their lines cross where the first stands to the left. */
  private costsOf(row: readonly number[]): Int32Array {
    const costs = new Int32Array(row.length * row.length)
    for (const [one, left] of row.entries())
      for (const [other, right] of row.entries()) if (one !== other) costs[one * row.length + other] = this.between(left, right)
    return costs
  }

  private between(left: number, right: number): number {
    let count = 0
    for (const side of [0, 1] as const) {
      const { start, minds } = this.sides[side]
      const far = this.far[side]
      for (let one = start[left] ?? 0; one < (start[left + 1] ?? 0); one++)
        if (minds[one])
          for (let other = start[right] ?? 0; other < (start[right + 1] ?? 0); other++)
            if ((far[one] ?? 0) > (far[other] ?? 0) && minds[other]) count++
    }
    return count
  }

  /** Moves a run of blocks to where the fewest lines cross, as near as there is such a place. */
  private sift(row: readonly number[], standing: Int32Array, costs: Int32Array, from: number, count: number): boolean {
    for (let own = from; own < from + count; own++) if (this.fixed[row[standing[own] ?? 0] ?? 0]) return false
    let best = 0
    let target = from
    for (const step of [-1, 1]) {
      let sum = 0
      for (let at = step === -1 ? from - 1 : from + count; at >= 0 && at < row.length; at += step) {
        const passed = standing[at] ?? 0
        let free = true
        for (let own = from; own < from + count && free; own++) {
          const index = standing[own] ?? 0
          const [left, right] = step === -1 ? [passed, index] : [index, passed]
          free = !this.mustPrecede(row[left] ?? 0, row[right] ?? 0)
          sum += (costs[right * row.length + left] ?? 0) - (costs[left * row.length + right] ?? 0)
        }
        if (!free) break
        if (sum < best) {
          best = sum
          target = step === -1 ? at : at - count + 1
        }
      }
    }
    if (target === from) return false
    const run = standing.slice(from, from + count)
    if (target < from) standing.copyWithin(target + count, target, from)
    else standing.copyWithin(from, from + count, target + count)
    standing.set(run, target)
    return true
  }

  /** How many blocks from here on hold children of one family. */
  private siblingsFrom(row: readonly number[], standing: Int32Array, from: number): number {
    let most = 1
    for (const member of this.blocks[row[standing[from] ?? 0] ?? 0]?.members ?? []) {
      const home = this.graph.home[member] ?? -1
      let run = 1
      const inFamily = (at: number): boolean =>
        (this.blocks[row[standing[at] ?? 0] ?? 0]?.members ?? []).some((other) => this.graph.home[other] === home)
      while (home !== -1 && from + run < row.length && inFamily(from + run)) run++
      most = Math.max(most, run)
    }
    return most
  }

  /** Turns a block round if fewer lines cross for it. */
  private turn(row: readonly number[], block: number): boolean {
    const now = this.crossedBy(row, block)
    this.turned[block] = 1 - (this.turned[block] ?? 0)
    if (now > 0 && this.crossedBy(row, block) < now) return true
    this.turned[block] = 1 - (this.turned[block] ?? 0)
    return false
  }

  /** How many lines those of a block cross: each other, and those of the others of its row. */
  private crossedBy(row: readonly number[], block: number): number {
    let count = 0
    for (const ends of this.sides)
      for (let one = ends.start[block] ?? 0; one < (ends.start[block + 1] ?? 0); one++) {
        const near = this.at(block, ends.mine[one] ?? 0)
        const far = this.at(ends.block[one] ?? 0, ends.at[one] ?? 0)
        for (const other of row)
          for (let edge = ends.start[other] ?? 0; edge < (ends.start[other + 1] ?? 0); edge++) {
            const side = near - this.at(other, ends.mine[edge] ?? 0)
            const end = far - this.at(ends.block[edge] ?? 0, ends.at[edge] ?? 0)
            if (side * end < 0) count += other === block ? 0.5 : 1
          }
      }
    return count
  }
}
