import { useCallback, useEffect, useState } from 'react'
import { useAnswer, useServices } from '../client/index.ts'
import { followOthers, ListSession } from '../saving/index.ts'
import { Banner, Button, focusScreenHeading } from '../ui/index.ts'
import type { FamilySession } from './desk.ts'
import { GenogramPage } from './genogram-page.tsx'
import { type LoadedFamily, loadFamily, storedFamily } from './load-family.ts'

/** What the frame needs of the open family before it locks or leaves. */
export interface OpenFamily {
  flush: () => Promise<boolean>
  focus: () => void
}

export interface GenogramScreenProps {
  caseId: string
  /** Who is writing: pictures that leave bear the name. */
  author: string
  today: string
  onCase: () => void
  onTitle: (title: string) => void
  onOpened: (family: OpenFamily | null) => void
}

/** The family of a case: loads it and begins to draw. */
export function GenogramScreen({ caseId, author, today, onCase, onTitle, onOpened }: GenogramScreenProps) {
  const { api } = useServices()
  const { loaded } = useAnswer<LoadedFamily>(useCallback(() => loadFamily(api, caseId), [api, caseId]))
  const ready = loaded.state === 'ready' ? loaded.value : null
  const [session, setSession] = useState<FamilySession | null>(null)

  useEffect(() => {
    if (!ready) return
    const begun: FamilySession = new ListSession(ready.stored, {
      change: (input) => api.family.change({ caseId, ...input }),
      get: () => storedFamily(api, caseId),
    })
    setSession(begun)
    const leave = followOthers('casewright-family', caseId, begun)
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
    if (ready) onTitle(`Family · ${ready.caseRecord.title}`)
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
  const { caseRecord, pack } = ready
  return (
    <GenogramPage session={session} caseRecord={caseRecord} pack={pack} author={author} today={caseRecord.exampleDay ?? today} />
  )
}
