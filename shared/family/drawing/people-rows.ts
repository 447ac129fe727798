import { writeWhen } from '../../dates/index.ts'
import type { CaseFamily } from '../case-family.ts'
import { fullName, type Person } from '../case-record.ts'
import { PERSON_SORTS } from '../kin.ts'
import { markerWords, pictureName } from './names.ts'
import { relationshipTo } from './relationship.ts'
import { childrenOf, type ShownOptions, shownOf } from './shown.ts'
import { ageOf, bornWhen, whenOf } from './times.ts'

/** A line of the table that follows a picture. */
export type PersonRow = {
  id: string
  name: string
  born: string
  died: string
  relationship: string
}

/** Everybody in the picture with dates and how they stand to the children, the children first, then as the family has them. */
export function peopleRows(whole: CaseFamily, options: ShownOptions): PersonRow[] {
  const { family } = shownOf(whole, options)
  const children = childrenOf(family, options.childIds)
  const first = family.people.filter(({ id }) => children.includes(id))
  const others = family.people.filter(({ id }) => !children.includes(id))
  return [...first, ...others].map((person) => ({
    id: person.id,
    name: tableName(person),
    born: bornWords(person, options.asAt),
    died: diedWords(person, options.asAt),
    relationship: relationshipWords(family, children, person, options.asAt),
  }))
}

/** A name in full, with what somebody is known as. */
function tableName(person: Person): string {
  const name = fullName(person)
  if (name === '' || person.sort !== 'person')
    return name === '' ? pictureName(person) : `${name} (${PERSON_SORTS[person.sort].toLowerCase()})`
  const known =
    person.knownAs !== '' && person.firstName !== '' && person.knownAs !== person.firstName ? ` (known as ${person.knownAs})` : ''
  return `${[person.group === 'child' ? '' : person.title, name].filter(Boolean).join(' ')}${known}`
}

/** "14 May 1991 (34)", "about 1960 (about 65)", or that it is not known. */
export function bornWords(person: Person, asAt: string): string {
  const when = bornWhen(person, asAt)
  if (when === null) return person.sort === 'person' ? person.born || 'Not known' : person.born
  const age = person.died === '' && person.sort === 'person' ? ageOf(person, asAt) : null
  return age === null ? writeWhen(when) : `${writeWhen(when)} (${age.words})`
}

/** "2020 (at 62)"; empty for the living. */
export function diedWords(person: Person, asAt: string): string {
  if (person.died === '') return ''
  const when = whenOf(person.died, asAt)
  const age = ageOf(person, asAt)
  const day = when === null ? 'yes, date not known' : writeWhen(when)
  return age === null ? day : `${day} (at ${age.words})`
}

/**
 * How somebody stands to the children: said once where it is the same for all of them, else for each by name. A roundabout way to
 * one child is not told where the way to another is short.
 */
export function relationshipWords(family: CaseFamily, children: readonly string[], person: Person, asAt: string): string {
  if (children.includes(person.id)) return children.length === 1 ? 'The child' : 'Child this is about'
  const own = children
    .map((child) => ({ child, words: relationshipTo(family, child, person.id, asAt) }))
    .filter(({ words }) => words !== '')
  const least = Math.min(...own.map(({ words }) => roundabout(words)))
  const told = own.filter(({ words }) => roundabout(words) < 2 || roundabout(words) === least)
  if (told.length === 0) return person.role === '' || person.role === pictureName(person) ? '' : capital(person.role)
  const byWords = Map.groupBy(told, ({ words }) => words)
  if (byWords.size === 1 && told.length === children.length) return capital(told[0]?.words ?? '')
  const names = new Map(family.people.map((one) => [one.id, pictureName(one)]))
  return [...byWords].map(([words, list]) => `${listed(list.map(({ child }) => names.get(child) ?? ''))}: ${words}`).join('; ')
}

/** Over how many people the way goes. */
const roundabout = (words: string): number => words.split('’s ').length - 1

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** "Zofia, Ruby and Kofi". */
export function listed(names: readonly string[]): string {
  if (names.length < 2) return names[0] ?? ''
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}

/** All that the symbol and its label tell, for a reader who cannot see them. */
export function personWords(family: CaseFamily, children: readonly string[], person: Person, asAt: string): string {
  const died = diedWords(person, asAt)
  const relation = relationshipWords(family, children, person, asAt)
  const facts = [
    person.sort === 'person' ? '' : PERSON_SORTS[person.sort].toLowerCase(),
    lower(relation),
    person.role !== '' &&
    person.group !== 'child' &&
    person.role.toLowerCase() !== relation.toLowerCase() &&
    person.role !== pictureName(person)
      ? person.role
      : '',
    GENDER_WORDS[person.gender],
    person.assignedAtBirth === '' || person.assignedAtBirth === person.gender
      ? ''
      : `recorded as ${person.assignedAtBirth} at birth`,
    bornFact(person, asAt),
    died === '' ? '' : `died ${died === 'yes, date not known' ? '(date not known)' : died}`,
    person.parentalResponsibility ? 'has parental responsibility' : '',
    ...person.markers.map((marker) => markerWords(marker).toLowerCase()),
    ...(['occupation', 'ethnicity', 'language', 'religion'] as const).map((field) =>
      person[field] === '' ? '' : `${field}: ${person[field]}`,
    ),
  ].filter(Boolean)
  return `${tableName(person)}: ${facts.join('; ')}.`
}

/** In the middle of a sentence; a child's name at the beginning stays as it is. */
const lower = (relation: string): string =>
  relation.includes(': ') ? `to ${relation}` : relation.charAt(0).toLowerCase() + relation.slice(1)

const GENDER_WORDS = { '': '', female: 'female', male: 'male', 'non-binary': 'non-binary' } as const

function bornFact(person: Person, asAt: string): string {
  const words = bornWords(person, asAt)
  if (words === 'Not known') return person.sort === 'person' ? 'age not known' : ''
  if (words === '') return ''
  return person.sort === 'person' || person.sort === 'stillbirth' ? `born ${words}` : words
}
