import type { FamilyCheckCode } from './check.ts'
import { hasDied } from './family-to-check.ts'
import { listed } from './naming.ts'

/** A child of the case who is in no household today. */
export const childWithoutHome: FamilyCheckCode<'child-without-home'> = ({ children, homesOf, call }, _figures, report) => {
  const without = children.filter((child) => !hasDied(child) && !(homesOf.get(child.id) ?? []).some(({ isNow }) => isNow))
  if (without.length === 0) return
  const names = listed(without.map(({ id }) => call(id)))
  report({
    message: `${names} ${without.length > 1 ? 'are' : 'is'} in no household`,
    question: `With whom ${without.length > 1 ? 'do they' : `does ${names}`} live today?`,
    personIds: without.map(({ id }) => id),
  })
}
