import type { CaseFamily } from '../case-family.ts'
import { fullName, type Person } from '../case-record.ts'
import type { ParentKind, ParentLink, Partnership } from '../kin.ts'
import { isOver } from './times.ts'

/** What links people of a family, looked up by person. */
interface Kinship {
  person: ReadonlyMap<string, Person>
  above: ReadonlyMap<string, readonly ParentLink[]>
  below: ReadonlyMap<string, readonly ParentLink[]>
  partners: ReadonlyMap<string, readonly { id: string; partnership: Partnership }[]>
  family: CaseFamily
  asAt: string
}

/**
 * How somebody stands to a child, in words: "mother", "maternal grandmother", "half-brother through mother", "mother's former
 * partner". Empty for the child and for somebody whom nothing joins to the child. Who is nearer is told first: a grandmother who is
 * special guardian is both.
 */
export function relationshipTo(family: CaseFamily, childId: string, personId: string, asAt = ''): string {
  if (childId === personId) return ''
  const kinship = kinshipOf(family, asAt)
  if (!kinship.person.has(childId) || !kinship.person.has(personId)) return ''
  return byKin(kinship, childId, personId) ?? byWay(kinship, childId, personId) ?? ''
}

function kinshipOf(family: CaseFamily, asAt: string): Kinship {
  const person = new Map(family.people.map((one) => [one.id, one]))
  const links = family.parentLinks.filter(({ childId, parentId }) => person.has(childId) && person.has(parentId))
  const partners = new Map<string, { id: string; partnership: Partnership }[]>()
  for (const partnership of family.partnerships) {
    const [one, other] = partnership.personIds
    for (const [from, to] of [
      [one, other],
      [other, one],
    ] as const)
      if (person.has(from) && person.has(to)) partners.set(from, [...(partners.get(from) ?? []), { id: to, partnership }])
  }
  return {
    person,
    above: Map.groupBy(links, ({ childId }) => childId),
    below: Map.groupBy(links, ({ parentId }) => parentId),
    partners,
    family,
    asAt,
  }
}

/** The word for somebody by gender: "mother", "father", and "parent" where nobody has said. */
type Words = readonly [female: string, male: string, other: string]
const PARENT: Words = ['mother', 'father', 'parent']
const GRANDPARENT: Words = ['grandmother', 'grandfather', 'grandparent']
const SIBLING: Words = ['sister', 'brother', 'sibling']
const CHILD: Words = ['daughter', 'son', 'child']
const AUNT: Words = ['aunt', 'uncle', 'aunt or uncle']
const NIECE: Words = ['niece', 'nephew', 'niece or nephew']
const SPOUSE: Words = ['wife', 'husband', 'spouse']

const inWords = ({ gender }: Pick<Person, 'gender'>, [female, male, other]: Words): string =>
  gender === 'female' ? female : gender === 'male' ? male : other

/** Those who bring a family with them: a foster carer's mother is not a grandmother. */
const LINEAGE: readonly ParentKind[] = ['birth', 'adoptive']
const lineage = (links: readonly ParentLink[] | undefined): readonly ParentLink[] =>
  (links ?? []).filter(({ kind }) => LINEAGE.includes(kind))

/** Kin by descent: parents of every kind, ancestors, siblings, and what comes down from those. */
function byKin(kinship: Kinship, childId: string, personId: string): string | null {
  const parts = [
    ...parentWords(kinship, childId, personId),
    ...childWords(kinship, childId, personId),
    ancestorWords(kinship, childId, personId),
    siblingWords(kinship, childId, personId),
    collateralWords(kinship, childId, personId),
  ].filter((words): words is string => words !== null)
  return parts.length === 0 ? null : [...new Set(parts)].join(' and ')
}

const CARE: Readonly<Record<ParentKind, (person: Person) => string>> = {
  birth: (person) => inWords(person, PARENT),
  adoptive: (person) => `adoptive ${inWords(person, PARENT)}`,
  step: (person) => `step${inWords(person, PARENT)}`.replace('stepparent', 'step-parent'),
  foster: () => 'foster carer',
  'special-guardian': () => 'special guardian',
  kinship: () => 'family and friends carer',
  donor: (person) => `${inWords(person, ['egg ', 'sperm ', ''])}donor`,
}

function parentWords({ above, person, asAt }: Kinship, childId: string, personId: string): string[] {
  const them = person.get(personId)
  if (!them) return []
  return (above.get(childId) ?? [])
    .filter(({ parentId }) => parentId === personId)
    .map(({ kind, until }) => `${isOver(until, asAt || '9999-12-31') ? 'former ' : ''}${CARE[kind](them)}`)
}

function childWords({ above, person, asAt }: Kinship, childId: string, personId: string): string[] {
  const them = person.get(personId)
  if (!them) return []
  return (above.get(personId) ?? [])
    .filter(({ parentId }) => parentId === childId)
    .map(({ kind, until }) => {
      const former = isOver(until, asAt || '9999-12-31') ? 'former ' : ''
      if (kind === 'birth') return inWords(them, CHILD)
      if (kind === 'step') return `step${inWords(them, CHILD)}`
      return `${former}${{ adoptive: 'adopted', foster: 'foster', 'special-guardian': 'special guardianship', kinship: 'cared-for', donor: 'donor' }[kind]} child`
    })
}

