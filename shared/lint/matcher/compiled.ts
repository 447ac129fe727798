import type { WordList } from '../../standards/index.ts'
import { GAP } from '../analysis/scan.ts'
import { Symbols, type SymbolTable } from './symbols.ts'
import { readPlaces, type WordingPlace, type WordTest } from './wording.ts'

/**
 * All wordings of some word lists as numbers, so that a program which finds them on disk need not read a wording. A step says
 * how far one wording has been read; step 0 is where all begin.
 */
export interface CompiledWordings {
  /** The ids of the lists, in order. */
  lists: readonly string[]
  symbols: SymbolTable
  /** For each step where its edges begin in `keys` and `targets`; one more at the end. By key, then as the lists have them. */
  edges: Int32Array
  /** What must be read: see `keyOf`. */
  keys: Int32Array
  /** The step that it leads to. */
  targets: Int32Array
  /** For each step where its skips begin in `skipped`; one more at the end. */
  skips: Int32Array
  /** Steps that are reached as well, with no word between. */
  skipped: Int32Array
  /** For each step the place in `endings` of the wording that ends there, or -1. */
  endsAt: Int32Array
  /** Three numbers each: the list's place in `lists`, the entry's place in it, and 1 for a wording that must not stand near. */
  endings: Int32Array
}

const GAP_OF = { joined: GAP.joined, slash: GAP.slash, stop: GAP.stop } as const
const NO_ENDING = -1

/** A word and the gap before it, as one number. */
export const keyOf = (symbol: number, gap: number): number => symbol * 4 + gap

/**
 * Reads all wordings of word lists.
 * @throws Error that names the list and the wording when one cannot be read.
 */
export function compileWordings(lists: readonly WordList[]): CompiledWordings {
  const builder = new WordingsBuilder()
  for (const [place, list] of lists.entries()) builder.addList(list, place)
  return builder.finished(lists.map(({ id }) => id))
}

class WordingsBuilder {
  private readonly symbols = new Symbols()
  private readonly read = new Map<string, WordTest[][]>()
  private readonly edges: { from: number; key: number; to: number }[] = []
  private readonly skips: { from: number; to: number }[] = []
  private readonly endsAt: number[] = [NO_ENDING]
  private readonly endings: number[] = []

  addList(list: WordList, place: number): void {
    const matchCase = list.case === 'match'
    for (const [index, entry] of list.entries.entries()) {
      const ending = this.addEnding(place, index, false)
      for (const wording of typeof entry.find === 'string' ? [entry.find] : entry.find) {
        const places = this.readListed(wording, list.id)
        this.add(matchCase ? withPlural(places) : places, ending, matchCase)
      }
      if (entry.notNear === undefined) continue
      const near = this.addEnding(place, index, true)
      for (const wording of entry.notNear) this.add(this.readListed(wording, list.id), near, false)
    }
  }

  finished(lists: readonly string[]): CompiledWordings {
    const steps = this.endsAt.length
    const edges = this.edges.sort((a, b) => a.from - b.from || a.key - b.key)
    const skips = this.skips.sort((a, b) => a.from - b.from)
    return {
      lists,
      symbols: this.symbols.table(),
      edges: beginnings(edges, steps),
      keys: Int32Array.from(edges, ({ key }) => key),
      targets: Int32Array.from(edges, ({ to }) => to),
      skips: beginnings(skips, steps),
      skipped: Int32Array.from(skips, ({ to }) => to),
      endsAt: Int32Array.from(this.endsAt),
      endings: Int32Array.from(this.endings),
    }
  }

  private addEnding(list: number, entry: number, near: boolean): number {
    this.endings.push(list, entry, near ? 1 : 0)
    return this.endings.length / 3 - 1
  }

  private newStep(): number {
    this.endsAt.push(NO_ENDING)
    return this.endsAt.length - 1
  }

  private add(places: readonly WordingPlace[], ending: number, matchCase: boolean): void {
    if (places.length === 0) return
    let from = 0
    let opens = true
    for (const [index, { options, optional }] of places.entries()) {
      const to = this.newStep()
      // A wording begins with any of its places up to the first that may not be missing.
      if (opens) for (const option of options) this.addOption(0, to, option, matchCase)
      if (index > 0) {
        for (const option of options) this.addOption(from, to, option, matchCase)
        if (optional) this.skips.push({ from, to })
      }
      opens &&= optional
      from = to
    }
    this.endsAt[from] = ending
  }

  private addOption(start: number, to: number, option: readonly WordTest[], matchCase: boolean): void {
    let from = start
    for (const [index, test] of option.entries()) {
      const gap = start === 0 && index === 0 ? GAP.joined : GAP_OF[test.before]
      const next = index === option.length - 1 ? to : this.newStep()
      this.edges.push({ from, key: keyOf(this.symbols.numberOf(test, matchCase), gap), to: next })
      from = next
    }
  }

  private readListed(wording: string, list: string): WordingPlace[] {
    try {
      return readPlaces(wording, this.read)
    } catch (error) {
      throw new Error(`Word list “${list}”: ${error instanceof Error ? error.message : String(error)}`)
    }
  }
}

/** Where what belongs to each of so many steps begins in a list that is in the order of steps. */
function beginnings(ordered: readonly { from: number }[], steps: number): Int32Array {
  const found = new Int32Array(steps + 1)
  for (const { from } of ordered) found[from + 1] = (found[from + 1] ?? 0) + 1
  for (let step = 0; step < steps; step++) found[step + 1] = (found[step + 1] ?? 0) + (found[step] ?? 0)
  return found
}

/** In lists where capitals matter, initials are found in the plural too: `IROs`. */
function withPlural(places: WordingPlace[]): WordingPlace[] {
  return places.map((place, index) => {
    if (index < places.length - 1) return place
    const plurals = place.options.flatMap((option) => {
      const last = option.at(-1)
      if (last === undefined || last.kind === 'prefix' || !/^\p{Lu}{2,}$/u.test(last.text)) return []
      return [[...option.slice(0, -1), { ...last, text: `${last.text}s` }]]
    })
    return { ...place, options: [...place.options, ...plurals] }
  })
}
