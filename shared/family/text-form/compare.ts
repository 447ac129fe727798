import { isDay } from '../../document/index.ts'
import type { CaseFamily, FamilyChange, FamilyList } from '../case-family.ts'
import { fullName, type Person, person as personSchema } from '../case-record.ts'
import { type Household, type Marker, type ParentLink, type Partnership, TIE_KINDS, type Tie, type TwinSet } from '../kin.ts'
import { exactDay, saidBirth } from './days.ts'
import type { AboutPerson, Gathered, SaidHousehold, SaidLink, SaidTie, SaidTwins } from './gathered.ts'
import { isUnnamed, saidKnownAs, splitName } from './names.ts'
import type { Removal, SaidField } from './removal.ts'
import { isPlace, linkWord, markerWord, normal, SORT_WORDS, tieWord } from './words.ts'
import { peopleInText } from './write.ts'

/** Holds what a text says against the family there is. */
export class Comparison {
  readonly changes: FamilyChange[] = []
  readonly removed: Removal[] = []
  private readonly base: CaseFamily
  private readonly said: Gathered
  private readonly people: ReadonlyMap<string, Person>
  /** Names that are new: of newcomers, and of people whose name was mended. */
  private readonly newNames: ReadonlyMap<string, string>
  private readonly newId: (seed: string) => string

  constructor(base: CaseFamily, said: Gathered, newNames: ReadonlyMap<string, string>, newId: (seed: string) => string) {
    this.base = base
    this.said = said
    this.newNames = newNames
    this.newId = newId
    this.people = new Map(base.people.map((person) => [person.id, person]))
  }

  run(): this {
    for (const [id, about] of this.said.people) this.person(id, about)
    const gone = [...peopleInText(this.base)].filter((id) => !this.said.people.has(id))
    for (const id of gone) this.removed.push({ list: 'people', id, what: this.called(id) })
    this.couples()
    this.links()
    this.twins()
    this.households()
    this.ties()
    return this
  }

  private called(id: string): string {
    const person = this.people.get(id)
    if (person === undefined) return this.newNames.get(id) ?? 'somebody'
    return isUnnamed(person) ? (person.sort === 'not-known' ? 'somebody not known' : SORT_WORDS[person.sort]) : fullName(person)
  }

  private change<T extends { id: string }>(list: FamilyList, item: T): void {
    this.changes.push({ list, id: item.id, item } as unknown as FamilyChange)
  }

  /** Puts in what is new, and what stands otherwise than before; a thing that stays the same is left alone. */
  private merge<T extends { id: string }>(list: FamilyList, before: T, said: Partial<T>): void {
    const differs = (Object.keys(said) as (keyof T)[]).some((key) => said[key] !== before[key])
    if (differs) this.change(list, { ...before, ...said })
  }

  private remove(list: FamilyList, id: string, what: string, of: readonly string[]): void {
    // Whatever hangs on somebody who is gone goes with them.
    if (of.every((one) => this.said.people.has(one))) this.removed.push({ list, id, what })
  }

  private person(id: string, about: AboutPerson): void {
    const there = this.people.get(id)
    if (there === undefined) {
      const fresh = personSchema.parse({ id, group: 'family', sort: about.unnamed ?? 'person' })
      this.change('people', this.withDetails({ ...fresh, ...splitName(this.newNames.get(id) ?? '') }, about, []))
      return
    }
    const gone: SaidField[] = []
    const now = this.withDetails(this.renamed(there), about, gone)
    const markerIds = there.markers.filter((one) => !now.markers.includes(one) && !now.markers.some((kept) => kept.id === one.id))
    const markers = [...now.markers, ...markerIds]
    const kept = markerIds.length === 0 ? now : { ...now, markers }
    if ((Object.keys(kept) as (keyof Person)[]).some((key) => key !== 'markers' && kept[key] !== there[key]))
      this.change('people', kept)
    else if (kept.markers.some((one, at) => one !== there.markers[at])) this.change('people', kept)
    if (markerIds.length > 0) gone.push('markers')
    if (gone.length === 0) return
    const words = gone.map((field) =>
      field === 'markers' ? markerIds.map(({ kind }) => markerWord(kind)).join(', ') : FIELDS[field],
    )
    const removal: Removal = {
      list: 'people',
      id,
      what: `what was said of ${this.called(id)}: ${words.join(', ')}`,
      fields: gone,
    }
    this.removed.push(markerIds.length === 0 ? removal : { ...removal, markerIds: markerIds.map(({ id }) => id) })
  }

