import {
  bottomLine,
  type CasePlan,
  contingencyStep,
  type PlanStep,
  type ProgressNote,
  planConcern,
  planGoal,
  planScale,
  planStatement,
  planStep,
  type StepState,
} from '../../../shared/plan/index.ts'

/** The parts of a plan that are lists of rows. */
export const ROW_LISTS = ['concerns', 'statements', 'goals', 'steps', 'scales', 'bottomLines', 'contingency'] as const
export type RowList = (typeof ROW_LISTS)[number]
export type RowOf<L extends RowList> = CasePlan[L][number]

/** A row in which nothing is written yet. `childIds` is whom the writer is looking at; none means all of them. */
export function emptyRow<L extends RowList>(list: L, id: string, childIds: readonly string[], today: string): RowOf<L> {
  const made = {
    concerns: () => planConcern.parse({ id, text: '', childIds }),
    statements: () => planStatement.parse({ id, childIds }),
    goals: () => planGoal.parse({ id, childIds }),
    steps: () => planStep.parse({ id, childIds }),
    scales: () => planScale.parse({ id, on: today, score: 5 }),
    bottomLines: () => bottomLine.parse({ id }),
    contingency: () => contingencyStep.parse({ id }),
  }
  return made[list]() as RowOf<L>
}

export function withAdded<L extends RowList>(plan: CasePlan, list: L, row: RowOf<L>): CasePlan {
  return { ...plan, [list]: [...plan[list], row] }
}

/** The plan with one row put in the place of the one that has its id; the same plan where it is that very row. */
export function withRow<L extends RowList>(plan: CasePlan, list: L, row: RowOf<L>): CasePlan {
  const rows: readonly RowOf<L>[] = plan[list]
  return rows.includes(row) ? plan : { ...plan, [list]: rows.map((one) => (one.id === row.id ? row : one)) }
}

/** The plan without a row, and without what was joined to it. */
export function without(plan: CasePlan, list: RowList, id: string): CasePlan {
  const other = (ids: readonly string[]): string[] => ids.filter((one) => one !== id)
  const { closure } = plan
  return {
    ...plan,
    [list]: plan[list].filter((row) => row.id !== id),
    ...(list === 'concerns' && {
      statements: plan.statements.map((one) => ({ ...one, concernIds: other(one.concernIds) })),
      goals: plan.goals.map((one) => ({ ...one, concernIds: other(one.concernIds) })),
      closure: closure && { ...closure, answers: closure.answers.filter(({ concernId }) => concernId !== id) },
    }),
    ...(list === 'statements' && { goals: plan.goals.map((one) => ({ ...one, statementIds: other(one.statementIds) })) }),
    ...(list === 'goals' && {
      steps: plan.steps.map((one) => ({ ...one, goalIds: other(one.goalIds) })),
      scales: plan.scales.map((one) => (one.goalId === id ? { ...one, goalId: '' } : one)),
    }),
  }
}

function withStep(plan: CasePlan, id: string, change: (step: PlanStep) => PlanStep): CasePlan {
  return { ...plan, steps: plan.steps.map((step) => (step.id === id ? change(step) : step)) }
}

/** How a step stands from now on. A step that is taken up again keeps its notes and loses the reason why it was dropped. */
export function withStatus(plan: CasePlan, id: string, status: StepState, droppedBecause = ''): CasePlan {
  return withStep(plan, id, (step) => ({ ...step, status, droppedBecause: status === 'dropped' ? droppedBecause : '' }))
}

/** A note of progress on a step. Who notes progress on a step that was not begun has seen it begin. */
export function withNote(plan: CasePlan, id: string, note: ProgressNote): CasePlan {
  return withStep(plan, id, (step) => ({
    ...step,
    status: step.status === 'to-do' ? 'under-way' : step.status,
    progress: [...step.progress, note],
  }))
}

export function withoutNote(plan: CasePlan, id: string, noteId: string): CasePlan {
  return withStep(plan, id, (step) => ({ ...step, progress: step.progress.filter((note) => note.id !== noteId) }))
}

/** What the closure says of one concern. The closure begins with the first thing that is said in it. */
export function withClosing(
  plan: CasePlan,
  change: { on?: string; summary?: string; answer?: { concernId: string; text: string } },
): CasePlan {
  const { answer, ...rest } = change
  const closure = { ...(plan.closure ?? { on: '', summary: '', answers: [] }), ...rest }
  if (!answer) return { ...plan, closure }
  const others = closure.answers.filter(({ concernId }) => concernId !== answer.concernId)
  return { ...plan, closure: { ...closure, answers: [...others, answer] } }
}
