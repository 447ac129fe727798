import type { KinshipGraph } from './kinship-graph.ts'

/** The row of each person, the oldest generation in row 0, and the couples who cannot stand in one row. */
export interface Generations {
  rows: Int32Array
  apart: ReadonlySet<number>
}

/**
 * Partners stand in one row and children one row below their parents, counted outwards from `anchor`. Where a family cannot have it
 * so (somebody's partner is also their aunt), parents still stand above their children, and such couples are told in `apart`.
 */
export function generationsOf(graph: KinshipGraph, anchor: number): Generations {
  const count = graph.ids.length
  const rows = new Int32Array(count)
  const { near, far } = neighboursOf(graph)
  const known = new Uint8Array(count)
  const reached: number[] = []
  const reach = (person: number, row: number): void => {
    if (known[person]) return
    known[person] = 1
    rows[person] = row
    reached.push(person)
  }
  const follow = (neighbours: readonly (readonly Neighbour[])[], person: number): void => {
    for (const { to, step } of neighbours[person] ?? []) reach(to, (rows[person] ?? 0) + step)
  }
  let followed = 0
  for (const start of [anchor, ...graph.ids.keys()]) {
    if (start < 0 || start >= count || known[start]) continue
    reach(start, 0)
    for (let farther = followed; farther < reached.length; farther++) {
      for (; followed < reached.length; followed++) follow(near, reached[followed] ?? 0)
      follow(far, reached[farther] ?? 0)
    }
  }
  const apart = pushedDown(graph, rows)
  const used = [...new Set(rows)].sort((one, other) => one - other)
  const place = new Map(used.map((row, at) => [row, at]))
  for (let index = 0; index < count; index++) rows[index] = place.get(rows[index] ?? 0) ?? 0
  return { rows, apart }
}

interface Neighbour {
  to: number
  step: number
}

/** Parents with whom children are drawn and partners are `near`: they decide the row before other ties do. */
function neighboursOf({ ids, unions, couples, home }: KinshipGraph): { near: Neighbour[][]; far: Neighbour[][] } {
  const near: Neighbour[][] = ids.map(() => [])
  const far: Neighbour[][] = ids.map(() => [])
  for (const [index, { parents, children }] of unions.entries())
    for (const child of children) {
      const list = home[child] === index ? near : far
      for (const parent of parents) {
        list[child]?.push({ to: parent, step: -1 })
        list[parent]?.push({ to: child, step: 1 })
      }
    }
  for (const { one, other } of couples) {
    near[one]?.push({ to: other, step: 0 })
    near[other]?.push({ to: one, step: 0 })
  }
  return { near, far }
}

/**
 * Moves people down until every parent stands above their children. A couple that would never come to rest is set apart, and
 * everybody moved afresh without it.
 */
function pushedDown(graph: KinshipGraph, rows: Int32Array): Set<number> {
  const { ids, unions, couples } = graph
  const apart = new Set<number>()
  const start = rows.slice()
  let moves = new Int32Array(couples.length)
  for (let changed = true; changed; ) {
    changed = false
    for (const { parents, children } of unions)
      for (const parent of parents)
        for (const child of children)
          if ((rows[child] ?? 0) <= (rows[parent] ?? 0)) {
            rows[child] = (rows[parent] ?? 0) + 1
            changed = true
          }
    for (const [index, { one, other }] of couples.entries()) {
      const [first, second] = [rows[one] ?? 0, rows[other] ?? 0]
      if (first === second || apart.has(index)) continue
      moves[index] = (moves[index] ?? 0) + 1
      changed = true
      if ((moves[index] ?? 0) <= ids.length || !neverRests(graph, index, apart))
        rows[first < second ? one : other] = Math.max(first, second)
      else {
        apart.add(index)
        rows.set(start)
        moves = new Int32Array(couples.length)
        break
      }
    }
  }
  return apart
}

/** True for a couple who would have to stand above themselves: with their partners, and theirs, they are their own ancestors. */
function neverRests({ ids, unions, couples }: KinshipGraph, couple: number, apart: ReadonlySet<number>): boolean {
  const near: number[][] = ids.map(() => [])
  const below: number[][] = ids.map(() => [])
  for (const [index, { one, other }] of couples.entries()) {
    if (apart.has(index)) continue
    near[one]?.push(other)
    near[other]?.push(one)
  }
  for (const { parents, children } of unions) for (const parent of parents) below[parent]?.push(...children)
  // Everybody is looked at twice: on the level of the couple, and below it.
  const start = couples[couple]?.one ?? 0
  const open = [{ person: start, deeper: false }]
  const seen = new Set<string>()
  for (const { person, deeper } of open) {
    if (deeper && person === start) return true
    const next = [
      ...(near[person] ?? []).map((mate) => ({ person: mate, deeper })),
      ...(below[person] ?? []).map((child) => ({ person: child, deeper: true })),
    ]
    for (const one of next) {
      const key = `${one.person} ${one.deeper}`
      if (seen.has(key)) continue
      seen.add(key)
      open.push(one)
    }
  }
  return false
}
