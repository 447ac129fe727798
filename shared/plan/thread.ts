import { type CasePlan, isFor, type PlanConcern, type PlanGoal, type PlanStatement, type PlanStep } from './case-plan.ts'

/** Where the golden thread is broken, and at what. */
export type BreakKind =
  | 'concern-unanswered'
  | 'statement-without-goal'
  | 'statement-without-concern'
  | 'goal-without-step'
  | 'step-without-goal'
  | 'goal-without-statement'
  | 'concern-not-closed'

export interface ThreadBreak {
  kind: BreakKind
  /** Id of the concern, statement, goal or step. */
  at: string
  /** What is missing, as one line for the writer. */
  message: string
  /** What to write or to join. */
  ask: string
}

/** One thread of a child, as rows of the picture: what each concern led to. */
export interface Thread {
  /** What people call it: the statement's short name, else the first words of what begins it. */
  name: string
  concerns: PlanConcern[]
  statements: PlanStatement[]
  goals: PlanGoal[]
  steps: PlanStep[]
}

const named = (text: string): string => {
  const words = text.trim().split(/\s+/)
  return words.length <= 8 ? words.join(' ') : `${words.slice(0, 8).join(' ')} …`
}
const quoted = (text: string): string => (text.trim() === '' ? 'It' : `“${named(text)}”`)

/**
 * Every place at which the thread from referral to closure is broken: a concern that nothing answers and nobody explained, a
 * statement without a goal or that answers no concern, a goal without a step or that answers nothing, a step that serves no
 * goal, and, once the case is closed, a concern that the closure does not come back to. Dropped steps count for nothing.
 */
export function threadBreaks(plan: CasePlan): ThreadBreak[] {
  const { concerns, statements, goals, closure } = plan
  const steps = plan.steps.filter(({ status }) => status !== 'dropped')
  const breaks: ThreadBreak[] = []
  const add = (kind: BreakKind, at: string, message: string, ask: string): void => {
    breaks.push({ kind, at, message, ask })
  }
  for (const { id, text, notPlannedBecause } of concerns) {
    const answered = [...statements, ...goals].some(({ concernIds }) => concernIds.includes(id))
    if (!answered && notPlannedBecause.trim() === '')
      add(
        'concern-unanswered',
        id,
        `${quoted(text)} is not answered by any statement or goal.`,
        'Which statement or goal takes it up? If none does, why not?',
      )
  }
  for (const { id, name, text, concernIds } of statements) {
    const called = quoted(name.trim() || text)
    if (!goals.some(({ statementIds }) => statementIds.includes(id)))
      add('statement-without-goal', id, `${called} has no goal.`, 'What will it look like when the child is safe from this?')
    if (!concernIds.some((concernId) => concerns.some((one) => one.id === concernId)))
      add('statement-without-concern', id, `${called} goes back to no concern.`, 'What was reported or seen that it rests on?')
  }
  for (const { id, text, statementIds, concernIds, kind } of goals) {
    if (!steps.some(({ goalIds }) => goalIds.includes(id)))
      add('goal-without-step', id, `${quoted(text)} has no step that leads to it.`, 'Who will do what, by when, to get there?')
    const answers = [...statementIds, ...concernIds].some((one) => [...statements, ...concerns].some((each) => each.id === one))
    if (!answers && kind !== 'childs-own')
      add('goal-without-statement', id, `${quoted(text)} answers no worry.`, 'Which danger, worry or concern does it answer?')
  }
  for (const { id, action, goalIds } of steps)
    if (!goalIds.some((goalId) => goals.some((goal) => goal.id === goalId)))
      add('step-without-goal', id, `${quoted(action)} serves no goal.`, 'What is it for? If nothing, take it out.')
  if (closure)
    for (const { id, text } of concerns)
      if (!closure.answers.some((answer) => answer.concernId === id && answer.text.trim() !== ''))
        add(
          'concern-not-closed',
          id,
          `The closure does not come back to ${quoted(text)}.`,
          'What is different now about what began all this?',
        )
  return breaks
}

/**
 * The threads of a child (of all children without one), in the order in which they began: everything that hangs together is
 * one thread. What nothing is joined to is a thread of its own.
 */
export function threadsOf(plan: CasePlan, childId: string | null = null): Thread[] {
  const concerned = <T extends { childIds: readonly string[] }>(list: readonly T[]): T[] =>
    childId === null ? [...list] : list.filter((one) => isFor(childId, one))
  const concerns = concerned(plan.concerns)
  const statements = concerned(plan.statements)
  const goals = concerned(plan.goals)
  const steps = concerned(plan.steps)
  const groups = new Groups([...concerns, ...statements, ...goals, ...steps].map(({ id }) => id))
  for (const { id, concernIds } of statements) for (const other of concernIds) groups.join(id, other)
  for (const { id, statementIds, concernIds } of goals)
    for (const other of [...statementIds, ...concernIds]) groups.join(id, other)
  for (const { id, goalIds } of steps) for (const other of goalIds) groups.join(id, other)
  return groups.all().map((members) => {
    const of = <T extends { id: string }>(list: readonly T[]): T[] => list.filter(({ id }) => members.has(id))
    const thread = { concerns: of(concerns), statements: of(statements), goals: of(goals), steps: of(steps) }
    return { name: nameOf(thread), ...thread }
  })
}

function nameOf({ concerns, statements, goals, steps }: Omit<Thread, 'name'>): string {
  const given = statements.find(({ name }) => name.trim() !== '')?.name
  const first = [...concerns, ...statements, ...goals].map(({ text }) => text).find((text) => text.trim() !== '')
  return given ?? named(first ?? steps[0]?.action ?? '')
}

/** Ids that hang together, by joining two at a time. Ids that are not among those given are passed over. */
class Groups {
  private readonly groupOf: Map<string, Set<string>>

  constructor(ids: readonly string[]) {
    this.groupOf = new Map(ids.map((id) => [id, new Set([id])]))
  }

  join(one: string, other: string): void {
    const [first, second] = [this.groupOf.get(one), this.groupOf.get(other)]
    if (!first || !second || first === second) return
    for (const id of second) {
      first.add(id)
      this.groupOf.set(id, first)
    }
  }

  /** In the order of the ids given. */
  all(): Set<string>[] {
    return [...new Set(this.groupOf.values())]
  }
}
