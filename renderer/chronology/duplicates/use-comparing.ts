import { useMemo, useState } from 'react'
import {
  type CaseEntry,
  type MergeChoices,
  mergeChanges,
  type ProposedDuplicate,
  twoEventsChange,
} from '../../../shared/chronology/index.ts'
import { newId } from '../../../shared/document/index.ts'
import { useDesk } from '../desk.ts'

/** A proposed pair with its entries as they are now. */
export interface ComparedPair {
  key: string
  proposed: ProposedDuplicate
  one: CaseEntry
  other: CaseEntry
}

const NO_CHOICES: MergeChoices = {}

/** Steps through the pairs: those of which an entry is gone, that were decided, or that were put off for now are left out. */
export function useComparing(proposed: readonly ProposedDuplicate[]) {
  const { chronology, change } = useDesk()
  const [place, setPlace] = useState(0)
  const [later, setLater] = useState<ReadonlySet<string>>(new Set())
  const [chosen, setChosen] = useState<{ key: string; choices: MergeChoices }>({ key: '', choices: NO_CHOICES })
  const all = useMemo(() => {
    const byId = new Map(chronology.entries.map((entry) => [entry.id, entry]))
    const apart = new Set(chronology.notTheSame.map(({ entryIds }) => keyOf(entryIds)))
    return proposed.flatMap((one): ComparedPair[] => {
      const [first, second] = one.entryIds.map((id) => byId.get(id))
      const key = keyOf(one.entryIds)
      return first && second && !apart.has(key) ? [{ key, proposed: one, one: first, other: second }] : []
    })
  }, [proposed, chronology.entries, chronology.notTheSame])
  const pairs = useMemo(() => all.filter(({ key }) => !later.has(key)), [all, later])
  const index = Math.min(place, pairs.length - 1)
  const pair = pairs[index] ?? null
  const choices = pair !== null && chosen.key === pair.key ? chosen.choices : NO_CHOICES
  return {
    pair,
    index,
    count: pairs.length,
    putOff: all.length - pairs.length,
    choices,
    choose: (more: MergeChoices) => pair && setChosen({ key: pair.key, choices: { ...choices, ...more } }),
    move: (by: number) => setPlace(Math.max(0, Math.min(pairs.length - 1, index + by))),
    merge: () => pair && change('Merge two entries', mergeChanges(chronology, pair.one, pair.other, choices, newId)),
    keepApart: () =>
      pair &&
      change('Keep two entries as two events', [
        twoEventsChange(pair.proposed.entryIds, { id: newId(), by: '', at: new Date().toISOString() }),
      ]),
    putOffPair: () => pair && setLater(new Set([...later, pair.key])),
    takeBackPutOff: () => setLater(new Set()),
  }
}

export type Comparing = ReturnType<typeof useComparing>

const keyOf = ([one, other]: readonly [string, string]): string => (one < other ? `${one} ${other}` : `${other} ${one}`)
