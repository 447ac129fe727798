import { type FormEvent, useState } from 'react'
import { type CaseRecord, formalName } from '../../../shared/family/index.ts'
import type { BreakKind, CasePlan, PlanGoal, ThreadBreak } from '../../../shared/plan/index.ts'
import { Button, Select, TextField } from '../../ui/index.ts'
import { BREAK_CARDS } from '../picture/break-cards.ts'
import { candidatesFor } from '../plan/joins.ts'
import { type Mended, nothingYet } from '../plan/mending.ts'

export interface MendFormProps {
  plan: CasePlan
  broken: ThreadBreak
  people: CaseRecord['people']
  /** False where it could not be saved: what was written stays. */
  onSave: (given: Mended) => Promise<boolean>
  onClose: () => void
}

/** What is written new, and what it is joined to instead where there is something to join. */
const LABELS: Record<BreakKind, { write: string; choose: string | null }> = {
  'concern-unanswered': { write: 'Why the plan does not take it up', choose: 'Or the statement or goal that answers it' },
  'statement-without-goal': { write: 'The goal', choose: 'Or a goal that is there already' },
  'statement-without-concern': { write: 'What was reported or seen', choose: 'Or a reason that is there already' },
  'goal-without-step': { write: 'The step', choose: 'Or a step that is there already' },
  'goal-without-statement': { write: 'The worry that it answers', choose: 'Or a worry or reason that is there already' },
  'step-without-goal': { write: 'A new goal that it leads to', choose: 'Or a goal that is there already' },
  'concern-not-closed': { write: 'What is different now', choose: null },
}

const GOAL_KINDS: { id: PlanGoal['kind']; label: string }[] = [
  { id: 'safety', label: 'Safety goal' },
  { id: 'wellbeing', label: 'Wellbeing goal' },
  { id: 'childs-own', label: 'The child’s own goal' },
]

/** The one field that mends a break, or the choice of something that is in the plan already. */
export function MendForm({ plan, broken, people, onSave, onClose }: MendFormProps) {
  const [given, setGiven] = useState<Mended>(() => nothingYet(plan, broken))
  const [missing, setMissing] = useState(false)
  const [saving, setSaving] = useState(false)
  const labels = LABELS[broken.kind]
  const choices = labels.choose === null ? [] : candidatesFor(plan, broken.at).filter(({ what }) => fits(broken.kind, what))
  const change = (part: Partial<Mended>) => setGiven({ ...given, ...part })
  const writesGoal = broken.kind === 'statement-without-goal' || broken.kind === 'step-without-goal'
  const save = async (event: FormEvent) => {
    event.preventDefault()
    if (given.joinTo === null && given.text.trim() === '') return setMissing(true)
    setSaving(true)
    if (!(await onSave(given))) setSaving(false)
  }
  return (
    <form noValidate className="thread-form thread-mend" onSubmit={save}>
      <TextField
        label={labels.write}
        rows={2}
        autoFocus
        hint={broken.ask}
        error={missing ? `Write it here${choices.length > 0 ? ', or choose below' : ''}.` : undefined}
        value={given.text}
        onChange={(text) => {
          setMissing(false)
          change({ text, joinTo: null })
        }}
      />
      {writesGoal && (
        <Select
          label="Sort of goal"
          choices={GOAL_KINDS}
          value={given.goalKind}
          onChange={(id) => change({ goalKind: GOAL_KINDS.find((one) => one.id === id)?.id ?? 'safety' })}
        />
      )}
      {broken.kind === 'goal-without-step' && <StepFields given={given} people={people} onChange={change} />}
      {choices.length > 0 && labels.choose && (
        <Select
          label={labels.choose}
          choices={choices.map(({ id, what, text }) => ({ id, label: `${what}: ${text}` }))}
          value={given.joinTo}
          onChange={(joinTo) => {
            setMissing(false)
            change({ joinTo })
          }}
          placeholder="None"
        />
      )}
      <div className="thread-form-acts">
        <Button look="primary" type="submit" isDisabled={saving}>
          {given.joinTo === null ? BREAK_CARDS[broken.kind].mend : 'Join them'}
        </Button>
        <Button onPress={onClose}>Cancel</Button>
      </div>
    </form>
  )
}

/** Only what mends the break: a goal without a step is not mended by a statement. */
function fits(kind: BreakKind, what: string): boolean {
  if (kind === 'goal-without-step') return what === 'Step'
  if (kind === 'goal-without-statement') return what !== 'Step'
  if (kind === 'statement-without-goal') return what === 'Goal'
  return kind !== 'statement-without-concern' || what === 'Reason'
}

interface StepFieldsProps {
  given: Mended
  people: CaseRecord['people']
  onChange: (part: Partial<Mended>) => void
}

function StepFields({ given, people, onChange }: StepFieldsProps) {
  const adults = people.filter(({ group }) => group !== 'child')
  return (
    <>
      <Select
        label="Who will do it"
        choices={adults.map((person) => ({ id: person.id, label: formalName(person), note: person.role }))}
        value={given.owner.id ?? null}
        onChange={(id) => {
          const person = adults.find((one) => one.id === id)
          if (person) onChange({ owner: { id, name: fullName(person), agency: person.agency } })
        }}
        placeholder="Choose a person"
      />
      <TextField label="By when" aside="(a date)" value={given.due} onChange={(due) => onChange({ due })} />
      <TextField label="How we will know" value={given.measure} onChange={(measure) => onChange({ measure })} />
    </>
  )
}

const fullName = ({ title, firstName, lastName }: CaseRecord['people'][number]): string =>
  [title, firstName, lastName].filter(Boolean).join(' ')
