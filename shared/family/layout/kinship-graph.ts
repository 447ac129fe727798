import type { CaseFamily } from '../case-family.ts'
import type { ParentKind } from '../kin.ts'

/** People by number, which is quicker to lay out than ids; the order is the one in which the family has them. */
export interface KinshipGraph {
  ids: readonly string[]
  /** A year to order siblings by, `null` where nobody knows one; ties keep the family's own order. */
  births: readonly (string | null)[]
  left: readonly boolean[]
  couples: readonly Couple[]
  unions: readonly Union[]
  /** The union under which each person stands among their siblings; -1 for somebody without parents here. */
  home: readonly number[]
  /** The children of each couple who are drawn with them, in whichever way they are theirs, two by two. */
  siblings: readonly SiblingPair[]
}

/** Two children of the same parents. It is `certain` who is older where the births of both are known and differ. */
export interface SiblingPair {
  older: number
  younger: number
  certain: boolean
  /** Families by number, in the order in which the family has them. */
  family: number
}

/** Two people who stand side by side: partners, or the parents of a child. */
export interface Couple {
  one: number
  other: number
  partnershipId: string | null
  place: number
  /** False for partners who are together now. */
  past: boolean
}

/**
 * Parents with the children whom they have in one way. A child's line hangs from its home union; from another one (the adoptive
 * parents of a child who is drawn with the birth parents) it is drawn beside it.
 */
export interface Union {
  parents: readonly number[]
  children: number[]
  kind: ParentKind
  partnershipId: string | null
}

/** With which parents a child is drawn, the first that there are. */
const NEAREST: readonly ParentKind[] = ['birth', 'adoptive', 'special-guardian', 'kinship', 'foster', 'step', 'donor']

/** What layout needs to know of a family. Links to people who are not shown, and a person's being their own ancestor, are left out. */
export function kinshipGraph(family: CaseFamily, bornOf: (id: string) => string | null): KinshipGraph {
  const ids = family.people.map(({ id }) => id)
  const number = new Map(ids.map((id, index) => [id, index]))
  const partnerships = family.partnerships.flatMap(({ id, personIds: [one, other], place, ended }) => {
    const [first, second] = [number.get(one), number.get(other)]
    return first === undefined || second === undefined || first === second
      ? []
      : [{ one: first, other: second, partnershipId: id, place, past: ended !== '' }]
  })
  const links = withoutCircles(
    ids.length,
    family.parentLinks.flatMap(({ childId, parentId, kind }) => {
      const [child, parent] = [number.get(childId), number.get(parentId)]
      return child === undefined || parent === undefined || child === parent ? [] : [{ child, parent, kind }]
    }),
  )
  const { unions, home } = unionsOf(ids.length, links, partnerships)
  const births = ids.map((id) => bornOf(id))
  const byAge = (people: readonly number[]): number[] => agesInOrder(births, people)
  for (const union of unions) union.children.splice(0, union.children.length, ...byAge(union.children))
  const known = new Set(partnerships.map(({ one, other }) => pairKey(one, other)))
  const coParents: Couple[] = unions.flatMap(({ parents: [one, other] }) => {
    if (one === undefined || other === undefined || known.has(pairKey(one, other))) return []
    known.add(pairKey(one, other))
    return [{ one, other, partnershipId: null, place: 0, past: true }]
  })
  const left = family.people.map(({ gender }) => gender === 'male')
  return {
    ids,
    births,
    left,
    couples: [...partnerships, ...coParents],
    unions,
    home,
    siblings: siblingsOf(unions, home, births, byAge),
  }
}

function siblingsOf(
  unions: readonly Union[],
  home: readonly number[],
  births: readonly (string | null)[],
  byAge: (people: readonly number[]) => number[],
): SiblingPair[] {
  const groups = new Map<string, number[]>()
  for (const [index, { parents, children }] of unions.entries()) {
    const group = groups.get(parents.join()) ?? []
    group.push(...children.filter((child) => home[child] === index))
    groups.set(parents.join(), group)
  }
  return [...groups.values()].flatMap((group, family) => {
    const children = byAge(group)
    return children.flatMap((younger, at) =>
      children
        .slice(0, at)
        .reverse()
        .map((older) => {
          const [first, second] = [births[older], births[younger]]
          return { older, younger, certain: Boolean(first) && Boolean(second) && first !== second, family }
        }),
    )
  })
}

