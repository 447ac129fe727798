import type { Block } from './blocks.ts'
import { agreed, type Wish } from './contradictions.ts'
import type { KinshipGraph } from './kinship-graph.ts'

/** Which blocks of a row must stand to the left of which. */
export interface SiblingOrder {
  mustPrecede(left: number, right: number): boolean
  /** The row with as few moves as the order needs: whoever must come before somebody comes right before them. */
  respected(row: readonly number[]): number[]
}

/**
 * The order of blocks by the ages of the siblings in them. Where families ask for opposite orders (two siblings have children with two
 * others, the older with the younger), as few pairs of siblings as can be stand out of age; of equals, the family that comes first has
 * its way. Leaves decide nothing: they stand as the others allow. Where births are not known or the same, the order in which people were added gives way to every one that is certain.
 */
export function siblingOrder(
  graph: KinshipGraph,
  blocks: readonly Block[],
  blockOf: Int32Array,
  isLeaf: Uint8Array,
): SiblingOrder {
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
  const pairs = graph.siblings.flatMap(({ older, younger, certain, family }): BlockPair[] => {
    const [left, right] = [blockOf[older] ?? 0, blockOf[younger] ?? 0]
    return left === right || blocks[left]?.row !== blocks[right]?.row ? [] : [{ left, right, certain, family }]
  })
  const leafless = pairs.filter(({ left, right }) => !isLeaf[left] && !isLeaf[right])
  const wished = leafless.filter(({ certain }) => certain)
  const had = agreed(wished)
  for (const { left, right } of had) add(left, right)
  const held = new Set(had)
  const contradicted = new Set(wished.filter((pair) => !held.has(pair)).map(({ family }) => family))
  for (const { left, right, certain } of leafless) if (!certain) add(left, right)
  for (const wantsCertain of [true, false])
    for (const { left, right, certain, family } of pairs)
      if ((isLeaf[left] || isLeaf[right]) && certain === wantsCertain && !contradicted.has(family)) add(left, right)
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

interface BlockPair extends Wish {
  certain: boolean
}
