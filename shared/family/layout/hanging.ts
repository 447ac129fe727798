import type { Block } from './blocks.ts'
import type { Crossings, Edge } from './crossing-moves.ts'
import type { KinshipGraph } from './kinship-graph.ts'
import type { SiblingOrder } from './sibling-order.ts'

/**
 * 1 for the block of somebody at the edge of a family: a child of one couple with neither partner nor child of their own. The order of
 * all others is decided without them, so that one more of them, or one less, changes nobody's order. `anchor` is never one.
 */
export function leavesOf(
  graph: KinshipGraph,
  blocks: readonly Block[],
  blockOf: Int32Array,
  anchor: number,
  edges: readonly Edge[],
): Uint8Array {
  const ends = new Uint8Array(blocks.length)
  const isLeaf = new Uint8Array(blocks.length)
  for (const { upper, lower } of edges) {
    ends[lower] = Math.min(2, (ends[lower] ?? 0) + 1)
    isLeaf[lower] = blocks[upper]?.passing ? 0 : 1
  }
  for (const [block, { members, passing }] of blocks.entries())
    if (passing || members.length > 1 || (ends[block] ?? 0) !== 1) isLeaf[block] = 0
  for (const { parents } of graph.unions) for (const parent of parents) isLeaf[blockOf[parent] ?? 0] = 0
  for (const { one, other } of graph.couples) isLeaf[blockOf[one] ?? 0] = isLeaf[blockOf[other] ?? 0] = 0
  if (anchor >= 0) isLeaf[blockOf[anchor] ?? 0] = 0
  return isLeaf
}

/** The order so far, which those who hang on it come into. */
interface Standing {
  rows: number[][]
  /** In which turn each block comes; 0 for those who stand already. */
  turns: Int32Array
  edges: readonly Edge[]
  order: Crossings
  siblings: SiblingOrder
}

/** A block on its way into a row: between which two of those who stand there. */
interface Newcomer {
  block: number
  slot: number
  /** Where the line to them leaves the other row. */
  from: number
  /** How many brothers and sisters are older. */
  older: number
}

/**
 * Sets those who hang on the blocks that stand into the rows, from near to far: each between the older and the younger ones of their
 * siblings, where the fewest lines are crossed of those who stand nearer. None minds another one that is as far or farther off, but
 * for the order in which two of them stand between the same two neighbours.
 */
export function hang(graph: KinshipGraph, blocks: readonly Block[], blockOf: Int32Array, standing: Standing): void {
  const { rows, turns, edges, order, siblings } = standing
  const turnOf = ({ upper, lower }: Edge): number => Math.max(turns[upper] ?? 0, turns[lower] ?? 0)
  const byTurn = Map.groupBy(edges, turnOf)
  const lines: Edge[][] = rows.map(() => [])
  const brothers = brothersOf(graph, blockOf)
  for (const [turn, own] of [...byTurn].sort(([one], [other]) => one - other)) {
    if (turn > 0) {
      const placesOf = rows.map((row) => new Map(row.map((block, place) => [block, place])))
      const newcomers: Newcomer[][] = rows.map(() => [])
      for (const [block, mine] of Map.groupBy(own, ({ upper, lower }) => (turns[lower] === turn ? lower : upper))) {
        const { row, members } = blocks[block] ?? { row: 0, members: [] }
        const slots = new Slots(rows[row]?.length ?? 0)
        let from = 0
        for (const edge of mine) from += minded(edge, block, row, lines, placesOf[row] ?? new Map(), order, slots)
        let older = 0
        for (const member of members)
          for (const { other, isOlder, certain } of brothers.get(member) ?? []) {
            if (isOlder) older++
            const place = placesOf[row]?.get(other)
            if (place !== undefined) slots.beside(place, isOlder, certain)
          }
        newcomers[row]?.push({ block, slot: slots.best(), from: from / mine.length, older })
      }
      for (const [row, list] of newcomers.entries()) {
        if (list.length === 0) continue
        rows[row] = siblings.respected(merged(rows[row] ?? [], list))
        order.settle(rows[row] ?? [])
      }
    }
    for (const edge of own) lines[blocks[edge.lower]?.row ?? 0]?.push(edge)
  }
}

