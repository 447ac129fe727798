import { useCallback } from 'react'
import { useServices } from '../client/index.ts'
import { type OpenRecord, RecordScreen } from '../record-screen/index.ts'
import { followOthers } from '../saving/index.ts'
import { ChronologyPage } from './chronology-page.tsx'
import { type LoadedChronology, loadChronology, storedChronology } from './load-chronology.ts'
import { beginChronology, type ChronologySession } from './session.ts'

export interface ChronologyScreenProps {
  caseId: string
  today: string
  onCase: () => void
  onTitle: (title: string) => void
  onOpened: (chronology: OpenRecord | null) => void
}

/** The chronology of a case. */
export function ChronologyScreen({ caseId, today, ...frame }: ChronologyScreenProps) {
  const { api } = useServices()
  const load = useCallback(() => loadChronology(api, caseId), [api, caseId])
  const begin = useCallback(
    ({ stored }: LoadedChronology) =>
      beginChronology(stored, {
        change: (input) => api.chronology.change({ caseId, ...input }),
        get: () => storedChronology(api, caseId),
      }),
    [api, caseId],
  )
  const follow = useCallback((session: ChronologySession) => followOthers('casewright-chronology', caseId, session), [caseId])
  return (
    <RecordScreen {...frame} name="Chronology" load={load} begin={begin} follow={follow}>
      {({ caseRecord, standards, documents, plan }, session) => (
        <ChronologyPage
          session={session}
          caseRecord={caseRecord}
          standards={standards}
          documents={documents}
          plan={plan}
          today={caseRecord.exampleDay ?? today}
        />
      )}
    </RecordScreen>
  )
}
