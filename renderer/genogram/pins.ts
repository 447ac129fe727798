import type { Pin } from '../../shared/family/index.ts'
import type { FamilyLayout } from '../../shared/family/layout/index.ts'

/**
 * Where people are kept who are moved so far to the side together. Places are counted from the child whom the picture is about: where
 * that child is one of them, everybody else is kept so far on the other side of them, which looks the same. Partners who stand beside
 * each other are never parted.
 */
export function pinsTogether({ people, couples }: FamilyLayout, anchorId: string, ids: readonly string[], dx: number): Pin[] {
  const anchor = people.find(({ id }) => id === anchorId)
  if (anchor === undefined) return []
  const moving = new Set(ids)
  // Whoever comes in through one partner brings the next.
  for (let count = -1; count !== moving.size; ) {
    count = moving.size
    for (const { oneId, otherId, level } of couples)
      if (level && (moving.has(oneId) || moving.has(otherId))) moving.add(oneId).add(otherId)
  }
  const withAnchor = moving.has(anchorId)
  return people
    .filter(({ id }) => id !== anchorId && (withAnchor || moving.has(id)))
    .map(({ id, x }) => {
      const by = withAnchor ? (moving.has(id) ? 0 : -dx) : dx
      return { id, x: Math.round(x + by - anchor.x), y: 0 }
    })
}
