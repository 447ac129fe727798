import { type Answer, type AnsweredBy, type Coverage, isUnanswered } from '../../shared/standards/index.ts'

const WORDS: Record<AnsweredBy, string> = {
  rule: 'rule',
  timescale: 'time limit',
  template: 'template',
  signOff: 'sign-off',
  audit: 'audit',
  otherClause: 'another clause',
}

/** `rule spelling, grammar; audit table-6-recording`. */
function inWords(answers: readonly Answer[]): string {
  const sorts = new Map<AnsweredBy, string[]>()
  for (const { by, id } of answers) sorts.set(by, [...(sorts.get(by) ?? []), id])
  return [...sorts].map(([by, ids]) => `${WORDS[by]} ${ids.join(', ')}`).join('; ')
}

/** A pack's coverage for people to read: the counts, then each clause with what answers it or why nothing can. */
export function coverageText({ pack, clauses, counts }: Coverage): string {
  const { notCheckable, unanswered, ...answered } = counts
  const sorts = Object.entries(answered).map(([by, count]) => `${WORDS[by as AnsweredBy]} ${count}`)
  const head = `${pack}: ${clauses.length} clauses; ${sorts.join(', ')}; not checkable ${notCheckable}, unanswered ${unanswered}`
  const lines = clauses.map((clause) => {
    if (clause.notCheckable !== null) return `  -  ${clause.cite} (${clause.key}): not checkable: ${clause.notCheckable}`
    if (!isUnanswered(clause)) return `     ${clause.cite} (${clause.key}): ${inWords(clause.answers)}`
    const missing = clause.withoutTemplate.length > 0 ? `; no template yet for ${clause.withoutTemplate.join(', ')}` : ''
    return `  !  ${clause.cite} (${clause.key}): nothing answers it${missing}`
  })
  return [head, ...lines, ''].join('\n')
}
