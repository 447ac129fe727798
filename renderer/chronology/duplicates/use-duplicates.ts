import { useEffect, useMemo, useRef, useState } from 'react'
import type { CaseChronology, CaseEntry, NamedPerson, ProposedDuplicate } from '../../../shared/chronology/index.ts'
import type { CaseRecord } from '../../../shared/family/index.ts'
import type { Pack } from '../../../shared/standards/index.ts'
import type { ChronologyNews, DuplicatesReport } from './messages.ts'

const NONE: readonly ProposedDuplicate[] = []
/** Looked for when nobody has changed anything for this long. */
const PAUSE_MS = 700
/** The rows are drawn before anything is looked for in them. */
const FIRST_MS = 200

/** The pairs of entries that seem to tell of one event, looked for away from the typing; the newest answer stays until the next. */
export function useDuplicates(
  chronology: CaseChronology,
  caseRecord: Pick<CaseRecord, 'people'>,
  pack: Pick<Pack, 'chronology'>,
): readonly ProposedDuplicate[] {
  const [proposed, setProposed] = useState(NONE)
  const [worker, setWorker] = useState<Worker | null>(null)
  const turn = useRef(0)
  const sent = useRef(new Map<string, CaseEntry>())
  const people = useMemo(() => caseRecord.people.map(asNamed), [caseRecord.people])
  useEffect(() => {
    const opened = new Worker(new URL('./duplicates-worker.ts', import.meta.url), { type: 'module', name: 'duplicates' })
    opened.onmessage = ({ data }: MessageEvent<DuplicatesReport>) => {
      if (data.turn === turn.current) setProposed(data.proposed)
    }
    sent.current = new Map()
    setWorker(opened)
    return () => opened.terminate()
  }, [])

  const { entries, agencies, notTheSame } = chronology
  const agencyKinds = pack.chronology.agencies
  useEffect(() => {
    if (worker === null) return
    const timer = setTimeout(
      () => {
        turn.current += 1
        worker.postMessage({
          turn: turn.current,
          ...news(sent.current, entries),
          agencies,
          notTheSame,
          agencyKinds,
          people,
        } satisfies ChronologyNews)
        sent.current = new Map(entries.map((entry) => [entry.id, entry]))
      },
      sent.current.size === 0 ? FIRST_MS : PAUSE_MS,
    )
    return () => clearTimeout(timer)
  }, [worker, entries, agencies, notTheSame, agencyKinds, people])
  return proposed
}

/** What a worker that knows `before` has to be told. */
function news(before: ReadonlyMap<string, CaseEntry>, entries: readonly CaseEntry[]): Pick<ChronologyNews, 'put' | 'gone'> {
  const ids = new Set(entries.map(({ id }) => id))
  return {
    put: entries.filter((entry) => before.get(entry.id) !== entry),
    gone: [...before.keys()].filter((id) => !ids.has(id)),
  }
}

const asNamed = ({ id, firstName, knownAs, lastName }: CaseRecord['people'][number]): NamedPerson => ({
  id,
  names: [firstName, knownAs, lastName].filter(Boolean),
})
