import type { CriterionStanding } from '../../../shared/api/index.ts'

/** So many questions are read through at once; of a longer list the first are shown. */
export const FEW = 8

/** The ids of the questions that a long list begins with: all that have an answer, and then the next ones, up to `FEW` together. */
export function firstOf(criteria: readonly CriterionStanding[]): string[] {
  const answered = criteria.filter(({ answer }) => answer !== null)
  const others = criteria.filter(({ answer }) => answer === null).slice(0, Math.max(0, FEW - answered.length))
  return [...answered, ...others].map(({ id }) => id)
}

/** Questions of one part of a standard: "Section Three", "Standard 1". */
export interface AuditPart {
  title: string
  criteria: CriterionStanding[]
}

/** The questions by the part of the standard that asks them, in the order of the standard; one without a clause stands under "Other". */
export function partsOf(criteria: readonly CriterionStanding[]): AuditPart[] {
  const parts = new Map<string, CriterionStanding[]>()
  for (const criterion of criteria) {
    const title = partName(criterion.clause?.cite ?? '')
    const those = parts.get(title)
    if (those) those.push(criterion)
    else parts.set(title, [criterion])
  }
  return [...parts].map(([title, those]) => ({ title, criteria: those }))
}

/** "Stoke-on-Trent, Section Three: The home visit" is of "Section Three". */
function partName(cite: string): string {
  const [, afterAuthority = cite] = cite.split(/, (.*)/)
  const [part = ''] = afterAuthority.split(':')
  return part.trim() || 'Other'
}
