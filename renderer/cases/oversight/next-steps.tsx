import { Plus, X } from 'lucide-react'
import { Button, DateField, TextField } from '../../ui/index.ts'
import { emptyStep, type StepDraft } from './note-draft.ts'

export interface NextStepsProps {
  steps: readonly StepDraft[]
  onChange: (steps: StepDraft[]) => void
}

/** What is to happen after a decision: what, who does it, and by which day. */
export function NextSteps({ steps, onChange }: NextStepsProps) {
  const change = (id: string, part: Partial<StepDraft>) =>
    onChange(steps.map((step) => (step.id === id ? { ...step, ...part } : step)))
  return (
    <fieldset className="plain-fieldset">
      <legend className="field-label">Next steps</legend>
      {steps.map((step, index) => (
        <div key={step.id} className="oversight-step">
          <TextField label={`What (${index + 1})`} value={step.what} onChange={(what) => change(step.id, { what })} />
          <TextField label={`Who (${index + 1})`} value={step.who} onChange={(who) => change(step.id, { who })} />
          <DateField
            label={`By (${index + 1})`}
            value={step.by ?? ''}
            onChange={(by) => change(step.id, { by: by === '' ? null : by })}
          />
          <Button
            icon
            look="plain"
            aria-label={`Take step ${index + 1} away`}
            onPress={() => onChange(steps.filter(({ id }) => id !== step.id))}
          >
            <X size={16} aria-hidden />
          </Button>
        </div>
      ))}
      <Button compact onPress={() => onChange([...steps, emptyStep()])}>
        <Plus size={15} aria-hidden />
        Add a step
      </Button>
    </fieldset>
  )
}
