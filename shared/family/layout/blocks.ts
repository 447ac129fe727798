import type { Generations } from './generations.ts'
import type { Couple, KinshipGraph } from './kinship-graph.ts'

/** People of one row who stand together, in their order from left to right: a person with their partners, and those with theirs. */
export interface Block {
  row: number
  members: number[]
  /** True for the place of a line that passes through a row, with nobody in it. */
  passing: boolean
}

/** Puts the people of each row into blocks. A couple stands side by side unless one of them stands between two other partners. */
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

/** The longest line of couples, earlier partners to the left, and beside it those who did not fit into it. */
function inLine(together: readonly number[], partners: readonly (readonly Couple[])[], graph: KinshipGraph): number[] {
  const [first, second] = together
  if (first === undefined || together.length === 1) return [...together]
  if (together.length === 2 && second !== undefined) return manFirst(graph, first, second) ? [first, second] : [second, first]
  const ends = together.filter((person) => (partners[person] ?? []).length === 1)
  const lines = (ends.length > 0 ? ends : [first]).map((end) => longestFrom(end, partners, new Set([end])))
  const line = lines.reduce((best, one) => (one.length > best.length ? one : best))
  const ordered = inTime(line, partners) ? line : line.toReversed()
  for (const person of together) if (!ordered.includes(person)) placeBeside(ordered, person, partners)
  return ordered
}

/** Men stand on the left of a couple, as genograms are read. */
const manFirst = ({ left }: KinshipGraph, one: number, other: number): boolean => left[one] === left[other] || left[one] === true

function longestFrom(person: number, partners: readonly (readonly Couple[])[], used: ReadonlySet<number>): number[] {
  let best: number[] = []
  for (const couple of partners[person] ?? []) {
    const mate = mateOf(couple, person)
    if (used.has(mate)) continue
    const line = longestFrom(mate, partners, new Set([...used, mate]))
    if (line.length > best.length) best = line
  }
  return [person, ...best]
}

/** True when the couples of a line follow one another in time. */
function inTime(line: readonly number[], partners: readonly (readonly Couple[])[]): boolean {
  const places = line.slice(1).map((person, index) => {
    const before = line[index] ?? 0
    return (partners[person] ?? []).find((couple) => mateOf(couple, person) === before)?.place ?? 0
  })
  return (places.at(0) ?? 0) <= (places.at(-1) ?? 0)
}

/** Somebody's third partner stands at the nearer end of the line. */
function placeBeside(line: number[], person: number, partners: readonly (readonly Couple[])[]): void {
  const mates = (partners[person] ?? []).map((couple) => line.indexOf(mateOf(couple, person))).filter((at) => at !== -1)
  const at = mates[0] ?? line.length
  if (at < line.length / 2) line.unshift(person)
  else line.push(person)
}