interface Brother {
  /** The block of a brother or sister. */
  other: number
  isOlder: boolean
  certain: boolean
}

function brothersOf({ siblings }: KinshipGraph, blockOf: Int32Array): Map<number, Brother[]> {
  const brothers = new Map<number, Brother[]>()
  const add = (person: number, sibling: number, isOlder: boolean, certain: boolean): void => {
    const other = blockOf[sibling] ?? 0
    if (other === blockOf[person]) return
    const own = brothers.get(person) ?? []
    own.push({ other, isOlder, certain })
    brothers.set(person, own)
  }
  for (const { older, younger, certain } of siblings) {
    add(older, younger, false, certain)
    add(younger, older, true, certain)
  }
  return brothers
}

/** Counts in every slot of a row the lines that one to a block there would cross. Gives where that line leaves the other row. */
function minded(
  edge: Edge,
  block: number,
  row: number,
  lines: readonly (readonly Edge[])[],
  places: ReadonlyMap<number, number>,
  order: Crossings,
  slots: Slots,
): number {
  const down = edge.lower === block
  const from = down ? order.at(edge.upper, edge.upperAt) : order.at(edge.lower, edge.lowerAt)
  for (const line of lines[down ? row : row + 1] ?? []) {
    const place = places.get(down ? line.lower : line.upper) ?? 0
    const far = down ? order.at(line.upper, line.upperAt) : order.at(line.lower, line.lowerAt)
    slots.leads(place, Math.abs(far - from))
    if (far > from) slots.raise(place + 1, Number.POSITIVE_INFINITY, CROSSED)
    else if (far < from) slots.raise(0, place, CROSSED)
  }
  return from
}

const OUT_OF_AGE = 1e9
const OUT_OF_LIST = 1e5
const CROSSED = 1
const FARTHER = 1 / 1024

/** What it costs to stand before each one of a row, and after the last. */
class Slots {
  private readonly costs: Float64Array
  /** How far from where the line leaves the other row those of the neighbours leave it. */
  private readonly aside: Float64Array

  constructor(count: number) {
    this.costs = new Float64Array(count + 1)
    this.aside = new Float64Array(count + 1).fill(Number.POSITIVE_INFINITY)
  }

  /** Says of somebody at `place` how far off their line leaves the other row. */
  leads(place: number, by: number): void {
    for (const slot of [place, place + 1]) this.aside[slot] = Math.min(this.aside[slot] ?? by, by)
  }

  raise(from: number, to: number, by: number): void {
    const last = Math.min(this.costs.length - 1, to)
    for (let slot = from; slot <= last; slot++) this.costs[slot] = (this.costs[slot] ?? 0) + by
  }

  /** On the right side of somebody at `place` by age, and not far off. */
  beside(place: number, isOlder: boolean, certain: boolean): void {
    const weight = certain ? OUT_OF_AGE : OUT_OF_LIST
    for (const [slot, cost] of this.costs.entries()) {
      const wrong = isOlder ? slot <= place : slot > place
      this.costs[slot] = cost + (wrong ? weight : 0) + (slot > place ? slot - place - 1 : place - slot) * FARTHER
    }
  }

  /** The cheapest place; of several the one beside somebody whose line comes from nearest. */
  best(): number {
    const least = Math.min(...this.costs)
    let best = this.costs.indexOf(least)
    for (const [slot, cost] of this.costs.entries())
      if (cost === least && (this.aside[slot] ?? 0) < (this.aside[best] ?? 0)) best = slot
    return best
  }
}

function merged(row: readonly number[], newcomers: Newcomer[]): number[] {
  newcomers.sort(
    (one, other) => one.slot - other.slot || one.from - other.from || one.older - other.older || one.block - other.block,
  )
  const bySlot = Map.groupBy(newcomers, ({ slot }) => slot)
  const at = (slot: number): number[] => (bySlot.get(slot) ?? []).map(({ block }) => block)
  return [...row.flatMap((block, slot) => [...at(slot), block]), ...at(row.length)]
}
