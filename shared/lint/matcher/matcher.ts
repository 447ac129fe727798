import type { WordList } from '../../standards/index.ts'
import { GAP, type ScannedWords } from '../analysis/scan.ts'
import { type Knows, Vocabulary, type Word } from '../analysis/vocabulary.ts'
import { type CompiledWordings, compileWordings } from './compiled.ts'
import { type Matches, MatchReading } from './matches.ts'
import { type Ending, type State, Wordings } from './states.ts'
import { Symbols } from './symbols.ts'

/** Every word list in one tree of words: a text is read once, whatever the number of lists and entries. */
export interface Matcher {
  vocabulary: Vocabulary
  match(scanned: ScannedWords): Matches
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
    const known = wordings.meaningOf(symbols.of(text, lower))
    return { meaning: known, opens: wordings.after(wordings.root, known, GAP.joined) !== null }
  }, knows)
  return { vocabulary, match: (scanned) => matchAll(wordings, scanned) }
}

function matchAll(wordings: Wordings, scanned: ScannedWords): Matches {
  reading.begin()
  const { words } = scanned
  for (let first = 0; first < words.length; first++) if (words[first]?.opens) follow(wordings, scanned, first)
  return reading.finished(scanned)
}

/** Where hits are put before they are cut to length: growing new lists for each block costs more than looking. */
const reading = new MatchReading()
/** The states that each word leads to, from the one that is read first; of a possessive, where the word without its ending leads. */
const reached: (State | null)[] = []
const reachedByBase: (State | null)[] = []

/** Reads on from one word as far as any wording goes, and keeps what ends on the way, the longest first. */
function follow(wordings: Wordings, scanned: ScannedWords, first: number): void {
  const { words } = scanned
  let state: State | null = wordings.root
  let gap: number = GAP.joined
  let at = first
  for (; state !== null && at < words.length && gap !== GAP.broken; at++) {
    const { meaning, base } = words[at] as Word
    reachedByBase[at - first] = base === null ? null : wordings.after(state, base.meaning, gap)
    const next: State | null = wordings.after(state, meaning, gap)
    reached[at - first] = next
    state = next?.open ? next : null
    gap = gapBefore(scanned, at + 1)
  }
  for (let last = at - 1; last >= first; last--) {
    keep(reached[last - first] ?? null, first, last, false)
    keep(reachedByBase[last - first] ?? null, first, last, true)
  }
}

/** Word lists treat a hyphen as a space. */
function gapBefore({ gaps }: ScannedWords, at: number): number {
  const gap = gaps[at] ?? GAP.broken
  return gap === GAP.hyphen ? GAP.joined : gap
}

/** A wording may end on a possessive (`Mum's` holds `Mum`), but nothing can follow it. */
function keep(state: State | null, first: number, last: number, possessive: boolean): void {
  const endings = state?.endings
  if (!endings) return
  for (let place = 0; place < endings.length; place++) reading.add(endings[place] as Ending, first, last, possessive)
}
