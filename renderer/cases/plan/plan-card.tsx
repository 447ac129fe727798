import { useCallback } from 'react'
import { openSteps, trackedSteps } from '../../../shared/plan/index.ts'
import { useAnswer, useServices } from '../../client/index.ts'
import { Banner, Button, Card } from '../../ui/index.ts'
import { PressingSteps } from '../steps/pressing-steps.tsx'
import { ThreadLink } from './thread-link.tsx'

export interface PlanCardProps {
  caseId: string
  today: string
  onOpen: () => void
}

/** How the case's plan stands, in a line, and the way to it. */
export function PlanCard({ caseId, today, onOpen }: PlanCardProps) {
  const { api } = useServices()
  const { loaded } = useAnswer(useCallback(() => api.plans.get({ caseId }), [api, caseId]))
  return (
    <Card
      title="Plan"
      end={
        <Button compact onPress={onOpen}>
          Open the plan
        </Button>
      }
    >
      {loaded.state === 'failed' && <Banner tone="error">{loaded.failure.message}</Banner>}
      {loaded.state === 'ready' && (
        <p className="card-note">
          {loaded.value.revision === 0 ? 'Nobody has begun a plan yet.' : stands(loaded.value.plan, today)}
        </p>
      )}
      {loaded.state === 'ready' && loaded.value.revision > 0 && <ThreadLink caseId={caseId} plan={loaded.value.plan} />}
      {loaded.state === 'ready' && (
        <PressingSteps
          steps={trackedSteps({ id: caseId, title: '', plan: loaded.value.plan }, today)}
          today={today}
          planAddress={`#/plan/${encodeURIComponent(caseId)}`}
        />
      )}
    </Card>
  )
}

/** "2 dangers or worries, 3 goals, 8 open steps, 1 of them late". */
function stands(plan: Parameters<typeof openSteps>[0], today: string): string {
  const counted = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`
  const late = trackedSteps({ id: '', title: '', plan }, today).filter(({ stands }) => stands === 'overdue').length
  return [
    counted(plan.statements.length, 'danger or worry', 'dangers and worries'),
    counted(plan.goals.length, 'goal', 'goals'),
    counted(openSteps(plan).length, 'open step', 'open steps'),
    ...(late > 0 ? [`${late} of them late`] : []),
  ].join(', ')
}