/** Somebody above a child: how many generations, through which parent, and whether by adoption somewhere. */
interface Line {
  id: string
  up: number
  side: string
  /** The parent of the child through whom it goes. */
  through: string
}

/** Everybody above somebody, nearest first, and by which side. */
function linesAbove({ above, person }: Kinship, childId: string): Line[] {
  const found: Line[] = []
  for (const first of lineage(above.get(childId))) {
    const parent = person.get(first.parentId)
    const adopted = first.kind === 'adoptive' ? 'adoptive ' : ''
    const side = parent?.gender === 'female' ? 'maternal' : parent?.gender === 'male' ? 'paternal' : ''
    const seen = new Set([childId, first.parentId])
    let row: Line[] = [{ id: first.parentId, up: 1, side: `${adopted}${side}`.trim(), through: first.parentId }]
    while (row.length > 0) {
      found.push(...row)
      row = row.flatMap((line) =>
        lineage(above.get(line.id)).flatMap(({ parentId }) => {
          if (seen.has(parentId)) return []
          seen.add(parentId)
          return [{ ...line, id: parentId, up: line.up + 1 }]
        }),
      )
    }
  }
  return found.toSorted((one, other) => one.up - other.up)
}

const sided = (side: string, words: string): string => [side, words].filter(Boolean).join(' ')
const greats = (count: number): string => 'great-'.repeat(Math.max(0, count))

function ancestorWords(kinship: Kinship, childId: string, personId: string): string | null {
  const them = kinship.person.get(personId)
  const own = linesAbove(kinship, childId).filter(({ id, up }) => id === personId && up > 1)
  const [line] = own
  if (!them || line === undefined) {
    const step = stepGrandparent(kinship, childId, personId)
    return step
  }
  const sides = new Set(own.map(({ side }) => side))
  return sided(sides.size > 1 ? 'maternal and paternal' : line.side, `${greats(line.up - 2)}${inWords(them, GRANDPARENT)}`)
}

/** A parent of a step-parent. */
function stepGrandparent({ above, person }: Kinship, childId: string, personId: string): string | null {
  const them = person.get(personId)
  const is = (above.get(childId) ?? []).some(
    ({ kind, parentId }) => kind === 'step' && lineage(above.get(parentId)).some((link) => link.parentId === personId),
  )
  return is && them ? `step-${inWords(them, GRANDPARENT)}` : null
}

/** Full, half, adoptive, step and foster siblings; where a parent of one is not recorded, that it may be half. */
function siblingWords(kinship: Kinship, childId: string, personId: string): string | null {
  const { above, person, family } = kinship
  const them = person.get(personId)
  if (!them) return null
  const word = inWords(them, SIBLING)
  const [mine, theirs] = [lineage(above.get(childId)), lineage(above.get(personId))]
  const shared = mine.filter(({ parentId }) => theirs.some((link) => link.parentId === parentId))
  const [first] = shared
  if (first === undefined) return careSibling(kinship, childId, personId, word)
  const twins = family.twinSets.find(({ personIds }) => personIds.includes(childId) && personIds.includes(personId))
  if (twins !== undefined) return `${twins.identical === 'yes' ? 'identical ' : ''}twin ${word}`
  const adoptive = [...shared, ...theirs.filter(({ parentId }) => shared.some((link) => link.parentId === parentId))].some(
    ({ kind }) => kind === 'adoptive',
  )
  if (adoptive) return `adoptive ${word}`
  if (shared.length > 1) return word
  const parent = person.get(first.parentId)
  const through = ` through ${parent === undefined ? 'a parent' : parent.gender === '' ? fullName(parent) || 'a parent' : inWords(parent, PARENT)}`
  return mine.length > 1 && theirs.length > 1 ? `half-${word}${through}` : `${word} or half-${word}${through}`
}

function careSibling({ above, partners, person, asAt }: Kinship, childId: string, personId: string, word: string): string | null {
  const kinds = (id: string, kind: ParentKind): string[] =>
    (above.get(id) ?? [])
      .filter((link) => link.kind === kind && !isOver(link.until, asAt || '9999-12-31'))
      .map(({ parentId }) => parentId)
  if (kinds(childId, 'foster').some((id) => kinds(personId, 'foster').includes(id))) return `foster ${word}`
  const theirs = lineage(above.get(personId)).map(({ parentId }) => parentId)
  if (kinds(childId, 'step').some((id) => theirs.includes(id))) return `step${word}`.replace('stepsibling', 'step-sibling')
  const mine = lineage(above.get(childId)).map(({ parentId }) => parentId)
  if (kinds(personId, 'step').some((id) => mine.includes(id))) return `step${word}`.replace('stepsibling', 'step-sibling')
  const married = mine.some((id) =>
    (partners.get(id) ?? []).some(
      ({ id: other, partnership }) =>
        partnership.ended === '' &&
        (partnership.kind === 'married' || partnership.kind === 'civil-partnership') &&
        theirs.includes(other),
    ),
  )
  return married && person.has(personId) ? `step${word}`.replace('stepsibling', 'step-sibling') : null
}

