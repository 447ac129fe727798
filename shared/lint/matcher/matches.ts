import type { ScannedWords } from '../analysis/scan.ts'
import type { Ending } from './states.ts'

/** A hit as places in the scanned words; `end` is in characters because a possessive ending is left out. */
export interface Match {
  ending: Ending
  start: number
  end: number
  firstWord: number
  lastWord: number
}

/** What is kept of a hit besides its ending, in this order. */
const FIRST_WORD = 0
/** Twice its last word, and one more where a possessive ending is no part of the hit. */
const LAST_WORD = 1
/** The place of the list's next hit, or `NONE`. */
const NEXT = 2
const NUMBERS = 3
/** No hit. */
export const NONE = -1
const POSSESSIVE = 2

/**
 * What was found in one text, in reading order. Within a list the longest wording wins and none overlap; across lists they may.
 * A document has nearly as many hits as words and they are kept while it is open, so they are numbers and not objects.
 */
export class Matches {
  /** Every list with a hit, once. */
  readonly lists: readonly string[]
  private readonly firsts: readonly number[]
  private readonly endings: readonly Ending[]
  private readonly numbers: readonly number[]
  private readonly scanned: ScannedWords

  constructor(
    scanned: ScannedWords,
    endings: readonly Ending[],
    numbers: readonly number[],
    lists: readonly string[],
    firsts: readonly number[],
  ) {
    this.scanned = scanned
    this.endings = endings
    this.numbers = numbers
    this.lists = lists
    this.firsts = firsts
  }

  /** Every hit of every list. */
  all(): Match[] {
    return this.endings.map((_, place) => this.at(place))
  }

  /** The place of a list's first hit, or `NONE`. */
  first(list: string): number {
    const place = this.lists.indexOf(list)
    return place < 0 ? NONE : (this.firsts[place] ?? NONE)
  }

  /** The place of the same list's next hit, or `NONE`. */
  next(place: number): number {
    return this.number(place, NEXT)
  }

  at(place: number): Match {
    const { starts, ends } = this.scanned
    const firstWord = this.number(place, FIRST_WORD)
    const last = this.number(place, LAST_WORD)
    const lastWord = last >> 1
    const end = (ends[lastWord] ?? 0) - (last & 1) * POSSESSIVE
    return { ending: this.endings[place] as Ending, start: starts[firstWord] ?? 0, end, firstWord, lastWord }
  }

  private number(place: number, which: number): number {
    return this.numbers[place * NUMBERS + which] ?? NONE
  }
}

/** Takes the hits of one text after another, leftmost first, then longest, and leaves out what overlaps an earlier one of its list. */
export class MatchReading {
  private text = 0
  private count = 0
  private readonly endings: Ending[] = []
  private readonly numbers: number[] = []
  private readonly lists: string[] = []
  private readonly firsts: number[] = []

  begin(): void {
    this.text++
    this.count = 0
    this.lists.length = 0
    this.firsts.length = 0
  }

  add(ending: Ending, firstWord: number, lastWord: number, possessive: boolean): void {
    const { lane } = ending
    const place = this.count
    if (lane.reading !== this.text) {
      lane.reading = this.text
      this.lists.push(lane.list)
      this.firsts.push(place)
    } else {
      if (firstWord <= lane.reached) return
      this.numbers[lane.last * NUMBERS + NEXT] = place
    }
    lane.last = place
    lane.reached = lastWord
    this.count++
    this.endings[place] = ending
    const from = place * NUMBERS
    this.numbers[from + FIRST_WORD] = firstWord
    this.numbers[from + LAST_WORD] = lastWord * 2 + (possessive ? 1 : 0)
    this.numbers[from + NEXT] = NONE
  }

  finished(scanned: ScannedWords): Matches {
    const { count, endings, numbers, lists, firsts } = this
    return new Matches(scanned, endings.slice(0, count), numbers.slice(0, count * NUMBERS), lists.slice(), firsts.slice())
  }
}