interface Link {
  child: number
  parent: number
  kind: ParentKind
}

const pairKey = (one: number, other: number): string => (one < other ? `${one} ${other}` : `${other} ${one}`)

function agesInOrder(births: readonly (string | null)[], people: readonly number[]): number[] {
  const listed = people.toSorted((one, other) => one - other)
  const birth = (person: number): string => births[person] ?? ''
  const ordered = listed
    .filter((person) => births[person])
    .sort((one, other) => (birth(one) < birth(other) ? -1 : birth(one) > birth(other) ? 1 : one - other))
  for (const [at, person] of listed.entries())
    if (!births[person]) ordered.splice(at === 0 ? 0 : ordered.indexOf(listed[at - 1] ?? 0) + 1, 0, person)
  return ordered
}

/** Leaves out a link that would make somebody their own ancestor. */
function withoutCircles(count: number, links: readonly Link[]): Link[] {
  const parents: number[][] = Array.from({ length: count }, () => [])
  const above = (start: number, wanted: number): boolean => {
    const open = [start]
    const seen = new Set(open)
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      if (next === wanted) return true
      for (const parent of parents[next] ?? [])
        if (!seen.has(parent)) {
          seen.add(parent)
          open.push(parent)
        }
    }
    return false
  }
  return links.filter(({ child, parent }) => {
    if (above(parent, child)) return false
    parents[child]?.push(parent)
    return true
  })
}

function unionsOf(count: number, links: readonly Link[], partnerships: readonly Couple[]): { unions: Union[]; home: number[] } {
  const partnershipOf = new Map(partnerships.map(({ one, other, partnershipId }) => [pairKey(one, other), partnershipId]))
  const unions: Union[] = []
  const byKey = new Map<string, number>()
  const home = new Array<number>(count).fill(-1)
  const ofChild = Map.groupBy(links, ({ child }) => child)
  for (let child = 0; child < count; child++) {
    const own = ofChild.get(child) ?? []
    for (const kind of NEAREST) {
      const parents = own.filter((link) => link.kind === kind).map(({ parent }) => parent)
      if (kind === 'step' && parents.every((parent) => hasPartnerAmong(parent, own, partnershipOf))) continue
      for (const pair of inPairs(parents, partnershipOf)) {
        const key = `${pair.join(' ')} ${kind}`
        const at = byKey.get(key) ?? unions.length
        if (at === unions.length) {
          byKey.set(key, at)
          const partnershipId = pair.length === 2 ? (partnershipOf.get(pairKey(pair[0] ?? 0, pair[1] ?? 0)) ?? null) : null
          unions.push({ parents: pair, children: [], kind, partnershipId })
        }
        unions[at]?.children.push(child)
        if (home[child] === -1) home[child] = at
      }
    }
  }
  return { unions, home }
}

/** A step-parent beside a parent of the child needs no line of their own: the couple says it. */
function hasPartnerAmong(parent: number, own: readonly Link[], partnershipOf: ReadonlyMap<string, unknown>): boolean {
  return own.some((link) => link.kind !== 'step' && partnershipOf.has(pairKey(parent, link.parent)))
}

/** Parents of one kind as couples: partners first, then two who are left over, then one alone. */
function inPairs(parents: readonly number[], partnershipOf: ReadonlyMap<string, unknown>): number[][] {
  const left = [...parents].sort((one, other) => one - other)
  const pairs: number[][] = []
  for (let index = 0; index < left.length; index++) {
    const one = left[index] ?? 0
    const mate = left.findIndex((other, at) => at > index && partnershipOf.has(pairKey(one, other)))
    if (mate === -1) continue
    pairs.push([one, left[mate] ?? 0])
    left.splice(mate, 1)
    left.splice(index, 1)
    index--
  }
  while (left.length > 0) pairs.push(left.splice(0, 2))
  return pairs
}
