import type { CaseFamily } from '../case-family.ts'
import { fullName, type Person } from '../case-record.ts'
import { type Household, type ParentLink, type Partnership, TIE_KINDS, type Tie, type TwinSet } from '../kin.ts'
import { saidBirth, yearOf } from './days.ts'
import { isUnnamed, NameBook, saidKnownAs } from './names.ts'
import { clean, date, dates, guarded, isPlainName, lifeOf } from './plain.ts'
import { householdsOf } from './read-line.ts'
import { inBraces } from './scan.ts'
import { coupleWord, GENDER_SIGNS, isPlace, linkWord, markerWord, normal, SORT_WORDS, tieWord } from './words.ts'

/**
 * People whom the text tells of: the children and the family, and whoever else is on the genogram or belongs to somebody there.
 */
export function peopleInText(family: CaseFamily): Set<string> {
  const ids = new Set(
    family.people
      .filter(({ group, onGenogram }) => (group === 'professional' ? onGenogram === true : onGenogram !== false))
      .map(({ id }) => id),
  )
  for (const { personIds } of family.partnerships) for (const id of personIds) ids.add(id)
  for (const { childId, parentId } of family.parentLinks) ids.add(childId).add(parentId)
  for (const { personIds } of family.twinSets) for (const id of personIds) ids.add(id)
  for (const { members } of family.households) for (const { personId } of members) ids.add(personId)
  for (const { fromId, toId } of family.ties) ids.add(fromId).add(toId)
  return ids
}

/**
 * The family as text: couples with their children, the oldest generation first, then people by themselves, twins that no line of
 * children tells, households and ties. The same family gives the same text, and reading it changes nothing.
 */
export function writeFamilyText(family: CaseFamily): string {
  const writer = new Writer(family, new Set())
  const text = writer.write()
  const once = writer.unnamedOnce()
  return once.size === 0 ? text : new Writer(family, once).write()
}

class Writer {
  private readonly family: CaseFamily
  private readonly book: NameBook
  private readonly people: ReadonlyMap<string, Person>
  private readonly place: ReadonlyMap<string, number>
  private readonly told = new Set<string>()
  private readonly names = new Map<string, { full: string; short: string }>()
  private readonly linksOfChild: ReadonlyMap<string, ParentLink[]>
  private readonly childrenOf: ReadonlyMap<string, string[]>
  private readonly toldLinks = new Set<string>()
  private readonly toldTwins = new Set<string>()
  private readonly twinsOf: ReadonlyMap<string, TwinSet>

  private readonly isHousehold: (name: string) => boolean
  private readonly uses = new Map<string, number>()
  private readonly bare: ReadonlySet<string>

  /** `bare` are those without a name who need no number. */
  constructor(family: CaseFamily, bare: ReadonlySet<string>) {
    this.family = family
    this.bare = bare
    this.isHousehold = householdsOf(family)
    this.book = new NameBook(family.people)
    this.people = new Map(family.people.map((person) => [person.id, person]))
    this.place = new Map(family.people.map(({ id }, place) => [id, place]))
    this.linksOfChild = Map.groupBy(family.parentLinks, ({ childId }) => childId)
    this.childrenOf = new Map(
      [...Map.groupBy(family.parentLinks, ({ parentId }) => parentId)].map(([id, links]) => [
        id,
        [...new Set(links.map(({ childId }) => childId))],
      ]),
    )
    this.twinsOf = new Map(family.twinSets.flatMap((set) => set.personIds.map((id): [string, TwinSet] => [id, set])))
  }

  write(): string {
    const { family } = this
    const shown = peopleInText(family)
    const lines = [
      ...this.families(),
      ...family.people.filter(({ id }) => shown.has(id) && !this.told.has(id)).map(({ id }) => this.first(id)),
    ]
    const twins = family.twinSets.filter(({ id }) => !this.toldTwins.has(id)).map((set) => this.twins(set))
    const households = family.households.map((one) => this.household(one))
    return [lines, [...twins, ...households], this.ties()]
      .filter((part) => part.length > 0)
      .map((part) => `${part.join('\n')}\n`)
      .join('\n')
  }

