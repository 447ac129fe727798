import type { Block } from './blocks.ts'
import type { KinshipGraph } from './kinship-graph.ts'

/** Which blocks of a row must stand to the left of which. */
export interface SiblingOrder {
  mustPrecede(left: number, right: number): boolean
  /** The row with as few moves as the order needs: whoever must come before somebody comes right before them. */
  respected(row: readonly number[]): number[]
}

/**
 * The order of blocks by the ages of the siblings in them. Where two families ask for opposite orders (two siblings have children
 * with two others, the older with the younger), the family that comes first has its way. Where births are
 * not known or the same, the order in which people were added gives way to every one that is certain.
 */
export function siblingOrder(graph: KinshipGraph, blocks: readonly Block[], blockOf: Int32Array): SiblingOrder {
  const count = blocks.length
  const before = new Uint8Array(count * count)
  const rowMates = Map.groupBy(blocks.keys(), (block) => blocks[block]?.row ?? 0)
  const add = (left: number, right: number): void => {
    if (before[left * count + right] || before[right * count + left]) return
    const mates = rowMates.get(blocks[left]?.row ?? 0) ?? []
    const ends = mates.filter((block) => block === right || before[right * count + block])
    for (const one of mates)
      if (one === left || before[one * count + left]) for (const other of ends) before[one * count + other] = 1
  }
  const families = siblingsTogether(graph)
  for (const certain of [true, false])
    for (const children of families)
      for (const [at, younger] of children.entries())
        for (const older of children.slice(0, at).reverse()) {
          const [first, second] = [graph.births[older], graph.births[younger]]
          if ((Boolean(first) && Boolean(second) && first !== second) !== certain) continue
          const [left, right] = [blockOf[older] ?? 0, blockOf[younger] ?? 0]
          if (left !== right && blocks[left]?.row === blocks[right]?.row) add(left, right)
        }
  return {
    mustPrecede: (left, right) => before[left * count + right] === 1,
    respected(row) {
      const done = new Set<number>()
      const put = (block: number): void => {
        if (done.has(block)) return
        for (const other of row) if (before[other * count + block]) put(other)
        done.add(block)
      }
      for (const block of row) put(block)
      return [...done]
    },
  }
}

/** The children of each couple who are drawn with them, in whichever way they are theirs, by age. */
function siblingsTogether({ unions, home, byAge }: KinshipGraph): number[][] {
  const groups = new Map<string, number[]>()
  for (const [index, { parents, children }] of unions.entries()) {
    const key = parents.join()
    groups.set(key, [...(groups.get(key) ?? []), ...children.filter((child) => home[child] === index)])
  }
  return Array.from(groups.values(), byAge)
}
