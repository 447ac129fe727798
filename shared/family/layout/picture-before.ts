import type { Block } from './blocks.ts'
import type { FamilyLayout, Route } from './family-layout.ts'
import type { KinshipGraph } from './kinship-graph.ts'
import type { KeptPlace } from './ordering.ts'
import type { BlockShape } from './spacing.ts'

interface Now {
  graph: KinshipGraph
  blocks: readonly Block[]
  routes: readonly Route[]
  /** Whose place somebody has put. */
  pins: ReadonlySet<string>
}

/** Where a block stood, and those of it who stood there. */
interface StoodThere extends KeptPlace {
  members: readonly number[]
}

/**
 * Where each block stood in the picture before, and the places of lines that pass through rows; null for what was not in it, and for
 * somebody whose pin has been taken away, who goes back to where they belong.
 */
export function keptFrom(before: FamilyLayout | null, { graph, blocks, routes, pins }: Now): (StoodThere | null)[] {
  const kept: (StoodThere | null)[] = blocks.map(() => null)
  if (before === null) return kept
  const xs = new Map(before.people.map(({ id, x }) => [id, x]))
  const loose = new Set(before.pinned.filter((id) => !pins.has(id)))
  const idOf = (member: number): string => graph.ids[member] ?? ''
  for (const [block, all] of blocks.entries()) {
    const members = all.members.filter((member) => xs.has(idOf(member)))
    const own = members.map((member) => xs.get(idOf(member)) ?? 0)
    const [first] = own
    if (first === undefined || all.members.some((member) => loose.has(idOf(member)))) continue
    kept[block] = { x: own.reduce((sum, x) => sum + x, 0) / own.length, turned: first > (own.at(-1) ?? first), members }
  }
  const passed = new Map(
    before.children.flatMap(({ parentIds, kind, drops }) =>
      drops.map(({ childId, via }) => [lineName(parentIds, kind, childId), via] as const),
    ),
  )
  for (const { union, child, via } of routes) {
    const { parents, kind } = graph.unions[union] ?? { parents: [], kind: '' }
    const ids = parents.map((parent) => graph.ids[parent] ?? '')
    const was = passed.get(lineName(ids, kind, graph.ids[child] ?? ''))
    if (was?.length !== via.length) continue
    for (const [step, block] of via.entries()) kept[block] = { x: was[step]?.x ?? 0, turned: false, members: [] }
  }
  return kept
}

interface Shaped {
  shapes: readonly BlockShape[]
  indexIn: Int32Array
}

/** The zero of each block in the picture before, as it is made up now. */
export function stoodFrom(kept: readonly (StoodThere | null)[], { shapes, indexIn }: Shaped): (number | null)[] {
  return kept.map((place, block) => {
    if (place === null) return null
    const offsets = place.members.map((member) => shapes[block]?.offsets[indexIn[member] ?? 0] ?? 0)
    return place.x - offsets.reduce((sum, offset) => sum + offset, 0) / Math.max(1, offsets.length)
  })
}

const lineName = (parentIds: readonly string[], kind: string, childId: string): string =>
  `${parentIds.toSorted().join(' ')} ${kind} ${childId}`