  /** People without a name who stand on one line of the families only, and are the only one of their sort. */
  unnamedOnce(): Set<string> {
    return new Set(
      this.family.people
        .filter((one) => isUnnamed(one) && this.book.ofSort(one.sort).length === 1 && (this.uses.get(one.id) ?? 0) <= 1)
        .map(({ id }) => id),
    )
  }

  /** Couples and parents alone, in the order of their generations. */
  private families(): string[] {
    const generations = this.generations()
    const at = (ids: readonly string[]): number => Math.max(...ids.map((id) => generations.get(id) ?? 0))
    const units: { ids: readonly string[]; couple: Partnership | null }[] = this.family.partnerships.map((couple) => ({
      ids: couple.personIds,
      couple,
    }))
    for (const { id } of this.family.people) if (this.childrenOf.has(id)) units.push({ ids: [id], couple: null })
    const couples = units.filter(({ couple }) => couple !== null)
    // A link is told on the first couple's line that can tell it; what is left goes to the parents' own lines.
    const children = new Map(couples.map((unit) => [unit, this.childrenOfCouple(unit.ids)]))
    const alone = units.filter(({ couple }) => couple === null)
    for (const unit of alone) children.set(unit, this.untold(unit.ids[0] ?? ''))
    return units
      .filter((unit) => unit.couple !== null || (children.get(unit) ?? []).length > 0)
      .map((unit, order) => ({ unit, order, generation: at(unit.ids) }))
      .sort((one, other) => one.generation - other.generation || one.order - other.order)
      .map(({ unit }) => this.unit(unit, children.get(unit) ?? []))
  }

  /** How many generations stand above somebody; partners stand together. Goes round a circle only once. */
  private generations(): Map<string, number> {
    const { parentLinks, partnerships, people } = this.family
    const rows = new Map(people.map(({ id }) => [id, 0]))
    const raise = (id: string, to: number): boolean => (rows.get(id) ?? 0) < to && rows.set(id, to) !== undefined
    for (let round = 0, moved = true; moved && round <= people.length; round++) {
      moved = false
      for (const { childId, parentId } of parentLinks) moved = raise(childId, (rows.get(parentId) ?? 0) + 1) || moved
      for (const { personIds } of partnerships)
        for (const id of personIds) moved = raise(id, Math.max(...personIds.map((one) => rows.get(one) ?? 0))) || moved
    }
    return rows
  }

  private linksTo(childId: string, parentId: string): ParentLink[] {
    return (this.linksOfChild.get(childId) ?? []).filter((link) => link.parentId === parentId)
  }

  private childrenOfCouple([one = '', other = '']: readonly string[]): string[] {
    if (one === other) return []
    const both = (this.childrenOf.get(one) ?? []).filter((child) => {
      const links = [this.linksTo(child, one), this.linksTo(child, other)]
      return links.every((list) => list.length > 0 && list.every(({ id }) => !this.toldLinks.has(id)))
    })
    for (const child of both)
      for (const parent of [one, other]) for (const { id } of this.linksTo(child, parent)) this.toldLinks.add(id)
    return this.inOrder(both)
  }

  private untold(parent: string): string[] {
    return this.inOrder(
      (this.childrenOf.get(parent) ?? []).filter((child) =>
        this.linksTo(child, parent).some(({ id }) => !this.toldLinks.has(id)),
      ),
    )
  }

  /** Brothers and sisters: the oldest first. */
  private inOrder(ids: readonly string[]): string[] {
    const year = (id: string): number => yearOf(saidBirth(this.people.get(id) ?? { dateOfBirth: '', born: '' }))
    const day = (id: string): string => this.people.get(id)?.dateOfBirth ?? ''
    return [...ids].sort(
      (one, other) =>
        year(one) - year(other) ||
        (day(one) === '' || day(other) === '' ? 0 : day(one).localeCompare(day(other))) ||
        (this.place.get(one) ?? 0) - (this.place.get(other) ?? 0),
    )
  }

  private unit({ ids, couple }: { ids: readonly string[]; couple: Partnership | null }, children: readonly string[]): string {
    const [one = '', other = ''] = ids
    const head = couple === null ? this.first(one) : this.couple(couple, one, other)
    return children.length === 0 ? head : `${head}: ${this.children(children, ids).join(', ')}`
  }

