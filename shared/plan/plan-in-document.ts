import { ACTION_FIELDS, type ActionField, inlineText, type PlanAction, type Table } from '../document/index.ts'
import { type CasePlan, openSteps, type PlanStep, STEP_STATES, type StepState } from './case-plan.ts'
import { actionOf } from './plan-contents.ts'

/** A step of the plan that a document's action says otherwise. */
export interface ChangedAction {
  action: PlanAction
  step: PlanStep
  values: ActionField[]
}

/** How the actions in a document differ from a plan. */
export interface ActionsBesidePlan {
  /** Actions of which the plan has no step, each under the id that its step would have. */
  added: PlanAction[]
  changed: ChangedAction[]
  /** Open steps that the document does not have. */
  missing: PlanStep[]
}

const plain = (text: string): string => text.replace(/\s+/g, ' ').trim()

/** The state that somebody wrote in words; null for any other text. */
export function stateWritten(text: string): StepState | null {
  const words = plain(text).toLowerCase()
  if (words === '') return 'to-do'
  return (Object.keys(STEP_STATES) as StepState[]).find((state) => STEP_STATES[state].toLowerCase() === words) ?? null
}

/**
 * Compares the actions of a document with the part of a plan that is about its children. Rows in which nothing stands are no
 * actions. Progress that is written out is the same as a note of the step; an aim that is left empty is the goal's.
 */
export function besidePlan(actions: readonly PlanAction[], plan: CasePlan): ActionsBesidePlan {
  const written = withOwnIds(actions.filter((action) => ACTION_FIELDS.some((value) => plain(action[value]) !== '')))
  const steps = new Map(plan.steps.map((step) => [step.id, step]))
  const shown = actionOf(plan)
  const changed = written.flatMap((action): ChangedAction[] => {
    const step = steps.get(action.id)
    if (!step) return []
    const values = ACTION_FIELDS.filter((value) => !isSame(value, action, shown(step), step))
    return values.length === 0 ? [] : [{ action, step, values }]
  })
  const ids = new Set(written.map(({ id }) => id))
  return {
    added: written.filter(({ id }) => !steps.has(id)),
    changed,
    missing: openSteps(plan).filter(({ id }) => !ids.has(id)),
  }
}

/** Each action under an id of its own: a row that was copied has that of another. */
function withOwnIds(actions: readonly PlanAction[]): PlanAction[] {
  const seen = new Map<string, number>()
  return actions.map((action) => {
    const before = seen.get(action.id) ?? 0
    seen.set(action.id, before + 1)
    return before === 0 ? action : { ...action, id: `${action.id}-${before + 1}` }
  })
}

function isSame(value: ActionField, written: PlanAction, shown: PlanAction, step: PlanStep): boolean {
  const words = plain(written[value])
  if (words === plain(shown[value])) return true
  if (value === 'outcome') return words === '' && plain(step.outcome) === ''
  if (value !== 'status') return false
  return stateWritten(words) === step.status || step.progress.some(({ text }) => plain(text) === words)
}

/** How many steps a document says otherwise than the plan, has beside it or lacks. */
export function countBesidePlan({ added, changed, missing }: ActionsBesidePlan): number {
  return added.length + changed.length + missing.length
}

/** How many rows of a table that shows the plan are otherwise than the plan has them; empty rows count for nothing. */
export function rowsBesidePlan({ rows }: Table, shown: readonly (readonly string[])[]): number {
  const print = (cells: readonly string[]): string => cells.map(plain).join('\u0000')
  const filled = (list: readonly (readonly string[])[]): string[] =>
    list.filter((cells) => cells.some((cell) => plain(cell) !== '')).map(print)
  const written = filled(rows.map(({ cells }) => cells.map(({ content }) => inlineText(content))))
  const planned = filled(shown)
  const longest = Math.max(written.length, planned.length)
  if (written.length === planned.length) return written.filter((row, place) => row !== planned[place]).length
  const kept = written.filter((row) => planned.includes(row)).length
  return Math.max(1, longest - kept)
}
