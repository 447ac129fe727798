import type { FamilyLayout } from './family-layout.ts'
import { HALF } from './people-shapes.ts'

/** A straight piece of a line. Lines with one `net` are one; lines with an end in common do not count as crossing each other. */
export interface Segment {
  net: string
  ends: readonly string[]
  x1: number
  y1: number
  x2: number
  y2: number
}

/** How many times lines of a layout cross that have nobody in common at the crossing. */
export const crossingsIn = (layout: FamilyLayout): number => crossingsOf(segmentsOf(layout))

/** Every piece of every line of a family, but not of those between people. */
export function segmentsOf({ couples, children, people }: FamilyLayout): Segment[] {
  const segments: Segment[] = []
  const at = new Map(people.map((person) => [person.id, person]))
  for (const { oneId, otherId, from, to, y, level } of couples) {
    const [one, other] = [at.get(oneId), at.get(otherId)]
    if (one === undefined || other === undefined) continue
    const net = `couple ${oneId} ${otherId}`
    const piece = (x1: number, y1: number, x2: number, y2: number) =>
      segments.push({ net, ends: [oneId, otherId, `under ${[oneId, otherId].sort()}`], x1, y1, x2, y2 })
    if (!level) piece(one.x, one.y, other.x, other.y)
    else {
      piece(from, one.y + HALF, from, y)
      piece(from, y, to, y)
      piece(to, y, to, other.y + HALF)
    }
  }
  for (const { parentIds, kind, stem, drops } of children) {
    const union = `under ${parentIds.toSorted()}`
    const piece = (ends: readonly string[], x1: number, y1: number, x2: number, y2: number) => {
      if (x1 !== x2 || y1 !== y2) segments.push({ net: `${union} ${kind}`, ends: [union, ...ends], x1, y1, x2, y2 })
    }
    piece(parentIds.length === 1 ? parentIds : [], stem.x, stem.top, stem.x, stem.bottom)
    const bar = [stem.x, ...drops.map(({ fromX }) => fromX)]
    piece([], Math.min(...bar), stem.bottom, Math.max(...bar), stem.bottom)
    for (const { childId, fromX, x, top, bottom, via } of drops) {
      let [lastX, lastY] = [fromX, top]
      for (const [index, { bar: y }] of via.entries()) {
        const next = via[index + 1]?.x ?? x
        piece([childId], lastX, lastY, lastX, y)
        piece([childId], lastX, y, next, y)
        ;[lastX, lastY] = [next, y]
      }
      piece([childId], lastX, lastY, x, bottom)
    }
  }
  return segments
}

/** How many points there are at which two lines with no end in common cross or run over one another. */
export function crossingsOf(segments: readonly Segment[]): number {
  const points = new Set<string>()
  for (const [index, one] of segments.entries())
    for (let at = index + 1; at < segments.length; at++) {
      const other = segments[at] as Segment
      if (one.net === other.net || one.ends.some((end) => other.ends.includes(end))) continue
      const point = meeting(one, other)
      if (point !== null) points.add(`${[one.net, other.net].sort()} ${Math.round(point.x)} ${Math.round(point.y)}`)
    }
  return points.size
}

/** Where two pieces meet, or the middle of where they run over one another. */
export function meeting(
  one: Omit<Segment, 'net' | 'ends'>,
  other: Omit<Segment, 'net' | 'ends'>,
): { x: number; y: number } | null {
  const [dx, dy, ex, ey] = [one.x2 - one.x1, one.y2 - one.y1, other.x2 - other.x1, other.y2 - other.y1]
  const across = dx * ey - dy * ex
  const [wx, wy] = [other.x1 - one.x1, other.y1 - one.y1]
  if (Math.abs(across) > 1e-6) {
    const [along, beside] = [(wx * ey - wy * ex) / across, (wx * dy - wy * dx) / across]
    return along > 0.001 && along < 0.999 && beside >= 0 && beside <= 1
      ? { x: one.x1 + dx * along, y: one.y1 + dy * along }
      : null
  }
  const length = Math.hypot(dx, dy)
  if (length === 0 || Math.abs(wx * dy - wy * dx) / length > 0.5) return null
  const of = (x: number, y: number): number => ((x - one.x1) * dx + (y - one.y1) * dy) / length
  const [first, last] = [of(other.x1, other.y1), of(other.x2, other.y2)].sort((a, b) => a - b) as [number, number]
  const [from, to] = [Math.max(0, first), Math.min(length, last)]
  return to - from > 1 ? { x: one.x1 + (dx * (from + to)) / 2 / length, y: one.y1 + (dy * (from + to)) / 2 / length } : null
}
