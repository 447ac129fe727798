import type { Addressees, RequirementStanding } from '../../../shared/api/index.ts'
import { countingRequirements } from '../../../shared/review/index.ts'

type Asked = Pick<RequirementStanding, 'id' | 'what' | 'by' | 'recorded' | 'onlyIf'>
type Person = Addressees['people'][number]

/** Who may agree to what counts once the questions are answered so. */
export interface WhoAgrees {
  /** Those to whom the document can be sent, and what of it each leaves to others. */
  offered: (Person & { leaves: Asked[] })[]
  /** Who may read it and return it, and authorise none of it. */
  onlyReturn: Person[]
  /** What nobody who signs in here may agree to, with the roles in which somebody could. */
  nobody: (Asked & { roles: string[] })[]
}

/** Sorts the people of this store by what they may do with a document to which those questions apply. */
export function whoAgrees({ people, needed }: Addressees, requirements: readonly Asked[], applies: readonly string[]): WhoAgrees {
  const counting = countingRequirements(requirements, applies)
  const judged = people.map((one) => ({ ...one, leaves: counting.filter(({ id }) => !one.agrees.includes(id)) }))
  const rolesOf = (id: string) => needed.find(({ requirement }) => requirement === id)?.roles ?? []
  return {
    offered: judged.filter(({ leaves }) => leaves.length < counting.length),
    onlyReturn: judged.filter(({ leaves, isSender }) => leaves.length === counting.length && !isSender),
    nobody: counting
      .filter(({ id }) => judged.every(({ agrees }) => !agrees.includes(id)))
      .map((one) => ({ ...one, roles: rolesOf(one.id) })),
  }
}
