import { type CasePlan, isFor, type PlanConcern, type PlanGoal, type PlanStatement, type PlanStep } from './case-plan.ts'
import { threadsOf } from './thread.ts'

/**
 * One strand of the golden thread: a statement, or a goal, a step or a concern that none stands above, with what first hangs on
 * it. Everything of a plan is in one strand exactly, though it may be joined to things in others.
 */
export interface Strand {
  /** Id of what the strand is called after. */
  id: string
  name: string
  concerns: PlanConcern[]
  statements: PlanStatement[]
  goals: PlanGoal[]
  steps: PlanStep[]
}

const NAME_WORDS = 4

/** The first words of a text, as a name. */
export function firstWords(text: string, count = NAME_WORDS): string {
  const words = text.trim().split(/\s+/).filter(Boolean)
  return words.length <= count ? words.join(' ') : `${words.slice(0, count).join(' ')} …`
}

/**
 * The strands of a child (of all children without one). What belongs to one thread stands together, in the order in which the
 * threads began; in a thread statements come first, then goals of their own, then what is not joined.
 */
export function strandsOf(plan: CasePlan, childId: string | null = null): Strand[] {
  const own = planOfChild(plan, childId)
  const strands = new Map<string, Strand>()
  const begin = (id: string, name: string): Strand => {
    const strand = { id, name, concerns: [], statements: [], goals: [], steps: [] }
    strands.set(id, strand)
    return strand
  }
  const strandOfGoal = new Map<string, Strand>()
  for (const { statements, goals, steps, concerns } of threadsOf(own)) {
    for (const statement of statements)
      begin(statement.id, statement.name.trim() || firstWords(statement.text)).statements.push(statement)
    for (const goal of goals) {
      const above = goal.statementIds.map((id) => strands.get(id)).find((strand) => strand !== undefined)
      const strand = above ?? begin(goal.id, firstWords(goal.text))
      strand.goals.push(goal)
      strandOfGoal.set(goal.id, strand)
    }
    for (const step of steps) {
      const above = step.goalIds.map((id) => strandOfGoal.get(id)).find((strand) => strand !== undefined)
      ;(above ?? begin(step.id, firstWords(step.action))).steps.push(step)
    }
    for (const concern of concerns) {
      const first = [...statements, ...goals].find(({ concernIds }) => concernIds.includes(concern.id))
      const strand = first && (strands.get(first.id) ?? strandOfGoal.get(first.id))
      ;(strand ?? begin(concern.id, firstWords(concern.text))).concerns.push(concern)
    }
  }
  return [...strands.values()]
}

/**
 * The part of a plan that is about a child, and beyond that: where something of the child hangs only on what is about another
 * child, or has only such things below it, those too. A thread must not look broken because it passes through a sibling's.
 */
export function planOfChild(plan: CasePlan, childId: string | null): CasePlan {
  if (childId === null) return plan
  const { concerns, statements, goals, steps } = plan
  const kept = new Set([...concerns, ...statements, ...goals, ...steps].filter((one) => isFor(childId, one)).map(({ id }) => id))
  // Dropped steps join nothing; nor does what is no longer in the plan.
  const live = steps.filter(({ status }) => status !== 'dropped')
  const there = new Set([...concerns, ...statements, ...goals, ...live].map(({ id }) => id))
  const existing = (ids: readonly string[]): string[] => ids.filter((id) => there.has(id))
  const upward = new Map<string, readonly string[]>([
    ...statements.map(({ id, concernIds }) => [id, existing(concernIds)] as const),
    ...goals.map(({ id, statementIds, concernIds }) => [id, existing([...statementIds, ...concernIds])] as const),
    ...live.map(({ id, goalIds }) => [id, existing(goalIds)] as const),
  ])
  const downward = new Map<string, string[]>()
  for (const [id, ups] of upward) for (const up of ups) downward.set(up, [...(downward.get(up) ?? []), id])
  const keepNext = (list: readonly { id: string }[], next: ReadonlyMap<string, readonly string[]>): void => {
    for (const { id } of list) {
      const joined = next.get(id) ?? []
      if (kept.has(id) && !joined.some((one) => kept.has(one))) for (const one of joined) kept.add(one)
    }
  }
  for (const list of [concerns, statements, goals]) keepNext(list, downward)
  for (const list of [live, goals, statements]) keepNext(list, upward)
  const of = <T extends { id: string }>(list: T[]): T[] => list.filter(({ id }) => kept.has(id))
  return { ...plan, concerns: of(concerns), statements: of(statements), goals: of(goals), steps: of(steps) }
}
