import { dayNumber } from '../../document/index.ts'
import type { Pack } from '../../standards/index.ts'
import type { CaseFamily } from '../case-family.ts'
import type { CaseRecord, Person } from '../case-record.ts'
import type { GapNote, Household, HouseholdMember, ParentLink } from '../kin.ts'
import { callPeople } from './naming.ts'
import { type Stretch, stretchOf } from './stretch.ts'

/** A document, and whom it names: what `namesIn` gives. */
export interface NamingDocument {
  id: string
  title: string
  names: readonly string[]
  /** Those of whom the document itself says that they are there by their profession. */
  professionals?: readonly string[] | undefined
}

/** What is known beside the family. */
export interface FamilyCircumstances {
  pack: Pack
  caseRecord: Pick<CaseRecord, 'legalStatus' | 'keyDates'>
  /** `YYYY-MM-DD`. */
  today: string
  documents?: readonly NamingDocument[] | undefined
}

/** Somebody's place in a household, with its days. */
export interface Home {
  household: Household
  member: HouseholdMember
  from: Stretch | null
  until: Stretch | null
  /** They live there today, as far as anybody knows. */
  isNow: boolean
}

/** What is checked: a family looked at once, so that the checks need not. */
export interface CheckedFamily {
  family: CaseFamily
  /** Those who are in the picture, in the order of the case. */
  people: readonly Person[]
  /** The children that the case is about. */
  children: readonly Person[]
  byId: ReadonlyMap<string, Person>
  parentsOf: ReadonlyMap<string, readonly ParentLink[]>
  childrenOf: ReadonlyMap<string, readonly ParentLink[]>
  homesOf: ReadonlyMap<string, readonly Home[]>
  /** Everybody whom a partnership, a parent link, a tie or a twin set names. */
  linked: ReadonlySet<string>
  born: ReadonlyMap<string, Stretch>
  died: ReadonlyMap<string, Stretch>
  /** How somebody is spoken of: "Ms Mensah", "Zofia", "Mr Lee Pike" where there are two. */
  call: (personId: string) => string
  documents: readonly NamingDocument[]
  legalStatus: string
  keyDates: CaseRecord['keyDates']
  pack: Pack
  today: string
  todayNumber: number
}

/** Looks at each person, link and household once. */
export function familyToCheck(
  family: CaseFamily,
  { pack, caseRecord, today, documents = [] }: FamilyCircumstances,
): CheckedFamily {
  const people = family.people.filter(({ group, onGenogram }) => onGenogram ?? group !== 'professional')
  const todayNumber = dayNumber(today)
  const stretches = new Map<string, Stretch | null>()
  const read = (typed: string): Stretch | null => {
    const known = stretches.get(typed)
    if (known !== undefined) return known
    const stretch = stretchOf(typed, today)
    stretches.set(typed, stretch)
    return stretch
  }
  const timesOf = (typed: (person: Person) => string): Map<string, Stretch> =>
    new Map(
      people.flatMap((person) => {
        const stretch = read(typed(person))
        return stretch === null ? [] : [[person.id, stretch] as const]
      }),
    )
  return {
    family,
    people,
    children: people.filter(({ group, sort }) => group === 'child' && sort === 'person'),
    byId: new Map(family.people.map((person) => [person.id, person])),
    parentsOf: Map.groupBy(family.parentLinks, ({ childId }) => childId),
    childrenOf: Map.groupBy(family.parentLinks, ({ parentId }) => parentId),
    homesOf: homesOf(family, read, todayNumber),
    linked: linkedIn(family),
    born: timesOf(({ dateOfBirth, born }) => dateOfBirth || born),
    died: timesOf(({ died }) => died),
    call: callPeople(family.people),
    documents,
    legalStatus: caseRecord.legalStatus,
    keyDates: caseRecord.keyDates,
    pack,
    today,
    todayNumber,
  }
}

function homesOf(family: CaseFamily, read: (typed: string) => Stretch | null, today: number): Map<string, Home[]> {
  const homes = new Map<string, Home[]>()
  for (const household of family.households)
    for (const member of household.members) {
      const [from, until] = [read(member.from), read(member.until)]
      const isOver = member.until.trim() !== '' && (until === null || until.from <= today)
      const home: Home = { household, member, from, until, isNow: !isOver && (from === null || from.from <= today) }
      homes.set(member.personId, [...(homes.get(member.personId) ?? []), home])
    }
  return homes
}

const linkedIn = ({ partnerships, parentLinks, ties, twinSets }: CaseFamily): Set<string> =>
  new Set([
    ...partnerships.flatMap(({ personIds }) => personIds),
    ...parentLinks.flatMap(({ childId, parentId }) => [childId, parentId]),
    ...ties.flatMap(({ fromId, toId }) => [fromId, toId]),
    ...twinSets.flatMap(({ personIds }) => personIds),
  ])

/** Those who are somebody's parents in law, not by care alone; a donor is none. */
export const legalParents = ({ parentsOf }: CheckedFamily, personId: string): readonly ParentLink[] =>
  (parentsOf.get(personId) ?? []).filter(({ kind }) => kind === 'birth' || kind === 'adoptive')

/** True where somebody wrote why a person of this kind is not there. */
export function isNoted({ family }: CheckedFamily, about: string, what: GapNote['what']): boolean {
  const said = family.gaps.filter((gap) => gap.about === about && gap.text.trim() !== '').map((gap) => gap.what)
  if (said.includes(what) || said.includes('parents')) return true
  return what === 'parents' && said.includes('mother') && said.includes('father')
}

/** True of somebody who has died, whenever that was. */
export const hasDied = ({ died }: Person): boolean => died.trim() !== ''

const ADULT = 18 * 365.2425
/** True of somebody of whom it is known that they are not eighteen yet. */
export function isUnderAge({ born, todayNumber }: CheckedFamily, { id }: Person): boolean {
  const birth = born.get(id)
  return birth !== undefined && birth.from > todayNumber - ADULT
}
