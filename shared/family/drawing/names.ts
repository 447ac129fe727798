import { fullName, type Person } from '../case-record.ts'
import { GENDERS, MARKER_KINDS, type Marker, PERSON_SORTS } from '../kin.ts'

/** What somebody is called in a picture and in words: a child by first name, an adult with their title. */
export function pictureName(person: Person): string {
  const name = fullName(person)
  if (name === '') return person.role || PERSON_SORTS[person.sort]
  if (person.group === 'child') return person.knownAs || person.firstName || name
  return person.title === '' ? name : `${person.title} ${name}`
}

/** "Male", "not said". */
export const genderWords = (person: Person): string => (person.gender === '' ? '' : GENDERS[person.gender].toLowerCase())

/** A marker in words: "In prison", "Alcohol use, in the past". */
export const markerWords = ({ kind, past }: Marker): string => (past ? `${MARKER_KINDS[kind]}, in the past` : MARKER_KINDS[kind])

/** Markers that fill a part of the symbol; all others are words beside it. */
export const fillOf = (marker: Marker): 'mind' | 'substance' | null =>
  marker.kind === 'mental-ill-health' ? 'mind' : marker.kind === 'alcohol' || marker.kind === 'drugs' ? 'substance' : null
