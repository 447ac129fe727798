import type { Block } from './blocks.ts'
import { Crossings, type Edge, hanging } from './crossing-moves.ts'
import { hang, leavesOf } from './hanging.ts'
import type { KinshipGraph } from './kinship-graph.ts'
import { siblingOrder } from './sibling-order.ts'

/** Blocks of each row from left to right, and which blocks are turned round. */
export interface RowOrder {
  rows: number[][]
  turned: Uint8Array
}

const PASSES = 6

/**
 * Orders the blocks of every row: families together in the order of their ages, and as few lines crossing as moving blocks and
 * whole groups of siblings, and turning couples round, find. Only those who are joined by more ways than one are ordered so; whoever
 * hangs on them is set beside them afterwards, from near to far, so that somebody new at the edge changes nobody's order. The same
 * family always gets the same order. `kept` is where blocks were in the picture before: they keep that order, as far as ages allow.
 */
export function orderRows(
  graph: KinshipGraph,
  blocks: readonly Block[],
  blockOf: Int32Array,
  anchor: number,
  edges: readonly Edge[],
  kept: readonly (KeptPlace | null)[],
): RowOrder {
  const root = blockOf[anchor] ?? 0
  const leaves = leavesOf(graph, blocks, blockOf, anchor, edges)
  const siblings = siblingOrder(graph, blocks, blockOf, leaves)
  const turns = turnsOf(hanging(blocks.length, edges, root), leaves, kept)
  const inner = edges.filter(({ lower, upper }) => turns[lower] === 0 && turns[upper] === 0)
  const rows = walked(graph, blocks, blockOf, anchor, turns)
  placePassing(rows, blocks, inner)
  for (const [at, row] of rows.entries()) rows[at] = siblings.respected(asTheyStood(row, kept))
  const order = new Crossings(graph, blocks, blockOf, inner, root, siblings.mustPrecede)
  for (const [block, place] of kept.entries()) {
    order.fixed[block] = place === null ? 0 : 1
    order.turned[block] = place?.turned && order.mayTurn(block) ? 1 : 0
  }
  for (const row of rows) order.settle(row)
  for (let pass = 0; pass < PASSES; pass++) {
    let moved = false
    for (let step = 0; step < rows.length; step++)
      if (order.improve(rows[pass % 2 === 0 ? step : rows.length - 1 - step] ?? [])) moved = true
    if (!moved) break
  }
  hang(graph, blocks, blockOf, { rows, turns, edges, order, siblings })
  const lasting = edges.filter(({ lower }) => !leaves[lower] || kept[lower])
  const whole = new Crossings(graph, blocks, blockOf, lasting, root, siblings.mustPrecede)
  whole.turned.set(order.turned)
  whole.fixed.set(order.fixed)
  for (const row of rows) whole.settle(row)
  for (const row of rows) whole.turnAll(row)
  return { rows, turned: whole.turned }
}

/** In which turn each block comes to those that are ordered together, or that stood before: by its distance, leaves last. */
function turnsOf(hangsOn: Int32Array, leaves: Uint8Array, kept: readonly (KeptPlace | null)[]): Int32Array {
  const depthOf = (block: number): number => {
    const host = hangsOn[block] ?? -1
    return host === -1 || kept[block] ? 0 : depthOf(host) + 1
  }
  return hangsOn.map((_, block) => {
    const depth = depthOf(block)
    return depth > 0 && leaves[block] ? hangsOn.length : depth
  })
}

/** Where a block stood in the picture before, and whether it is the other way round now. */
export interface KeptPlace {
  x: number
  turned: boolean
}

/** The row with the blocks that stood in the picture before in their order then; the others keep whom they come after. */
function asTheyStood(row: readonly number[], kept: readonly (KeptPlace | null)[]): number[] {
  const xOf = (block: number): number => kept[block]?.x ?? 0
  const ordered = row.filter((block) => kept[block]).sort((one, other) => xOf(one) - xOf(other))
  for (const [at, block] of row.entries())
    if (!kept[block]) ordered.splice(at === 0 ? 0 : ordered.indexOf(row[at - 1] ?? 0) + 1, 0, block)
  return ordered
}

/** The first order: from the oldest ancestors of `anchor` down, every family's children after one another by age. */
function walked(
  graph: KinshipGraph,
  blocks: readonly Block[],
  blockOf: Int32Array,
  anchor: number,
  turns: Int32Array,
): number[][] {
  const rows: number[][] = Array.from({ length: Math.max(0, ...blocks.map(({ row }) => row + 1)) }, () => [])
  const state = turns.map((turn) => (turn > 0 ? 2 : 0))
  const unionsOf: number[][] = graph.ids.map(() => [])
  for (const [index, { parents }] of graph.unions.entries()) for (const parent of parents) unionsOf[parent]?.push(index)
  const put = (block: number): void => {
    const row = blocks[block]?.row ?? 0
    rows[row]?.push(block)
    state[block] = 2
  }
  const visit = (block: number): void => {
    if (state[block] !== 0) return
    state[block] = 1
    const { members } = blocks[block] ?? { members: [] }
    for (const [index, member] of members.entries()) {
      const parent = parentBlock(graph, blockOf, member)
      if (parent !== -1) visit(parent)
      if (index === 0 && state[block] !== 2) put(block)
    }
    for (const union of new Set(members.flatMap((member) => unionsOf[member] ?? [])))
      for (const child of graph.unions[union]?.children ?? [])
        if (graph.home[child] === union) {
          const own = blockOf[child] ?? 0
          if (state[own] === 0) visit(own)
          else if (state[own] === 1) put(own)
        }
  }
  if (anchor >= 0) visit(blockOf[anchor] ?? 0)
  for (const block of blocks.keys()) if (!blocks[block]?.passing) visit(block)
  return rows
}

/** Puts the places of lines that pass through rows about where a straight line from the parents to the child would pass. */
function placePassing(rows: number[][], blocks: readonly Block[], edges: readonly Edge[]): void {
  const places = rows.map((row) => new Map(row.map((block, at) => [block, (at + 0.5) / row.length])))
  const wishes: { block: number; place: number }[][] = rows.map(() => [])
  const below = new Map(edges.map(({ upper, lower }) => [upper, lower]))
  const placeOf = (block: number): number => places[blocks[block]?.row ?? 0]?.get(block) ?? 0
  for (const { upper, lower } of edges) {
    if (blocks[upper]?.passing || !blocks[lower]?.passing) continue
    const way: number[] = []
    let end = lower
    for (; blocks[end]?.passing; end = below.get(end) ?? upper) way.push(end)
    const [from, to] = [placeOf(upper), placeOf(end)]
    for (const [at, block] of way.entries())
      wishes[blocks[block]?.row ?? 0]?.push({ block, place: from + ((to - from) * (at + 1)) / (way.length + 1) })
  }
  for (const [index, row] of rows.entries()) {
    const all = [...row.map((block) => ({ block, place: placeOf(block) })), ...(wishes[index] ?? [])]
    rows[index] = all.sort((one, other) => one.place - other.place).map(({ block }) => block)
  }
}

function parentBlock({ unions, home }: KinshipGraph, blockOf: Int32Array, member: number): number {
  const parent = unions[home[member] ?? -1]?.parents[0]
  return parent === undefined ? -1 : (blockOf[parent] ?? -1)
}
