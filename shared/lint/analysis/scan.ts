import type { Segment } from '../../document/index.ts'
import { hashOn, type Vocabulary, type Word } from './vocabulary.ts'

/** What stands between a word and the one before it. */
export const GAP = {
  /** White space, or nothing at all. */
  joined: 0,
  slash: 1,
  stop: 2,
  /** Anything else: no wording reaches across it. */
  broken: 3,
  /** One hyphen and nothing else: two words for a list, one for a reader. */
  hyphen: 4,
} as const

/** The words of a block as parallel lists, cheap to make and to walk. */
export interface ScannedWords {
  words: Word[]
  starts: number[]
  ends: number[]
  gaps: number[]
  /** The shapes of all words together. */
  shapes: number
}

const OTHER = 0
const LETTER = 1
const DIGIT = 2
const SPACE = 3
const SMALL_TABLE = 0x250

const table = new Uint8Array(SMALL_TABLE)
for (let code = 0; code < SMALL_TABLE; code++) table[code] = classify(String.fromCharCode(code))

function classify(character: string): number {
  if (/[\p{L}\p{M}]/u.test(character)) return LETTER
  if (/\p{Nd}/u.test(character)) return DIGIT
  return /\s/u.test(character) ? SPACE : OTHER
}

/** Half of a pair of surrogates counts as a letter: whatever it spells, it is never a gap that a wording may cross. */
function classOf(code: number): number {
  if (code < SMALL_TABLE) return table[code] ?? OTHER
  return code >= 0xd800 && code < 0xe000 ? LETTER : classify(String.fromCharCode(code))
}

const isWordClass = (kind: number): boolean => kind === LETTER || kind === DIGIT
const isApostrophe = (code: number): boolean => code === 0x27 || code === 0x2019
const isHyphen = (code: number): boolean => code === 0x2d || code === 0x2010 || code === 0x2011
/** Points, commas, colons and slashes inside a figure: `3.5`, `1,000`, `10:30`, `5/3/2026`. */
const isInsideNumber = (code: number): boolean => code === 0x2e || code === 0x2c || code === 0x3a || code === 0x2f

function gapBetween(text: string, from: number, to: number): number {
  if (from === to) return GAP.joined
  if (to - from === 1) {
    const code = text.charCodeAt(from)
    if (isHyphen(code)) return GAP.hyphen
    if (code === 0x2f) return GAP.slash
    if (code === 0x2e) return GAP.stop
  }
  for (let index = from; index < to; index++) if (classOf(text.charCodeAt(index)) !== SPACE) return GAP.broken
  return GAP.joined
}

/**
 * Reads the words of a text. A word is a run of letters and figures with apostrophes inside it; hyphens and slashes
 * part words; an ampersand is a word of its own, so that `A&E` can be looked for.
 */
export function scanWords(
  text: string,
  segments: readonly Pick<Segment, 'start' | 'end'>[],
  vocabulary: Vocabulary,
): ScannedWords {
  reading.count = 0
  reading.shapes = 0
  for (const { start, end } of segments) scanSegment(text, start, end, vocabulary)
  return {
    words: reading.words.slice(0, reading.count),
    starts: reading.starts.slice(0, reading.count),
    ends: reading.ends.slice(0, reading.count),
    gaps: reading.gaps.slice(0, reading.count),
    shapes: reading.shapes,
  }
}

/** The lists that words are read into before they are cut to length: growing new ones for each block costs more than reading. */
const reading = {
  count: 0,
  shapes: 0,
  words: [] as Word[],
  starts: [] as number[],
  ends: [] as number[],
  gaps: [] as number[],
}

function scanSegment(text: string, from: number, to: number, vocabulary: Vocabulary): void {
  let previousEnd = -1
  let index = from
  while (index < to) {
    const first = text.charCodeAt(index)
    const kind = classOf(first)
    if (!isWordClass(kind) && first !== 0x26) {
      index++
      continue
    }
    const start = index
    let hash = hashOn(0, first)
    index++
    if (first !== 0x26) {
      let last = kind
      while (index < to) {
        const code = text.charCodeAt(index)
        const next = classOf(code)
        const inside =
          isWordClass(next) ||
          (index + 1 < to &&
            ((isApostrophe(code) && classOf(text.charCodeAt(index + 1)) === LETTER) ||
              (last === DIGIT && isInsideNumber(code) && classOf(text.charCodeAt(index + 1)) === DIGIT)))
        if (!inside) break
        hash = hashOn(hash, code)
        last = next
        index++
      }
    }
    const word = vocabulary.wordAt(text, start, index, hash)
    const at = reading.count++
    reading.words[at] = word
    reading.starts[at] = start
    reading.ends[at] = index
    reading.gaps[at] = previousEnd < 0 ? GAP.broken : gapBetween(text, previousEnd, start)
    reading.shapes |= word.shape
    previousEnd = index
  }
}
