import type { CaseFamily } from '../../../shared/family/index.ts'
import type { Box, FamilyLayout, LayoutWords, PlacedPerson, Point } from '../../../shared/family/layout/index.ts'
import { HALF } from '../../../shared/family/layout/index.ts'

const NEAREST = ['birth', 'adoptive', 'special-guardian', 'kinship', 'foster', 'step', 'donor']

export const symbolBox = ({ x, y }: PlacedPerson): Box => ({ left: x - HALF, top: y - HALF, width: HALF * 2, height: HALF * 2 })

export const overlap = (one: Box, other: Box): boolean =>
  one.left + 0.01 < other.left + other.width &&
  other.left + 0.01 < one.left + one.width &&
  one.top + 0.01 < other.top + other.height &&
  other.top + 0.01 < one.top + one.height

/** Symbols and labels that lie over one another. */
export function overlaps({ people }: FamilyLayout): string[] {
  const boxes = people.flatMap((person) => [
    { name: `${person.id}’s symbol`, box: symbolBox(person) },
    { name: `${person.id}’s label`, box: person.label },
  ])
  const found: string[] = []
  for (const [index, one] of boxes.entries())
    for (const other of boxes.slice(index + 1)) if (overlap(one.box, other.box)) found.push(`${one.name} and ${other.name}`)
  return found
}

/** Parents who do not stand above their child. */
export function notAbove(family: CaseFamily, layout: FamilyLayout): string[] {
  const at = new Map(layout.people.map((person) => [person.id, person]))
  return family.parentLinks
    .filter(({ parentId, childId }) => (at.get(parentId)?.y ?? 0) >= (at.get(childId)?.y ?? 0))
    .map(({ parentId, childId }) => `${parentId} is not above ${childId}`)
}

/** Who is a couple: partners, and those who have a child together in one way. */
export function couplesOf(family: CaseFamily, layout: FamilyLayout): [string, string][] {
  const pairs = new Map<string, [string, string]>()
  for (const { oneId, otherId } of layout.couples) pairs.set([oneId, otherId].sort().join(), [oneId, otherId])
  for (const { personIds } of family.partnerships)
    if (!pairs.has([...personIds].sort().join())) throw new Error(`no line for ${personIds}`)
  return [...pairs.values()]
}

/** Couples with somebody between them who is a partner of neither, or who stand in different rows. */
export function notAdjacent(family: CaseFamily, layout: FamilyLayout): { pair: [string, string]; why: string }[] {
  const pairs = couplesOf(family, layout)
  const partners = new Map<string, Set<string>>()
  for (const [one, other] of pairs) {
    partners.set(one, (partners.get(one) ?? new Set()).add(other))
    partners.set(other, (partners.get(other) ?? new Set()).add(one))
  }
  const at = new Map(layout.people.map((person) => [person.id, person]))
  const rows = Map.groupBy(layout.people, ({ row }) => row)
  return pairs.flatMap((pair): { pair: [string, string]; why: string }[] => {
    const [one, other] = [at.get(pair[0]), at.get(pair[1])]
    if (one === undefined || other === undefined) throw new Error(`${pair} are not in the picture`)
    if (one.row !== other.row) return [{ pair, why: 'in different rows' }]
    const [left, right] = [Math.min(one.x, other.x), Math.max(one.x, other.x)]
    const between = (rows.get(one.row) ?? []).filter(({ x }) => x > left && x < right)
    const strangers = between.filter(({ id }) => !partners.get(one.id)?.has(id) && !partners.get(other.id)?.has(id))
    return strangers.length > 0 ? [{ pair, why: `${strangers.map(({ id }) => id)} between them` }] : []
  })
}

/** Couples of whom somebody must be a stranger between: the partners of partners do not make one line with single ones beside it. */
export function cannotBeAdjacent(family: CaseFamily, layout: FamilyLayout): (pair: readonly [string, string]) => boolean {
  const pairs = couplesOf(family, layout)
  const near = new Map<string, string[]>()
  for (const [one, other] of pairs) {
    near.set(one, [...(near.get(one) ?? []), other])
    near.set(other, [...(near.get(other) ?? []), one])
  }
  const spine = new Set([...near.keys()].filter((id) => (near.get(id)?.length ?? 0) > 1))
  const component = (start: string): string[] => {
    const found = [start]
    for (const id of found) for (const next of near.get(id) ?? []) if (!found.includes(next)) found.push(next)
    return found
  }
  return ([one]) => {
    const together = component(one)
    const edges = together.reduce((sum, id) => sum + (near.get(id)?.length ?? 0), 0) / 2
    const branches = together.some((id) => (near.get(id) ?? []).filter((next) => spine.has(next)).length > 2)
    return branches || edges >= together.length
  }
}

