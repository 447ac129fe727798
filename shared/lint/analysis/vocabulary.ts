import { roleOf } from './role-words.ts'

/** What a word looks like, as bits, worked out once for each distinct word. */
export const SHAPE = {
  /** Two letters or more, at least two of them capitals, none small but a plural or possessive ending: `IHA`, `LACs`, `S47`. */
  capitals: 1,
  /** Holds an apostrophe. */
  apostrophe: 2,
  /** Starts with a figure. */
  number: 4,
  /** Starts with a capital letter. */
  title: 8,
  /** The last word of a role that a person holds: `mother`, `worker` (see `role-words.ts`). */
  role: 16,
  /** The dictionary does not know it. Never set where there is no dictionary. */
  unknown: 32,
} as const
export type Shape = keyof typeof SHAPE

/** One distinct word form. Curly apostrophes are straight in it. */
export interface Word {
  readonly text: string
  readonly lower: string
  readonly hash: number
  readonly shape: number
  /** The word without its possessive ending: `Mum` for `Mum's`. */
  readonly base: Word | null
  /** What the matcher knows it as, by number. */
  readonly meaning: number
  /** True when a listed wording begins with it, or with its base. */
  readonly opens: boolean
  /** What `PerWord` has worked out for it. */
  readonly kept: unknown[]
}

let sorts = 0

/** Something that depends on a word alone, worked out once for each distinct word and not once for each place where it stands. */
export class PerWord<T extends NonNullable<unknown>> {
  private readonly place = sorts++
  private readonly read: (word: Word) => T

  constructor(read: (word: Word) => T) {
    this.read = read
  }

  of(word: Word): T {
    const known = word.kept[this.place]
    if (known !== undefined) return known as T
    const found = this.read(word)
    for (let place = word.kept.length; place < this.place; place++) word.kept[place] = undefined
    word.kept[this.place] = found
    return found
  }
}

/** Whether a word is spelt rightly. */
export type Knows = (word: string) => boolean
/** What the matcher knows of a word. */
export type Resolve = (text: string, lower: string) => Pick<Word, 'meaning' | 'opens'>

const CURLY = 0x2019
const STRAIGHT = 0x27
const CAPITALS = /^(?=(?:.*\p{Lu}){2}|\p{Lu}+\d)[\p{Lu}\d]{2,}(?:s|'s)?$/u
const LARGEST = 60_000

function shapeOf(text: string, lower: string, base: Word | null, knows: Knows): number {
  const known = knows(text) || knows(lower) || (base !== null && (base.shape & SHAPE.unknown) === 0)
  return (
    (known ? 0 : SHAPE.unknown) |
    (CAPITALS.test(text) ? SHAPE.capitals : 0) |
    (text.includes("'") ? SHAPE.apostrophe : 0) |
    (/^\p{N}/u.test(text) ? SHAPE.number : 0) |
    (/^\p{Lu}/u.test(text) ? SHAPE.title : 0) |
    (roleOf(text) !== null ? SHAPE.role : 0)
  )
}

/** The hash of one more character, so that a scanner can hash while it looks for a word's end. */
export function hashOn(hash: number, character: number): number {
  return (Math.imul(hash, 31) + (character === CURLY ? STRAIGHT : character)) | 0
}

/**
 * Keeps each distinct word once, so that what costs time (shape, endings, which lists know it) is worked out once for
 * a word and not once for each place where it stands.
 */
export class Vocabulary {
  private slots: (Word | undefined)[] = new Array(4096)
  private size = 0
  private readonly resolve: Resolve
  private readonly knows: Knows

  constructor(resolve: Resolve, knows: Knows = () => true) {
    this.resolve = resolve
    this.knows = knows
  }

  /** The word that stands in `source` from `start` to `end`; `hash` is `hashOn` over its characters from 0. */
  wordAt(source: string, start: number, end: number, hash: number): Word {
    const mask = this.slots.length - 1
    let slot = (hash ^ (hash >>> 15)) & mask
    for (let word = this.slots[slot]; word !== undefined; word = this.slots[slot]) {
      if (word.hash === hash && sameWord(word.text, source, start, end)) return word
      slot = (slot + 1) & mask
    }
    return this.add(source.slice(start, end).replaceAll('’', "'"), hash)
  }

  /** The word for a piece of text on its own. */
  word(text: string): Word {
    let hash = 0
    for (let index = 0; index < text.length; index++) hash = hashOn(hash, text.charCodeAt(index))
    return this.wordAt(text, 0, text.length, hash)
  }

  private add(text: string, hash: number): Word {
    const base = /.'s$/i.test(text) ? this.word(text.slice(0, -2)) : null
    const lower = text.toLowerCase()
    const { meaning, opens } = this.resolve(text, lower)
    const word: Word = {
      text,
      lower,
      hash,
      shape: shapeOf(text, lower, base, this.knows),
      base,
      meaning,
      opens: opens || base?.opens === true,
      kept: [],
    }
    if (this.size >= LARGEST) {
      this.slots = new Array(4096)
      this.size = 0
    }
    if (this.size * 2 >= this.slots.length) this.grow()
    this.place(word)
    this.size++
    return word
  }

  private grow(): void {
    const words = this.slots.filter((word) => word !== undefined)
    this.slots = new Array(this.slots.length * 4)
    for (const word of words) this.place(word)
  }

  private place(word: Word): void {
    const mask = this.slots.length - 1
    let slot = (word.hash ^ (word.hash >>> 15)) & mask
    while (this.slots[slot] !== undefined) slot = (slot + 1) & mask
    this.slots[slot] = word
  }
}

function sameWord(word: string, source: string, start: number, end: number): boolean {
  if (word.length !== end - start) return false
  for (let index = 0; index < word.length; index++) {
    const character = source.charCodeAt(start + index)
    if (word.charCodeAt(index) !== (character === CURLY ? STRAIGHT : character)) return false
  }
  return true
}
