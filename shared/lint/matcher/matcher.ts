import type { WordList } from '../../standards/index.ts'
import { GAP, type ScannedWords } from '../analysis/scan.ts'
import { type Knows, Vocabulary, type Word } from '../analysis/vocabulary.ts'
import { type CompiledWordings, compileWordings, keyOf } from './compiled.ts'
import { type Ending, type State, Wordings } from './states.ts'
import { Symbols } from './symbols.ts'

/** A hit as places in the scanned words; `end` is in characters because a possessive ending is left out. */
export interface Match {
  ending: Ending
  start: number
  end: number
  firstWord: number
  lastWord: number
  /** The next hit of the same list in the text. */
  next: Match | null
}

/** Every word list in one tree of words: a text is read once, whatever the number of lists and entries. */
export interface Matcher {
  vocabulary: Vocabulary
  match(scanned: ScannedWords): Matches
}

/** What was found in one text. */
export interface Matches {
  /** Hits in reading order. Within a list the longest wording wins and none overlap; across lists they may. */
  matches: readonly Match[]
  /** Every list with a hit, once. */
  lists: readonly string[]
  /** The first hit of each of those lists. */
  firsts: readonly Match[]
}

/**
 * Makes the matcher of some word lists. `knows` says which words are rightly spelt; by itself all. `compiled` is what the very
 * same lists were compiled to, where that has been done before.
 * @throws Error that names the list and the wording when one cannot be read.
 */
export function compileMatcher(
  lists: readonly WordList[],
  { knows, compiled = compileWordings(lists) }: { knows?: Knows | undefined; compiled?: CompiledWordings | undefined } = {},
): Matcher {
  const symbols = Symbols.of(compiled.symbols)
  const wordings = new Wordings(compiled, lists)
  const vocabulary = new Vocabulary((text, lower) => {
    const known = symbols.of(text, lower)
    return { symbols: known, opens: known.some((symbol) => wordings.opensWith(symbol)) }
  }, knows)
  const { root } = wordings
  return { vocabulary, match: (scanned) => withoutOverlaps(matchAll(wordings, root, scanned)) }
}

/** Where hits are put before they are sifted: growing a new list for each block costs more than looking. */
const reading: Match[] = []

function matchAll(wordings: Wordings, root: State, scanned: ScannedWords): Match[] {
  const found = reading
  found.length = 0
  const { words } = scanned
  for (let first = 0; first < words.length; first++) {
    if (words[first]?.opens) follow(wordings, root, scanned, first, first, GAP.joined, found)
  }
  return found
}

function follow(
  wordings: Wordings,
  state: State,
  scanned: ScannedWords,
  first: number,
  at: number,
  gap: number,
  found: Match[],
): void {
  const word = scanned.words[at]
  if (word === undefined || gap === GAP.broken) return
  for (const symbol of word.symbols) {
    const next = wordings.after(state, keyOf(symbol, gap))
    if (!next) continue
    keep(next, scanned, first, at, 0, found)
    if (next.open) follow(wordings, next, scanned, first, at + 1, gapBefore(scanned, at + 1), found)
  }
  if (word.base !== null) endOnBase(wordings, state, word.base, scanned, first, at, gap, found)
}

/** Word lists treat a hyphen as a space. */
function gapBefore({ gaps }: ScannedWords, at: number): number {
  const gap = gaps[at] ?? GAP.broken
  return gap === GAP.hyphen ? GAP.joined : gap
}

/** A wording may end on a possessive (`Mum's` holds `Mum`), but nothing can follow it. */
function endOnBase(
  wordings: Wordings,
  state: State,
  base: Word,
  scanned: ScannedWords,
  first: number,
  at: number,
  gap: number,
  found: Match[],
): void {
  for (const symbol of base.symbols) {
    const next = wordings.after(state, keyOf(symbol, gap))
    if (next) keep(next, scanned, first, at, 2, found)
  }
}

function keep(state: State, scanned: ScannedWords, first: number, last: number, shorter: number, found: Match[]): void {
  if (state.endings === null) return
  const start = scanned.starts[first] ?? 0
  const end = (scanned.ends[last] ?? 0) - shorter
  for (const ending of state.endings) found.push({ ending, start, end, firstWord: first, lastWord: last, next: null })
}

/** Leftmost first, then longest; a later hit of the same list that overlaps an earlier one is dropped. */
function withoutOverlaps(matches: Match[]): Matches {
  const lists: string[] = []
  const firsts: Match[] = []
  const text = ++readings
  inOrder(matches)
  let kept = 0
  for (const match of matches) {
    const { lane } = match.ending
    if (lane.reading !== text) {
      lane.reading = text
      lists.push(lane.list)
      firsts.push(match)
    } else if (match.start < lane.reached) continue
    else if (lane.last) lane.last.next = match
    lane.last = match
    lane.reached = match.end
    matches[kept] = match
    kept++
  }
  return { matches: matches.slice(0, kept), lists, firsts }
}

let readings = 0

/** Sorts in place: they come by their first word, so each has only a few to pass. */
function inOrder(matches: Match[]): void {
  for (let index = 1; index < matches.length; index++) {
    const match = matches[index] as Match
    let at = index
    for (; at > 0; at--) {
      const before = matches[at - 1] as Match
      if (before.start < match.start || (before.start === match.start && before.end >= match.end)) break
      matches[at] = before
    }
    matches[at] = match
  }
}
