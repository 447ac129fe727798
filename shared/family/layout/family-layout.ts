import type { CaseFamily } from '../case-family.ts'
import { type Block, blocksOf } from './blocks.ts'
import type { Edge } from './crossing-moves.ts'
import { generationsOf } from './generations.ts'
import { type KinshipGraph, kinshipGraph } from './kinship-graph.ts'
import { textWidth } from './label-size.ts'
import { type LineLayout, linesOf, stemsOf } from './lines.ts'
import { orderRows } from './ordering.ts'
import { type LabelSide, labelBox, labelSide, labelWidth, reachOf, shapeOf } from './people-shapes.ts'
import { keptFrom, stoodFrom } from './picture-before.ts'
import { portsOf } from './ports.ts'
import { type Hanging, spread } from './spacing.ts'

/** What is written beside people and couples, and by what they are ordered. Layout itself knows no words. */
export interface LayoutWords {
  /** The lines of a person's label, the name first. */
  label(personId: string): readonly string[]
  /** A day or year that siblings are ordered by, as `YYYY` or `YYYY-MM-DD`; null where nobody knows one. */
  born(personId: string): string | null
  /** What stands on the line of a couple: "m 2011, div 2018". */
  couple(partnershipId: string): string
}

export interface Box {
  left: number
  top: number
  width: number
  height: number
}

/** Somebody's symbol (its middle) and label in the picture. */
export interface PlacedPerson {
  id: string
  x: number
  y: number
  row: number
  side: LabelSide
  /** Where years above the symbol end and begin beside the lines that come down to it: one to the left, one to the right. */
  years: { left: number; right: number }
  label: Box & { lines: readonly string[] }
}

/** Where everybody stands and which lines join them, in the picture's units from its upper left corner. */
export interface FamilyLayout extends LineLayout {
  people: readonly PlacedPerson[]
  width: number
  height: number
  /** The rows' middles, the oldest generation first. */
  rows: readonly number[]
  /** Whose place somebody has put. */
  pinned: readonly string[]
}

const MARGIN = 36

/**
 * Lays a family out: a row for each generation, couples side by side, siblings by age from left to right. It depends on nothing but
 * what it is given, so the same family always makes the same picture. `anchorId` is the child whom the picture is about; pins are
 * counted from that child: of a pin only `x` is followed, since generations stand in rows, and those who are pinned stand in the
 * order of their pins, with others keeping clear of them. A pin on somebody who stands in one block with that child is left aside.
 * `before` is the picture that a worker has on the screen while they edit: everybody keeps their order in it, so that nothing jumps;
 * without it (in exports, and when the picture is opened) the order with the fewest crossings is looked for afresh.
 */
