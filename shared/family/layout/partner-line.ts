import type { SiblingPair } from './kinship-graph.ts'

/** What is wished of the order in which partners, and theirs, stand in one line. */
export interface LineWishes {
  /** Couples, and who may stand between them without being a stranger to both. */
  couples: readonly CoupleInLine[]
  siblings: readonly SiblingPair[]
  /** Two partners of the same person, the earlier one first. */
  inTime: readonly (readonly [number, number])[]
}

interface CoupleInLine {
  one: number
  other: number
  known: ReadonlySet<number>
  /** For how many of the two this is their partner of now, or else their first. */
  nearest: number
}

const STRANGER = 10_000
/** How much worse a stranger is between somebody and their partner of now, or else their first. */
const NEAREST = 10
/** What somebody between those two costs, a stranger or not: more than that partners stand out of time. */
const NOT_NEXT = 1
/** What siblings out of age cost: less than a stranger between a couple, more than any length of line. */
export const OUT_OF_AGE = 500
/** The same where nobody knows for certain who is older. */
const OUT_OF_LIST = 4
const OUT_OF_TIME = 0.5

/** The most people for whom all orders are looked through. */
export const MOST_SEARCHED = 10

/** How bad an order of partners is: strangers between a couple, siblings out of age, later partners before earlier ones, length. */
export function costOf(line: readonly number[], { couples, siblings, inTime }: LineWishes): number {
  let cost = 0
  for (const couple of couples) {
    const { one, other, known, nearest } = couple
    const [first, second] = [line.indexOf(one), line.indexOf(other)]
    if (first === -1 || second === -1) continue
    cost += (Math.abs(first - second) - 1) * (1 + nearest * NOT_NEXT)
    for (let at = Math.min(first, second) + 1; at < Math.max(first, second); at++)
      if (!known.has(line[at] ?? 0)) cost += strangerOf(couple)
  }
  const after = (one: number, other: number): boolean => line.indexOf(other) !== -1 && line.indexOf(one) > line.indexOf(other)
  for (const { older, younger, certain } of siblings) if (after(older, younger)) cost += certain ? OUT_OF_AGE : OUT_OF_LIST
  for (const [earlier, later] of inTime) if (after(earlier, later)) cost += OUT_OF_TIME
  return cost
}

const strangerOf = ({ nearest }: CoupleInLine): number => STRANGER * (1 + nearest * NEAREST)

/**
 * The line that costs least of all that there are, or the one that is known where none costs less. What somebody costs depends only on who stands to their left, not on the order
 * there, so it is enough to know the best way to every set of people.
 */
export function cheapestLine(known: readonly number[], wishes: LineWishes): readonly number[] {
  const people = known.toSorted((one, other) => one - other)
  const most = costOf(known, wishes)
  const bitOf = new Map(people.map((person, at) => [person, 1 << at]))
  const bit = (person: number): number => bitOf.get(person) ?? 0
  const couples = wishes.couples.map((couple) => ({
    one: bit(couple.one),
    other: bit(couple.other),
    between: 1 + couple.nearest * NOT_NEXT,
    stranger: strangerOf(couple),
    known: people.reduce((all, person) => all | (couple.known.has(person) ? bit(person) : 0), 0),
  }))
  const inOrder = [
    ...wishes.siblings.map(({ older, younger, certain }) => ({
      first: bit(older),
      second: bit(younger),
      cost: certain ? OUT_OF_AGE : OUT_OF_LIST,
    })),
    ...wishes.inTime.map(([first, second]) => ({ first: bit(first), second: bit(second), cost: OUT_OF_TIME })),
  ]
  const all = (1 << people.length) - 1
  const best = new Float64Array(all + 1).fill(Number.POSITIVE_INFINITY)
  const last = new Uint8Array(all + 1)
  best[0] = 0
  for (let done = 0; done < all; done++) {
    if ((best[done] ?? most) >= most) continue
    for (let at = 0; at < people.length; at++) {
      const next = 1 << at
      if (done & next) continue
      const now = done | next
      let cost = best[done] ?? 0
      for (const { one, other, known, between, stranger } of couples)
        if (Boolean(done & one) !== Boolean(done & other) && next !== one && next !== other)
          cost += known & next ? between : between + stranger
      for (const { first, second, cost: more } of inOrder) if (next === second && !(done & first)) cost += more
      if (cost < (best[now] ?? 0)) {
        best[now] = cost
        last[now] = at
      }
    }
  }
  if ((best[all] ?? most) >= most) return known
  const line: number[] = []
  for (let left = all; left !== 0; left &= ~(1 << (last[left] ?? 0))) line.unshift(people[last[left] ?? 0] ?? 0)
  return line
}
