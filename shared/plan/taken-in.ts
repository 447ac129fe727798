import { ACTION_FIELDS, type ActionField, type PlanAction } from '../document/index.ts'
import { type CasePlan, type PlanStep, planStep } from './case-plan.ts'
import { actionOf } from './plan-contents.ts'
import { type ActionsBesidePlan, type ChangedAction, stateWritten } from './plan-in-document.ts'

/** What is to be known to take a document's actions into the plan. */
export interface TakingIn {
  /** For whom new steps are; none means all the children. */
  childIds: readonly string[]
  /** Why a step that the document does not have any more is dropped, by its id. Without a reason it stays as it is. */
  dropped: ReadonlyMap<string, string>
  /** Who wrote the progress that the document tells of, and on which day. */
  by: string
  on: string
  newId: () => string
}

/** A value that the document and the plan both changed: the plan's stays. */
export interface ValueKept {
  step: PlanStep
  value: ActionField
  written: string
  kept: string
}

export interface TakenIn {
  plan: CasePlan
  kept: ValueKept[]
}

/**
 * A plan with what was written in a document: new actions become steps, what was changed is changed, and what is no longer there
 * is dropped where somebody said why. `beside` is how the document differs from the plan that it shows; where `now` has gone on
 * since and changed the same value itself, its own stays and is given back in `kept`. Nothing else of the plan is touched.
 */
export function takenIn(now: CasePlan, { added, changed, missing }: ActionsBesidePlan, how: TakingIn): TakenIn {
  const steps = new Map(now.steps.map((step) => [step.id, step]))
  const kept: ValueKept[] = []
  for (const one of changed) {
    const current = steps.get(one.step.id)
    if (!current) {
      steps.set(one.step.id, withValues(one.step, one.action, one.values, how))
      continue
    }
    const meanwhile = one.values.filter((value) => changedMeanwhile(value, one, current, now))
    for (const value of meanwhile)
      kept.push({ step: current, value, written: one.action[value], kept: actionOf(now)(current)[value] })
    const values = one.values.filter((value) => !meanwhile.includes(value))
    steps.set(current.id, withValues(current, one.action, values, how))
  }
  for (const action of added) {
    const begun = steps.get(action.id) ?? planStep.parse({ id: action.id, childIds: [...how.childIds] })
    steps.set(action.id, withValues(begun, action, ACTION_FIELDS, how))
  }
  for (const { id } of missing) {
    const current = steps.get(id)
    const droppedBecause = how.dropped.get(id)?.trim() ?? ''
    const isOpen = current?.status === 'to-do' || current?.status === 'under-way'
    if (current && isOpen && droppedBecause !== '') steps.set(id, { ...current, status: 'dropped', droppedBecause })
  }
  return { plan: { ...now, steps: [...steps.values()] }, kept }
}

/** True where the plan has another value now than when the document began to differ from it, and another than is written. */
function changedMeanwhile(value: ActionField, { action, step }: ChangedAction, current: PlanStep, now: CasePlan): boolean {
  if (current === step) return false
  const shown = actionOf(now)
  const is = shown(current)[value]
  return is !== shown(step)[value] && is.trim() !== action[value].trim()
}

function withValues(step: PlanStep, action: PlanAction, values: readonly ActionField[], how: TakingIn): PlanStep {
  let next = step
  for (const value of values) {
    const words = action[value].trim()
    if (value === 'owner') next = withOwner(next, action, words)
    else if (value === 'status') next = withProgress(next, words, how)
    else next = { ...next, [value]: words }
  }
  return next
}

/** The owner as written; the agency stays where the wording still ends in it. */
function withOwner(step: PlanStep, { ownerId }: PlanAction, words: string): PlanStep {
  const { ownerId: _before, ...rest } = step
  const ending = `, ${step.agency}`
  const ofAgency = step.agency !== '' && words.endsWith(ending)
  const owner = ofAgency ? words.slice(0, -ending.length) : words
  const agency = ofAgency || (step.agency !== '' && words.includes(step.agency)) ? step.agency : ''
  return { ...rest, owner, agency, ...(ownerId === undefined ? {} : { ownerId }) }
}

/** A state where one is named, and a note of progress for anything else. */
function withProgress(step: PlanStep, words: string, { by, on, newId }: TakingIn): PlanStep {
  const status = stateWritten(words)
  if (status !== null) return { ...step, status }
  if (step.progress.some(({ text }) => text.trim() === words)) return step
  return { ...step, progress: [...step.progress, { id: newId(), on, by, text: words, change: '' }] }
}
