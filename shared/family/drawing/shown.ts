import { addDays, placesOfWords } from '../../document/index.ts'
import type { CaseFamily } from '../case-family.ts'
import { fullName, type Person } from '../case-record.ts'
import { bornWhen, diedWhen, isAfter, isOver } from './times.ts'

/** Which part of a family a picture shows. */
export const FAMILY_FILTERS = {
  everybody: 'Everybody',
  family: 'Family only',
  household: 'Household',
  'three-generations': 'Three generations',
} as const
export type FamilyFilter = keyof typeof FAMILY_FILTERS

export interface ShownOptions {
  /** The day whose ages, households and partnerships are shown, `YYYY-MM-DD`. */
  asAt: string
  filter?: FamilyFilter | undefined
  /** True shows what is confidential as well; otherwise it is left out with all that hangs on it. */
  confidential?: boolean | undefined
  /** The children whom the picture is about; without any, every child of the case. */
  childIds?: readonly string[] | undefined
}

export interface ShownFamily {
  family: CaseFamily
  /** How many people, ties, households and markers were left out because they are confidential. */
  leftOut: number
}

/** The part of a family that a picture shows on a day. What leaves the house is made from this and from nothing else. */
export function shownOf(family: CaseFamily, options: ShownOptions): ShownFamily {
  const whole = narrowed(family, options)
  if (options.confidential) return { family: whole, leftOut: 0 }
  return { family: narrowed(publicPart(family), options), leftOut: confidentialThings(whole) }
}

/** The whole family through all its years, without what is confidential: what is handed on as data. */
export function openPart(family: CaseFamily): ShownFamily {
  const whole = drawnPeople(family)
  return { family: drawnPeople(publicPart(family)), leftOut: confidentialThings(whole) }
}

const narrowed = (family: CaseFamily, options: ShownOptions): CaseFamily =>
  filtered(onDay(drawnPeople(family), options.asAt), options)

/** Professionals are in the case and not in the picture, unless somebody put them there. */
function drawnPeople(family: CaseFamily): CaseFamily {
  return onlyPeople(family, ({ group, onGenogram }) => onGenogram ?? group !== 'professional')
}

/** A pregnancy is there from so many days before the baby is due. */
const PREGNANCY_DAYS = 280

/** The family as it was on a day: without people not born yet, partnerships and care that had not begun, and those who had moved out. */
function onDay(family: CaseFamily, asAt: string): CaseFamily {
  const born = onlyPeople(family, (person) => {
    const when = bornWhen(person, asAt)
    const latest = person.sort === 'pregnancy' ? addDays(asAt, PREGNANCY_DAYS) : asAt
    return when === null || when.kind === 'before' || when.first === '' || when.first <= latest
  })
  return {
    ...born,
    people: born.people.map((person) => {
      const died = diedWhen(person, asAt)
      return died !== null && died.first > asAt ? { ...person, died: '' } : person
    }),
    partnerships: born.partnerships
      .filter(({ from }) => !isAfter(from, asAt))
      .map((one) => (isAfter(one.until, asAt) ? { ...one, ended: '' as const, until: '' } : one)),
    parentLinks: born.parentLinks
      .filter(({ from }) => !isAfter(from, asAt))
      .map((one) => (isAfter(one.until, asAt) ? { ...one, until: '' } : one)),
    households: born.households
      .map((home) => ({
        ...home,
        members: home.members.filter(({ from, until }) => !isAfter(from, asAt) && !isOver(until, asAt)),
      }))
      .filter(({ members }) => members.length > 0),
    ties: born.ties
      .filter(({ from }) => !isAfter(from, asAt))
      .map((one) => (isAfter(one.until, asAt) ? { ...one, until: '' } : one)),
  }
}

/** The family with some of its people, and of all else only what is between those. */
function onlyPeople(family: CaseFamily, keep: (person: Person) => boolean): CaseFamily {
  const people = family.people.filter(keep)
  const ids = new Set(people.map(({ id }) => id))
  return {
    ...family,
    people,
    partnerships: family.partnerships.filter(({ personIds: [one, other] }) => ids.has(one) && ids.has(other)),
    parentLinks: family.parentLinks.filter(({ childId, parentId }) => ids.has(childId) && ids.has(parentId)),
    twinSets: family.twinSets
      .map((set) => ({ ...set, personIds: set.personIds.filter((id) => ids.has(id)) }))
      .filter(({ personIds }) => personIds.length > 1),
    households: family.households
      .map((home) => ({ ...home, members: home.members.filter(({ personId }) => ids.has(personId)) }))
      .filter(({ members }) => members.length > 0),
    ties: family.ties.filter(({ fromId, toId }) => ids.has(fromId) && ids.has(toId)),
    systemTies: family.systemTies.filter(({ personId }) => personId === '' || ids.has(personId)),
    pins: family.pins.filter(({ id }) => ids.has(id)),
    gaps: family.gaps.filter(({ about }) => ids.has(about)),
  }
}

