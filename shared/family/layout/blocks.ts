import type { Generations } from './generations.ts'
import type { Couple, KinshipGraph } from './kinship-graph.ts'
import { cheapestLine, costOf, type LineWishes, MOST_SEARCHED, OUT_OF_AGE } from './partner-line.ts'

/** People of one row who stand together, in their order from left to right: a person with their partners, and those with theirs. */
export interface Block {
  row: number
  members: number[]
  /** True for the place of a line that passes through a row, with nobody in it. */
  passing: boolean
}

/**
 * Puts the people of each row into blocks. Between two partners stands nobody but other partners of one of them, unless three of
 * somebody's partners have further partners themselves: then no order can have it so.
 */
export function blocksOf(graph: KinshipGraph, { rows, apart }: Generations): { blocks: Block[]; blockOf: Int32Array } {
  const partners: Couple[][] = graph.ids.map(() => [])
  for (const [index, couple] of graph.couples.entries()) {
    if (apart.has(index) || rows[couple.one] !== rows[couple.other]) continue
    partners[couple.one]?.push(couple)
    partners[couple.other]?.push(couple)
  }
  const blockOf = new Int32Array(graph.ids.length).fill(-1)
  const blocks: Block[] = []
  for (const start of graph.ids.keys()) {
    if (blockOf[start] !== -1) continue
    const together = reachable(start, partners)
    const members = inLine(together, partners, graph)
    for (const member of members) blockOf[member] = blocks.length
    blocks.push({ row: rows[start] ?? 0, members, passing: false })
  }
  return { blocks, blockOf }
}

const mateOf = ({ one, other }: Couple, person: number): number => (one === person ? other : one)

function reachable(start: number, partners: readonly (readonly Couple[])[]): number[] {
  const found = [start]
  for (let at = 0; at < found.length; at++)
    for (const couple of partners[found[at] ?? 0] ?? []) {
      const mate = mateOf(couple, found[at] ?? 0)
      if (!found.includes(mate)) found.push(mate)
    }
  return found
}

function inLine(together: readonly number[], partners: readonly (readonly Couple[])[], graph: KinshipGraph): number[] {
  const [first, second] = together
  if (first === undefined || together.length === 1) return [...together]
  if (together.length === 2 && second !== undefined) {
    const { one, other } = partners[first]?.[0] ?? { one: first, other: second }
    const siblings = graph.siblings.find((pair) => together.includes(pair.older) && together.includes(pair.younger))
    if (siblings?.certain) return [siblings.older, siblings.younger]
    return manFirst(graph, other, one) ? [other, one] : [one, other]
  }
  const couples = together
    .flatMap((person) => (partners[person] ?? []).filter(({ one }) => one === person))
    .sort((one, other) => byTime(one, other) || graph.couples.indexOf(one) - graph.couples.indexOf(other))
  const wishes = wishesOf(together, couples, partners, graph)
  const cost = (of: readonly number[]): number => costOf(of, wishes)
  const line: number[] = []
  for (const person of inTurn(couples)) {
    if (line.length === 1 && line[0] !== undefined && manFirst(graph, person, line[0])) line.unshift(person)
    else insertBest(line, person, cost)
  }
  const settled = rearranged(line, cost)
  if (cost(settled) < OUT_OF_AGE) return settled
  const longest: number[] = []
  for (const person of longestFirst(together, partners)) insertBest(longest, person, cost)
  const other = likeness(longest, line) < likeness(longest.toReversed(), line) ? longest.toReversed() : longest
  const best = rearranged(other, cost)
  const better = cost(best) < cost(settled) ? best : settled
  return together.length <= MOST_SEARCHED ? [...cheapestLine(better, wishes)] : better
}

/** The line, if it has strangers between couples or siblings out of age, with everybody in turn set where they fit best. */
function rearranged(given: readonly number[], cost: (line: readonly number[]) => number): number[] {
  const line = [...given]
  for (let round = 0; round < ROUNDS && cost(line) >= OUT_OF_AGE; round++)
    for (const person of given) {
      line.splice(line.indexOf(person), 1)
      insertBest(line, person, cost)
    }
  const turned = line.toReversed()
  return cost(turned) <= cost(line) - OUT_OF_AGE / 2 ? turned : line
}

