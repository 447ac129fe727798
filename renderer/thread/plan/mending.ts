import { newId } from '../../../shared/document/index.ts'
import { type CasePlan, casePlan, joined, type PlanGoal, type ThreadBreak } from '../../../shared/plan/index.ts'

/** What somebody wrote or chose to mend a break. */
export interface Mended {
  text: string
  goalKind: PlanGoal['kind']
  owner: { name: string; id?: string | undefined; agency: string }
  due: string
  measure: string
  /** Instead of writing: something that is there already. */
  joinTo: string | null
}

export const nothingYet = (plan: CasePlan, { at }: ThreadBreak): Mended => ({
  text: '',
  goalKind: plan.statements.find(({ id }) => id === at)?.kind === 'danger' ? 'safety' : 'wellbeing',
  owner: { name: '', agency: '' },
  due: '',
  measure: '',
  joinTo: null,
})

/** The plan with a break mended. What is written new is about the children whom the other end of the link is about. */
export function mended(plan: CasePlan, { kind, at }: ThreadBreak, given: Mended, today: string): CasePlan {
  if (given.joinTo !== null) return joined(plan, at, given.joinTo)
  const text = given.text.trim()
  const childIds =
    [...plan.concerns, ...plan.statements, ...plan.goals, ...plan.steps].find(({ id }) => id === at)?.childIds ?? []
  const with_ = (part: Partial<Record<keyof CasePlan, unknown[]>>): CasePlan => casePlan.parse({ ...plan, ...part })
  switch (kind) {
    case 'concern-unanswered':
      return with_({ concerns: plan.concerns.map((one) => (one.id === at ? { ...one, notPlannedBecause: text } : one)) })
    case 'statement-without-goal':
      return with_({ goals: [...plan.goals, { id: newId(), kind: given.goalKind, text, childIds, statementIds: [at] }] })
    case 'step-without-goal': {
      const id = newId()
      return joined(with_({ goals: [...plan.goals, { id, kind: given.goalKind, text, childIds }] }), at, id)
    }
    case 'statement-without-concern': {
      const id = newId()
      return joined(with_({ concerns: [...plan.concerns, { id, text, on: today, childIds }] }), at, id)
    }
    case 'goal-without-statement': {
      const id = newId()
      return joined(with_({ statements: [...plan.statements, { id, kind: 'worry', text, childIds }] }), at, id)
    }
    case 'goal-without-step': {
      const { name, id: ownerId, agency } = given.owner
      const step = { id: newId(), action: text, goalIds: [at], childIds, owner: name, ownerId, agency, due: given.due.trim() }
      return with_({ steps: [...plan.steps, { ...step, measure: given.measure.trim() }] })
    }
    case 'concern-not-closed': {
      const closure = plan.closure ?? { on: today, summary: '', answers: [] }
      const others = closure.answers.filter(({ concernId }) => concernId !== at)
      return { ...plan, closure: { ...closure, answers: [...others, { id: newId(), concernId: at, text }] } }
    }
  }
}
