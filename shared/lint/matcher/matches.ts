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
const START = 0
const END = 1
const FIRST_WORD = 2
const LAST_WORD = 3
/** The place of the list's next hit, or `NONE`. */
const NEXT = 4
const NUMBERS = 5
const NONE = -1

/**
 * What was found in one text, in reading order. Within a list the longest wording wins and none overlap; across lists they may.
 * A document has nearly as many hits as words and they are kept while it is open, so they are numbers and not objects.
 */
export class Matches {
  /** Every list with a hit, once. */
  readonly lists: readonly string[]
  private readonly firsts: readonly number[]
  private readonly endings: readonly Ending[]
  private readonly numbers: Int32Array

  constructor(endings: readonly Ending[], numbers: Int32Array, lists: readonly string[], firsts: readonly number[]) {
    this.endings = endings
    this.numbers = numbers
    this.lists = lists
    this.firsts = firsts
  }

  /** Every hit of every list. */
  all(): Match[] {
    return this.endings.map((_, place) => this.at(place))
  }

  /** Every hit of one list. */
  ofList(list: string): Match[] {
    const found: Match[] = []
    for (let place = this.firsts[this.lists.indexOf(list)] ?? NONE; place !== NONE; place = this.number(place, NEXT))
      found.push(this.at(place))
    return found
  }

  private at(place: number): Match {
    return {
      ending: this.endings[place] as Ending,
      start: this.number(place, START),
      end: this.number(place, END),
      firstWord: this.number(place, FIRST_WORD),
      lastWord: this.number(place, LAST_WORD),
    }
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
  private numbers = new Int32Array(NUMBERS * 1024)
  private lists: string[] = []
  private firsts: number[] = []

  begin(): void {
    this.text++
    this.count = 0
    this.lists = []
    this.firsts = []
  }

  add(ending: Ending, start: number, end: number, firstWord: number, lastWord: number): void {
    const { lane } = ending
    const place = this.count
    if (lane.reading !== this.text) {
      lane.reading = this.text
      this.lists.push(lane.list)
      this.firsts.push(place)
    } else {
      if (start < lane.reached) return
      this.numbers[lane.last * NUMBERS + NEXT] = place
    }
    lane.last = place
    lane.reached = end
    this.count++
    this.endings[place] = ending
    const from = place * NUMBERS
    if (from + NUMBERS > this.numbers.length) this.grow()
    const { numbers } = this
    numbers[from + START] = start
    numbers[from + END] = end
    numbers[from + FIRST_WORD] = firstWord
    numbers[from + LAST_WORD] = lastWord
    numbers[from + NEXT] = NONE
  }

  finished(): Matches {
    const { count } = this
    return new Matches(this.endings.slice(0, count), this.numbers.slice(0, count * NUMBERS), this.lists, this.firsts)
  }

  private grow(): void {
    const larger = new Int32Array(this.numbers.length * 2)
    larger.set(this.numbers)
    this.numbers = larger
  }
}
