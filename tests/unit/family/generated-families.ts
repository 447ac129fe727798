import { type CaseFamily, caseFamily, type ParentKind } from '../../../shared/family/index.ts'
import { type LayoutWords, wrapped } from '../../../shared/family/layout/index.ts'

const WOMEN = ['Amina', 'Grace', 'Zara', 'Ruby', 'Zofia', 'Leanne', 'Carol', 'Esi', 'Tia', 'Priya', 'Farah', 'Bernadette']
const MEN = ['Darren', 'Idris', 'Kofi', 'Piotr', 'Raymond', 'Kwame', 'Jude', 'Owen', 'Lloyd', 'Mohammed', 'Bartholomew']
const SURNAMES = ['Begum', 'Cole', 'Nowak', 'Pike', 'Mensah', 'Oyelaran-Smith', 'Fitzgerald', 'Hu']
const KINDS = ['married', 'cohabiting', 'relationship', 'brief', 'civil-partnership', 'not-known'] as const
const CARERS: readonly ParentKind[] = ['adoptive', 'foster', 'special-guardian', 'kinship']

interface Someone {
  id: string
  gender: 'male' | 'female' | 'non-binary'
  year: number
}

/** A family being made up: everything that is drawn from the seed goes through here. */
class Invention {
  readonly people: (Someone & Record<string, unknown>)[] = []
  readonly partnerships: { id: string; personIds: [string, string]; kind: string; ended: string; place: number }[] = []
  readonly parentLinks: { id: string; childId: string; parentId: string; kind: ParentKind }[] = []
  readonly twinSets: { id: string; personIds: string[] }[] = []
  private state: number

  constructor(seed: number) {
    this.state = (Math.imul(seed, 2654435761) ^ 0x9e3779b9) >>> 0
  }

  chance(part: number): boolean {
    return this.random() < part
  }

  below(count: number): number {
    return Math.floor(this.random() * count)
  }

  one<T>(of: readonly T[]): T | undefined {
    return of[this.below(of.length)]
  }

  someone(year: number, gender: Someone['gender'] = this.chance(0.5) ? 'female' : 'male'): Someone {
    const id = `p${this.people.length + 1}`
    const sort = this.chance(0.04) ? 'not-known' : 'person'
    const born = this.chance(0.9) && sort === 'person' ? String(year) : ''
    const firstName = this.one(gender === 'male' ? MEN : WOMEN)
    const person = { id, group: 'family', firstName, lastName: this.one(SURNAMES), gender, sort, born, year }
    this.people.push(person)
    return person
  }

  partnersOf(id: string): string[] {
    return this.partnerships.flatMap(({ personIds: [one, other] }) => (one === id ? [other] : other === id ? [one] : []))
  }

  parentsOf(id: string): string[] {
    return this.parentLinks.filter(({ childId }) => childId === id).map(({ parentId }) => parentId)
  }

  couple(one: Someone, other: Someone): void {
    if (one.id === other.id || this.partnersOf(one.id).includes(other.id)) return
    const ended = this.one(['', '', 'separated', 'divorced', 'widowed']) ?? ''
    const count = this.partnerships.length
    this.partnerships.push({
      id: `u${count + 1}`,
      personIds: [one.id, other.id],
      kind: this.one(KINDS) ?? 'married',
      ended,
      place: count,
    })
  }

  parent(childId: string, parentId: string, kind: ParentKind = 'birth'): void {
    this.parentLinks.push({ id: `l${this.parentLinks.length + 1}`, childId, parentId, kind })
  }

