import { useMemo, useState } from 'react'
import { type MergeChoices, mergeChanges, type ProposedDuplicate, twoEventsChange } from '../../../shared/chronology/index.ts'
import { newId } from '../../../shared/document/index.ts'
import { useDesk } from '../desk.ts'
import { pairsNow, placeIn } from './pairs.ts'

const NO_CHOICES: MergeChoices = {}
const NONE: ReadonlyMap<string, string> = new Map()

/** Steps through the pairs, keeps what is chosen for the one that is shown, and decides on it. */
export function useComparing(proposed: readonly ProposedDuplicate[]) {
  const { chronology, change } = useDesk()
  const [place, setPlace] = useState({ index: 0, key: '' })
  const [later, setLater] = useState<ReadonlySet<string>>(new Set())
  const [into, setInto] = useState(NONE)
  const [chosen, setChosen] = useState({ key: '', choices: NO_CHOICES })
  const { entries, notTheSame } = chronology
  const all = useMemo(() => pairsNow(proposed, { entries, notTheSame }, into), [proposed, entries, notTheSame, into])
  const pairs = useMemo(() => all.filter(({ key }) => !later.has(key)), [all, later])
  const index = placeIn(pairs, place)
  const pair = pairs[index] ?? null
  // The pair that is shown stays when they come in another order.
  if (pair !== null && (pair.key !== place.key || index !== place.index)) setPlace({ index, key: pair.key })
  const choices = pair !== null && chosen.key === pair.key ? chosen.choices : NO_CHOICES
  return {
    pair,
    index,
    count: pairs.length,
    putOff: all.length - pairs.length,
    choices,
    choose: (more: MergeChoices) => pair && setChosen({ key: pair.key, choices: { ...choices, ...more } }),
    move: (by: number) => {
      const next = Math.max(0, Math.min(pairs.length - 1, index + by))
      setPlace({ index: next, key: pairs[next]?.key ?? '' })
    },
    merge: () => {
      if (pair === null) return
      setInto(new Map(into).set(pair.other.id, pair.one.id))
      change('Merge two entries', mergeChanges(chronology, pair.one, pair.other, choices, newId))
    },
    keepApart: () => {
      if (pair === null) return
      const decided = { id: newId(), by: '', at: new Date().toISOString() }
      change('Keep two entries as two events', [twoEventsChange([pair.one.id, pair.other.id], decided)])
    },
    putOffPair: () => pair && setLater(new Set([...later, pair.key])),
    takeBackPutOff: () => setLater(new Set()),
  }
}

export type Comparing = ReturnType<typeof useComparing>
