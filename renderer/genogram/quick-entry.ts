import { newId } from '../../shared/document/index.ts'
import {
  type CaseFamily,
  type FamilyChange,
  KIN_LISTS,
  type ParentKind,
  type Person,
  person,
  TIE_KINDS,
  type TieKind,
} from '../../shared/family/index.ts'

/** What one key adds beside somebody. */
export const QUICK_ENTRIES = {
  partner: { name: 'Partner', key: 'P' },
  child: { name: 'Child', key: 'C' },
  parent: { name: 'Parent', key: 'R' },
  mother: { name: 'Mother', key: 'M' },
  father: { name: 'Father', key: 'F' },
  sibling: { name: 'Sibling', key: 'S' },
} as const
export type QuickEntry = keyof typeof QUICK_ENTRIES

/** What adding somebody does: the changes, and who is new. */
export interface Added {
  changes: FamilyChange[]
  personId: string
}

const LINEAGE: readonly ParentKind[] = ['birth', 'adoptive']

/**
 * Adds a new person beside somebody. A child belongs to them and to the partner whom they have now (the last one, where all are
 * over); a parent joins the one who is there already; siblings have the same parents, and where no parent is recorded a
 * parent who is not known is put in, so that the gap is seen. Null where both birth parents are there already.
 */
export function quickEntry(family: CaseFamily, besideId: string, entry: QuickEntry, idOf: () => string = newId): Added | null {
  if (entry === 'mother' || entry === 'father' || entry === 'parent') return addedParent(family, besideId, entry, idOf)
  const somebody = put(newPerson(idOf()))
  const added = (more: FamilyChange[]): Added => ({ changes: [somebody, ...more], personId: somebody.id })
  if (entry === 'partner') return added([partnershipOf(family, besideId, somebody.id, idOf())])
  if (entry === 'child') {
    const other = partnerNow(family, besideId)
    return added([besideId, ...(other ? [other] : [])].map((parent) => linkOf(somebody.id, parent, 'birth', idOf())))
  }
  const own = family.parentLinks.filter(({ childId, kind }) => childId === besideId && LINEAGE.includes(kind))
  if (own.length > 0) return added(own.map(({ parentId, kind }) => linkOf(somebody.id, parentId, kind, idOf())))
  const unknown = put({ ...newPerson(idOf()), sort: 'not-known', role: 'parent' })
  return added([unknown, linkOf(besideId, unknown.id, 'birth', idOf()), linkOf(somebody.id, unknown.id, 'birth', idOf())])
}

function addedParent(
  family: CaseFamily,
  childId: string,
  which: 'parent' | 'mother' | 'father',
  idOf: () => string,
): Added | null {
  const own = family.parentLinks.filter((link) => link.childId === childId && LINEAGE.includes(link.kind))
  if (own.length > 1) return null
  const gender = which === 'mother' ? 'female' : which === 'father' ? 'male' : ''
  const parent = put({ ...newPerson(idOf()), gender })
  return { changes: [parent, linkOf(childId, parent.id, own[0]?.kind ?? 'birth', idOf())], personId: parent.id }
}

/** Whether somebody has room for a birth or adoptive parent. */
export const wantsParent = (family: CaseFamily, childId: string): boolean =>
  family.parentLinks.filter((link) => link.childId === childId && LINEAGE.includes(link.kind)).length < 2

/** The partner somebody has now; where all partnerships are over, the last. */
export function partnerNow(family: CaseFamily, id: string): string | null {
  const own = family.partnerships
    .filter(({ personIds }) => personIds.includes(id))
    .toSorted((one, other) => Number(one.ended !== '') - Number(other.ended !== '') || other.place - one.place)
  const [first] = own
  return first?.personIds.find((one) => one !== id) ?? null
}

/** How two people of the family may be joined by hand. */
export const JOINS = {
  'mother-of': 'mother of',
  'father-of': 'father of',
  'parent-of': 'parent of',
  'child-of': 'child of',
  'partner-of': 'partner of',
  'sibling-of': 'brother or sister of',
  'twin-of': 'twin of',
  'step-parent-of': 'step-parent of',
  'foster-carer-of': 'foster carer of',
  'special-guardian-of': 'special guardian of',
} as const
export type Join = keyof typeof JOINS

const PARENT_JOINS: Partial<Record<Join, ParentKind>> = {
  'mother-of': 'birth',
  'father-of': 'birth',
  'parent-of': 'birth',
  'step-parent-of': 'step',
  'foster-carer-of': 'foster',
  'special-guardian-of': 'special-guardian',
}