  private random(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(this.state ^ (this.state >>> 15), this.state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/** Everything that may happen in a made-up family, and how often of a hundred. */
const EVENTS: readonly [number, (family: Invention, person: Someone, room: number) => void][] = [
  [36, children],
  [20, newPartner],
  [16, parents],
  [6, (family, person) => child(family, [person])],
  [8, carers],
  [5, matchWithin],
  [4, siblingsPairUp],
  [5, lostPregnancy],
]

/**
 * A made-up family of so many people, always the same for the same seed: up to four partners, half-siblings on both sides, twins and
 * triplets, parents alone, children cared for in another branch, cousins who have children, siblings who pair up with siblings,
 * parents who are not known, and pregnancies.
 */
export function generatedFamily(seed: number, size: number): CaseFamily {
  const family = new Invention(seed)
  const woman = family.someone(1944 + family.below(12), 'female')
  family.couple(family.someone(woman.year - family.below(6), 'male'), woman)
  child(family, [family.people[1] as Someone, woman])
  for (let turn = 0; turn < size * 30 && family.people.length < size; turn++) {
    let draw = family.below(100)
    const event = EVENTS.find(([often]) => {
      draw -= often
      return draw < 0
    })
    event?.[1](family, family.one(family.people) ?? woman, size - family.people.length)
  }
  return caseFamily.parse(family)
}

function child(family: Invention, of: readonly Someone[], born?: number, kind: ParentKind = 'birth'): Someone | null {
  const year = born ?? Math.max(...of.map((parent) => parent.year)) + 18 + family.below(16)
  if (year > 2026) return null
  const person = family.someone(year)
  for (const parent of of) family.parent(person.id, parent.id, kind)
  return person
}

function children(family: Invention, person: Someone, room: number): void {
  const mate = family.one(family.partnersOf(person.id))
  const other = family.people.find(({ id }) => id === mate)
  if (other === undefined) return
  const first = child(family, [person, other])
  if (first === null || room < 2) return
  if (family.chance(0.1)) {
    const others = Array.from({ length: room > 2 && family.chance(0.2) ? 2 : 1 }, () =>
      child(family, [person, other], first.year),
    )
    family.twinSets.push({ id: `t${family.twinSets.length + 1}`, personIds: [first, ...others].flatMap((one) => one?.id ?? []) })
  } else if (family.chance(0.5)) child(family, [person, other], Math.min(2026, first.year + 1 + family.below(5)))
}

function newPartner(family: Invention, person: Someone): void {
  if (person.year > 2009 || family.partnersOf(person.id).length >= 4) return
  const same = family.chance(0.06)
  const gender = (person.gender === 'male') === same ? 'male' : 'female'
  family.couple(person, family.someone(person.year - 4 + family.below(9), gender))
}

function parents(family: Invention, person: Someone, room: number): void {
  if (person.year < 1950 || family.parentsOf(person.id).length > 0) return
  const mother = family.someone(person.year - 18 - family.below(14), 'female')
  family.parent(person.id, mother.id)
  if (room < 2 || family.chance(0.2)) return
  const father = family.someone(mother.year - family.below(7), 'male')
  family.parent(person.id, father.id)
  if (family.chance(0.85)) family.couple(mother, father)
}

/** Somebody of another branch, or a couple there, cares for a child. */
function carers(family: Invention, person: Someone): void {
  const kind = family.one(CARERS) ?? 'foster'
  const already = family.parentsOf(person.id)
  if (person.year < 1970 || family.parentLinks.some(({ childId, kind: own }) => childId === person.id && own === kind)) return
  const carer = family.one(family.people.filter(({ id, year }) => year < person.year - 17 && !already.includes(id)))
  if (carer === undefined || family.partnersOf(person.id).includes(carer.id)) return
  family.parent(person.id, carer.id, kind)
  const mate = family.people.find(({ id, year }) => family.partnersOf(carer.id).includes(id) && year < person.year - 17)
  if (mate && !already.includes(mate.id) && family.chance(0.8)) family.parent(person.id, mate.id, kind)
}

/** Two of about the same age within the family, cousins or from both sides, become a couple. */
function matchWithin(family: Invention, person: Someone): void {
  const near = family.people.filter(
    (other) =>
      other.gender !== person.gender &&
      Math.abs(other.year - person.year) < 8 &&
      !family.parentsOf(other.id).some((parent) => family.parentsOf(person.id).includes(parent)),
  )
  const other = family.one(near)
  if (other === undefined || person.year > 2006 || other.year > 2006) return
  if (family.partnersOf(person.id).length < 3 && family.partnersOf(other.id).length < 3) family.couple(person, other)
}

/** Two siblings have children with two siblings. */
function siblingsPairUp(family: Invention, person: Someone): void {
  const siblingsOf = (of: string): Someone[] => {
    const [parent] = family.parentsOf(of)
    return parent === undefined
      ? []
      : family.people.filter(({ id }) => id !== of && family.parentsOf(id).join() === family.parentsOf(of).join())
  }
  const mine = family.one(siblingsOf(person.id))
  const theirs = family.people.find(({ id }) => mine !== undefined && family.partnersOf(person.id).includes(id))
  const sibling = theirs === undefined ? undefined : family.one(siblingsOf(theirs.id))
  if (mine && sibling && mine.gender !== sibling.gender && family.partnersOf(mine.id).length < 3) family.couple(mine, sibling)
}

function lostPregnancy(family: Invention, person: Someone): void {
  if (person.gender !== 'female' || person.year > 2008) return
  const mate = family.people.find(({ id }) => family.partnersOf(person.id).includes(id))
  const lost = child(family, mate === undefined ? [person] : [person, mate])
  const entry = family.people.at(-1)
  if (lost !== null && entry !== undefined) entry.sort = family.one(['pregnancy', 'miscarriage', 'stillbirth', 'termination'])
}

/** What stands beside people of a made-up family. */
export function wordsOf(family: CaseFamily): LayoutWords {
  const people = new Map(family.people.map((person) => [person.id, person]))
  const couples = new Map(family.partnerships.map((one) => [one.id, one]))
  return {
    label(id) {
      const person = people.get(id)
      if (person?.sort === 'not-known') return ['Not known']
      return wrapped(`${person?.firstName} ${person?.lastName}`, 14, 110)
    },
    born: (id) => people.get(id)?.born || null,
    couple: (id) => (couples.get(id)?.ended ? 'm 2011, div 2018' : 'm 2011'),
  }
}

/** The sizes run from 3 to 60 people. */
export const sizeOf = (seed: number): number => 3 + ((seed * 37) % 58)

/** The family with one more person at its edge: a child, a partner or a parent of somebody; and who that is. */
export function withLeaf(family: CaseFamily, seed: number): { family: CaseFamily; leafId: string } {
  const wanted = (seed * 7919) % family.people.length
  const person = family.people[wanted]
  const id = 'leaf'
  const had = person?.id ?? ''
  const links = family.parentLinks.filter(({ childId }) => childId === had)
  const couple = family.partnerships.find(({ personIds }) => personIds.includes(had))
  const kind = seed % 3 === 2 && links.length > 0 ? 0 : seed % 3
  const leaf = { id, group: 'family', firstName: 'Leaf', lastName: 'Hill', gender: 'female', born: kind === 0 ? '2025' : '' }
  const parentIds = kind === 0 ? (couple?.personIds ?? [had]) : []
  return {
    leafId: id,
    family: caseFamily.parse({
      ...family,
      people: [...family.people, leaf],
      partnerships: [
        ...family.partnerships,
        ...(kind === 1 ? [{ id: 'leaf-couple', personIds: [had, id], place: family.partnerships.length }] : []),
      ],
      parentLinks: [
        ...family.parentLinks,
        ...parentIds.map((parentId) => ({ id: `leaf-${parentId}`, childId: id, parentId })),
        ...(kind === 2 ? [{ id: 'leaf-parent', childId: had, parentId: id }] : []),
      ],
    }),
  }
}

/** The family with one more child of parents who have a child already: of any age, or of one that nobody knows. */
export function withChild(family: CaseFamily, seed: number): CaseFamily {
  const birth = family.parentLinks.filter(({ kind }) => kind === 'birth')
  const sibling = birth[(seed * 7919) % birth.length]?.childId
  const parentIds = birth.filter(({ childId }) => childId === sibling).map(({ parentId }) => parentId)
  const born = seed % 5 === 0 ? '' : String(1990 + ((seed * 31) % 36))
  return caseFamily.parse({
    ...family,
    people: [...family.people, { id: 'leaf', group: 'family', firstName: 'Leaf', lastName: 'Hill', gender: 'female', born }],
    parentLinks: [...family.parentLinks, ...parentIds.map((parentId) => ({ id: `leaf-${parentId}`, childId: 'leaf', parentId }))],
  })
}
