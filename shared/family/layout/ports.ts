import type { Block } from './blocks.ts'
import type { KinshipGraph } from './kinship-graph.ts'

/** How far beside the middle of a symbol its lines leave it: so that no two lines of one person run over one another. */
export interface Ports {
  /** Of a couple's line at its first and its other partner. */
  couple(couple: number, person: number): number
  /** Of the line to the children whom somebody has alone. */
  alone(union: number): number
}

const APART = 11
const MOST = 17

/**
 * Sets the lines that leave symbols downwards side by side: to partners on the left, to children alone, to partners on the right; a
 * line that goes deeper, to a partner farther off, nearer to the middle, so that it does not cross the others.
 */
export function portsOf(graph: KinshipGraph, blocks: readonly Block[], blockOf: Int32Array, indexIn: Int32Array): Ports {
  const leaving: { name: string; order: number }[][] = graph.ids.map(() => [])
  const far = blocks.reduce((most, { members }) => Math.max(most, members.length), 0) + 1
  for (const [index, { one, other }] of graph.couples.entries()) {
    if (blockOf[one] !== blockOf[other]) continue
    for (const [person, mate] of [
      [one, other],
      [other, one],
    ] as const) {
      const steps = (indexIn[mate] ?? 0) - (indexIn[person] ?? 0)
      leaving[person]?.push({ name: `c${index}`, order: Math.sign(steps) * (far - Math.abs(steps)) })
    }
  }
  for (const [index, { parents }] of graph.unions.entries()) {
    const [first, second] = parents
    if (first === undefined || (second !== undefined && blockOf[first] === blockOf[second])) continue
    leaving[first]?.push({ name: `u${index}`, order: 0 })
  }
  const offsets = leaving.map((own) => {
    const sorted = own.toSorted((one, other) => one.order - other.order)
    const apart = sorted.length > 1 ? Math.min(APART, (MOST * 2) / (sorted.length - 1)) : 0
    return new Map(sorted.map(({ name }, at) => [name, (at - (sorted.length - 1) / 2) * apart]))
  })
  return {
    couple: (couple, person) => offsets[person]?.get(`c${couple}`) ?? 0,
    alone: (union) => offsets[graph.unions[union]?.parents[0] ?? -1]?.get(`u${union}`) ?? 0,
  }
}
