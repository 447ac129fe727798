import { newId } from '../../../shared/document/index.ts'
import {
  type CaseFamily,
  FAMILY_LISTS,
  type FamilyChange,
  type FamilyList,
  fullName,
  type Person,
} from '../../../shared/family/index.ts'

/** What bringing a family in does to the one there is. */
export interface BroughtIn {
  changes: FamilyChange[]
  /** People of the file who are new, and who are there already by name and year of birth and stay as they are. */
  added: Person[]
  known: Person[]
}

/** Adds the family of a file. Everything gets an id of our own; whoever is here already is joined to, and not written over. */
export function broughtIn(family: CaseFamily, file: CaseFamily, idOf: () => string = newId): BroughtIn {
  const ids = new Map<string, string>()
  const known: Person[] = []
  for (const person of file.people) {
    const here = family.people.find((one) => sameOne(one, person))
    if (here) known.push(here)
    ids.set(person.id, here?.id ?? idOf())
  }
  const lists = (Object.keys(FAMILY_LISTS) as FamilyList[]).filter((list) => list !== 'people')
  for (const list of lists) for (const { id } of file[list] as { id: string }[]) if (!ids.has(id)) ids.set(id, idOf())
  const added = file.people.filter((person) => !known.some(({ id }) => id === ids.get(person.id)))
  const changes: FamilyChange[] = added.map((person) => {
    const id = ids.get(person.id) ?? person.id
    return { list: 'people', id, item: { ...person, id } }
  })
  for (const list of lists)
    for (const thing of file[list] as { id: string }[]) {
      const item = renamed(thing, ids)
      if (!isThere(family, list, item)) changes.push({ list, id: item.id, item } as FamilyChange)
    }
  return { changes, added, known }
}

const yearIn = ({ dateOfBirth, born }: Person): string => /\d{4}/.exec(dateOfBirth || born)?.[0] ?? ''

/** The same name, and no two years of birth. */
function sameOne(one: Person, other: Person): boolean {
  const name = fullName(one).toLowerCase()
  if (name === '' || one.lastName === '' || name !== fullName(other).toLowerCase()) return false
  const [mine, theirs] = [yearIn(one), yearIn(other)]
  return mine === '' || theirs === '' || mine === theirs
}

function renamed<T>(thing: T, ids: ReadonlyMap<string, string>): T {
  if (typeof thing === 'string') return (ids.get(thing) ?? thing) as T
  if (Array.isArray(thing)) return thing.map((one: unknown) => renamed(one, ids)) as T
  if (typeof thing !== 'object' || thing === null) return thing
  return Object.fromEntries(Object.entries(thing).map(([key, value]) => [key, renamed(value as unknown, ids)])) as T
}

/** Whether two people who were here already are joined so already. */
function isThere(family: CaseFamily, list: FamilyList, item: object): boolean {
  if (list === 'partnerships') {
    const { personIds } = item as CaseFamily['partnerships'][number]
    return family.partnerships.some((one) => personIds.every((id) => one.personIds.includes(id)))
  }
  if (list !== 'parentLinks') return false
  const { childId, parentId } = item as CaseFamily['parentLinks'][number]
  return family.parentLinks.some((one) => one.childId === childId && one.parentId === parentId)
}
