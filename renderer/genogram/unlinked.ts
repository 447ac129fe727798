import type { CaseFamily, Person } from '../../shared/family/index.ts'

/** People of the picture of whom nothing says how they belong to anybody: neither parent, child nor partner of somebody. */
export function unlinkedPeople(family: CaseFamily): Person[] {
  const linked = new Set([
    ...family.partnerships.flatMap(({ personIds }) => personIds),
    ...family.parentLinks.flatMap(({ childId, parentId }) => [childId, parentId]),
  ])
  return onThePicture(family).filter(({ id }) => !linked.has(id))
}

/** Professionals are in the case and stay off the picture unless somebody puts them there. */
export const onThePicture = ({ people }: Pick<CaseFamily, 'people'>): Person[] =>
  people.filter(({ group, onGenogram }) => onGenogram ?? group !== 'professional')