export function layOutFamily(
  family: CaseFamily,
  words: LayoutWords,
  anchorId: string | null = null,
  before: FamilyLayout | null = null,
): FamilyLayout {
  const graph = kinshipGraph(family, words.born)
  const anchor = anchorId === null ? 0 : Math.max(0, graph.ids.indexOf(anchorId))
  const { rows: rowOf, apart } = generationsOf(graph, anchor)
  const { blocks, blockOf } = blocksOf(graph, { rows: rowOf, apart })
  const indexIn = new Int32Array(graph.ids.length)
  for (const { members } of blocks) for (const [at, member] of members.entries()) indexIn[member] = at
  const { edges, routes } = edgesOf(graph, blocks, blockOf, indexIn)
  const kept = keptFrom(before, { graph, blocks, routes, pins: new Set(family.pins.map(({ id }) => id)) })
  const { rows: order, turned } = orderRows(graph, blocks, blockOf, anchor, edges, kept)
  for (const [block, { members }] of blocks.entries())
    if (turned[block]) for (const [at, member] of members.reverse().entries()) indexIn[member] = at
  const parents = new Set(graph.unions.flatMap((union) => union.parents))
  const sides = new Map<number, LabelSide>()
  const labels = graph.ids.map((id) => words.label(id))
  const shapes = blocks.map((block) => {
    const reaches = block.members.map((member, at) => {
      const side = labelSide(block, at, parents.has(member))
      sides.set(member, side)
      return reachOf(side, labelWidth(labels[member] ?? []))
    })
    return shapeOf(block, reaches, (at) => betweenPartners(graph, block, at, words))
  })
  const ports = portsOf(graph, blocks, blockOf, indexIn)
  const stemOf = stemsOf(graph, { blocks, blockOf, indexIn, ports })
  const hanging = hangingOf(graph, blockOf, indexIn, shapes, routes, stemOf)
  const now = new Set(graph.ids)
  // Whoever is let go springs back, and so do those who had made room.
  const letGo = before?.pinned.some((id) => !family.pins.some((pin) => pin.id === id))
  const counted = letGo ? null : before
  const was = counted && {
    stood: stoodFrom(kept, { shapes, indexIn }),
    held: blockOf[anchor] ?? 0,
    all: counted.people.every(({ id }) => now.has(id)),
  }
  const free = spread(order, blocks, shapes, hanging, null, was)
  const at = (zero: Float64Array, person: number): number =>
    (zero[blockOf[person] ?? 0] ?? 0) + (shapes[blockOf[person] ?? 0]?.offsets[indexIn[person] ?? 0] ?? 0)
  const pins = new Map(
    family.pins.flatMap(({ id, x }): [number, { person: number; x: number }][] => {
      const person = graph.ids.indexOf(id)
      return person === -1 ? [] : [[blockOf[person] ?? 0, { person, x }]]
    }),
  )
  const zero =
    pins.size === 0
      ? free
      : spread(
          reordered(order, pins, free, (person) => at(free, person), anchor),
          blocks,
          shapes,
          hanging,
          (block, now) => {
            if (block === blockOf[anchor]) return now[block] ?? 0
            const pin = pins.get(block)
            return pin === undefined ? null : at(now, anchor) + pin.x - (at(now, pin.person) - (now[block] ?? 0))
          },
          was,
        )
  const left = Math.min(0, ...blocks.map((_, block) => (zero[block] ?? 0) - (shapes[block]?.left ?? 0)))
  const xs = graph.ids.map((_, person) => at(zero, person) - left + MARGIN)
  const routeXs = blocks.map((_, block) => (zero[block] ?? 0) - left + MARGIN)
  const lines = linesOf(graph, {
    ...{ blocks, blockOf, indexIn, rowOf, xs, routes, routeXs, labels, sides, ports, stemOf },
    twins: family.twinSets,
  })
  const people = graph.ids.map((id, person): PlacedPerson => {
    const side = sides.get(person) ?? 'below'
    const y = lines.rowYs[rowOf[person] ?? 0] ?? 0
    const box = labelBox(side, labels[person] ?? [])
    const x = xs[person] ?? 0
    return {
      id,
      x,
      y,
      row: rowOf[person] ?? 0,
      side,
      years: lines.yearsOf(person),
      label: { ...box, left: x + box.left, top: y + box.top, lines: labels[person] ?? [] },
    }
  })
  const right = Math.max(0, ...blocks.map((_, block) => (routeXs[block] ?? 0) + (shapes[block]?.right ?? 0)))
  return {
    ...{ people, ...lines.layout, rows: lines.rowYs },
    ...{ width: right + MARGIN, height: lines.bottom + MARGIN },
    pinned: family.pins.map(({ id }) => id),
  }
}

/** A line from a union to a child more than one row below passes through the rows between; `via` are the places there. */
export interface Route {
  union: number
  child: number
  via: readonly number[]
}

