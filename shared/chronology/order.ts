import type { EntryDate } from '../dates/index.ts'
import type { CaseEntry } from './entry.ts'

/** The day by which a date stands in order: its first, or its last where it has no first; empty for one that nobody knows. */
export function orderDay({ first, last }: EntryDate): string {
  return first || last
}

/** Oldest first; on the same day by the time, then as placed by hand. What has no date stands at the end. */
export function byDate(one: CaseEntry, other: CaseEntry): number {
  const [first, second] = [orderDay(one.when), orderDay(other.when)]
  if (first === '' || second === '') return first === second ? one.place - other.place : first === '' ? 1 : -1
  if (first !== second) return first < second ? -1 : 1
  const [time, otherTime] = [one.when.time, other.when.time]
  if (time !== '' && otherTime !== '' && time !== otherTime) return time < otherTime ? -1 : 1
  return one.place - other.place || (one.id < other.id ? -1 : 1)
}
