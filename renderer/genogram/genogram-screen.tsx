import { useCallback } from 'react'
import { useServices } from '../client/index.ts'
import { type OpenRecord, RecordScreen } from '../record-screen/index.ts'
import { followOthers, ListSession } from '../saving/index.ts'
import type { FamilySession } from './desk.ts'
import { GenogramPage } from './genogram-page.tsx'
import { type LoadedFamily, loadFamily, storedFamily } from './load-family.ts'

export interface GenogramScreenProps {
  caseId: string
  /** Who is writing: pictures that leave bear the name. */
  author: string
  today: string
  onCase: () => void
  onTitle: (title: string) => void
  onOpened: (family: OpenRecord | null) => void
}

/** The family of a case. */
export function GenogramScreen({ caseId, author, today, ...frame }: GenogramScreenProps) {
  const { api } = useServices()
  const load = useCallback(() => loadFamily(api, caseId), [api, caseId])
  const begin = useCallback(
    ({ stored }: LoadedFamily): FamilySession =>
      new ListSession(stored, {
        change: (input) => api.family.change({ caseId, ...input }),
        get: () => storedFamily(api, caseId),
      }),
    [api, caseId],
  )
  const follow = useCallback((session: FamilySession) => followOthers('casewright-family', caseId, session), [caseId])
  return (
    <RecordScreen {...frame} name="Family" load={load} begin={begin} follow={follow}>
      {({ caseRecord, pack }, session) => (
        <GenogramPage
          session={session}
          caseRecord={caseRecord}
          pack={pack}
          author={author}
          today={caseRecord.exampleDay ?? today}
        />
      )}
    </RecordScreen>
  )
}
