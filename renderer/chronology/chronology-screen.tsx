import { useCallback, useEffect, useState } from 'react'
import { useAnswer, useServices } from '../client/index.ts'
import { followOthers } from '../saving/index.ts'
import { Banner, Button, focusScreenHeading } from '../ui/index.ts'
import { ChronologyPage } from './chronology-page.tsx'
import { type LoadedChronology, loadChronology, storedChronology } from './load-chronology.ts'
import { beginChronology, type ChronologySession } from './session.ts'

/** What the frame needs of the open chronology before it locks or leaves. */
export interface OpenChronology {
  flush: () => Promise<boolean>
  focus: () => void
}

export interface ChronologyScreenProps {
  caseId: string
  today: string
  onCase: () => void
  onTitle: (title: string) => void
  onOpened: (chronology: OpenChronology | null) => void
}

/** The chronology of a case: loads it and begins to write. */
export function ChronologyScreen({ caseId, today, onCase, onTitle, onOpened }: ChronologyScreenProps) {
  const { api } = useServices()
  const { loaded } = useAnswer<LoadedChronology>(useCallback(() => loadChronology(api, caseId), [api, caseId]))
  const ready = loaded.state === 'ready' ? loaded.value : null
  const [session, setSession] = useState<ChronologySession | null>(null)

  useEffect(() => {
    if (!ready) return
    const begun = beginChronology(ready.stored, {
      change: (input) => api.chronology.change({ caseId, ...input }),
      get: () => storedChronology(api, caseId),
    })
    setSession(begun)
    const leave = followOthers('casewright-chronology', caseId, begun)
    const warn = (event: BeforeUnloadEvent) => {
      if (begun.getSnapshot().save.state === 'saved') return
      void begun.flush()
      event.preventDefault()
    }
    window.addEventListener('beforeunload', warn)
    return () => {
      window.removeEventListener('beforeunload', warn)
      leave()
      begun.dispose()
    }
  }, [api, caseId, ready])
  useEffect(() => {
    if (ready) onTitle(`Chronology · ${ready.caseRecord.title}`)
  }, [onTitle, ready])
  useEffect(() => {
    onOpened(session && { flush: session.flush, focus: focusScreenHeading })
    return () => onOpened(null)
  }, [onOpened, session])

  if (loaded.state === 'failed')
    return (
      <div className="screen-problem">
        <Banner tone="error" actions={<Button onPress={onCase}>The case</Button>}>
          {loaded.failure.message}
        </Banner>
      </div>
    )
  if (!ready || !session) return <div aria-busy="true" />
  const { caseRecord, standards, documents, plan } = ready
  return (
    <ChronologyPage
      session={session}
      caseRecord={caseRecord}
      standards={standards}
      documents={documents}
      plan={plan}
      today={caseRecord.exampleDay ?? today}
    />
  )
}
