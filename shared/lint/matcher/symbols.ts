import type { WordTest } from './wording.ts'

const NONE: readonly number[] = []
const SHORTEST_KEY = 2

/** Gives each test its number, and tells which tests a word passes. */
export class Symbols {
  private readonly words = new Map<string, number>()
  private readonly exact = new Map<string, number>()
  private readonly prefixes = new Map<string, { prefix: string; number: number; matchCase: boolean }[]>()
  private count = 0

  numberOf(test: WordTest, matchCase: boolean): number {
    const text = matchCase ? test.text : test.text.toLowerCase()
    if (test.kind === 'prefix') return this.prefix(text, matchCase)
    const known = matchCase ? this.exact : this.words
    const number = known.get(text) ?? this.count++
    known.set(text, number)
    return number
  }

  of(text: string, lower: string): readonly number[] {
    const numbers: number[] = []
    const any = this.words.get(lower)
    const exact = this.exact.get(text)
    if (any !== undefined) numbers.push(any)
    if (exact !== undefined) numbers.push(exact)
    for (const { prefix, number, matchCase } of this.prefixes.get(lower.slice(0, SHORTEST_KEY)) ?? [])
      if ((matchCase ? text : lower).startsWith(prefix)) numbers.push(number)
    return numbers.length > 0 ? numbers : NONE
  }

  private prefix(prefix: string, matchCase: boolean): number {
    if (prefix.length < SHORTEST_KEY) throw new Error(`“${prefix}*” is too short: give at least two letters before the star.`)
    const key = prefix.slice(0, SHORTEST_KEY).toLowerCase()
    const known = this.prefixes.get(key) ?? []
    this.prefixes.set(key, known)
    const same = known.find((one) => one.prefix === prefix && one.matchCase === matchCase)
    if (same) return same.number
    known.push({ prefix, number: this.count, matchCase })
    return this.count++
  }
}