/** How many two people stand in the same order in both lines. */
function likeness(one: readonly number[], other: readonly number[]): number {
  let same = 0
  for (const [at, left] of one.entries())
    for (const right of one.slice(at + 1)) if (other.indexOf(left) < other.indexOf(right)) same++
  return same
}

const ROUNDS = 3

/** Earlier couples first; two who are only parents together come after all partnerships. */
const byTime = (one: Couple, other: Couple): number =>
  Number(one.partnershipId === null) - Number(other.partnershipId === null) || one.place - other.place

/**
 * The partners of a block as they came into it, from the first couple on, so that somebody's next partner is set beside those who
 * stand already and moves none of them.
 */
function inTurn(couples: readonly Couple[]): Set<number> {
  const open = [...couples]
  const turn = new Set<number>()
  for (let next: Couple | undefined = open.shift(); next !== undefined; ) {
    turn.add(next.one).add(next.other)
    const at = open.findIndex(({ one, other }) => turn.has(one) || turn.has(other))
    next = at === -1 ? undefined : open.splice(at, 1)[0]
  }
  return turn
}

/** Men stand on the left of a couple, as genograms are read, unless lines cross for it. */
const manFirst = ({ left }: KinshipGraph, one: number, other: number): boolean => left[one] === true && left[other] !== true

/** The longest line of partners and then those who stand beside it, each after somebody whose partner they are. */
function longestFirst(together: readonly number[], partners: readonly (readonly Couple[])[]): number[] {
  const line = farthest(farthest([together[0] ?? 0], partners), partners)
  for (const person of line)
    for (const couple of partners[person] ?? []) {
      const mate = mateOf(couple, person)
      if (!line.includes(mate)) line.push(mate)
    }
  return line
}

/** The way from the end of a line to whoever is farthest from it. */
function farthest(line: readonly number[], partners: readonly (readonly Couple[])[]): number[] {
  const start = line.at(-1) ?? 0
  const cameFrom = new Map([[start, -1]])
  let last = start
  const open = [start]
  for (const person of open) {
    last = person
    for (const couple of partners[person] ?? []) {
      const mate = mateOf(couple, person)
      if (!cameFrom.has(mate)) {
        cameFrom.set(mate, person)
        open.push(mate)
      }
    }
  }
  const way: number[] = []
  for (let at = last; at !== -1; at = cameFrom.get(at) ?? -1) way.unshift(at)
  return way
}

function insertBest(line: number[], person: number, cost: (line: readonly number[]) => number): void {
  let best = Number.POSITIVE_INFINITY
  let place = line.length
  for (let at = line.length; at >= 0; at--) {
    line.splice(at, 0, person)
    const now = cost(line)
    if (now < best) {
      best = now
      place = at
    }
    line.splice(at, 1)
  }
  line.splice(place, 0, person)
}

function wishesOf(
  together: readonly number[],
  couples: readonly Couple[],
  partners: readonly (readonly Couple[])[],
  graph: KinshipGraph,
): LineWishes {
  const siblings = graph.siblings.flatMap((pair) =>
    together.includes(pair.older) && together.includes(pair.younger) ? [pair] : [],
  )
  const inTime = together.flatMap((person) => {
    const own = (partners[person] ?? []).toSorted(byTime).map((couple) => mateOf(couple, person))
    return own.slice(1).map((later, at) => [own[at] ?? 0, later] as const)
  })
  const matesOf = (person: number): number[] => (partners[person] ?? []).map((couple) => mateOf(couple, person))
  return {
    couples: couples.map((couple) => {
      const { one, other } = couple
      const first = [one, other].filter((person) => nearest(partners[person] ?? []) === couple).length
      return { one, other, known: new Set([...matesOf(one), ...matesOf(other)]), nearest: first }
    }),
    siblings,
    inTime,
  }
}

/** The couple in which somebody is now, the latest of several; else their first. */
function nearest(own: readonly Couple[]): Couple | undefined {
  const inTime = own.toSorted(byTime)
  return inTime.findLast(({ past }) => !past) ?? inTime[0]
}
