import { type CasePlan, firstWords } from '../../../shared/plan/index.ts'

type Part = 'concerns' | 'statements' | 'goals' | 'steps'

/** Something of the plan that can be joined to others. */
export interface Joinable {
  id: string
  /** "Goal", "Step": what it is, as it is called on the screen. */
  what: string
  text: string
}

const WHAT: Record<Part, string> = { concerns: 'Reason', statements: 'Danger or worry', goals: 'Goal', steps: 'Step' }
const JOINS: Record<Part, readonly Part[]> = {
  concerns: ['statements', 'goals'],
  statements: ['concerns', 'goals'],
  goals: ['concerns', 'statements', 'steps'],
  steps: ['goals'],
}
const PARTS = Object.keys(WHAT) as Part[]

const itemsOf = (plan: CasePlan, part: Part): Joinable[] =>
  (part === 'steps' ? plan.steps.map(({ id, action }) => ({ id, text: action })) : plan[part]).map(({ id, text }) => ({
    id,
    what: WHAT[part],
    text,
  }))

const partOf = (plan: CasePlan, id: string): Part | undefined => PARTS.find((part) => plan[part].some((one) => one.id === id))

/** Ids that something names itself: those of what it hangs on. */
function above(plan: CasePlan, id: string): string[] {
  const statement = plan.statements.find((one) => one.id === id)
  const goal = plan.goals.find((one) => one.id === id)
  const step = plan.steps.find((one) => one.id === id)
  return [...(statement?.concernIds ?? []), ...(goal ? [...goal.statementIds, ...goal.concernIds] : []), ...(step?.goalIds ?? [])]
}

const areJoined = (plan: CasePlan, one: string, other: string): boolean =>
  above(plan, one).includes(other) || above(plan, other).includes(one)

/** What something is joined to: first what it leads back to, then what it leads on to. */
export function joinsOf(plan: CasePlan, id: string): { back: Joinable[]; on: Joinable[] } {
  const all = PARTS.flatMap((part) => itemsOf(plan, part))
  return {
    back: all.filter((one) => above(plan, id).includes(one.id)),
    on: all.filter((one) => above(plan, one.id).includes(id)),
  }
}

/** What something could still be joined to. */
export function candidatesFor(plan: CasePlan, id: string): Joinable[] {
  const part = partOf(plan, id)
  if (!part) return []
  return JOINS[part].flatMap((other) => itemsOf(plan, other)).filter((one) => !areJoined(plan, id, one.id))
}

/** True where the two are of sorts that a thread joins, and are not joined yet. */
export function canJoin(plan: CasePlan, one: string, other: string): boolean {
  return candidatesFor(plan, one).some(({ id }) => id === other)
}

/** One thing of the plan in words for a message: “Whenever Mr Pike comes …”. */
export function quoted(plan: CasePlan, id: string): string {
  const found = PARTS.flatMap((part) => itemsOf(plan, part)).find((one) => one.id === id)
  return `“${firstWords(found?.text ?? '', 6)}”`
}