/** Aunts and uncles, cousins, nieces and nephews. */
function collateralWords(kinship: Kinship, childId: string, personId: string): string | null {
  const { above, below, person } = kinship
  const them = person.get(personId)
  if (!them) return null
  if (
    lineage(above.get(childId))
      .concat(lineage(below.get(childId)))
      .some(({ parentId, childId: other }) => parentId === personId || other === personId)
  )
    return null
  for (const line of linesAbove(kinship, childId)) {
    if (line.id === personId) return null
    const kin = blood(kinship, line.id, personId)
    if (kin !== null && line.up <= 3) {
      const words = line.up === 1 ? `${kin}${inWords(them, AUNT)}` : `${kin}${greats(line.up - 1)}${inWords(them, AUNT)}`
      return sided(line.side, words)
    }
    if (line.up !== 1) continue
    for (const { parentId } of lineage(above.get(personId))) {
      const half = blood(kinship, line.id, parentId)
      if (half !== null && parentId !== line.id && !sharesParent(kinship, childId, personId))
        return sided(line.side, `${half}cousin`)
    }
  }
  for (const { parentId } of lineage(above.get(personId))) {
    const half = blood(kinship, childId, parentId)
    if (half !== null && parentId !== childId) return `${half}${inWords(them, NIECE)}`
  }
  return null
}

const sharesParent = ({ above }: Kinship, one: string, other: string): boolean =>
  lineage(above.get(one)).some(({ parentId }) => lineage(above.get(other)).some((link) => link.parentId === parentId))

/** Whether two have a parent in common: "half-" where it is one of two known on both sides, else "". */
function blood({ above }: Kinship, one: string, other: string): '' | 'half-' | null {
  if (one === other) return null
  const [mine, theirs] = [lineage(above.get(one)), lineage(above.get(other))]
  const shared = mine.filter(({ parentId }) => theirs.some((link) => link.parentId === parentId))
  if (shared.length === 0) return null
  return shared.length === 1 && mine.length > 1 && theirs.length > 1 ? 'half-' : ''
}

/** By the shortest way over partners, parents and children: "maternal aunt's husband", "half-brother's father". */
function byWay(kinship: Kinship, childId: string, personId: string): string | null {
  const named = new Map<string, string>([[childId, '']])
  let row = [childId]
  for (let depth = 0; depth < 6 && row.length > 0; depth++) {
    const next: string[] = []
    for (const id of row)
      for (const [to, words] of stepsFrom(kinship, id)) {
        if (named.has(to)) continue
        const before = named.get(id) ?? ''
        named.set(to, byKin(kinship, childId, to) ?? (before === '' ? words : `${owner(before)} ${words}`))
        next.push(to)
      }
    if (named.has(personId)) return named.get(personId) ?? null
    row = next
  }
  return null
}

/** "half-brother through father" is the half-brother when something of his is told. */
const owner = (words: string): string => `${words.replace(/ (?:through|and) .*$/, '').replace(/ or half-\S+$/, '')}’s`

/** Those next to somebody: parents first, then children, then partners. */
function stepsFrom({ above, below, partners, person }: Kinship, id: string): [string, string][] {
  const of = (other: string, name: (one: Person) => string): [string, string][] => {
    const one = person.get(other)
    return one === undefined ? [] : [[other, name(one)]]
  }
  return [
    ...(above.get(id) ?? []).flatMap(({ parentId, kind }) => of(parentId, CARE[kind])),
    ...(partners.get(id) ?? []).flatMap(({ id: other, partnership }) => of(other, (one) => partnerWords(one, partnership))),
    ...(below.get(id) ?? []).flatMap(({ childId, kind }) =>
      of(childId, (one) => (LINEAGE.includes(kind) ? inWords(one, CHILD) : CARED_FOR[kind])),
    ),
  ]
}

/** What a partner is called: "husband", "former partner", "late wife". */
export function partnerWords(person: Person, { kind, ended }: Partnership): string {
  const wed = kind === 'married'
  const word = wed
    ? inWords(person, SPOUSE)
    : kind === 'civil-partnership'
      ? 'civil partner'
      : kind === 'engaged' && ended === ''
        ? inWords(person, ['fiancée', 'fiancé', 'fiancé(e)'])
        : 'partner'
  if (ended === 'widowed') return person.died === '' ? word : `late ${word}`
  if (ended === 'separated' && wed) return `separated ${word}`
  return ended === '' ? word : `former ${word}`
}

/** A child of somebody by the kind of care, where it is not lineage. */
const CARED_FOR: Readonly<Record<ParentKind, string>> = {
  birth: 'child',
  adoptive: 'child',
  step: 'stepchild',
  foster: 'foster child',
  'special-guardian': 'special guardianship child',
  kinship: 'cared-for child',
  donor: 'donor child',
}
