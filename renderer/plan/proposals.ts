import { type CasePlan, proposedJoins } from '../../shared/plan/index.ts'
import { firstWords, type PlanNews } from './desk.ts'

/** What could be joined, by the row that would be joined to something, with the first words of that. */
export function proposalsOf(plan: CasePlan): PlanNews['proposals'] {
  const texts = new Map([
    ...plan.concerns.map(({ id, text }) => [id, text] as const),
    ...plan.statements.map(({ id, name, text }) => [id, name || text] as const),
    ...plan.goals.map(({ id, text }) => [id, text] as const),
  ])
  return new Map(proposedJoins(plan).map((join) => [join.from, { join, words: firstWords(texts.get(join.to) ?? '') }]))
}
