import type { KeyboardEvent } from 'react'
import type { PlanStep, StepState } from '../../shared/plan/index.ts'
import { RecordPanel } from '../record-screen/index.ts'
import type { PlanDesk } from './desk.ts'
import { focusSteps } from './grid/focus-steps.ts'
import { HistoryPanel } from './history/history-panel.tsx'
import { MyVersion } from './history/my-version.tsx'
import { stepNumbers } from './plan-file.ts'
import type { PlanSnapshot } from './session/plan-session.ts'
import { StepPanel } from './step/step-panel.tsx'

export type PanelView = 'step' | 'history'

export interface PlanPanelProps {
  desk: PlanDesk
  snapshot: PlanSnapshot
  view: PanelView | 'conflict' | 'mine'
  stepId: string | null
  dropping: boolean
  onStatus: (step: PlanStep, status: StepState) => void
  onDropped: () => void
  onClose: () => void
}

/** One thing beside the plan at a time: a step, the history, or the writer's own version after a conflict. */
export function PlanPanel({ desk, snapshot, view, stepId, dropping, onStatus, onDropped, onClose }: PlanPanelProps) {
  const { plan, save, mine } = snapshot
  const step = plan.steps.find(({ id }) => id === stepId) ?? null
  const title = {
    step: step ? `Step ${stepNumbers(plan).get(step.id)}` : 'Step',
    history: 'History',
    conflict: 'Your version',
    mine: 'Your version',
  }[view]
  return (
    <RecordPanel
      className="plan-panel"
      title={title}
      onClose={view === 'step' || view === 'history' ? onClose : null}
      onKeyDown={backToSteps}
    >
      {view === 'step' && <StepPanel desk={desk} step={step} dropping={dropping} onStatus={onStatus} onDropped={onDropped} />}
      {view === 'history' && <HistoryPanel desk={desk} savedAt={save.state === 'saved' ? save.at : ''} />}
      {view === 'conflict' && save.state === 'conflict' && <MyVersion newest={save.newest.plan} mine={plan} />}
      {view === 'mine' && mine && <MyVersion newest={plan} mine={mine} onDone={desk.session.dropMine} />}
    </RecordPanel>
  )
}

/** Escape goes back to the step that the panel is about. */
function backToSteps(event: KeyboardEvent): void {
  if (event.key !== 'Escape' || event.defaultPrevented) return
  event.preventDefault()
  focusSteps()
}
