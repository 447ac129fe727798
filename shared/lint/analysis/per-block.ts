import type { BlockAnalysis } from '../rule.ts'

let sorts = 0

/** Something that depends on a block alone, worked out when a rule first asks for it and kept as long as the block is. */
export class PerBlock<T extends NonNullable<unknown>> {
  private readonly place = sorts++
  private readonly read: (block: BlockAnalysis) => T

  constructor(read: (block: BlockAnalysis) => T) {
    this.read = read
  }

  of(block: BlockAnalysis): T {
    const known = block.kept[this.place]
    if (known !== undefined) return known as T
    const found = this.read(block)
    for (let place = block.kept.length; place < this.place; place++) block.kept[place] = undefined
    block.kept[this.place] = found
    return found
  }
}
