import type { CaseFamily } from '../../../shared/family/index.ts'

export type Missing = 'mother' | 'father' | 'parents'

/** Which birth or adoptive parent of somebody is not there. */
export function missingParents(family: CaseFamily, childId: string): Missing | null {
  const links = family.parentLinks.filter(
    (link) => link.childId === childId && (link.kind === 'birth' || link.kind === 'adoptive'),
  )
  if (links.length === 0) return 'parents'
  if (links.length > 1) return null
  const gender = family.people.find(({ id }) => id === links[0]?.parentId)?.gender
  return gender === 'female' ? 'father' : gender === 'male' ? 'mother' : null
}
