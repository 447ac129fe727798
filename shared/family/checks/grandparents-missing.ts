import type { Person } from '../case-record.ts'
import type { FamilyCheckCode } from './check.ts'
import { type CheckedFamily, isNoted, legalParents } from './family-to-check.ts'
import { listed, whose } from './naming.ts'

/** A parent of the case's children whose own parents are not there, with nothing said of why. */
export const grandparentsMissing: FamilyCheckCode<'grandparents-missing'> = (checked, _figures, report) => {
  const { people, children, parentsOf, byId, call } = checked
  const unplaced = people.filter(({ id, role }) => /\bgrand|\bnan\b/i.test(role) && !(checked.childrenOf.get(id) ?? []).length)
  for (const parent of people) {
    if (parent.sort !== 'person' || parent.group === 'child') continue
    const own = children.filter((child) => parentsWhoCount(checked, child).includes(parent.id))
    if (own.length === 0 || (parentsOf.get(parent.id) ?? []).length > 0 || isNoted(checked, parent.id, 'parents')) continue
    if (unplaced.some(({ role }) => mayBeOf(role, parent))) continue
    const names = listed(own.map(({ id }) => call(id)))
    const isSecond = own.every((child) =>
      parentsWhoCount(checked, child).some(
        (other) =>
          other !== parent.id && legalParents(checked, other).some(({ parentId }) => byId.get(parentId)?.gender === 'female'),
      ),
    )
    const have = own.length > 1 ? 'have' : 'has'
    report({
      message: `${whose(call(parent.id))} parents are not recorded`,
      question: isSecond
        ? `${names} ${have} a second grandmother. Ask, or say why.`
        : `${names} ${have} grandparents on this side. Ask who they are, or say why.`,
      personIds: [parent.id, ...own.map(({ id }) => id)],
    })
  }
}

/** Of an adopted child those who adopted, else those to whom it was born. */
function parentsWhoCount(checked: CheckedFamily, { id }: Person): string[] {
  const links = legalParents(checked, id)
  const adoptive = links.filter(({ kind }) => kind === 'adoptive')
  return (adoptive.length > 0 ? adoptive : links).map(({ parentId }) => parentId)
}

/** A grandparent who is there and only not linked: that is asked elsewhere. */
function mayBeOf(role: string, { gender }: Person): boolean {
  if (/\bpaternal\b/i.test(role)) return gender !== 'female'
  if (/\bmaternal\b/i.test(role)) return gender !== 'male'
  return true
}
