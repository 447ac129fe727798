import type { CasePlan } from './case-plan.ts'

/** Two things of a plan that could be joined, because their words agree. `score` is from 0 to 1. */
export interface ProposedJoin {
  /** The later one on the thread: a statement, a goal or a step. */
  from: string
  /** The earlier one: a concern, a statement or a goal. */
  to: string
  score: number
}

/** Words that tell nothing about what two sentences have in common. */
const EMPTY_WORDS = new Set(
  'about after again all also and any are been before being but can could did does doing each for from had has have her here hers him his how into its just like made make may might more most much must not now off once only other our out over own she should some such than that the their them then there these they this those through too under until very was were what when where which while who will with would you your child children mother father mum dad parent parents worker social week weeks day days month months goes going get gets ms mr mrs dr able want wants need needs know says said told they’ll we’ll i’m we’re am are is be to of in on at by or so if it he we us me my no up as an a i do'.split(
    ' ',
  ),
)

/** How well two wordings must agree before it is worth asking. */
const WORTH_ASKING = 0.18

/** The words that carry a sentence's meaning, endings taken off. */
function content(text: string): Set<string> {
  const words = text.toLowerCase().match(/\p{L}[\p{L}’']+/gu) ?? []
  return new Set(words.filter((word) => !EMPTY_WORDS.has(word)).map(stem))
}

const stem = (word: string): string => {
  const plain = word.replace(/[’']s$/, '')
  const cut = plain.replace(/(?:ings?|edly|ed|ies|es|s|ly|ment|ness)$/, '')
  return (cut.length >= 3 ? cut : plain).slice(0, 7)
}

/** Shared words by the shorter of the two texts; a name or a word alone proves nothing. */
function agreement(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const shared = [...one].filter((word) => other.has(word)).length
  return shared < 2 ? 0 : shared / Math.min(one.size, other.size)
}

/** Joins that are worth asking about, of what is not joined yet, the likeliest first: one for each statement, goal and step. */
export function proposedJoins(plan: CasePlan): ProposedJoin[] {
  const { concerns, statements, goals } = plan
  const steps = plan.steps.filter(({ status }) => status !== 'dropped')
  const joins: ProposedJoin[] = []
  const propose = (from: { id: string; text: string }, candidates: readonly { id: string; text: string }[]): void => {
    const words = content(from.text)
    const [best] = candidates
      .map(({ id, text }) => ({ from: from.id, to: id, score: agreement(words, content(text)) }))
      .filter(({ score }) => score >= WORTH_ASKING)
      .sort((a, b) => b.score - a.score)
    if (best) joins.push(best)
  }
  for (const statement of statements) if (statement.concernIds.length === 0) propose(statement, concerns)
  for (const goal of goals)
    if (goal.statementIds.length + goal.concernIds.length === 0) propose(goal, statements.length > 0 ? statements : concerns)
  for (const { id, action, outcome, measure, goalIds } of steps)
    if (goalIds.length === 0) propose({ id, text: `${action} ${outcome} ${measure}` }, goals)
  return joins.sort((a, b) => b.score - a.score)
}

/** The plan with two of its things joined, whichever way round they are named; as it was where they cannot be. */
export function joined(plan: CasePlan, one: string, other: string): CasePlan {
  return changed(plan, one, other, (ids, id) => (ids.includes(id) ? ids : [...ids, id]))
}

/** The plan with a join taken out. */
export function unjoined(plan: CasePlan, one: string, other: string): CasePlan {
  return changed(plan, one, other, (ids, id) => ids.filter((each) => each !== id))
}

function changed(plan: CasePlan, one: string, other: string, change: (ids: string[], id: string) => string[]): CasePlan {
  const has = (list: readonly { id: string }[], id: string): boolean => list.some((each) => each.id === id)
  const pair = (later: readonly { id: string }[], earlier: readonly { id: string }[]): [string, string] | null => {
    if (has(later, one) && has(earlier, other)) return [one, other]
    return has(later, other) && has(earlier, one) ? [other, one] : null
  }
  const { concerns, statements, goals, steps } = plan
  const withIds = <T extends { id: string }>(list: T[], at: string, next: (item: T) => T): T[] =>
    list.map((item) => (item.id === at ? next(item) : item))
  const step = pair(steps, goals)
  if (step) return { ...plan, steps: withIds(steps, step[0], (item) => ({ ...item, goalIds: change(item.goalIds, step[1]) })) }
  const goal = pair(goals, statements)
  if (goal)
    return { ...plan, goals: withIds(goals, goal[0], (item) => ({ ...item, statementIds: change(item.statementIds, goal[1]) })) }
  const direct = pair(goals, concerns)
  if (direct)
    return { ...plan, goals: withIds(goals, direct[0], (item) => ({ ...item, concernIds: change(item.concernIds, direct[1]) })) }
  const statement = pair(statements, concerns)
  if (!statement) return plan
  return {
    ...plan,
    statements: withIds(statements, statement[0], (item) => ({ ...item, concernIds: change(item.concernIds, statement[1]) })),
  }
}
