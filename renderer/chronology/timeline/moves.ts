import type { PlacedEntry, TimelineRecord } from '../../../shared/chronology/index.ts'

/** Where the focus stands in the picture: on an entry, in one of its lanes. */
export interface TimelinePlace {
  entryId: string
  lane: number
}

/** Where a key leads: left and right by event, up and down by lane, Home and End to the first and the last. Null where it leads nowhere. */
export function movedBy(key: string, record: TimelineRecord, from: TimelinePlace | null): TimelinePlace | null {
  const { entries } = record
  const at = from === null ? -1 : entries.findIndex(({ entry }) => entry.id === from.entryId)
  const found = entries[at]
  if (from === null || !found) return KEYS.has(key) ? placeIn(entries[key === 'End' ? entries.length - 1 : 0], 0) : null
  switch (key) {
    case 'ArrowLeft':
      return placeIn(entries[at - 1], from.lane)
    case 'ArrowRight':
      return placeIn(entries[at + 1], from.lane)
    case 'Home':
      return placeIn(entries[0], from.lane)
    case 'End':
      return placeIn(entries.at(-1), from.lane)
    case 'ArrowUp':
      return besideLane(record, found, from.lane, -1)
    case 'ArrowDown':
      return besideLane(record, found, from.lane, 1)
    default:
      return null
  }
}

const KEYS = new Set(['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End'])

/** An entry in the lane that one is in, where it stands in that too; else in its first. */
export function placeIn(placed: PlacedEntry | undefined, lane: number): TimelinePlace | null {
  const [first] = placed?.lanes ?? []
  if (!placed || first === undefined) return null
  return { entryId: placed.entry.id, lane: placed.lanes.includes(lane) ? lane : first }
}

/** The entry of the next lane that has any, nearest in time. */
function besideLane(record: TimelineRecord, from: PlacedEntry, lane: number, step: 1 | -1): TimelinePlace | null {
  for (let next = lane + step; next >= 0 && next < record.inLane.length; next += step) {
    let nearest: PlacedEntry | undefined
    for (const placed of record.inLane[next] ?? [])
      if (nearest === undefined || Math.abs(placed.at - from.at) < Math.abs(nearest.at - from.at)) nearest = placed
    if (nearest) return { entryId: nearest.entry.id, lane: next }
  }
  return null
}

/** The entries between two, both with them, oldest first. */
export function entriesBetween({ entries }: TimelineRecord, oneId: string, otherId: string): readonly PlacedEntry[] {
  const [one, other] = [oneId, otherId].map((id) => entries.findIndex(({ entry }) => entry.id === id))
  if (one === undefined || other === undefined || one < 0 || other < 0) return []
  return entries.slice(Math.min(one, other), Math.max(one, other) + 1)
}
