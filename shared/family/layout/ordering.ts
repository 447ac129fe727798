import type { Block } from './blocks.ts'
import type { KinshipGraph } from './kinship-graph.ts'

/** A line from the parents of a union to a child, or to the place where it passes through a row. */
export interface Edge {
  /** Block and member index of the upper end: the first parent; `width` more members make the middle. */
  upper: number
  upperAt: number
  lower: number
  lowerAt: number
}

export interface Rows {
  blocks: readonly Block[]
  /** Blocks of each row, left to right. */
  rows: number[][]
}

const PASSES = 4

/**
 * Orders the blocks of every row: families together in the order of their ages, and as few lines crossing as a few passes of
 * exchanging neighbours find. The same family always gets the same order.
 */
export function orderRows(
  graph: KinshipGraph,
  blocks: readonly Block[],
  blockOf: Int32Array,
  anchor: number,
  edges: readonly Edge[],
): number[][] {
  const rows = walked(graph, blocks, blockOf, anchor)
  const before = siblingOrder(graph, blocks, blockOf)
  const up = edgesBy(edges, blocks.length, 'lower')
  const down = edgesBy(edges, blocks.length, 'upper')
  const place = new Float64Array(blocks.length)
  const settle = (row: readonly number[]): void => {
    let at = 0
    for (const block of row) {
      place[block] = at
      at += blocks[block]?.members.length || 1
    }
  }
  for (const row of rows) {
    respectAges(row, before)
    settle(row)
  }
  for (let pass = 0; pass < PASSES; pass++) {
    let changed = false
    for (let step = 0; step < rows.length; step++) {
      const index = pass % 2 === 0 ? step : rows.length - 1 - step
      const row = rows[index] ?? []
      if (improve(row, { up, down, place, before })) {
        changed = true
        settle(row)
      }
    }
    if (!changed) break
  }
  return rows
}

function edgesBy(edges: readonly Edge[], count: number, end: 'upper' | 'lower'): Edge[][] {
  const by: Edge[][] = Array.from({ length: count }, () => [])
  for (const edge of edges) by[edge[end]]?.push(edge)
  return by
}

interface Order {
  up: readonly (readonly Edge[])[]
  down: readonly (readonly Edge[])[]
  place: Float64Array
  /** Which blocks must stand to the left of which, for the ages of siblings. */
  before: ReadonlySet<number>
}

/** Blocks as one number: an older sibling's and a younger one's. */
const pairOf = (left: number, right: number): number => left * 65_536 + right

/** Moves older siblings to the left of younger ones who were come upon first. */
function respectAges(row: number[], before: ReadonlySet<number>): void {
  for (let moves = row.length * row.length; moves > 0; moves--) {
    const wrong = firstWrong(row, before)
    if (wrong === null) return
    row.splice(wrong.younger, 0, ...row.splice(wrong.older, 1))
  }
}

function firstWrong(row: readonly number[], before: ReadonlySet<number>): { younger: number; older: number } | null {
  for (let older = 1; older < row.length; older++)
    for (let younger = 0; younger < older; younger++)
      if (before.has(pairOf(row[older] ?? 0, row[younger] ?? 0))) return { younger, older }
  return null
}

/** Exchanges neighbours while fewer lines cross for it. Gives whether anything moved. */
function improve(row: number[], order: Order): boolean {
  let moved = false
  for (let round = 0; round < row.length; round++) {
    let swapped = false
    for (let at = 0; at + 1 < row.length; at++) {
      const [left, right] = [row[at] ?? 0, row[at + 1] ?? 0]
      if (order.before.has(pairOf(left, right))) continue
      if (crossings(right, left, order) < crossings(left, right, order)) {
        row[at] = right
        row[at + 1] = left
        swapped = true
      }
    }
    if (!swapped) break
    moved = true
  }
  return moved
}

/** How many lines of two neighbours cross where they stand in this order. */
function crossings(left: number, right: number, { up, down, place }: Order): number {
  let count = 0
  for (const one of up[left] ?? []) {
    const mine = (place[one.upper] ?? 0) + one.upperAt
    for (const other of up[right] ?? []) if (mine > (place[other.upper] ?? 0) + other.upperAt) count++
  }
  for (const one of down[left] ?? []) {
    const mine = (place[one.lower] ?? 0) + one.lowerAt
    for (const other of down[right] ?? []) if (mine > (place[other.lower] ?? 0) + other.lowerAt) count++
  }
  return count
}

/** The pairs of blocks that hold an older and a younger sibling; where two families ask for opposite orders, the first has its way. */
function siblingOrder({ unions, home }: KinshipGraph, blocks: readonly Block[], blockOf: Int32Array): Set<number> {
  const before = new Set<number>()
  for (const [index, { children }] of unions.entries()) {
    const own = children.filter((child) => home[child] === index)
    for (let one = 0; one < own.length; one++)
      for (let other = one + 1; other < own.length; other++) {
        const [left, right] = [blockOf[own[one] ?? 0] ?? 0, blockOf[own[other] ?? 0] ?? 0]
        const sameRow = blocks[left]?.row === blocks[right]?.row
        if (left !== right && sameRow && !before.has(pairOf(right, left))) before.add(pairOf(left, right))
      }
  }
  return before
}

/** The first order: from the oldest ancestors of `anchor` down, every family's children after one another by age. */
function walked(graph: KinshipGraph, blocks: readonly Block[], blockOf: Int32Array, anchor: number): number[][] {
  const rows: number[][] = []
  const state = new Uint8Array(blocks.length)
  const unionsOf: number[][] = graph.ids.map(() => [])
  for (const [index, { parents }] of graph.unions.entries()) for (const parent of parents) unionsOf[parent]?.push(index)
  const put = (block: number): void => {
    const row = blocks[block]?.row ?? 0
    while (rows.length <= row) rows.push([])
    rows[row]?.push(block)
    state[block] = 2
  }
  const visit = (block: number): void => {
    if (state[block] !== 0) return
    state[block] = 1
    const { members } = blocks[block] ?? { members: [] }
    for (const [index, member] of members.entries()) {
      const parent = parentBlock(graph, blockOf, member)
      if (parent !== -1 && state[parent] === 0) visitAbove(parent)
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
  const visitAbove = (parent: number): void => visit(parent)
  if (anchor >= 0) visit(blockOf[anchor] ?? 0)
  for (const block of blocks.keys()) if (!blocks[block]?.passing) visit(block)
  for (const block of blocks.keys()) if (state[block] === 0) put(block)
  return rows
}

function parentBlock({ unions, home }: KinshipGraph, blockOf: Int32Array, member: number): number {
  const union = unions[home[member] ?? -1]
  const parent = union?.parents[0]
  return parent === undefined ? -1 : (blockOf[parent] ?? -1)
}
