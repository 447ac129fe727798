import type { Person } from '../case-record.ts'
import type { FamilyCheckCode } from './check.ts'
import { type CheckedFamily, isNoted, isUnderAge, legalParents } from './family-to-check.ts'
import { whose } from './naming.ts'

/** A child of whom a mother or a father is not there, with nothing said of why. Two mothers are two parents; an adopter may be one. */
export const parentMissing: FamilyCheckCode<'parent-missing'> = (checked, _figures, report) => {
  for (const child of asked(checked)) {
    const links = legalParents(checked, child.id)
    const name = checked.call(child.id)
    if (links.length === 0) {
      if (isNoted(checked, child.id, 'parents')) continue
      const question = `Who are ${whose(name)} mother and father? Add them, as “not known” where nobody knows, or say why.`
      report({ message: `No parent of ${name} is recorded`, question, personIds: [child.id] })
      continue
    }
    const [only] = links
    if (only === undefined || links.length > 1 || only.kind === 'adoptive' || hasDonor(checked, child)) continue
    const parent = checked.byId.get(only.parentId)
    const missing = parent?.gender === 'female' ? 'father' : parent?.gender === 'male' ? 'mother' : 'parents'
    if (isNoted(checked, child.id, missing) || (missing === 'parents' && notesOne(checked, child))) continue
    const who = missing === 'parents' ? 'second parent' : missing
    report({
      message: `${whose(name)} ${who} is not on the genogram`,
      question: `Who is ${whose(name)} ${missing === 'parents' ? who : `${who} or second parent`}? Add them, as “not known” where nobody knows, or say why.`,
      personIds: [child.id],
      rests: only.parentId,
    })
  }
}

/** The children of the case, those who share a parent with them, and children who live with them. */
function asked(checked: CheckedFamily): Person[] {
  const { children, people, childrenOf, homesOf } = checked
  const ids = new Set(children.map(({ id }) => id))
  for (const child of children) {
    for (const { parentId } of legalParents(checked, child.id))
      for (const { childId, kind } of childrenOf.get(parentId) ?? [])
        if (kind === 'birth' || kind === 'adoptive') ids.add(childId)
    for (const { household, isNow, member } of homesOf.get(child.id) ?? [])
      if (isNow && !member.partly)
        for (const { personId, partly } of household.members)
          if (!partly && homesOf.get(personId)?.some((home) => home.household === household && home.isNow)) ids.add(personId)
  }
  return people.filter(
    (person) =>
      ids.has(person.id) &&
      person.sort === 'person' &&
      person.died.trim() === '' &&
      (person.group === 'child' || isUnderAge(checked, person)),
  )
}

const hasDonor = ({ parentsOf }: CheckedFamily, { id }: Person): boolean =>
  (parentsOf.get(id) ?? []).some(({ kind }) => kind === 'donor')

const notesOne = (checked: CheckedFamily, { id }: Person): boolean =>
  isNoted(checked, id, 'mother') || isNoted(checked, id, 'father')
