import { useEffect, useMemo, useRef, useState } from 'react'
import type { CaseChronology, CaseEntry, RecordFinding } from '../../../shared/chronology/index.ts'
import type { CaseRecord } from '../../../shared/family/index.ts'
import type { Standards } from '../../../shared/lint/index.ts'
import type { FindingsReport, RecordNews, WordFinding } from './messages.ts'
import { type RecordFindings, recordFindings } from './record-items.ts'

/** Checked when nobody has changed anything for this long. */
const PAUSE_MS = 500
/** The rows are drawn before anything is looked for in them. */
const FIRST_MS = 120
const NO_FINDINGS: readonly RecordFinding[] = []
const NO_WORDS: readonly WordFinding[] = []

/** What the record shows, looked for away from the typing; the newest answer stays until the next. */
export function useRecordFindings(
  chronology: CaseChronology,
  { caseRecord, standards, today }: { caseRecord: CaseRecord; standards: Standards; today: string },
): { findings: RecordFindings; checked: boolean } {
  const [found, setFound] = useState(NO_FINDINGS)
  const [words, setWords] = useState(NO_WORDS)
  const [checked, setChecked] = useState(false)
  const [worker, setWorker] = useState<Worker | null>(null)
  const turn = useRef(0)
  const sent = useRef<{ entries: Map<string, CaseEntry>; standards: Standards | null }>({ entries: new Map(), standards: null })
  useEffect(() => {
    const opened = new Worker(new URL('./findings-worker.ts', import.meta.url), { type: 'module', name: 'record' })
    opened.onmessage = ({ data }: MessageEvent<FindingsReport>) => {
      if (data.turn !== turn.current) return
      if (data.type === 'words') setWords(data.findings)
      else {
        setFound(data.findings)
        setChecked(true)
      }
    }
    sent.current = { entries: new Map(), standards: null }
    setWorker(opened)
    return () => opened.terminate()
  }, [])

  const { entries, agencies, periods, notTheSame } = chronology
  useEffect(() => {
    if (worker === null) return
    const before = sent.current
    const timer = setTimeout(
      () => {
        turn.current += 1
        const now = new Map(entries.map((entry) => [entry.id, entry]))
        worker.postMessage({
          turn: turn.current,
          ...(before.standards !== standards && { standards }),
          put: entries.filter((entry) => before.entries.get(entry.id) !== entry),
          gone: [...before.entries.keys()].filter((id) => !now.has(id)),
          rest: { agencies, periods, notTheSame },
          caseRecord,
          today,
        } satisfies RecordNews)
        sent.current = { entries: now, standards }
      },
      before.standards === null ? FIRST_MS : PAUSE_MS,
    )
    return () => clearTimeout(timer)
  }, [worker, entries, agencies, periods, notTheSame, caseRecord, standards, today])

  const findings = useMemo(() => recordFindings(found, words, chronology.setAside), [found, words, chronology.setAside])
  return { findings, checked }
}