function edgesOf(
  graph: KinshipGraph,
  blocks: Block[],
  blockOf: Int32Array,
  indexIn: Int32Array,
): { edges: Edge[]; routes: Route[] } {
  const edges: Edge[] = []
  const routes: Route[] = []
  for (const [union, { parents, children }] of graph.unions.entries()) {
    const [first, second] = parents
    if (first === undefined) continue
    const upper = blockOf[first] ?? 0
    const upperAt = ((indexIn[first] ?? 0) + (second === undefined ? (indexIn[first] ?? 0) : (indexIn[second] ?? 0))) / 2
    for (const child of children) {
      const top = blocks[upper]?.row ?? 0
      const bottom = blocks[blockOf[child] ?? 0]?.row ?? 0
      if (bottom <= top) continue
      const via: number[] = []
      let from = { block: upper, at: upperAt }
      for (let row = top + 1; row < bottom; row++) {
        via.push(blocks.length)
        edges.push({ upper: from.block, upperAt: from.at, lower: blocks.length, lowerAt: 0 })
        from = { block: blocks.length, at: 0 }
        blocks.push({ row, members: [], passing: true })
      }
      edges.push({ upper: from.block, upperAt: from.at, lower: blockOf[child] ?? 0, lowerAt: indexIn[child] ?? 0 })
      routes.push({ union, child, via })
    }
  }
  return { edges, routes }
}

/** The room that the words between two neighbours of a block need. */
function betweenPartners(graph: KinshipGraph, block: Block, at: number, words: LayoutWords): number {
  const [one, other] = [block.members[at], block.members[at + 1]]
  const couple = graph.couples.find(
    (pair) => (pair.one === one && pair.other === other) || (pair.one === other && pair.other === one),
  )
  return couple?.partnershipId == null ? 0 : textWidth(words.couple(couple.partnershipId), 13) + 20
}

/** How strongly lines pull to children who are drawn with others. */
const LIGHT = 0.1

function hangingOf(
  graph: KinshipGraph,
  blockOf: Int32Array,
  indexIn: Int32Array,
  shapes: readonly { offsets: readonly number[] }[],
  routes: readonly Route[],
  stemOf: (union: number, xOf: (person: number) => number) => number,
): Hanging[] {
  const offsetOf = (person: number): number => shapes[blockOf[person] ?? 0]?.offsets[indexIn[person] ?? 0] ?? 0
  const place = (person: number) => ({ block: blockOf[person] ?? 0, at: offsetOf(person) })
  const hanging: Hanging[] = []
  for (const [union, own] of Map.groupBy(routes, (route) => route.union)) {
    const from = { block: blockOf[graph.unions[union]?.parents[0] ?? 0] ?? 0, at: stemOf(union, offsetOf) }
    const first = ({ child, via }: Route) => (via[0] === undefined ? place(child) : { block: via[0], at: 0 })
    const home = own.filter(({ child }) => graph.home[child] === union)
    if (home.length > 0) hanging.push({ from, children: home.map(first), pull: 1 })
    for (const route of own) {
      const isHome = graph.home[route.child] === union
      if (!isHome && route.via.length > 0) hanging.push({ from, children: [first(route)], pull: LIGHT })
      for (const [index, block] of route.via.entries()) {
        const next = route.via[index + 1]
        const to = next === undefined ? place(route.child) : { block: next, at: 0 }
        hanging.push({ from: { block, at: 0 }, children: [to], pull: isHome ? 1 : LIGHT })
      }
    }
  }
  return hanging
}

/** Pinned blocks take their place in a row by where they were put. */
function reordered(
  order: readonly (readonly number[])[],
  pins: ReadonlyMap<number, { person: number; x: number }>,
  free: Float64Array,
  placeOf: (person: number) => number,
  anchor: number,
): number[][] {
  const middle = (block: number): number => {
    const pin = pins.get(block)
    return pin === undefined ? (free[block] ?? 0) : (free[block] ?? 0) + placeOf(anchor) + pin.x - placeOf(pin.person)
  }
  return order.map((row) => row.toSorted((one, other) => middle(one) - middle(other)))
}
