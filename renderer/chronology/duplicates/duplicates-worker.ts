import { type CaseEntry, emptyChronology, proposedDuplicates } from '../../../shared/chronology/index.ts'
import type { ChronologyNews, DuplicatesReport } from './messages.ts'

const entries = new Map<string, CaseEntry>()

self.onmessage = ({ data: { turn, put, gone, agencies, notTheSame, agencyKinds, people } }: MessageEvent<ChronologyNews>) => {
  for (const id of gone) entries.delete(id)
  for (const entry of put) entries.set(entry.id, entry)
  const chronology = { ...emptyChronology(), entries: [...entries.values()], agencies, notTheSame }
  self.postMessage({ turn, proposed: proposedDuplicates(chronology, { agencyKinds, people }) } satisfies DuplicatesReport)
}
