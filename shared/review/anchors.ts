import { type Block, blockText, type CasewrightDocument, walkBlocks } from '../document/index.ts'
import { alignWords, type PlacedWord, placedWords } from './align-words.ts'
import type { CommentAnchor } from './comment.ts'

/** Where the words stand that a comment is about. Offsets are UTF-16 into the block's plain text, end exclusive. */
export type AnchorPlace =
  /** The very words; `moved` where they are no longer at the offsets, or in the block, that the anchor names. */
  | { state: 'found'; blockId: string; start: number; end: number; moved: boolean }
  /** What became of them: some were kept, others changed. */
  | { state: 'changed'; blockId: string; start: number; end: number }
  /** Nothing of them is left. `blockId` is the block that they stood in, where there still is one. */
  | { state: 'gone'; blockId: string | null }

const CONTEXT = 60
/** How much of the words has to be left, by weight: in their own block, and elsewhere, where likeness may be chance. */
const KEPT_HERE = 0.4
const KEPT_ELSEWHERE = 0.6
/** So many words of weight are found together by chance no more. */
const DISTINCT = 3
const MOST_BLOCKS_TRIED = 6

const texts = new WeakMap<Block, string>()
function textOf(block: Block): string {
  const known = texts.get(block)
  if (known !== undefined) return known
  const { text } = blockText(block)
  texts.set(block, text)
  return text
}

const words = new WeakMap<Block, PlacedWord[]>()
function wordsOf(block: Block): PlacedWord[] {
  const known = words.get(block)
  if (known) return known
  const placed = placedWords(textOf(block))
  words.set(block, placed)
  return placed
}

/**
 * The anchor for a comment on some words of a block, as the block stands in a revision: the words themselves (at most 2,000 characters
 * of them) and a few around them, by which they are found again.
 */
export function anchorAt(block: Block, revision: number, start: number, end: number): CommentAnchor {
  const text = textOf(block)
  const last = Math.min(end, start + 2_000)
  return {
    revision,
    blockId: block.id,
    start,
    end: last,
    text: text.slice(start, last),
    before: text.slice(Math.max(0, start - CONTEXT), start),
    after: text.slice(last, last + CONTEXT),
  }
}

/** A part of a block that somebody selected, by offsets in its plain text. */
interface Selected {
  blockId: string
  start: number
  end: number
}

/** What is selected without the spaces around it; null where no letter and no figure is left. */
export function wordsSelected(document: CasewrightDocument, chosen: Selected | null): Selected | null {
  const found = chosen && [...walkBlocks(document)].find(({ block }) => block.id === chosen.blockId)
  if (!found) return null
  const selected = textOf(found.block).slice(chosen.start, chosen.end)
  if (placedWords(selected).length === 0) return null
  const start = chosen.start + selected.length - selected.trimStart().length
  return { blockId: chosen.blockId, start, end: start + selected.trim().length }
}

/**
 * The anchor for a comment on what is selected: on its words; where a space or a mark alone is selected, on the words of its paragraph.
 * Null, which is the whole document, where nothing is selected or there are no words.
 */
export function anchorOnSelected(document: CasewrightDocument, revision: number, chosen: Selected | null): CommentAnchor | null {
  if (!chosen || chosen.start === chosen.end) return null
  const found = [...walkBlocks(document)].find(({ block }) => block.id === chosen.blockId)
  if (!found) return null
  const whole = { blockId: chosen.blockId, start: 0, end: textOf(found.block).length }
  const words = wordsSelected(document, chosen) ?? wordsSelected(document, whole)
  return words && anchorAt(found.block, revision, words.start, words.end)
}

/**
 * Where each anchor stands in a document, in the order given. Words that nobody touched are found exactly, wherever they went: further on
 * in their block, or in another where a block was split, merged or moved. Fast enough to ask after each pause in typing.
 */
