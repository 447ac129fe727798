import type { WordTest } from './wording.ts'

/** Every test by its number: its text, and in the same place of `kinds` what it is. */
export interface SymbolTable {
  texts: readonly string[]
  /** A letter each: `w` a word, `x` a word with its capitals, `p` a beginning, `P` a beginning with its capitals. */
  kinds: string
}

const NONE: readonly number[] = []
const SHORTEST_KEY = 2

/** Gives each test its number, and tells which tests a word passes. */
export class Symbols {
  private readonly texts: string[] = []
  private kinds = ''
  private readonly words = new Map<string, number>()
  private readonly exact = new Map<string, number>()
  private readonly prefixes = new Map<string, { prefix: string; number: number; matchCase: boolean }[]>()

  /** The symbols that a table holds, with the same numbers. */
  static of({ texts, kinds }: SymbolTable): Symbols {
    const symbols = new Symbols()
    for (const [number, text] of texts.entries()) {
      const kind = kinds[number]
      symbols.numberOf({ text, kind: kind === 'w' || kind === 'x' ? 'word' : 'prefix' }, kind === 'x' || kind === 'P')
    }
    return symbols
  }

  table(): SymbolTable {
    return { texts: [...this.texts], kinds: this.kinds }
  }

  numberOf(test: Pick<WordTest, 'text' | 'kind'>, matchCase: boolean): number {
    const text = matchCase ? test.text : test.text.toLowerCase()
    if (test.kind === 'prefix') return this.prefix(text, matchCase)
    const known = matchCase ? this.exact : this.words
    const number = known.get(text)
    if (number !== undefined) return number
    known.set(text, this.texts.length)
    return this.add(text, matchCase ? 'x' : 'w')
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
    known.push({ prefix, number: this.texts.length, matchCase })
    return this.add(prefix, matchCase ? 'P' : 'p')
  }

  private add(text: string, kind: string): number {
    this.kinds += kind
    return this.texts.push(text) - 1
  }
}