  private renamed(person: Person): Person {
    const name = this.newNames.get(person.id)
    if (name === undefined) return person
    const last = person.lastName.trim()
    if (last !== '' && normal(name).endsWith(` ${normal(last)}`))
      return { ...person, firstName: name.slice(0, name.length - last.length).trim() }
    return { ...person, ...splitName(name), ...(person.sort === 'person' ? {} : { sort: 'person' as const }) }
  }

  /** The person with what the text says; `gone` is told what it does not say any more. */
  private withDetails(person: Person, { details, markers, unnamed }: AboutPerson, gone: SaidField[]): Person {
    const now = { ...person }
    const was = (field: SaidField, there: boolean): void => {
      if (there) gone.push(field)
    }
    if (details.title !== undefined && normal(details.title) !== normal(person.title)) now.title = details.title
    if (details.gender === undefined) was('gender', person.gender !== '')
    else now.gender = details.gender
    if (details.assignedAtBirth === undefined) was('assignedAtBirth', person.assignedAtBirth !== '')
    else now.assignedAtBirth = details.assignedAtBirth
    if (details.birth === undefined) was('birth', saidBirth(person) !== '')
    else if (details.birth !== saidBirth(person)) Object.assign(now, bornOn(person, details.birth))
    if (details.died === undefined) was('died', person.died !== '')
    else now.died = details.died
    if (details.knownAs === undefined) was('knownAs', saidKnownAs(person) !== '')
    else if (details.knownAs !== saidKnownAs(person)) now.knownAs = details.knownAs
    if (unnamed === null) {
      if (details.sort === undefined) was('sort', now.sort !== 'person')
      else now.sort = details.sort
    }
    if (details.child) now.group = 'child'
    else was('child', person.group === 'child')
    if (details.confidential) now.confidential = true
    else was('confidential', person.confidential)
    now.markers = this.markers(person, markers)
    return now
  }

  private markers(person: Person, said: AboutPerson['markers']): Marker[] {
    const free = [...person.markers]
    return said.map((one, at) => {
      const place = free.findIndex(({ kind }) => kind === one.kind)
      const [before] = place < 0 ? [] : free.splice(place, 1)
      if (before === undefined) return { id: this.newId(`markers ${person.id} ${one.kind} ${at}`), ...one }
      const same = before.past === one.past && before.note === one.note && before.confidential === one.confidential
      return same ? before : { ...before, ...one }
    })
  }

  private couples(): void {
    const free = [...this.base.partnerships]
    const key = ([one, other]: readonly [string, string]): string => [one, other].sort().join('\n')
    for (const { personIds, ...said } of this.said.couples) {
      const place = free.findIndex((one) => key(one.personIds) === key(personIds))
      const [before] = place < 0 ? [] : free.splice(place, 1)
      if (before !== undefined) this.merge('partnerships', before, said)
      else {
        const id = this.newId(`partnerships ${personIds.join(' ')} ${said.from}`)
        this.change('partnerships', { id, personIds, ...said, place: this.placeOf(personIds), note: '' } satisfies Partnership)
      }
    }
    for (const { id, personIds } of free)
      this.remove('partnerships', id, `${this.called(personIds[0])} and ${this.called(personIds[1])} as a couple`, personIds)
  }

