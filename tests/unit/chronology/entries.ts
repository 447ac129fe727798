import { type CaseEntry, caseEntry, readWhen } from '../../../shared/chronology/index.ts'

const TODAY = '2026-03-12'

/** An entry of a chronology with its date as typed; `more` is anything else that it says. */
export function entryOf(id: string, typed: string, more: Partial<CaseEntry> = {}): CaseEntry {
  const { when, problem } = readWhen(typed, { today: TODAY })
  if (when === null) throw new Error(problem ?? typed)
  return caseEntry.parse({ id, when, event: `What happened: ${id}`, ...more })
}
