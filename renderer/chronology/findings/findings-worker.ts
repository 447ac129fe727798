import { byDate, type CaseEntry, checkRecord, emptyChronology } from '../../../shared/chronology/index.ts'
import type { Linter, Standards } from '../../../shared/lint/index.ts'
import type { FindingsReport, RecordNews } from './messages.ts'
import { wordFindings, wordLinter } from './word-findings.ts'

const entries = new Map<string, CaseEntry>()
let standards: Standards | null = null
let linter: Linter | null = null
let newest = 0

self.onmessage = ({ data }: MessageEvent<RecordNews>) => {
  const { turn, put, gone, rest, caseRecord, today } = data
  newest = turn
  if (data.standards) {
    standards = data.standards
    linter = null
  }
  for (const id of gone) entries.delete(id)
  for (const entry of put) entries.set(entry.id, entry)
  if (standards === null) return
  const { pack } = standards
  const findings = checkRecord({ ...emptyChronology(), ...rest, entries: [...entries.values()] }, { pack, caseRecord, today })
  self.postMessage({ type: 'record', turn, findings } satisfies FindingsReport)
  // What has come in meanwhile is looked at first: the words of an older record need not be read.
  setTimeout(() => {
    if (turn !== newest || standards === null) return
    linter ??= wordLinter(standards)
    const words = wordFindings(linter, [...entries.values()].sort(byDate), { agencies: rest.agencies, caseRecord, today })
    self.postMessage({ type: 'words', turn, findings: words } satisfies FindingsReport)
  })
}
