import { z } from 'zod'

const id = z.string().min(1)
const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, 'a date must be written YYYY-MM-DD')
  .or(z.literal(''))
  .default('')
const text = z.string().default('')
const ids = z.array(id).default([])

/** Something that a referral, or what came to light later, gave the authority to worry about: where a thread begins. */
export const planConcern = z.looseObject({
  id,
  text,
  /** Who said so or where it is written, and when it reached us. */
  by: text,
  on: day,
  childIds: ids,
  /** Why no plan takes it up, where somebody decided that. */
  notPlannedBecause: text,
})

/** A danger statement, or a worry that does not amount to danger. `name` is what people call its thread for short. */
export const planStatement = z.looseObject({
  id,
  kind: z.enum(['danger', 'worry']).default('danger'),
  name: text,
  text,
  childIds: ids,
  concernIds: ids,
})

/** What life looks like when it is good enough. A wellbeing goal may answer a concern without a statement between them. */
export const planGoal = z.looseObject({
  id,
  kind: z.enum(['safety', 'wellbeing', 'childs-own']).default('safety'),
  text,
  childIds: ids,
  statementIds: ids,
  concernIds: ids,
})

/** A note of progress on a step; `change` is what has become different for the child by it. */
export const progressNote = z.looseObject({ id, on: day, by: text, text, change: text })

export const STEP_STATES = { 'to-do': 'Not started', 'under-way': 'Under way', done: 'Done', dropped: 'Dropped' } as const
export type StepState = keyof typeof STEP_STATES

/**
 * One action of the plan, the values as typed; dates are read out of them by `readDue`. It serves the goals in `goalIds`;
 * `ownerId` is a person of the case, `agency` whom they act for. `droppedBecause` says why it is no longer wanted.
 */
export const planStep = z.looseObject({
  id,
  action: text,
  goalIds: ids,
  childIds: ids,
  owner: text,
  ownerId: z.string().optional(),
  agency: text,
  start: text,
  due: text,
  reviewDate: text,
  measure: text,
  baseline: text,
  outcome: text,
  status: z.enum(Object.keys(STEP_STATES) as StepState[]).default('to-do'),
  droppedBecause: text,
  progress: z.array(progressNote).default([]),
})

/** Where somebody put the safety of a goal or of the whole family on a day, from 0 to 10, and why there. */
export const planScale = z.looseObject({
  id,
  goalId: z.string().default(''),
  by: text,
  on: day,
  score: z.number().int().min(0, 'a scale goes from 0 to 10').max(10, 'a scale goes from 0 to 10'),
  why: text,
})

/** What must always be so, and what happens the same day if it is not. */
export const bottomLine = z.looseObject({ id, text, otherwise: text })
/** What would make us act, and what would then be done, by whom. */
export const contingencyStep = z.looseObject({ id, trigger: text, response: text, who: text })

/** What closing the case says of each concern with which it began. */
export const closureAnswer = z.looseObject({ concernId: id, text })
export const planClosure = z.looseObject({ on: day, summary: text, answers: z.array(closureAnswer).default([]) })

/**
 * The plan of a case, whatever it is called at the time (early help, child in need, child protection, care): one plan from
 * the referral to the closure, so that what began it is never lost from sight when it is stepped up or down.
 */
export const casePlan = z.looseObject({
  schemaVersion: z.literal(1).default(1),
  concerns: z.array(planConcern).default([]),
  statements: z.array(planStatement).default([]),
  goals: z.array(planGoal).default([]),
  steps: z.array(planStep).default([]),
  scales: z.array(planScale).default([]),
  bottomLines: z.array(bottomLine).default([]),
  contingency: z.array(contingencyStep).default([]),
  closure: planClosure.nullable().default(null),
})

export type PlanConcern = z.infer<typeof planConcern>
export type PlanStatement = z.infer<typeof planStatement>
export type PlanGoal = z.infer<typeof planGoal>
export type PlanStep = z.infer<typeof planStep>
export type ProgressNote = z.infer<typeof progressNote>
export type PlanScale = z.infer<typeof planScale>
export type BottomLine = z.infer<typeof bottomLine>
export type ContingencyStep = z.infer<typeof contingencyStep>
export type PlanClosure = z.infer<typeof planClosure>
export type CasePlan = z.infer<typeof casePlan>

/** A plan in which nobody has written yet. */
export const emptyPlan = (): CasePlan => casePlan.parse({})

/** The steps that are still to be gone: neither done nor dropped. */
export function openSteps({ steps }: CasePlan): PlanStep[] {
  return steps.filter(({ status }) => status === 'to-do' || status === 'under-way')
}

/** True when something of the plan is about the child: about no child in particular means about all of them. */
export function isFor(childId: string, { childIds }: { childIds: readonly string[] }): boolean {
  return childIds.length === 0 || childIds.includes(childId)
}
