import { useMemo } from 'react'
import { writeDay } from '../../../shared/document/index.ts'
import { type PlanStep, STEP_STATES, type StepState } from '../../../shared/plan/index.ts'
import { Button, Tag } from '../../ui/index.ts'
import { asChoices, type PlanDesk } from '../desk.ts'
import { stepNumbers } from '../plan-file.ts'
import { PlanList, shownFor } from './plan-list.tsx'
import { stepColumns } from './step-columns.tsx'

export interface StepsProps {
  desk: PlanDesk
  current: string | null
  onCurrent: (id: string) => void
  onStatus: (step: PlanStep, status: StepState) => void
}

/** Who does what by when: what is still to be done, and below a fold what is done or was dropped. */
export function Steps({ desk, current, onCurrent, onStatus }: StepsProps) {
  const { plan, children, people, caseRecord, today, only } = desk
  const goals = useMemo(() => asChoices(plan.goals), [plan.goals])
  const agencies = useMemo(() => new Map(caseRecord.people.map(({ id, agency }) => [id, agency])), [caseRecord])
  const ids = plan.steps.map(({ id }) => id).join(' ')
  const numbers = useMemo(() => stepNumbers({ steps: ids.split(' ').map((id) => ({ id })) }), [ids])
  const columns = useMemo(
    () => stepColumns({ goals, children, people, agencies, numbers, today, onStatus }),
    [goals, children, people, agencies, numbers, today, onStatus],
  )
  const shown = shownFor(plan.steps, only)
  const open = shown.filter(({ status }) => status === 'to-do' || status === 'under-way')
  const closed = shown.filter(({ status }) => status === 'done' || status === 'dropped')
  return (
    <PlanList
      desk={desk}
      list="steps"
      title="Steps"
      columns={columns}
      rows={open}
      one="Step"
      rowName={({ id }) => `Step ${numbers.get(id)}`}
      addLabel="Add a step"
      whenEmpty="Who will do what, by when, so that the goals are reached? How will everybody know?"
      current={current}
      onCurrent={onCurrent}
      tall
    >
      {closed.length > 0 && <ClosedSteps steps={closed} onCurrent={onCurrent} onStatus={onStatus} />}
    </PlanList>
  )
}

function ClosedSteps({
  steps,
  onCurrent,
  onStatus,
}: { steps: readonly PlanStep[] } & Pick<StepsProps, 'onCurrent' | 'onStatus'>) {
  const done = steps.filter(({ status }) => status === 'done').length
  const said = [done > 0 && `${done} done`, done < steps.length && `${steps.length - done} dropped`].filter(Boolean).join(', ')
  return (
    <details className="closed-steps">
      <summary>{said}</summary>
      <ul>
        {steps.map((step) => (
          <ClosedStep key={step.id} step={step} onCurrent={onCurrent} onStatus={onStatus} />
        ))}
      </ul>
    </details>
  )
}

function ClosedStep({ step, onCurrent, onStatus }: { step: PlanStep } & Pick<StepsProps, 'onCurrent' | 'onStatus'>) {
  const note = step.progress.at(-1)
  return (
    <li>
      <Tag tone={step.status === 'done' ? 'done' : 'plain'}>{STEP_STATES[step.status]}</Tag>
      <span className="closed-words">
        <b>{step.action || 'Nothing written'}</b>
        <small>{[step.owner, step.due].filter(Boolean).join(' · ')}</small>
        {step.droppedBecause && <span>Because: {step.droppedBecause}</span>}
        {note && <span>{[note.on && writeDay(note.on), note.text, note.change].filter(Boolean).join(': ')}</span>}
      </span>
      <Button compact look="quiet" aria-label={`Notes: ${step.action}`} onPress={() => onCurrent(step.id)}>
        Notes
      </Button>
      <Button compact look="quiet" aria-label={`Take up again: ${step.action}`} onPress={() => onStatus(step, 'under-way')}>
        Take up again
      </Button>
    </li>
  )
}