/** Children of one couple, each with those parents of theirs with whom they are drawn. */
export function siblingsOf(family: CaseFamily): string[][] {
  const groups = Map.groupBy(family.people, ({ id }) => {
    const links = family.parentLinks.filter(({ childId }) => childId === id)
    const kind = NEAREST.find((one) => links.some((link) => link.kind === one))
    const parents = links.filter((link) => link.kind === kind).map(({ parentId }) => parentId)
    return parents.length === 0 || parents.length > 2 ? '' : parents.sort().join()
  })
  return [...groups].flatMap(([key, people]) => (key === '' || people.length < 2 ? [] : [people.map(({ id }) => id)]))
}

/** Pairs of siblings of one row of whom the younger one stands to the left. */
export function outOfAge(family: CaseFamily, layout: FamilyLayout, words: LayoutWords): [string, string][] {
  const at = new Map(layout.people.map((person) => [person.id, person]))
  const found: [string, string][] = []
  for (const group of siblingsOf(family))
    for (const older of group)
      for (const younger of group) {
        const [first, second] = [words.born(older), words.born(younger)]
        const [one, other] = [at.get(older), at.get(younger)]
        if (first && second && first < second && one?.row === other?.row && (one?.x ?? 0) > (other?.x ?? 0))
          found.push([older, younger])
      }
  return found
}

/** True where siblings' partners tie their places to those of others, so that all orders by age cannot be had at once. */
export function agesContradict(family: CaseFamily, layout: FamilyLayout, words: LayoutWords): (id: string) => boolean {
  const groupOf = new Map(family.people.map(({ id }) => [id, id]))
  const find = (id: string): string => {
    const up = groupOf.get(id) ?? id
    return up === id ? id : find(up)
  }
  for (const [one, other] of couplesOf(family, layout)) groupOf.set(find(one), find(other))
  const after = new Map<string, Set<string>>()
  for (const group of siblingsOf(family))
    for (const older of group)
      for (const younger of group) {
        const [first, second] = [words.born(older), words.born(younger)]
        if (first && second && first < second) after.set(find(older), (after.get(find(older)) ?? new Set()).add(find(younger)))
      }
  return (id) => {
    const start = find(id)
    const open = [...(after.get(start) ?? [])]
    const seen = new Set(open)
    for (const next of open) {
      if (next === start) return true
      for (const one of after.get(next) ?? []) if (!seen.has(one)) open.push(one)
      for (const one of after.get(next) ?? []) seen.add(one)
    }
    return false
  }
}

/** How far everybody who is in both pictures moved sideways, counted from `anchorId`. */
export function moves(before: FamilyLayout, after: FamilyLayout, anchorId: string): { id: string; by: number }[] {
  const at = (layout: FamilyLayout) => {
    const zero = layout.people.find(({ id }) => id === anchorId)?.x ?? 0
    return new Map(layout.people.map(({ id, x }) => [id, x - zero]))
  }
  const [was, is] = [at(before), at(after)]
  return [...was].flatMap(([id, x]) => (is.has(id) ? [{ id, by: Math.abs((is.get(id) ?? 0) - x) }] : []))
}

/** True for a point within a box, away from its edge. */
export const inside = ({ x, y }: Point, { left, top, width, height }: Box): boolean =>
  x > left + 0.5 && x < left + width - 0.5 && y > top + 0.5 && y < top + height - 0.5

/** True where a straight line goes through the inside of a box. */
export function within(from: Point, to: Point, box: Box): boolean {
  const steps = Math.max(1, Math.ceil(Math.hypot(to.x - from.x, to.y - from.y) / 6))
  const { left, top, width, height } = box
  if (Math.max(from.x, to.x) < left || Math.min(from.x, to.x) > left + width) return false
  if (Math.max(from.y, to.y) < top || Math.min(from.y, to.y) > top + height) return false
  return Array.from({ length: steps + 1 }, (_, step) => step / steps).some((part) =>
    inside({ x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part }, box),
  )
}

/** Points along the data of an SVG path of straight pieces and quadratic curves. */
export function sampled(path: string): Point[] {
  const points: Point[] = []
  for (const [, letter, data] of path.matchAll(/([MLQ])([^MLQZ]*)/g)) {
    const numbers = (data ?? '').split(/[ ,]/).map(Number)
    const [first, second] = [
      { x: numbers[0] ?? 0, y: numbers[1] ?? 0 },
      { x: numbers[2] ?? 0, y: numbers[3] ?? 0 },
    ]
    const last = points.at(-1) ?? first
    const steps = letter === 'M' ? 1 : 60
    for (let step = 1; step <= steps; step++) {
      const part = step / steps
      const [a, b, c] = [(1 - part) ** 2, 2 * part * (1 - part), part ** 2]
      if (letter === 'Q') points.push({ x: last.x * a + first.x * b + second.x * c, y: last.y * a + first.y * b + second.y * c })
      else points.push({ x: last.x + (first.x - last.x) * part, y: last.y + (first.y - last.y) * part })
    }
  }
  return points
}
