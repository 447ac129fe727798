/** Two things of which the first is to stand to the left, and whose wish that is: of equals the lower number has its way. */
export interface Wish {
  left: number
  right: number
  family: number
}

/** Up to so many things that contradict one another all orders are looked through. */
const MOST_SEARCHED = 12

/** The wishes without those that must give way for all others to be had at once: as few as can be. */
export function agreed<Of extends Wish>(wishes: readonly Of[]): Of[] {
  const rings = ringsOf(wishes)
  if (rings.length === 0) return [...wishes]
  const placeIn = new Map<number, { ring: number; at: number }>()
  for (const [ring, members] of rings.entries()) {
    const own = wishes.filter(({ left, right }) => members.includes(left) && members.includes(right))
    for (const [at, member] of bestOrder(members, own).entries()) placeIn.set(member, { ring, at })
  }
  return wishes.filter(({ left, right }) => {
    const [one, other] = [placeIn.get(left), placeIn.get(right)]
    return one === undefined || other === undefined || one.ring !== other.ring || one.at < other.at
  })
}

/** The things that cannot all be had in the order wished: each of a set must stand to the left of each other of it. */
function ringsOf(wishes: readonly Wish[]): number[][] {
  const after = new Map<number, Set<number>>()
  for (const { left, right } of wishes) after.set(left, (after.get(left) ?? new Set()).add(right))
  const reached = new Map<number, Set<number>>()
  for (const start of after.keys()) {
    const found = new Set<number>()
    const open = [start]
    for (const one of open)
      for (const next of after.get(one) ?? [])
        if (!found.has(next)) {
          found.add(next)
          open.push(next)
        }
    reached.set(start, found)
  }
  const rings: number[][] = []
  for (const [one, found] of reached) {
    if (!found.has(one) || rings.some((ring) => ring.includes(one))) continue
    rings.push([...found].filter((other) => reached.get(other)?.has(one)).sort((a, b) => a - b))
  }
  return rings
}

/** The order in which the fewest wishes are not had. */
function bestOrder(members: readonly number[], wishes: readonly Wish[]): number[] {
  if (members.length > MOST_SEARCHED) return inTurn(members, wishes)
  const placeOf = new Map(members.map((member, at) => [member, at]))
  const cost = new Float64Array(members.length * members.length)
  for (const { left, right, family } of wishes) {
    const at = (placeOf.get(right) ?? 0) * members.length + (placeOf.get(left) ?? 0)
    cost[at] = (cost[at] ?? 0) + 1 + 1 / (1000 + family)
  }
  const all = (1 << members.length) - 1
  const best = new Float64Array(all + 1).fill(Number.POSITIVE_INFINITY)
  const last = new Int8Array(all + 1)
  best[0] = 0
  for (let done = 0; done < all; done++)
    for (let at = 0; at < members.length; at++) {
      if (done & (1 << at)) continue
      let sum = best[done] ?? 0
      for (let before = 0; before < members.length; before++)
        if (done & (1 << before)) sum += cost[before * members.length + at] ?? 0
      const now = done | (1 << at)
      if (sum < (best[now] ?? 0)) {
        best[now] = sum
        last[now] = at
      }
    }
  const order: number[] = []
  for (let left = all; left !== 0; left &= ~(1 << (last[left] ?? 0))) order.unshift(members[last[left] ?? 0] ?? 0)
  return order
}

/** An order for which each wish is had unless those before it forbid it. */
function inTurn(members: readonly number[], wishes: readonly Wish[]): number[] {
  const before = new Map(members.map((member) => [member, new Set<number>()]))
  for (const { left, right } of wishes.toSorted((one, other) => one.family - other.family)) {
    if (left === right || before.get(left)?.has(right)) continue
    const earlier = [left, ...(before.get(left) ?? [])]
    for (const [member, own] of before) if (member === right || own.has(right)) for (const one of earlier) own.add(one)
  }
  return members.toSorted((one, other) => (before.get(one)?.size ?? 0) - (before.get(other)?.size ?? 0) || one - other)
}
