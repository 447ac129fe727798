import { type CaseRecord, formalName, type Person } from '../../../shared/family/index.ts'
import type { PersonChoice } from './popovers/person-field.tsx'

export type CasePerson = PersonChoice & { relation: string; group: Person['group'] }

/** The case's people as the pickers offer them: children first, then family, then professionals. */
export function casePeople(caseRecord: CaseRecord | null): CasePerson[] {
  const order = { child: 0, family: 1, professional: 2 }
  return (caseRecord?.people ?? [])
    .map((person) => ({
      id: person.id,
      name: formalName(person),
      role: person.group === 'child' ? '' : person.role,
      relation: person.group === 'child' ? 'child' : person.role,
      group: person.group,
    }))
    .sort((a, b) => order[a.group] - order[b.group])
}

/** "Zofia, Ruby and Kofi": whom the document is about. */
export function aboutChildren(caseRecord: CaseRecord | null, childIds: readonly string[]): string {
  const children = (caseRecord?.people ?? []).filter(
    (person) => person.group === 'child' && (childIds.length === 0 || childIds.includes(person.id)),
  )
  return new Intl.ListFormat('en-GB', { type: 'conjunction' }).format(children.map(formalName))
}
