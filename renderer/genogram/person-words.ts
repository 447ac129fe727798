import { ageOf, listed } from '../../shared/family/drawing/index.ts'
import { type CaseFamily, fullName, PERSON_SORTS, type Person, TIE_KINDS } from '../../shared/family/index.ts'

/** What somebody is called in lists and fields: their name, or what is known of them. */
export function nameOf(person: Person): string {
  if (person.sort === 'not-known') return fullName(person) || `${capital(person.role) || 'Somebody'} not known`
  return fullName(person) || capital(person.role) || (person.sort === 'person' ? 'No name yet' : PERSON_SORTS[person.sort])
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** Somebody in one breath, for who does not see the picture: "Abena Mensah, 34, mother of Zofia and Ruby, lives at 27 Larch Walk; 3 relationships". */
export function saidInPicture(family: CaseFamily, person: Person, asAt: string): string {
  const names = new Map(family.people.map((one) => [one.id, one.knownAs || one.firstName || nameOf(one)]))
  const name = (id: string): string => names.get(id) ?? ''
  const children = family.parentLinks.filter(({ parentId }) => parentId === person.id).map(({ childId }) => name(childId))
  const parents = family.parentLinks.filter(({ childId }) => childId === person.id).map(({ parentId }) => name(parentId))
  const homes = family.households
    .filter(({ members }) => members.some(({ personId, until }) => personId === person.id && until === ''))
    .map((home) => home.name || home.address)
  const facts = [
    nameOf(person),
    ageOf(person, asAt)?.words ?? '',
    person.died === '' ? '' : 'has died',
    children.length === 0 ? '' : `${PARENT[person.gender]} of ${listed(children)}`,
    parents.length === 0 ? '' : `${CHILD[person.gender]} of ${listed(parents)}`,
    homes.length === 0 ? '' : `lives at ${listed(homes)}`,
  ].filter(Boolean)
  const count = relationshipsOf(family, person.id)
  return `${facts.join(', ')}; ${count === 0 ? 'no relationships' : count === 1 ? '1 relationship' : `${count} relationships`}`
}

const PARENT = { female: 'mother', male: 'father', 'non-binary': 'parent', '': 'parent' } as const
const CHILD = { female: 'daughter', male: 'son', 'non-binary': 'child', '': 'child' } as const

/** How many partnerships and ties somebody has. */
export const relationshipsOf = (family: CaseFamily, id: string): number =>
  family.partnerships.filter(({ personIds }) => personIds.includes(id)).length +
  family.ties.filter(({ fromId, toId }) => fromId === id || toId === id).length

/** "Physical abuse from Darren Pike", as seen from one of the two. */
export function tieWords(family: CaseFamily, tieId: string, fromId: string): string {
  const tie = family.ties.find(({ id }) => id === tieId)
  if (!tie) return ''
  const other = family.people.find(({ id }) => id === (tie.fromId === fromId ? tie.toId : tie.fromId))
  const called = other ? nameOf(other) : ''
  const { name, directed } = TIE_KINDS[tie.kind]
  if (tie.kind === 'caring') return `${tie.fromId === fromId ? 'Caring for' : 'Cared for by'} ${called}`
  const way = directed ? (tie.fromId === fromId ? ' towards' : ' from') : ':'
  return `${name}${way} ${called}`
}