export function placeAnchors(document: CasewrightDocument, anchors: readonly CommentAnchor[]): AnchorPlace[] {
  const blocks = document.sections.flatMap((section) => section.blocks)
  const byId = new Map(blocks.map((block) => [block.id, block]))
  const index = wordIndex(blocks)
  return anchors.map((anchor) => placeAnchor(anchor, byId.get(anchor.blockId) ?? null, index))
}

function placeAnchor(anchor: CommentAnchor, own: Block | null, index: WordIndex): AnchorPlace {
  const around = anchor.before + anchor.text + anchor.after
  if (own) {
    const from = anchor.start - anchor.before.length
    if (textOf(own).startsWith(around, from) && from >= 0) return found(anchor, own, anchor.start)
    const exact = onlyPlace(textOf(own), around)
    if (exact !== null) return found(anchor, own, exact + anchor.before.length)
  }
  const sought = soughtWords(anchor)
  const here = own && likenessIn(own, anchor, sought, KEPT_HERE)
  if (here?.place.state === 'found' && here.isSure) return here.place
  const elsewhere = around.length > anchor.text.length || sought.weight >= DISTINCT ? inAnother(anchor, own, sought, index) : null
  if (elsewhere && (here === null || elsewhere.score > here.score)) return elsewhere.place
  return here?.place ?? { state: 'gone', blockId: own?.id ?? null }
}

function found(anchor: CommentAnchor, block: Block, start: number): AnchorPlace {
  const moved = block.id !== anchor.blockId || start !== anchor.start
  return { state: 'found', blockId: block.id, start, end: start + anchor.text.length, moved }
}

/** Where a text stands in another; null where it does not, or more than once. */
function onlyPlace(text: string, part: string): number | null {
  const at = part === '' ? -1 : text.indexOf(part)
  return at >= 0 && !text.includes(part, at + 1) ? at : null
}

/** The words around and of an anchor; those of its own text are `first` up to `end`. */
interface Sought {
  words: PlacedWord[]
  first: number
  end: number
  weight: number
}

/** Short words stand everywhere: four of them weigh as much as one that says something. */
const weightOf = (word: PlacedWord | undefined): number => (word === undefined ? 0 : word.key.length <= 3 ? 0.25 : 1)

function soughtWords({ before, text, after }: CommentAnchor): Sought {
  const all = placedWords(before + text + after)
  // The outermost words may be cut.
  const isCut = (word: PlacedWord): boolean =>
    (before.length === CONTEXT && word.start === 0) ||
    (after.length === CONTEXT && word.end === before.length + text.length + after.length)
  const sought = all.filter((word) => !isCut(word))
  const [from, to] = [before.length, before.length + text.length]
  const first = sought.findIndex((word) => word.end > from && word.start < to)
  if (first < 0) return { words: sought, first: 0, end: 0, weight: 0 }
  const end = sought.findLastIndex((word) => word.end > from && word.start < to) + 1
  return { words: sought, first, end, weight: sought.slice(first, end).reduce((sum, word) => sum + weightOf(word), 0) }
}

interface Likeness {
  place: AnchorPlace
  score: number
  /** Whether it cannot well stand anywhere else. */
  isSure: boolean
}

function likenessIn(block: Block, anchor: CommentAnchor, sought: Sought, needed: number): Likeness | null {
  if (sought.weight === 0) return null
  const among = wordsOf(block)
  const near = among.findIndex((word) => word.end > anchor.start)
  const { places, score } = alignWords(sought.words, among, near < 0 ? among.length : near)
  const own = Array.from(places.subarray(sought.first, sought.end))
  const kept = own.reduce((sum, place, at) => sum + (place < 0 ? 0 : weightOf(sought.words[sought.first + at])), 0)
  if (kept / sought.weight < needed) return null
  const isSure = kept >= DISTINCT || isHeld(sought, places)
  const whole = wholeIn(block, anchor, sought, own, among)
  if (whole !== null)
    return isSure || whole === anchor.start ? { place: found(anchor, block, whole), score: score + 1, isSure } : null
  if (!isSure) return null
  const [start, end] = keptSpan(sought, places, among)
  return { place: { state: 'changed', blockId: block.id, start, end }, score, isSure }
}