  private couple({ kind, ended, from, until, confidential }: Partnership, one: string, other: string): string {
    const sign = kind === 'married' || kind === 'civil-partnership' ? '=' : kind === 'not-known' ? '&' : '~'
    const worded = kind === 'civil-partnership' || (sign === '~' && kind !== 'relationship')
    const start = from === '' ? '' : date(from)
    const word =
      worded || (kind === 'married' && start !== '') || (confidential && start === '' && ended === '') ? coupleWord(kind) : ''
    const items = [
      start === '' || (word === '' && /^\d/.test(start))
        ? [word, start].filter(Boolean).join(' ')
        : `${word}${word === '' ? 'from' : ''} ${start}`.trim(),
      ended === ''
        ? until === ''
          ? ''
          : `until ${date(until)}`
        : [ended, until === '' ? '' : date(until)].filter(Boolean).join(' '),
      confidential ? 'confidential' : '',
    ].filter(Boolean)
    return `${this.first(one)} ${sign} ${this.first(other)}${items.length === 0 ? '' : ` (${items.join(', ')})`}`
  }

  private children(ids: readonly string[], parents: readonly string[]): string[] {
    const sets = this.setsOnLine(ids)
    return ids.map((id) => {
      const set = sets.get(id)
      const twin =
        set === undefined ? '' : { yes: 'identical twin', no: 'non-identical twin', 'not-known': 'twin' }[set.identical]
      return [this.first(id), twin, ...this.links(id, parents)].filter(Boolean).join(' ')
    })
  }

  /** Sets of twins that stand together on a line of children, and apart from others of the same kind. */
  private setsOnLine(ids: readonly string[]): Map<string, TwinSet> {
    const found = new Map<string, TwinSet>()
    for (const [at, id] of ids.entries()) {
      const set = this.twinsOf.get(id)
      if (set === undefined || this.toldTwins.has(set.id) || set.personIds.length < 2) continue
      const run = ids.slice(at, at + set.personIds.length)
      const before = found.get(ids[at - 1] ?? '')
      if (run.join('\n') !== set.personIds.join('\n') || (before !== undefined && before.identical === set.identical)) continue
      for (const one of run) found.set(one, set)
      this.toldTwins.add(set.id)
    }
    return found
  }

  private links(child: string, parents: readonly string[]): string[] {
    const lists = parents.map((parent) => this.linksTo(child, parent))
    const said = lists.map((list) => list.map((link) => this.link(link, '')))
    const same = said.every((texts) => texts.join('\n') === said[0]?.join('\n'))
    if (same) return said[0]?.length === 1 && said[0][0] === '(birth)' ? [] : (said[0] ?? [])
    return parents.flatMap((parent, at) =>
      said[at]?.length === 1 && said[at][0] === '(birth)' ? [] : (lists[at] ?? []).map((link) => this.link(link, parent)),
    )
  }

  private link(link: ParentLink, by: string): string {
    const word = linkWord(link.kind)
    const joint = link.kind === 'adoptive' || link.kind === 'foster' ? 'by' : 'of'
    const head = by === '' ? word : `${word} ${joint} ${this.short(by)}`
    return `(${[head, ...dates(link), link.confidential ? 'confidential' : ''].filter(Boolean).join(', ')})`
  }

  private twins({ personIds, identical }: TwinSet): string {
    const head = { yes: 'identical twins', no: 'non-identical twins', 'not-known': 'twins' }[identical]
    return `${head}: ${personIds.map((id) => this.short(id)).join(', ')}`.trimEnd()
  }

  private household(home: Household): string {
    const members = home.members.map(({ personId, from, until, partly }) => {
      const items = [...dates({ from, until }), partly ? 'partly' : '']
        .map((item) => (/^\d/.test(item) && !item.includes('-') ? `from ${item}` : item))
        .filter(Boolean)
      return items.length === 0 ? this.short(personId) : `${this.short(personId)} (${items.join(', ')})`
    })
    return `${this.householdHead(home)}: ${members.join(', ')}`.trimEnd()
  }

