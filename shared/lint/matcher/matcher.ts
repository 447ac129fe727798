import type { WordEntry, WordList } from '../../standards/index.ts'
import { GAP, type ScannedWords } from '../analysis/scan.ts'
import { Vocabulary, type Word } from '../analysis/vocabulary.ts'
import { readWording, type WordTest } from './wording.ts'

interface Ending {
  list: string
  entry: WordEntry
}

interface Node {
  next: Map<number, Node> | null
  endings: Ending[] | null
}

/** A hit as places in the scanned words; `end` is in characters because a possessive ending is left out. */
export interface Match extends Ending {
  start: number
  end: number
  firstWord: number
  lastWord: number
}

/** Every word list in one tree of words: a text is read once, whatever the number of lists and entries. */
export interface Matcher {
  vocabulary: Vocabulary
  /** Hits in reading order. Within a list the longest wording wins and none overlap; across lists they may. */
  match(scanned: ScannedWords): Match[]
}

const NO_SYMBOLS: readonly number[] = []
const GAP_OF = { joined: GAP.joined, slash: GAP.slash, stop: GAP.stop } as const
const SHORTEST_KEY = 2

/** Gives each test its number, and tells which tests a word passes. */
class Symbols {
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
    return numbers.length > 0 ? numbers : NO_SYMBOLS
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

/**
 * Compiles word lists.
 * @throws Error that names the list and the wording when one cannot be read.
 */
export function compileMatcher(lists: readonly WordList[]): Matcher {
  const symbols = new Symbols()
  const root: Node = { next: null, endings: null }
  for (const list of lists)
    for (const entry of list.entries)
      for (const wording of typeof entry.find === 'string' ? [entry.find] : entry.find)
        for (const sequence of readListed(wording, list.id, list.case === 'match')) insert(root, sequence, list, entry, symbols)
  const vocabulary = new Vocabulary((text, lower) => {
    const known = symbols.of(text, lower)
    return { symbols: known, opens: known.some((symbol) => root.next?.has(symbol * 4 + GAP.joined)) }
  })
  return { vocabulary, match: (scanned) => withoutOverlaps(matchAll(root, scanned)) }
}

/** In lists where capitals matter, initials are found in the plural too: `IROs`. */
function withPlural(sequence: WordTest[]): WordTest[][] {
  const last = sequence.at(-1)
  if (last === undefined || last.kind === 'prefix' || !/^\p{Lu}{2,}$/u.test(last.text)) return [sequence]
  return [sequence, [...sequence.slice(0, -1), { ...last, text: `${last.text}s` }]]
}

function readListed(wording: string, list: string, matchCase: boolean): WordTest[][] {
  try {
    const sequences = readWording(wording)
    return matchCase ? sequences.flatMap(withPlural) : sequences
  } catch (error) {
    throw new Error(`Word list “${list}”: ${error instanceof Error ? error.message : String(error)}`)
  }
}

function insert(root: Node, sequence: readonly WordTest[], list: WordList, entry: WordEntry, symbols: Symbols): void {
  let node = root
  for (const [index, test] of sequence.entries()) {
    const key = symbols.numberOf(test, list.case === 'match') * 4 + (index === 0 ? GAP.joined : GAP_OF[test.before])
    node.next ??= new Map()
    const next: Node = node.next.get(key) ?? { next: null, endings: null }
    node.next.set(key, next)
    node = next
  }
  node.endings ??= []
  if (!node.endings.some((ending) => ending.list === list.id)) node.endings.push({ list: list.id, entry })
}

function matchAll(root: Node, scanned: ScannedWords): Match[] {
  const found: Match[] = []
  const { words } = scanned
  for (let first = 0; first < words.length; first++) {
    if (words[first]?.opens) follow(root, scanned, first, first, GAP.joined, found)
  }
  return found
}

function follow(node: Node, scanned: ScannedWords, first: number, at: number, gap: number, found: Match[]): void {
  const word = scanned.words[at]
  if (word === undefined || node.next === null || gap === GAP.broken) return
  for (const symbol of word.symbols) {
    const next = node.next.get(symbol * 4 + gap)
    if (!next) continue
    keep(next, scanned, first, at, 0, found)
    if (next.next !== null) follow(next, scanned, first, at + 1, gapBefore(scanned, at + 1), found)
  }
  if (word.base !== null) endOnBase(node, word.base, scanned, first, at, gap, found)
}

/** Word lists treat a hyphen as a space. */
function gapBefore({ gaps }: ScannedWords, at: number): number {
  const gap = gaps[at] ?? GAP.broken
  return gap === GAP.hyphen ? GAP.joined : gap
}

/** A wording may end on a possessive (`Mum's` holds `Mum`), but nothing can follow it. */
function endOnBase(node: Node, base: Word, scanned: ScannedWords, first: number, at: number, gap: number, found: Match[]): void {
  for (const symbol of base.symbols) {
    const next = node.next?.get(symbol * 4 + gap)
    if (next) keep(next, scanned, first, at, 2, found)
  }
}

function keep(node: Node, scanned: ScannedWords, first: number, last: number, shorter: number, found: Match[]): void {
  if (node.endings === null) return
  const start = scanned.starts[first] ?? 0
  const end = (scanned.ends[last] ?? 0) - shorter
  for (const { list, entry } of node.endings) found.push({ list, entry, start, end, firstWord: first, lastWord: last })
}

/** Leftmost first, then longest; a later hit of the same list that overlaps an earlier one is dropped. */
function withoutOverlaps(matches: Match[]): Match[] {
  if (matches.length < 2) return matches
  const reached = new Map<string, number>()
  return matches.sort((a, b) => a.start - b.start || b.end - a.end).filter(({ list, start, end }) => {
    if (start < (reached.get(list) ?? 0)) return false
    reached.set(list, end)
    return true
  })
}
