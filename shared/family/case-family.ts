import { z } from 'zod'
import { undoingLists, withListChanges } from '../document/index.ts'
import { person } from './case-record.ts'
import { KIN_LISTS, type KinList } from './kin.ts'

/** The lists that a case's family is made of; its people are the people of the case. */
export const FAMILY_LISTS = { people: person, ...KIN_LISTS } as const
export type FamilyList = keyof typeof FAMILY_LISTS

/** The family of a case: its people and how they belong together. */
export const caseFamily = z.looseObject({
  schemaVersion: z.literal(1).default(1),
  people: z.array(person).default([]),
  partnerships: z.array(KIN_LISTS.partnerships).default([]),
  parentLinks: z.array(KIN_LISTS.parentLinks).default([]),
  twinSets: z.array(KIN_LISTS.twinSets).default([]),
  households: z.array(KIN_LISTS.households).default([]),
  ties: z.array(KIN_LISTS.ties).default([]),
  systems: z.array(KIN_LISTS.systems).default([]),
  systemTies: z.array(KIN_LISTS.systemTies).default([]),
  pins: z.array(KIN_LISTS.pins).default([]),
  reviews: z.array(KIN_LISTS.reviews).default([]),
  gaps: z.array(KIN_LISTS.gaps).default([]),
  setAside: z.array(KIN_LISTS.setAside).default([]),
})
export type CaseFamily = z.infer<typeof caseFamily>

/** A family of which nothing is known yet. */
export const emptyFamily = (): CaseFamily => caseFamily.parse({})

const id = z.string().min(1)
const of = <L extends FamilyList, I extends z.ZodType>(list: L, item: I) =>
  z.strictObject({ list: z.literal(list), id, item: item.nullable() })

/** Puts a thing into one of a family's lists, in place of the one with its id, or takes it out (`item: null`). */
export const familyChange = z.discriminatedUnion('list', [
  of('people', person),
  of('partnerships', KIN_LISTS.partnerships),
  of('parentLinks', KIN_LISTS.parentLinks),
  of('twinSets', KIN_LISTS.twinSets),
  of('households', KIN_LISTS.households),
  of('ties', KIN_LISTS.ties),
  of('systems', KIN_LISTS.systems),
  of('systemTies', KIN_LISTS.systemTies),
  of('pins', KIN_LISTS.pins),
  of('reviews', KIN_LISTS.reviews),
  of('gaps', KIN_LISTS.gaps),
  of('setAside', KIN_LISTS.setAside),
])
export type FamilyChange = z.infer<typeof familyChange>

/** The family with the changes made, in order; see `withListChanges`. */
export const withFamilyChanges = (family: CaseFamily, changes: readonly FamilyChange[]): CaseFamily =>
  withListChanges(family, changes)

/** The changes that take these back. */
export const undoingFamily = (family: CaseFamily, changes: readonly FamilyChange[]): FamilyChange[] =>
  undoingLists(family, changes)

/** What has to go or change with somebody who is taken out: their partnerships, links and ties, and their place in sets and households. */
export function withoutPerson(family: CaseFamily, personId: string): FamilyChange[] {
  const gone = <L extends KinList>(list: L, is: (thing: CaseFamily[L][number]) => boolean): FamilyChange[] =>
    (family[list] as CaseFamily[L][number][]).filter(is).map(({ id }) => ({ list, id, item: null }) as FamilyChange)
  return [
    { list: 'people', id: personId, item: null },
    ...gone('partnerships', ({ personIds }) => personIds.includes(personId)),
    ...gone('parentLinks', ({ childId, parentId }) => childId === personId || parentId === personId),
    ...gone('ties', ({ fromId, toId }) => fromId === personId || toId === personId),
    ...gone('systemTies', (one) => one.personId === personId),
    ...gone('pins', (one) => one.id === personId),
    ...gone('gaps', ({ about }) => about === personId),
    ...family.twinSets
      .filter(({ personIds }) => personIds.includes(personId))
      .map((set): FamilyChange => {
        const personIds = set.personIds.filter((one) => one !== personId)
        return { list: 'twinSets', id: set.id, item: personIds.length > 1 ? { ...set, personIds } : null }
      }),
    ...family.households
      .filter(({ members }) => members.some((member) => member.personId === personId))
      .map(
        (household): FamilyChange => ({
          list: 'households',
          id: household.id,
          item: { ...household, members: household.members.filter((member) => member.personId !== personId) },
        }),
      ),
  ]
}