  private householdHead(home: Household): string {
    const { name, address } = home
    const alike = this.family.households.filter(
      (one) => normal(one.name) === normal(name) && normal(one.address) === normal(address),
    )
    const number = alike.length > 1 ? ` (${alike.indexOf(home) + 1})` : ''
    const value = (text: string): string => guarded(text, clean(text.replaceAll(',', '')))
    const plain = name === '' && !value(address).startsWith('{') && isPlace(address) && !/^(?:household|home)\b/i.test(address)
    const head = plain ? address : `household${name === '' ? '' : ` ${value(name)}`}`
    const place = !plain && address !== '' ? ` (at ${value(address)})` : ''
    return `${head}${number}${place}${home.confidential ? ' (confidential)' : ''}`
  }

  private ties(): string[] {
    return this.family.ties.map((tie) => {
      const sign = TIE_KINDS[tie.kind].directed ? '->' : '--'
      return `${this.short(tie.fromId)} ${sign} ${this.short(tie.toId)}: ${this.tie(tie)}`
    })
  }

  private tie(tie: Tie): string {
    const items = [
      ...dates(tie),
      tie.confidential ? 'confidential' : '',
      tie.source === '' ? '' : `source: ${guarded(tie.source, clean(tie.source))}`,
      tie.note === '' ? '' : `note: ${guarded(tie.note, clean(tie.note))}`,
    ].filter(Boolean)
    return `${tieWord(tie.kind)}${items.length === 0 ? '' : ` (${items.join(', ')})`}`
  }

  /** Somebody where they are named for the first time, with all that is said of them; the short name after that. */
  private first(id: string): string {
    const person = this.people.get(id)
    this.uses.set(id, (this.uses.get(id) ?? 0) + 1)
    if (person === undefined || this.told.has(id)) return this.short(id)
    this.told.add(id)
    return [this.naming(person).full, ...this.marks(person)].join(' ')
  }

  private short(id: string): string {
    const person = this.people.get(id)
    return person === undefined ? inBraces(id) : this.naming(person).short
  }

  private naming(person: Person): { full: string; short: string } {
    const known = this.names.get(person.id)
    if (known !== undefined) return known
    const named = isUnnamed(person) ? this.unnamed(person) : this.named(person)
    this.names.set(person.id, named)
    return named
  }

  private unnamed(person: Person): { full: string; short: string } {
    const alike = this.book.ofSort(person.sort)
    const name = `${SORT_WORDS[person.sort]}${!this.bare.has(person.id) ? ` (${alike.indexOf(person) + 1})` : ''}`
    return { full: name, short: name }
  }

  private named(person: Person): { full: string; short: string } {
    const mark = person.sort === 'not-known' ? '? ' : ''
    const plain = (name: string): boolean => mark === '' && isPlainName(name, this.isHousehold)
    const whole = fullName(person).trim().replace(/\s+/g, ' ')
    const alike = this.book.find(whole, null)
    const number = alike.length > 1 ? ` (${alike.indexOf(person) + 1})` : ''
    const full = `${guarded(whole, plain(whole))}${number}`
    const first = [person.firstName, person.knownAs]
      .map((name) => name.trim().replace(/\s+/g, ' '))
      .find((name) => name !== '' && this.book.find(name, null).length === 1 && this.book.find(name, null)[0] === person)
    return { full: `${mark}${full}`, short: first === undefined ? full : guarded(first, plain(first)) }
  }

  private marks(person: Person): string[] {
    const known = saidKnownAs(person)
    return [
      known === '' ? '' : `"${known.replace(/["”\\]/g, '\\$&').replaceAll('\n', '\\n')}"`,
      person.gender === '' ? '' : GENDER_SIGNS[person.gender],
      person.assignedAtBirth === '' ? '' : `(assigned ${person.assignedAtBirth} at birth)`,
      ...lifeOf(person),
      person.sort === 'person' || person.sort === 'not-known' || isUnnamed(person) ? '' : SORT_WORDS[person.sort],
      person.group === 'child' ? '*' : '',
      ...person.markers.map((marker) => {
        const head = [markerWord(marker.kind), marker.past ? 'in the past' : '', marker.confidential ? 'confidential' : '']
        return `[${head.filter(Boolean).join(', ')}${marker.note === '' ? '' : `: ${guarded(marker.note, clean(marker.note))}`}]`
      }),
      person.confidential ? '(confidential)' : '',
    ].filter(Boolean)
  }
}