/** Joins two people who are there. Empty where they are joined so already, or cannot be. */
export function joined(
  family: CaseFamily,
  oneId: string,
  join: Join,
  otherId: string,
  idOf: () => string = newId,
): FamilyChange[] {
  if (oneId === otherId) return []
  const isLinked = (childId: string, parentId: string): boolean =>
    family.parentLinks.some((link) => link.childId === childId && link.parentId === parentId)
  const link = (childId: string, parentId: string, kind: ParentKind): FamilyChange[] =>
    isLinked(childId, parentId) || isLinked(parentId, childId) ? [] : [linkOf(childId, parentId, kind, idOf())]
  const kind = PARENT_JOINS[join]
  if (kind !== undefined)
    return [
      ...link(otherId, oneId, kind),
      ...genderOf(family, oneId, join === 'mother-of' ? 'female' : join === 'father-of' ? 'male' : ''),
    ]
  if (join === 'child-of') {
    const partner = partnerNow(family, otherId)
    const both = partner !== null && partner !== oneId && !family.parentLinks.some(({ childId }) => childId === oneId)
    return [otherId, ...(both ? [partner] : [])].flatMap((parent) => link(oneId, parent, 'birth'))
  }
  if (join === 'partner-of') {
    const known = family.partnerships.some(({ personIds }) => personIds.includes(oneId) && personIds.includes(otherId))
    return known ? [] : [partnershipOf(family, oneId, otherId, idOf())]
  }
  return siblings(family, oneId, otherId, join === 'twin-of', idOf)
}

function siblings(family: CaseFamily, oneId: string, otherId: string, twins: boolean, idOf: () => string): FamilyChange[] {
  const parents = (id: string) => family.parentLinks.filter(({ childId, kind }) => childId === id && LINEAGE.includes(kind))
  const [mine, theirs] = [parents(oneId), parents(otherId)]
  const missing = (id: string, has: typeof mine, wanted: typeof mine): FamilyChange[] =>
    wanted
      .filter(({ parentId }) => !has.some((one) => one.parentId === parentId))
      .map(({ parentId, kind }) => linkOf(id, parentId, kind, idOf()))
  const links: FamilyChange[] = []
  if (mine.length === 0 && theirs.length === 0) {
    const unknown = put({ ...newPerson(idOf()), sort: 'not-known', role: 'parent' })
    links.push(unknown, linkOf(oneId, unknown.id, 'birth', idOf()), linkOf(otherId, unknown.id, 'birth', idOf()))
  } else if (mine.length === 0) links.push(...missing(oneId, mine, theirs))
  else if (theirs.length === 0) links.push(...missing(otherId, theirs, mine))
  return twins ? [...links, ...twinned(family, oneId, otherId, idOf)] : links
}

function twinned(family: CaseFamily, oneId: string, otherId: string, idOf: () => string): FamilyChange[] {
  const set = family.twinSets.find(({ personIds }) => personIds.includes(oneId) || personIds.includes(otherId))
  const personIds = [...new Set([...(set?.personIds ?? []), oneId, otherId])]
  if (set && set.personIds.length === personIds.length) return []
  const item = set ? { ...set, personIds } : KIN_LISTS.twinSets.parse({ id: idOf(), personIds })
  return [{ list: 'twinSets', id: item.id, item }]
}

/** Something between two people that is told by a line: close, hostile, abuse ... */
export function tied(fromId: string, kind: TieKind, toId: string, idOf: () => string = newId): FamilyChange[] {
  if (fromId === toId) return []
  const item = KIN_LISTS.ties.parse({ id: idOf(), fromId, toId, kind })
  return [{ list: 'ties', id: item.id, item }]
}

/** "Distant", "Physical abuse: from this person", "Physical abuse: to this person". */
export const TIE_CHOICES: readonly { id: string; kind: TieKind; label: string; turned: boolean }[] = (
  Object.keys(TIE_KINDS) as TieKind[]
).flatMap((kind) => {
  const { name, directed } = TIE_KINDS[kind]
  if (!directed) return [{ id: kind, kind, label: name, turned: false }]
  const [to, from] = kind === 'caring' ? ['Caring for', 'Cared for by'] : [`${name}, towards`, `${name}, from`]
  return [
    { id: `${kind}>`, kind, label: to, turned: false },
    { id: `${kind}<`, kind, label: from, turned: true },
  ]
})

export function newPerson(id: string, group: Person['group'] = 'family'): Person {
  return person.parse({ id, group })
}

const put = (item: Person): { list: 'people'; id: string; item: Person } => ({ list: 'people', id: item.id, item })

function partnershipOf(family: CaseFamily, oneId: string, otherId: string, id: string): FamilyChange {
  const places = family.partnerships.filter(({ personIds }) => personIds.includes(oneId)).map(({ place }) => place)
  const item = KIN_LISTS.partnerships.parse({ id, personIds: [oneId, otherId], place: Math.max(-1, ...places) + 1 })
  return { list: 'partnerships', id, item }
}

function linkOf(childId: string, parentId: string, kind: ParentKind, id: string): FamilyChange {
  return { list: 'parentLinks', id, item: KIN_LISTS.parentLinks.parse({ id, childId, parentId, kind }) }
}

function genderOf(family: CaseFamily, id: string, gender: Person['gender']): FamilyChange[] {
  const known = family.people.find((one) => one.id === id)
  return known && gender !== '' && known.gender === '' ? [put({ ...known, gender })] : []
}
