import { useCallback } from 'react'
import type { Practitioner } from '../../shared/api/index.ts'
import { useServices } from '../client/index.ts'
import { type OpenRecord, RecordScreen } from '../record-screen/index.ts'
import { type LoadedPlan, loadPlan } from './load-plan.ts'
import { PlanPage } from './plan-page.tsx'
import { PlanSession } from './session/plan-session.ts'

export interface PlanScreenProps {
  caseId: string
  practitioner: Practitioner
  today: string
  onCase: () => void
  onTitle: (title: string) => void
  onOpened: (plan: OpenRecord | null) => void
}

/** The case's one living plan. */
export function PlanScreen({ caseId, practitioner, today, ...frame }: PlanScreenProps) {
  const { api } = useServices()
  const load = useCallback(() => loadPlan(api, caseId), [api, caseId])
  const begin = useCallback(
    ({ stored }: LoadedPlan) => new PlanSession(stored, (plan, baseRevision) => api.plans.save({ caseId, plan, baseRevision })),
    [api, caseId],
  )
  return (
    <RecordScreen {...frame} name="Plan" load={load} begin={begin}>
      {(loaded, session) => (
        <PlanPage {...loaded} session={session} author={practitioner.name} today={loaded.caseRecord.exampleDay ?? today} />
      )}
    </RecordScreen>
  )
}