  /** The next of somebody's partnerships, in the order of the text. */
  private placeOf(personIds: readonly [string, string]): number {
    const made = this.changes.flatMap((change) => (change.list === 'partnerships' && change.item !== null ? [change.item] : []))
    const own = [...this.base.partnerships, ...made].filter((one) => one.personIds.some((id) => personIds.includes(id)))
    return own.length === 0 ? 0 : Math.max(...own.map(({ place }) => place)) + 1
  }

  private links(): void {
    const between = ({ childId, parentId }: Pick<ParentLink, 'childId' | 'parentId'>): string => `${childId}\n${parentId}`
    const free = Map.groupBy(this.base.parentLinks, between)
    const rest: SaidLink[] = []
    const taken = (said: SaidLink, is: (link: ParentLink) => boolean): boolean => {
      const list = free.get(between(said)) ?? []
      const place = list.findIndex(is)
      const [before] = place < 0 ? [] : list.splice(place, 1)
      if (before !== undefined) this.merge('parentLinks', before, said)
      return before !== undefined
    }
    for (const said of this.said.links) if (!taken(said, ({ kind }) => kind === said.kind)) rest.push(said)
    for (const said of rest)
      if (!taken(said, () => true))
        this.change('parentLinks', {
          id: this.newId(`parentLinks ${said.parentId} ${said.childId} ${said.kind} ${said.from}`),
          ...said,
        })
    for (const list of free.values())
      for (const { id, childId, parentId, kind } of list) {
        const how = kind === 'birth' ? '' : ` (${linkWord(kind)})`
        this.remove('parentLinks', id, `${this.called(childId)} as a child of ${this.called(parentId)}${how}`, [
          childId,
          parentId,
        ])
      }
  }

  private twins(): void {
    const free = [...this.base.twinSets]
    const key = (ids: readonly string[]): string => [...ids].sort().join('\n')
    const taken = (said: SaidTwins, is: (set: TwinSet) => boolean): boolean => {
      const place = free.findIndex((set) => key(set.personIds) === key(said.personIds) && is(set))
      const [before] = place < 0 ? [] : free.splice(place, 1)
      if (before !== undefined) this.merge('twinSets', before, { identical: said.identical })
      return before !== undefined
    }
    const other = this.said.twins.filter((said) => !taken(said, ({ identical }) => identical === said.identical))
    const rest = other.filter((said) => !taken(said, () => true))
    for (const said of rest) {
      const place = free.findIndex(({ personIds }) => personIds.some((id) => said.personIds.includes(id)))
      const [before] = place < 0 ? [] : free.splice(place, 1)
      if (before !== undefined) this.change('twinSets', { ...before, ...said })
      else this.change('twinSets', { id: this.newId(`twinSets ${said.personIds.join(' ')}`), ...said })
    }
    for (const { id, personIds } of free)
      this.remove('twinSets', id, `${personIds.map((one) => this.called(one)).join(' and ')} as twins`, personIds)
  }

  private households(): void {
    const free = new Set(this.base.households)
    const rest: SaidHousehold[] = []
    const homes = new Map(this.said.households.map((said) => [said, findHousehold(this.base.households, said)]))
    for (const [said, home] of homes) {
      if (home === null || !free.delete(home)) rest.push(said)
      else this.household(said, home)
    }
    for (const said of rest) {
      const ids = new Set(said.members.map(({ personId }) => personId))
      // A home under another name that most of its people still live in has been renamed.
      const same = [...free].find(
        ({ members }) => members.length > 0 && members.filter((one) => ids.has(one.personId)).length * 2 > members.length,
      )
      const label = said.isName || !isPlace(said.head) ? { name: said.head } : { address: said.head }
      if (same !== undefined && free.delete(same)) this.household(said, { ...same, ...label }, same)
      else {
        const id = this.newId(`households ${normal(said.head)} ${said.number ?? 1}`)
        const { members, confidential } = said
        this.change('households', {
          id,
          name: '',
          address: said.address ?? '',
          ...label,
          members,
          confidential,
        } satisfies Household)
      }
    }
    for (const { id, name, address } of free)
      this.removed.push({ list: 'households', id, what: `the household ${name || address}`.trim() })
  }

