import type { CaseRecord } from './case-record.ts'

/** What stands for the family in a calendar, which leaves the office: the case's reference, else the children's initials. */
export function caseMark({ reference, people }: Pick<CaseRecord, 'reference' | 'people'>): string {
  const initials = people
    .filter(({ group }) => group === 'child')
    .map(({ knownAs, firstName }) => initialOf(knownAs || firstName))
  return reference.trim() || initials.filter(Boolean).join(', ') || 'Case'
}

/** The first letter of a name. */
export const initialOf = (name: string): string => [...name.trim()].slice(0, 1).join('').toUpperCase()