/** Whether words around the anchor's hold it: the one next to it, or a few on both sides, where there are any. */
function isHeld({ words: wanted, first, end }: Sought, places: Int32Array): boolean {
  const isKept = (at: number): boolean => (places[at] ?? -1) >= 0
  if (isKept(first - 1) || isKept(end)) return true
  const around = wanted.map((_, at) => at).filter(isKept)
  const [before, after] = [around.filter((at) => at < first).length, around.filter((at) => at >= end).length]
  return (before >= 2 || first === 0) && (after >= 2 || end === wanted.length) && before + after >= 2
}

/** Where the anchor's very text begins in the block, if its words stand there as they stood. */
function wholeIn(
  block: Block,
  anchor: CommentAnchor,
  sought: Sought,
  own: readonly number[],
  among: readonly PlacedWord[],
): number | null {
  const [first, wanted] = [among[own[0] ?? -1], sought.words[sought.first]]
  if (!first || !wanted) return null
  const start = first.start + (anchor.before.length - wanted.start)
  return start >= 0 && textOf(block).startsWith(anchor.text, start) ? start : null
}

/**
 * From the first to the last word that was kept; on to the words before and after it that are next to the anchor's, where those were
 * kept and no more lies between than was changed.
 */
function keptSpan({ words: wanted, first, end }: Sought, places: Int32Array, among: readonly PlacedWord[]): [number, number] {
  const kept = wanted.map((_, at) => at).filter((at) => at >= first && at < end && (places[at] ?? -1) >= 0)
  const [head, tail] = [kept[0] ?? first, kept.at(-1) ?? first]
  let [from, to] = [places[head] ?? 0, places[tail] ?? 0]
  const [before, after] = [first > 0 ? (places[first - 1] ?? -1) : -1, places[end] ?? -1]
  if (head > first && before >= 0 && from - before - 1 <= 2 * (head - first) + 4) from = before + 1
  if (tail < end - 1 && after >= 0 && after - to - 1 <= 2 * (end - 1 - tail) + 4) to = after - 1
  return [among[from]?.start ?? 0, among[to]?.end ?? 0]
}

/** In which blocks each word stands; made when it is first asked. */
type WordIndex = () => ReadonlyMap<string, readonly Block[]>

function wordIndex(blocks: readonly Block[]): WordIndex {
  let made: Map<string, Block[]> | null = null
  return () => {
    if (made) return made
    made = new Map()
    for (const block of blocks)
      for (const { key } of wordsOf(block)) {
        const those = made.get(key)
        if (!those) made.set(key, [block])
        else if (those.at(-1) !== block) those.push(block)
      }
    return made
  }
}

function inAnother(anchor: CommentAnchor, own: Block | null, sought: Sought, index: WordIndex): Likeness | null {
  const around = anchor.before + anchor.text + anchor.after
  let best: Likeness | null = null
  for (const block of likelyBlocks(sought, index)) {
    if (block === own) continue
    const exact = onlyPlace(textOf(block), around)
    const score = Number.MAX_SAFE_INTEGER
    if (exact !== null) return { place: found(anchor, block, exact + anchor.before.length), score, isSure: true }
    const likeness = likenessIn(block, anchor, sought, KEPT_ELSEWHERE)
    if (likeness?.isSure && (best === null || likeness.score > best.score)) best = likeness
  }
  return best
}

/** The few blocks that share most of the words that stand in few blocks. */
function likelyBlocks({ words: wanted, first, end }: Sought, index: WordIndex): Block[] {
  const shared = new Map<Block, number>()
  for (const [at, word] of wanted.entries()) {
    const those = index().get(word.key) ?? []
    const worth = (at >= first && at < end ? 2 : 1) / (1 + those.length)
    if (those.length <= 200) for (const block of those) shared.set(block, (shared.get(block) ?? 0) + worth)
  }
  return [...shared]
    .toSorted((one, other) => other[1] - one[1])
    .slice(0, MOST_BLOCKS_TRIED)
    .map(([block]) => block)
}