  private household(said: SaidHousehold, home: Household, before: Household = home): void {
    const places = new Map<string, number>()
    const members = said.members.map((one) => {
      const nth = places.get(one.personId) ?? 0
      places.set(one.personId, nth + 1)
      const there = home.members.filter(({ personId }) => personId === one.personId)[nth]
      const same = there !== undefined && there.from === one.from && there.until === one.until && there.partly === one.partly
      return same ? there : { ...there, ...one }
    })
    const changed = members.length !== home.members.length || members.some((one, at) => one !== home.members[at])
    const now = { ...home, confidential: said.confidential, ...(changed ? { members } : {}), ...addressOf(said) }
    this.merge('households', before, now)
  }

  private ties(): void {
    const free = [...this.base.ties]
    const rest: SaidTie[] = []
    const pair = ({ fromId, toId }: Pick<Tie, 'fromId' | 'toId'>): string => [fromId, toId].sort().join('\n')
    const ways = (tie: Pick<Tie, 'fromId' | 'toId' | 'kind'>): string =>
      TIE_KINDS[tie.kind].directed ? `${tie.fromId}\n${tie.toId}` : pair(tie)
    const take = (said: SaidTie, is: (tie: Tie) => boolean): boolean => {
      const place = free.findIndex(is)
      const [before] = place < 0 ? [] : free.splice(place, 1)
      if (before === undefined) return false
      const { fromId, toId, ...what } = said
      this.merge('ties', before, ways(before) === ways(said) ? what : { ...what, fromId, toId })
      return true
    }
    for (const said of this.said.ties)
      if (!take(said, (tie) => tie.kind === said.kind && ways(tie) === ways(said))) rest.push(said)
    for (const said of rest)
      if (!take(said, (tie) => pair(tie) === pair(said)))
        this.change('ties', { id: this.newId(`ties ${said.fromId} ${said.toId} ${said.kind} ${said.from}`), ...said })
    for (const { id, fromId, toId, kind } of free)
      this.remove('ties', id, `${this.called(fromId)} and ${this.called(toId)}: ${tieWord(kind)}`, [fromId, toId])
  }
}

const FIELDS: Readonly<Record<Exclude<SaidField, 'markers'>, string>> = {
  gender: 'symbol',
  assignedAtBirth: 'assigned at birth',
  birth: 'date of birth',
  died: 'death',
  knownAs: 'known-as name',
  sort: 'that no living child was born, or that they are not known',
  child: 'that the case is about them',
  confidential: 'that they are confidential',
}

const addressOf = ({ address }: SaidHousehold): Partial<Household> => (address === null ? {} : { address })

/** A day of birth is kept as a day, anything else as it was typed. */
function bornOn(person: Person, typed: string): Partial<Person> {
  const day = exactDay(typed)
  // A year alone is said in short of the day that is known, and takes nothing from it.
  if (/^\d{4}$/.test(typed) && isDay(person.dateOfBirth) && person.dateOfBirth.startsWith(typed)) return {}
  if (day === null) return { dateOfBirth: '', born: typed }
  return person.dateOfBirth === '' ? { dateOfBirth: day, born: '' } : { dateOfBirth: day }
}

/** The household that a line speaks of: by name and address, by its number among the same, or by either where only one fits. */
function findHousehold(households: readonly Household[], said: SaidHousehold): Household | null {
  const head = normal(said.head)
  const name = said.isName ? head : ''
  const address = normal(said.address ?? (said.isName ? '' : said.head))
  const same = households.filter((one) => normal(one.name) === name && normal(one.address) === address)
  if (said.number !== null) return same[said.number - 1] ?? null
  if (same.length > 0) return same.length === 1 ? (same[0] ?? null) : null
  const close = head === '' ? [] : households.filter((one) => normal(one.name) === head || normal(one.address) === head)
  return close.length === 1 ? (close[0] ?? null) : null
}
