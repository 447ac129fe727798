import type { Rule } from './rule.ts'

const NONE: readonly number[] = []

/**
 * Which of some rules need to be asked about a block: those that start from no word list, and those of whose lists the block has
 * a hit. Most blocks have hits of a few lists, and most rules start from one.
 */
export class Starters {
  private readonly byList = new Map<string, number[]>()
  /** For each rule the last block that it was called up for. */
  private readonly calledFor: Int32Array
  private readonly always: Uint8Array
  private block = 0

  constructor(rules: readonly Rule[]) {
    this.calledFor = new Int32Array(rules.length)
    this.always = new Uint8Array(rules.length)
    for (const [place, rule] of rules.entries()) {
      const lists = rule.scope === 'action' ? undefined : rule.startsFrom
      if (lists === undefined) this.always[place] = 1
      for (const list of lists ?? []) this.byList.set(list, [...(this.byList.get(list) ?? []), place])
    }
  }

  /** Begins with a block that has hits of these lists. */
  meet(lists: readonly string[]): void {
    this.block++
    for (const list of lists) for (const place of this.byList.get(list) ?? NONE) this.calledFor[place] = this.block
  }

  /** True when the rule at that place must be asked about the block met last. */
  mayFind(place: number): boolean {
    return this.always[place] === 1 || this.calledFor[place] === this.block
  }
}
