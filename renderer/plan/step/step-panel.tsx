import type { PlanStep, StepState } from '../../../shared/plan/index.ts'
import { STEP_STATES } from '../../../shared/plan/index.ts'
import { useSignedIn } from '../../client/index.ts'
import { ForWriters, WrittenFields } from '../../record-screen/index.ts'
import { Button, Tag, TextField } from '../../ui/index.ts'
import { firstWords, type PlanDesk, usePlanNews } from '../desk.ts'
import { withRow, withStatus } from '../session/edits.ts'
import { DropForm } from './drop-form.tsx'
import { lightsInWords, lightsOf, otherFindings } from './lights.ts'
import { Progress } from './progress.tsx'
import { LightReasons, OtherWords } from './reasons.tsx'

export interface StepPanelProps {
  desk: PlanDesk
  step: PlanStep | null
  /** True while the reason is asked for which a step is dropped. */
  dropping: boolean
  onStatus: (step: PlanStep, status: StepState) => void
  onDropped: () => void
}

/** Everything about one step: its lights with their reasons, what it serves, how it goes. */
export function StepPanel({ desk, step, dropping, onStatus, onDropped }: StepPanelProps) {
  const { checked } = usePlanNews()
  if (!step)
    return <p className="panel-note">Go to a step to see which of its lights are not met yet, why, and what would turn them.</p>
  const found = checked[step.id]
  const open = step.status === 'to-do' || step.status === 'under-way'
  const lights = open && found ? lightsOf(found) : []
  return (
    <div className="step-panel" key={step.id}>
      <p className="step-words">{step.action || <span className="second">Nothing is written yet.</span>}</p>
      {dropping && (
        <DropForm
          onDrop={(because) => {
            desk.session.edit((plan) => withStatus(plan, step.id, 'dropped', because))
            onDropped()
          }}
          onCancel={onDropped}
        />
      )}
      <p className="visually-hidden" role="status">
        {lights.length > 0 ? lightsInWords(lights) : ''}
      </p>
      {lights.length > 0 && <LightReasons lights={lights} />}
      {open && found && <OtherWords findings={otherFindings(found)} />}
      <Serves desk={desk} step={step} />
      <section aria-label="How it stands">
        <h3>
          How it stands <Tag tone={step.status === 'done' ? 'done' : 'plain'}>{STEP_STATES[step.status]}</Tag>
        </h3>
        {step.status === 'dropped' && <p>Because: {step.droppedBecause}</p>}
        <StandsActions step={step} onStatus={onStatus} />
      </section>
      <Progress desk={desk} step={step} />
      {open && (
        <WrittenFields>
          <TextField
            label="Agency"
            aside="(whom they act for)"
            value={step.agency}
            onChange={(agency) =>
              desk.session.edit((plan) => withRow(plan, 'steps', { ...step, agency }), `steps/${step.id}/agency`)
            }
            onBlur={desk.session.settle}
          />
        </WrittenFields>
      )}
    </div>
  )
}

function StandsActions({ step, onStatus }: { step: PlanStep } & Pick<StepPanelProps, 'onStatus'>) {
  const mayWrite = useSignedIn().may('write')
  if (!mayWrite) return null
  if (step.status === 'done' || step.status === 'dropped')
    return (
      <div className="panel-actions">
        <Button compact onPress={() => onStatus(step, 'under-way')}>
          Take up again
        </Button>
      </div>
    )
  return (
    <div className="panel-actions">
      {step.status === 'to-do' && (
        <Button compact onPress={() => onStatus(step, 'under-way')}>
          It has begun
        </Button>
      )}
      <Button compact onPress={() => onStatus(step, 'done')}>
        Done
      </Button>
      <Button compact onPress={() => onStatus(step, 'dropped')}>
        Drop…
      </Button>
    </div>
  )
}

function Serves({ desk: { plan }, step }: { desk: PlanDesk; step: PlanStep }) {
  const { proposals, onJoin } = usePlanNews()
  const goals = plan.goals.filter(({ id }) => step.goalIds.includes(id))
  const proposal = proposals.get(step.id)
  return (
    <section aria-label="What it serves">
      <h3>Serves</h3>
      {goals.map(({ id, text }) => (
        <p key={id}>{firstWords(text, 24)}</p>
      ))}
      {goals.length === 0 && <p className="second">No goal yet.</p>}
      {proposal && (
        <p className="join-offer">
          “{proposal.words}”?
          <ForWriters>
            <Button compact onPress={() => onJoin(proposal.join)}>
              Join
            </Button>
          </ForWriters>
        </p>
      )}
    </section>
  )
}
