import type { CaseFamily } from '../../shared/family/index.ts'
import type { FamilyLayout, PlacedPerson } from '../../shared/family/layout/index.ts'

export type Direction = 'up' | 'down' | 'left' | 'right'

/**
 * To whom an arrow key leads: up to a parent, down to a child, sideways to a partner or sibling and, where there is none on that
 * side, to whoever stands next in the row. The nearest in the picture comes first. Null where the picture ends.
 */
export function movedTo(family: CaseFamily, layout: FamilyLayout, fromId: string, direction: Direction): string | null {
  const from = layout.people.find(({ id }) => id === fromId)
  if (from === undefined) return null
  const related = relatedTo(family, fromId)[direction === 'up' ? 'up' : direction === 'down' ? 'down' : 'beside']
  const kin = layout.people.filter(({ id }) => related.has(id))
  if (direction === 'up' || direction === 'down') {
    const rightWay = kin.filter(({ y }) => (direction === 'up' ? y < from.y : y > from.y))
    return nearest(rightWay.length > 0 ? rightWay : kin, from)
  }
  const isBeyond = ({ x }: PlacedPerson): boolean => (direction === 'left' ? x < from.x : x > from.x)
  const level = layout.people.filter(({ id, y }) => y === from.y && id !== fromId)
  return nearest(kin.filter(isBeyond), from) ?? nearest(level.filter(isBeyond), from)
}

/** The first or last of somebody's row. */
export function endOfRow(layout: FamilyLayout, fromId: string, end: 'Home' | 'End'): string | null {
  const from = layout.people.find(({ id }) => id === fromId)
  const row = layout.people.filter(({ y }) => y === from?.y).toSorted((one, other) => one.x - other.x)
  return (end === 'Home' ? row[0] : row.at(-1))?.id ?? null
}

/** Everybody in reading order: row by row from above, each from left to right. */
export const inReadingOrder = (layout: FamilyLayout): string[] =>
  layout.people.toSorted((one, other) => one.y - other.y || one.x - other.x).map(({ id }) => id)

function relatedTo(family: CaseFamily, id: string): Record<'up' | 'down' | 'beside', Set<string>> {
  const up = new Set(family.parentLinks.filter(({ childId }) => childId === id).map(({ parentId }) => parentId))
  const down = new Set(family.parentLinks.filter(({ parentId }) => parentId === id).map(({ childId }) => childId))
  const siblings = family.parentLinks.filter(({ parentId, childId }) => up.has(parentId) && childId !== id)
  const partners = family.partnerships.filter(({ personIds }) => personIds.includes(id)).flatMap(({ personIds }) => personIds)
  const coParents = family.parentLinks.filter(({ childId, parentId }) => down.has(childId) && parentId !== id)
  const beside = new Set([
    ...siblings.map(({ childId }) => childId),
    ...partners.filter((one) => one !== id),
    ...coParents.map(({ parentId }) => parentId),
  ])
  return { up, down, beside }
}

function nearest(people: readonly PlacedPerson[], from: PlacedPerson): string | null {
  const far = ({ x, y }: PlacedPerson): number => Math.hypot(x - from.x, (y - from.y) * 4)
  return people.toSorted((one, other) => far(one) - far(other) || one.x - other.x)[0]?.id ?? null
}
