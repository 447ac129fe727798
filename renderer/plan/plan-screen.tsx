import { useCallback, useEffect, useState } from 'react'
import type { Practitioner } from '../../shared/api/index.ts'
import { useAnswer, useServices } from '../client/index.ts'
import { Banner, Button, focusScreenHeading } from '../ui/index.ts'
import { type LoadedPlan, loadPlan } from './load-plan.ts'
import { PlanPage } from './plan-page.tsx'
import { PlanSession } from './session/plan-session.ts'

/** What the frame needs of the open plan before it locks or leaves. */
export interface OpenPlan {
  flush: () => Promise<boolean>
  focus: () => void
}

export interface PlanScreenProps {
  caseId: string
  practitioner: Practitioner
  today: string
  onCase: () => void
  onTitle: (title: string) => void
  onOpened: (plan: OpenPlan | null) => void
}

/** The case's one living plan: loads it and begins to write. */
export function PlanScreen({ caseId, practitioner, today, onCase, onTitle, onOpened }: PlanScreenProps) {
  const { api } = useServices()
  const { loaded } = useAnswer<LoadedPlan>(useCallback(() => loadPlan(api, caseId), [api, caseId]))
  const ready = loaded.state === 'ready' ? loaded.value : null
  const [session, setSession] = useState<PlanSession | null>(null)

  useEffect(() => {
    if (!ready) return
    const begun = new PlanSession(ready.stored, (plan, baseRevision) => api.plans.save({ caseId, plan, baseRevision }))
    setSession(begun)
    const warn = (event: BeforeUnloadEvent) => {
      if (begun.getSnapshot().save.state === 'saved') return
      void begun.flush()
      event.preventDefault()
    }
    window.addEventListener('beforeunload', warn)
    return () => {
      window.removeEventListener('beforeunload', warn)
      begun.dispose()
    }
  }, [api, caseId, ready])
  useEffect(() => {
    if (ready) onTitle(`Plan · ${ready.caseRecord.title}`)
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
  return <PlanPage {...ready} session={session} author={practitioner.name} today={ready.caseRecord.exampleDay ?? today} />
}