/** What others may see: nobody and nothing confidential, and no words that name somebody who is. */
function publicPart(family: CaseFamily): CaseFamily {
  const hidden = family.people.filter(({ confidential }) => confidential)
  const open = onlyPeople(family, ({ confidential }) => !confidential)
  const systems = open.systems.filter(({ confidential }) => !confidential)
  const systemIds = new Set(systems.map(({ id }) => id))
  const secrets = [
    ...hidden.flatMap((person) => [
      fullName(person),
      [person.knownAs, person.lastName].filter(Boolean).join(' '),
      titled(person),
    ]),
    ...family.households.filter(({ confidential }) => confidential).flatMap(({ name, address }) => [name, address]),
  ].filter((text) => text.trim().length > 1)
  const open2 = {
    ...open,
    people: open.people.map((person) => ({ ...person, markers: person.markers.filter(({ confidential }) => !confidential) })),
    partnerships: open.partnerships.filter(({ confidential }) => !confidential),
    parentLinks: open.parentLinks.filter(({ confidential }) => !confidential),
    households: open.households.filter(({ confidential }) => !confidential),
    ties: open.ties.filter(({ confidential }) => !confidential),
    systems,
    systemTies: open.systemTies.filter(({ confidential, systemId }) => !confidential && systemIds.has(systemId)),
    setAside: [],
  }
  return secrets.length === 0 ? open2 : withoutWords(open2, secrets)
}

const titled = ({ title, lastName }: Person): string => (title === '' || lastName === '' ? '' : `${title} ${lastName}`)

/** What is written freely and may name somebody who is not to be named. */
const FREE = new Set(['role', 'note', 'notes', 'text', 'with', 'source', 'name', 'address', 'occupation', 'agency'])

/** Free text that holds one of the words is left out whole: the rest of it may give away as much. */
function withoutWords<T>(thing: T, secrets: readonly string[], key = ''): T {
  if (typeof thing === 'string')
    return (FREE.has(key) && secrets.some((words) => placesOfWords(thing, words).length > 0) ? '' : thing) as T
  if (Array.isArray(thing)) return thing.map((one: unknown) => withoutWords(one, secrets, key)) as T
  if (typeof thing !== 'object' || thing === null) return thing
  return Object.fromEntries(
    Object.entries(thing).map(([name, value]) => [name, withoutWords(value as unknown, secrets, name)]),
  ) as T
}

function confidentialThings(family: CaseFamily): number {
  const marked = (list: readonly { confidential: boolean }[]): number => list.filter(({ confidential }) => confidential).length
  return (
    marked(family.people) +
    marked(family.people.filter(({ confidential }) => !confidential).flatMap(({ markers }) => markers)) +
    marked(family.partnerships) +
    marked(family.parentLinks) +
    marked(family.households) +
    marked(family.ties)
  )
}

/** The children whom a picture is about. */
export function childrenOf(family: CaseFamily, childIds: readonly string[] = []): string[] {
  const all = family.people.filter(({ group }) => group === 'child').map(({ id }) => id)
  const chosen = all.filter((id) => childIds.includes(id))
  return chosen.length > 0 ? chosen : all
}

function filtered(family: CaseFamily, { filter = 'everybody', childIds }: ShownOptions): CaseFamily {
  const children = childrenOf(family, childIds)
  if (filter === 'everybody' || children.length === 0) return family
  const keep = filter === 'household' ? household(family, children) : relatives(family, children, filter === 'three-generations')
  return onlyPeople(family, ({ id }) => keep.has(id))
}

/** Those who live with one of the children. */
function household(family: CaseFamily, children: readonly string[]): Set<string> {
  const keep = new Set(children)
  for (const { members } of family.households)
    if (members.some(({ personId }) => children.includes(personId))) for (const { personId } of members) keep.add(personId)
  return keep
}

/** Everybody who is joined to the children by birth, care or partnership; only so far as grandparents and children, if wanted. */
function relatives(family: CaseFamily, children: readonly string[], three: boolean): Set<string> {
  const generation = new Map(children.map((id) => [id, 0]))
  const open = [...children]
  const reach = (id: string, level: number): void => {
    if (generation.has(id) || (three && (level < 0 || level > 2))) return
    generation.set(id, level)
    open.push(id)
  }
  for (let at = 0; at < open.length; at++) {
    const id = open[at] ?? ''
    const level = generation.get(id) ?? 0
    for (const { childId, parentId } of family.parentLinks) {
      if (childId === id) reach(parentId, level + 1)
      if (parentId === id) reach(childId, level - 1)
    }
    for (const {
      personIds: [one, other],
    } of family.partnerships) {
      if (one === id) reach(other, level)
      if (other === id) reach(one, level)
    }
  }
  return new Set(generation.keys())
}
