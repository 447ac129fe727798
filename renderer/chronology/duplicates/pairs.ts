import type { CaseChronology, CaseEntry, ProposedDuplicate } from '../../../shared/chronology/index.ts'

/** A proposed pair with its entries as they are now. */
export interface ComparedPair {
  key: string
  proposed: ProposedDuplicate
  one: CaseEntry
  other: CaseEntry
}

/**
 * The proposed pairs as they stand now, before they are looked for anew: without those that were decided or of which an entry is
 * gone. Where an entry went into another (`into`), its pairs are that one's.
 */
export function pairsNow(
  proposed: readonly ProposedDuplicate[],
  { entries, notTheSame }: Pick<CaseChronology, 'entries' | 'notTheSame'>,
  into: ReadonlyMap<string, string>,
): ComparedPair[] {
  const byId = new Map(entries.map((entry) => [entry.id, entry]))
  const seen = new Set(notTheSame.map(({ entryIds }) => pairKey(entryIds)))
  const now = (id: string): CaseEntry | undefined => {
    const next = into.get(id)
    return byId.get(id) ?? (next === undefined ? undefined : now(next))
  }
  return proposed.flatMap((pair): ComparedPair[] => {
    const [one, other] = pair.entryIds.map(now)
    if (one === undefined || other === undefined || one === other) return []
    const key = pairKey([one.id, other.id])
    if (seen.has(key)) return []
    seen.add(key)
    return [{ key, proposed: pair, one, other }]
  })
}

/** The same for a pair whichever of the two comes first. */
export const pairKey = ([one, other]: readonly [string, string]): string => (one < other ? `${one} ${other}` : `${other} ${one}`)

/** Where to stand in the pairs: at the one that was shown, wherever it is now; else at its place, which the next one has taken. */
export function placeIn(pairs: readonly ComparedPair[], { index, key }: { index: number; key: string }): number {
  const found = pairs.findIndex((pair) => pair.key === key)
  return found >= 0 ? found : Math.min(index, pairs.length - 1)
}
