import type { FamilyCheckCode } from './check.ts'
import { hasDied, isUnderAge } from './family-to-check.ts'
import { listed } from './naming.ts'

/** Under these somebody outside the family has it. */
const BY_ORDER =
  /\b(?:care order|placement order|adopt\w*|special guardian\w*|emergency protection|ward of|child arrangements|residence order|[ie]?co\b|sgo\b)/i

/** A child for whom nobody alive is marked as having parental responsibility. */
export const responsibilityNobody: FamilyCheckCode<'responsibility-nobody'> = (checked, _figures, report) => {
  const { family, children, parentsOf, childrenOf, born, call, legalStatus } = checked
  if (BY_ORDER.test(legalStatus) && !/\bno (?:court )?orders?\b/i.test(legalStatus)) return
  const holders = family.people.filter((person) => person.parentalResponsibility && !hasDied(person))
  // Marked, and not linked to anybody: whose it is cannot be told.
  if (holders.some(({ id }) => !childrenOf.has(id))) return
  const held = new Set(holders.flatMap(({ id }) => (childrenOf.get(id) ?? []).map(({ childId }) => childId)))
  const without = children.filter(
    (child) =>
      !held.has(child.id) &&
      !hasDied(child) &&
      (isUnderAge(checked, child) || !born.has(child.id)) &&
      !family.gaps.some(({ about, text }) => about === child.id && /parental responsibility/i.test(text)),
  )
  if (without.length === 0) return
  report({
    message: `Nobody is marked as having parental responsibility for ${listed(without.map(({ id }) => call(id)))}`,
    question: 'Who has it: a parent, a guardian, or the authority under an order?',
    personIds: without.map(({ id }) => id),
    rests: without.flatMap(({ id }) => (parentsOf.get(id) ?? []).map(({ parentId }) => parentId)).join('+'),
  })
}
