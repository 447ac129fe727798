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

const mates = (pairs: readonly (readonly [string, string])[]): Map<string, Set<string>> => {
  const near = new Map<string, Set<string>>()
  for (const [one, other] of pairs) {
    near.set(one, (near.get(one) ?? new Set()).add(other))
    near.set(other, (near.get(other) ?? new Set()).add(one))
  }
  return near
}

/** Everybody with their partners, and theirs: a number for each such group. */
export function groupsOf(family: CaseFamily, pairs: readonly (readonly [string, string])[]): Map<string, number> {
  const near = mates(pairs)
  const groupOf = new Map<string, number>()
  for (const [index, { id }] of family.people.entries()) {
    if (groupOf.has(id)) continue
    const open = [id]
    for (const one of open)
      if (!groupOf.has(one)) {
        groupOf.set(one, index)
        open.push(...(near.get(one) ?? []))
      }
  }
  return groupOf
}

/**
 * True if some order of `people` has nobody between the two of a pair of `together` but a partner of one of them (`pairs`), and
 * everybody of `inOrder` on the left of their second. Looks through every set of people that can stand to the left of the others.
 */
export function someLineHas(
  people: readonly string[],
  pairs: readonly (readonly [string, string])[],
  together: readonly (readonly [string, string])[],
  inOrder: readonly (readonly [string, string])[],
): boolean {
  const near = mates(pairs)
  const own = together.filter(([one, other]) => people.includes(one) && people.includes(other))
  const ages = inOrder.filter(([one, other]) => people.includes(one) && people.includes(other))
  const seen = new Set<string>()
  const goesOn = (left: readonly string[]): boolean => {
    if (left.length === people.length) return true
    const key = left.toSorted().join()
    if (seen.has(key)) return false
    seen.add(key)
    return people.some((next) => {
      if (left.includes(next)) return false
      const strange = own.some(
        ([one, other]) =>
          left.includes(one) !== left.includes(other) &&
          ![one, other].includes(next) &&
          !near.get(one)?.has(next) &&
          !near.get(other)?.has(next),
      )
      const late = ages.some(([older, younger]) => younger === next && !left.includes(older))
      return !strange && !late && goesOn([...left, next])
    })
  }
  return goesOn([])
}

/** Each person and their partner of now, the latest of several, else their first one, else whom they have a child with. */
export function nearestCouples(family: CaseFamily, layout: FamilyLayout): [string, string][] {
  const found = new Map<string, [string, string]>()
  for (const { id } of family.people) {
    const own = family.partnerships
      .filter(({ personIds }) => personIds.includes(id))
      .sort((one, other) => one.place - other.place)
    const couple = own.findLast(({ ended }) => ended === '') ?? own[0]
    const parents = layout.couples.find(({ oneId, otherId }) => oneId === id || otherId === id)
    if (couple !== undefined) found.set([...couple.personIds].sort().join(), couple.personIds)
    else if (parents !== undefined) found.set([parents.oneId, parents.otherId].sort().join(), [parents.oneId, parents.otherId])
  }
  return [...found.values()]
}

/** Couples who cannot stand in one row: parents stand above children, and somebody would stand above themselves. */
export function cannotBeLevel(family: CaseFamily, layout: FamilyLayout): (pair: readonly [string, string]) => boolean {
  const groupOf = groupsOf(family, couplesOf(family, layout))
  const below = new Map<number, Set<number>>()
  for (const { parentId, childId } of family.parentLinks) {
    const [upper, lower] = [groupOf.get(parentId) ?? -1, groupOf.get(childId) ?? -1]
    below.set(upper, (below.get(upper) ?? new Set()).add(lower))
  }
  return ([one]) => reaches(below, groupOf.get(one) ?? -1, groupOf.get(one) ?? -1)
}

/** True where one can be reached from another by at least one step. */
function reaches(next: ReadonlyMap<number, ReadonlySet<number>>, from: number, to: number): boolean {
  const open = [...(next.get(from) ?? [])]
  for (const one of open) {
    if (one === to) return true
    for (const other of next.get(one) ?? []) if (!open.includes(other)) open.push(other)
  }
  return false
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

/** Siblings who stand in one row, the older one first, where the births of both are known and differ. */
export function agesIn(family: CaseFamily, layout: FamilyLayout, words: LayoutWords): [string, string][] {
  const at = new Map(layout.people.map((person) => [person.id, person]))
  return siblingsOf(family).flatMap((group) =>
    group.flatMap((older) =>
      group
        .filter((younger) => {
          const [first, second] = [words.born(older), words.born(younger)]
          return first && second && first < second && at.get(older)?.row === at.get(younger)?.row
        })
        .map((younger): [string, string] => [older, younger]),
    ),
  )
}

/** Those of whom the younger one stands to the left. */
export function outOfAge(family: CaseFamily, layout: FamilyLayout, words: LayoutWords): [string, string][] {
  const at = new Map(layout.people.map(({ id, x }) => [id, x]))
  return agesIn(family, layout, words).filter(([older, younger]) => (at.get(older) ?? 0) > (at.get(younger) ?? 0))
}

/**
 * True for siblings of whom it can be proved that they, or others in a ring with them, must stand out of age while couples stand
 * together: the groups of partners would each have to stand to the left of the next one in the ring, or no line of one group has it.
 */
export function agesContradict(
  family: CaseFamily,
  layout: FamilyLayout,
  words: LayoutWords,
): (pair: readonly [string, string]) => boolean {
  const row = new Map(layout.people.map((person) => [person.id, person.row]))
  const pairs = couplesOf(family, layout).filter(([one, other]) => row.get(one) === row.get(other))
  const groupOf = groupsOf(family, pairs)
  const ages = agesIn(family, layout, words)
  const after = new Map<number, Set<number>>()
  for (const [older, younger] of ages) {
    const [first, second] = [groupOf.get(older) ?? -1, groupOf.get(younger) ?? -1]
    if (first !== second) after.set(first, (after.get(first) ?? new Set()).add(second))
  }
  return ([older, younger]) => {
    const [first, second] = [groupOf.get(older) ?? -1, groupOf.get(younger) ?? -1]
    if (first !== second) return reaches(after, second, first)
    const people = family.people.map(({ id }) => id).filter((id) => groupOf.get(id) === first)
    return !someLineHas(people, pairs, pairs, ages)
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
