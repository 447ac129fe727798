import type { FamilyCheckCode } from './check.ts'
import { isNoted, isUnderAge, legalParents } from './family-to-check.ts'
import { listed, whose } from './naming.ts'

/** A child's parent who stands there as not known, with nothing said of what was asked. */
export const parentNotKnown: FamilyCheckCode<'parent-not-known'> = (checked, _figures, report) => {
  const { people, childrenOf, call, byId } = checked
  for (const parent of people) {
    if (parent.sort !== 'not-known' || parent.notes.trim() !== '') continue
    if (checked.family.gaps.some(({ about, text }) => about === parent.id && text.trim() !== '')) continue
    const what = parent.gender === 'female' ? 'mother' : parent.gender === 'male' ? 'father' : 'parents'
    const children = (childrenOf.get(parent.id) ?? [])
      .filter(({ kind }) => kind === 'birth')
      .map(({ childId }) => byId.get(childId))
      .filter((child) => child !== undefined && (child.group === 'child' || isUnderAge(checked, child)))
      .filter((child) => child !== undefined && !isNoted(checked, child.id, what))
      .flatMap((child) => child ?? [])
    if (children.length === 0) continue
    const others = new Set(
      children.flatMap(({ id }) =>
        legalParents(checked, id)
          .map(({ parentId }) => byId.get(parentId))
          .filter((other) => other !== undefined && other.sort === 'person' && other.died.trim() === '')
          .map((other) => call(other?.id ?? '')),
      ),
    )
    const who = what === 'parents' ? 'parent' : what
    const names = listed(children.map(({ id }) => whose(call(id))))
    report({
      message: `${names} ${who} is not known`,
      question:
        others.size === 0
          ? `Does anybody know who ${who === 'mother' ? 'she is' : who === 'father' ? 'he is' : 'that is'}? Ask, or say why not.`
          : `Is ${who === 'mother' ? 'she' : who === 'father' ? 'he' : 'that parent'} known to ${listed([...others])}? Ask, or say why not.`,
      personIds: [parent.id, ...children.map(({ id }) => id)],
    })
  }
}
