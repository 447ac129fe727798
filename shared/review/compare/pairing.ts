import { placedWords } from '../align-words.ts'

/** How often each word stands in a text, and how many there are. */
export interface WordBag {
  counts: ReadonlyMap<string, number>
  words: number
}

/** The words of a text, to be held against those of others. */
export function wordBag(text: string): WordBag {
  const counts = new Map<string, number>()
  const words = placedWords(text)
  for (const { key } of words) counts.set(key, (counts.get(key) ?? 0) + 1)
  return { counts, words: words.length }
}

/**
 * How much of two texts is the same words, from `least` to 1, and 0 below that; the order of the words does not tell. Two texts without
 * words are alike.
 */
export function likeness(one: WordBag, other: WordBag, least: number): number {
  const words = one.words + other.words
  if (words === 0) return 1
  if ((2 * Math.min(one.words, other.words)) / words < least) return 0
  let shared = 0
  for (const [word, count] of one.counts) shared += Math.min(count, other.counts.get(word) ?? 0)
  const alike = (2 * shared) / words
  return alike >= least ? alike : 0
}

/** Which thing of the earlier text each of the later one is. */
export interface Pairs<T> {
  wasOf: ReadonlyMap<T, T>
  isNow: ReadonlyMap<T, T>
}

/** Finds the pairs step by step: what is paired stays paired. */
export class Pairing<T extends { id: string }> implements Pairs<T> {
  readonly wasOf = new Map<T, T>()
  readonly isNow = new Map<T, T>()

  /** Pairs those with one id that can be the same. */
  byId(before: readonly T[], now: readonly T[], canBeSame: (was: T, is: T) => boolean = () => true): this {
    const known = new Map(before.map((one) => [one.id, one]))
    for (const is of now) {
      const was = known.get(is.id)
      if (was && canBeSame(was, is)) this.pair(was, is)
    }
    return this
  }

  /**
   * Pairs those left over by how alike they are: the most alike first, those nearest to each other where several are. `score` is the
   * likeness of two things, 0 for none; both ways round the same.
   */
  byLikeness(before: readonly T[], now: readonly T[], score: (was: T, is: T) => number): this {
    const candidates = before.flatMap((was, at) =>
      this.isNow.has(was)
        ? []
        : now.flatMap((is, to) => {
            const likely = this.wasOf.has(is) ? 0 : score(was, is)
            return likely > 0 ? [{ was, is, likely, apart: Math.abs(at - to), sum: at + to }] : []
          }),
    )
    candidates.sort((one, other) => other.likely - one.likely || one.apart - other.apart || one.sum - other.sum)
    for (const { was, is } of candidates) this.pair(was, is)
    return this
  }

  private pair(was: T, is: T): void {
    if (this.wasOf.has(is) || this.isNow.has(was)) return
    this.wasOf.set(is, was)
    this.isNow.set(was, is)
  }
}

/** Those of a row of numbers that are not in their longest rising part: what moved, when the rest stayed in order. */
export function outOfOrder(numbers: readonly number[]): Set<number> {
  const ends: number[] = []
  const behind = numbers.map(() => -1)
  for (const [at, number] of numbers.entries()) {
    let length = ends.findIndex((end) => (numbers[end] ?? 0) >= number)
    if (length < 0) length = ends.length
    behind[at] = length > 0 ? (ends[length - 1] ?? -1) : -1
    ends[length] = at
  }
  const kept = new Set<number>()
  for (let at = ends.at(-1) ?? -1; at >= 0; at = behind[at] ?? -1) kept.add(at)
  return new Set(numbers.flatMap((number, at) => (kept.has(at) ? [] : [number])))
}

/** One of a list in reading order: in both texts, or in one alone. `moved` where it stands at another place among its neighbours. */
export interface Beside<T> {
  was: T | null
  is: T | null
  moved: 'up' | 'down' | null
}

/** The later list with what was taken out of the earlier one where it stood. A pair counts where both lists hold their half. */
export function inReadingOrder<T>(before: readonly T[], now: readonly T[], pairs: Pairs<T>): Beside<T>[] {
  const placeOf = new Map(before.map((was, at) => [was, at]))
  const places = now.flatMap((is) => {
    const was = pairs.wasOf.get(is)
    const place = was === undefined ? undefined : placeOf.get(was)
    return place === undefined ? [] : [place]
  })
  const moved = outOfOrder(places)
  const rank = new Map(places.map((place, at) => [place, at]))
  const sorted = new Map([...places].sort((one, other) => one - other).map((place, at) => [place, at]))
  const rows: Beside<T>[] = now.map((is) => {
    const was = pairs.wasOf.get(is) ?? null
    const place = was === null ? undefined : placeOf.get(was)
    const way =
      place === undefined || !moved.has(place) ? null : (rank.get(place) ?? 0) < (sorted.get(place) ?? 0) ? 'up' : 'down'
    return { was, is, moved: way }
  })
  const here = new Set(now)
  for (const [at, was] of before.entries()) {
    if (pairs.isNow.has(was)) continue
    const neighbour = before.slice(0, at).findLast((one) => {
      const is = pairs.isNow.get(one)
      return is === undefined || (here.has(is) && !moved.has(placeOf.get(one) ?? -1))
    })
    rows.splice(rows.findIndex((row) => neighbour !== undefined && row.was === neighbour) + 1, 0, { was, is: null, moved: null })
  }
  return rows
}
