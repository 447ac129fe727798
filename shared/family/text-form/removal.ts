import { type CaseFamily, type FamilyChange, type FamilyList, withFamilyChanges, withoutPerson } from '../case-family.ts'
import type { Person } from '../case-record.ts'

/** What may be said of somebody and be gone from the text. */
export type SaidField =
  | 'gender'
  | 'assignedAtBirth'
  | 'birth'
  | 'died'
  | 'knownAs'
  | 'sort'
  | 'child'
  | 'confidential'
  | 'markers'

/** Something of the family that the text does not say any more; to be asked about before it is taken out. */
export interface Removal {
  list: FamilyList
  id: string
  /** What it is, in words: "Idris Cole", "Zofia as a child of Piotr Nowak". */
  what: string
  /** Of a person who stays: what is not said of them any more. */
  fields?: SaidField[]
  /** Of a person who stays: the markers that are gone. */
  markerIds?: string[]
}

/** The changes that take these out, to be made after those of the text. */
export function removalChanges(family: CaseFamily, removals: readonly Removal[]): FamilyChange[] {
  const changes: FamilyChange[] = []
  let now = family
  const make = (more: FamilyChange[]): void => {
    changes.push(...more)
    now = withFamilyChanges(now, more)
  }
  for (const { list, id, fields, markerIds } of removals) {
    const there = (now[list] as { id: string }[]).some((one) => one.id === id)
    if (!there) continue
    const person = list === 'people' ? now.people.find((one) => one.id === id) : undefined
    if (person !== undefined && fields !== undefined)
      make([{ list: 'people', id, item: without(person, fields, markerIds ?? []) }])
    else if (person !== undefined) make(withoutPerson(now, id))
    else make([{ list, id, item: null } as FamilyChange])
  }
  return changes
}

function without(person: Person, fields: readonly SaidField[], markerIds: readonly string[]): Person {
  const gone = new Set(fields)
  const empty = <K extends keyof Person>(field: SaidField, key: K, value: Person[K]): Partial<Person> =>
    gone.has(field) ? ({ [key]: value } as unknown as Partial<Person>) : {}
  return {
    ...person,
    ...empty('gender', 'gender', ''),
    ...empty('assignedAtBirth', 'assignedAtBirth', ''),
    ...empty('birth', 'dateOfBirth', ''),
    ...empty('birth', 'born', ''),
    ...empty('died', 'died', ''),
    ...empty('knownAs', 'knownAs', ''),
    ...empty('sort', 'sort', 'person'),
    ...empty('child', 'group', 'family'),
    ...empty('confidential', 'confidential', false),
    ...empty(
      'markers',
      'markers',
      person.markers.filter(({ id }) => !markerIds.includes(id)),
    ),
  }
}
