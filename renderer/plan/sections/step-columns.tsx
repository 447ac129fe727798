import type { PlanStep, StepState } from '../../../shared/plan/index.ts'
import { STEP_STATES } from '../../../shared/plan/index.ts'
import type { PersonChoice } from '../../editor/index.ts'
import type { Choice } from '../../ui/index.ts'
import type { CellContent, GridColumn } from '../grid/columns.ts'
import { readWhen } from '../grid/read-when.ts'
import { SmartLights } from '../step/smart-lights.tsx'
import { JoinOffer } from './join-offer.tsx'
import { childrenColumn } from './shared-columns.ts'

const STATES: readonly Choice[] = Object.entries(STEP_STATES).map(([id, label]) => ({
  id,
  label: id === 'dropped' ? `${label}…` : label,
}))

type Words = 'action' | 'start' | 'due' | 'reviewDate' | 'measure' | 'baseline' | 'outcome'

export interface StepChoices {
  goals: readonly Choice[]
  children: readonly Choice[]
  people: readonly PersonChoice[]
  /** Whom a person of the case acts for, by their id. */
  agencies: ReadonlyMap<string, string>
  numbers: ReadonlyMap<string, number>
  today: string
  onStatus: (step: PlanStep, status: StepState) => void
}

/** The columns of the plan's steps. */
export function stepColumns(choices: StepChoices): GridColumn<PlanStep>[] {
  const { goals, children, people, agencies, numbers, today, onStatus } = choices
  return [
    {
      id: 'number',
      title: 'No.',
      width: 40,
      content: { kind: 'shown', draw: ({ id }) => <span className="cell-text second num">{numbers.get(id)}</span> },
    },
    { id: 'action', title: 'What', width: 236, isRowHeader: true, content: words('action') },
    { id: 'smart', title: 'SMART', width: 124, content: { kind: 'shown', draw: ({ id }) => <SmartLights stepId={id} /> } },
    {
      id: 'goalIds',
      title: 'For which goal',
      width: 176,
      content: {
        kind: 'many',
        choices: goals,
        chosen: ({ goalIds }) => goalIds,
        set: (row, goalIds) => ({ ...row, goalIds }),
        none: 'No goal yet',
        whenEmpty: 'No goal is written down yet.',
        extra: ({ id }) => <JoinOffer rowId={id} verb="Serves" />,
      },
    },
    childrenColumn(children),
    {
      id: 'owner',
      title: 'Who',
      width: 158,
      content: {
        kind: 'person',
        people,
        value: ({ owner }) => owner,
        below: ({ agency }) => (agency === '' ? null : { text: agency, problem: false }),
        set: (row, owner, personId) => withOwner(row, owner, personId, agencies),
      },
    },
    { id: 'start', title: 'From', width: 124, content: when('start', today) },
    { id: 'due', title: 'By when', width: 140, content: when('due', today) },
    { id: 'reviewDate', title: 'Looked at again', width: 140, content: when('reviewDate', today) },
    { id: 'measure', title: 'How we will know', width: 190, content: words('measure') },
    { id: 'baseline', title: 'Where it began', width: 160, content: words('baseline') },
    { id: 'outcome', title: 'What will be different', width: 190, content: words('outcome') },
    {
      id: 'status',
      title: 'How it stands',
      width: 124,
      content: {
        kind: 'one',
        choices: STATES,
        chosen: ({ status }) => status,
        pick: (row, id) => onStatus(row, id as StepState),
      },
    },
  ]
}

/** A person of the case comes with whom they act for; other words typed in their place leave neither behind. */
function withOwner(step: PlanStep, owner: string, personId: string | null, agencies: ReadonlyMap<string, string>): PlanStep {
  if (personId !== null) return { ...step, owner, ownerId: personId, agency: agencies.get(personId) ?? '' }
  if (owner === step.owner) return step
  const { ownerId, ...rest } = step
  return { ...rest, owner, ...(ownerId !== undefined && { agency: '' }) }
}

function words(part: Words): CellContent<PlanStep> {
  return { kind: 'text', value: (row) => row[part], set: (row, value) => ({ ...row, [part]: value }) }
}

function when(part: 'start' | 'due' | 'reviewDate', today: string): CellContent<PlanStep> {
  return {
    kind: 'text',
    value: (row) => row[part],
    set: (row, value) => ({ ...row, [part]: value }),
    below: (row) => readWhen(row[part], today, part === 'due' ? row.start : ''),
  }
}
