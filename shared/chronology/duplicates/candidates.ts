import { daysApart, type Weights } from './evidence.ts'
import type { EntryReading } from './reading.ts'

/** Entries whose dates are at most this far apart are always compared. */
const NEAR = 5
/** A date that is no closer than that (a year, "before 2012", not known) says too little: those must share unusual words. */
const LONG = 62
const UNUSUAL = 24
/** How far back the day may lie of which an entry tells. */
const TOLD_BACK = 31

/**
 * Calls `each` with every pair of entries that may tell of the same event, once: by their dates where these say something, else by
 * words that few entries have. Entries from one row of a record are never a pair.
 */
export function candidatePairs(
  read: readonly EntryReading[],
  weights: Weights,
  each: (one: EntryReading, other: EntryReading) => void,
): void {
  const dated = read.filter(({ span }) => span.last - span.first <= LONG).sort((one, other) => one.span.first - other.span.first)
  const tell = (one: EntryReading, other: EntryReading): void => {
    if (!shareRow(one, other)) each(one, other)
  }
  for (const [index, one] of dated.entries())
    for (let at = index + 1; at < dated.length; at += 1) {
      const other = dated[at] as EntryReading
      if (other.span.first - one.span.last > TOLD_BACK) break
      if (daysApart(one.span, other.span) <= NEAR || other.days.some((day) => daysApart(day, one.span) === 0)) tell(one, other)
    }
  const vague = read.filter(({ span }) => !(span.last - span.first <= LONG))
  if (vague.length > 0) byUnusualWords(vague, read, weights, tell)
}

function byUnusualWords(
  vague: readonly EntryReading[],
  read: readonly EntryReading[],
  weights: Weights,
  each: (one: EntryReading, other: EntryReading) => void,
): void {
  const holding = new Map<string, EntryReading[]>()
  for (const one of read)
    for (const word of one.words) {
      const list = holding.get(word)
      if (list === undefined) holding.set(word, [one])
      else list.push(one)
    }
  const isVague = new Set(vague)
  const place = new Map(read.map((one, index) => [one, index]))
  for (const one of vague) {
    const counts = new Map<EntryReading, number>()
    for (const word of one.words) {
      const list = holding.get(word) ?? []
      if (list.length <= UNUSUAL)
        for (const other of list) counts.set(other, (counts.get(other) ?? 0) + (weights.words.get(word) ?? 0))
    }
    for (const [other, weight] of counts) {
      if (other === one || weight < 4 || daysApart(one.span, other.span) > NEAR) continue
      if (isVague.has(other) && (place.get(other) ?? 0) < (place.get(one) ?? 0)) continue
      each(one, other)
    }
  }
}

/** True for entries that were made of one row of a record. Two whole copies of a row are no such thing: a record may hold it twice. */
export function shareRow(one: EntryReading, other: EntryReading): boolean {
  if (one.entry.event === other.entry.event && JSON.stringify(one.entry.childIds) === JSON.stringify(other.entry.childIds))
    return false
  for (const row of one.rows) if (other.rows.has(row)) return true
  return false
}
