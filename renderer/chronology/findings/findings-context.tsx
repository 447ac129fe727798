import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react'
import type { Standards } from '../../../shared/lint/index.ts'
import type { EntryFieldName } from '../desk.ts'
import { useDesk } from '../desk.ts'
import type { RecordFindings, RecordItem } from './record-items.ts'
import { useRecordFindings } from './use-record-findings.ts'

export interface FindingsDesk {
  findings: RecordFindings
  /** False until the record was looked at for the first time. */
  checked: boolean
  /** The finding that one is at. */
  current: RecordItem | null
  open: (item: RecordItem | null) => void
  /** Goes to what a finding is about: its entry and field, or the first of its entries. */
  goTo: (item: RecordItem) => void
  /** What is found in a field of an entry; nothing where nothing is. */
  findingsOf: (entryId: string, field: EntryFieldName) => readonly RecordItem[]
}

const FindingsContext = createContext<FindingsDesk | null>(null)
const NONE: readonly RecordItem[] = []

/** What the record shows. Throws outside the chronology's screen. */
export function useFindings(): FindingsDesk {
  const findings = useContext(FindingsContext)
  if (findings === null) throw new Error('useFindings needs a FindingsProvider above it')
  return findings
}

/** Looks for what the record shows while the screen is open, and steps through it with F8 and Shift+F8. */
export function FindingsProvider({
  standards,
  onStep,
  children,
}: {
  standards: Standards
  /** A step by the keys: the place where findings are shown is to be there. */
  onStep: () => void
  children: ReactNode
}) {
  const { chronology, caseRecord, today, goTo: goToEntry } = useDesk()
  const { findings, checked } = useRecordFindings(chronology, { caseRecord, standards, today })
  const [key, setKey] = useState<string | null>(null)
  const current = useMemo(() => findings.items.find((item) => item.key === key) ?? null, [findings, key])
  const open = useCallback((item: RecordItem | null) => setKey(item?.key ?? null), [])
  const goTo = useCallback(
    ({ entryIds: [first], field }: RecordItem) => {
      if (first !== undefined) goToEntry(first, field ?? 'when')
    },
    [goToEntry],
  )
  const byPlace = useMemo(() => placesOf(findings.items), [findings])
  const findingsOf = useCallback(
    (entryId: string, field: EntryFieldName) => byPlace.get(`${entryId} ${field}`) ?? NONE,
    [byPlace],
  )

  useEffect(() => {
    const step = (event: KeyboardEvent) => {
      if (event.key !== 'F8' || event.ctrlKey || event.altKey || event.metaKey || findings.items.length === 0) return
      event.preventDefault()
      const { items } = findings
      const at = items.findIndex((item) => item.key === key)
      const next = items[(at + (event.shiftKey ? -1 : 1) + items.length) % items.length] ?? items[0]
      if (next === undefined) return
      onStep()
      setKey(next.key)
      goTo(next)
    }
    window.addEventListener('keydown', step)
    return () => window.removeEventListener('keydown', step)
  }, [findings, key, goTo, onStep])

  const desk = useMemo(
    (): FindingsDesk => ({ findings, checked, current, open, goTo, findingsOf }),
    [findings, checked, current, open, goTo, findingsOf],
  )
  return <FindingsContext value={desk}>{children}</FindingsContext>
}

function placesOf(items: readonly RecordItem[]): ReadonlyMap<string, RecordItem[]> {
  const places = new Map<string, RecordItem[]>()
  for (const item of items) {
    if (item.field === null) continue
    for (const entryId of item.entryIds) {
      const place = `${entryId} ${item.field}`
      const known = places.get(place)
      if (known) known.push(item)
      else places.set(place, [item])
    }
  }
  return places
}
