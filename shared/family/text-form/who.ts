import type { CaseFamily } from '../case-family.ts'
import { fullName, type Person } from '../case-record.ts'
import { NameBook } from './names.ts'
import { type LineSaid, NotUnderstood, type PersonSaid } from './said.ts'
import { normal, SORT_WORDS } from './words.ts'

/** Somebody whom only the text knows. */
export interface Newcomer {
  id: string
  said: PersonSaid
}

/** Everybody of a line. */
export function peopleOf(line: LineSaid): PersonSaid[] {
  if (line.says === 'family')
    return [
      ...line.parents,
      ...line.children.flatMap(({ person, links }) => [person, ...links.flatMap(({ by }) => (by === null ? [] : [by]))]),
    ]
  if (line.says === 'household') return line.members.map(({ person }) => person)
  return line.says === 'tie' ? [line.from, line.to] : line.people
}

/** Finds out who is meant by every name of a text: people of the family, and newcomers. */
export class WhoIsWho {
  readonly newcomers = new Map<string, Newcomer>()
  private readonly ids = new Map<PersonSaid, string>()
  private readonly book: NameBook
  private readonly fresh = new Map<string, Newcomer>()
  private readonly claimed = new Set<string>()
  private readonly base: CaseFamily
  private readonly newId: (seed: string) => string

  constructor(base: CaseFamily, newId: (seed: string) => string) {
    this.base = base
    this.book = new NameBook(base.people)
    this.newId = newId
  }

  idOf(said: PersonSaid): string {
    return this.ids.get(said) ?? ''
  }

  /** A newcomer turned out to be somebody of the family. */
  same(newcomer: string, known: string): void {
    for (const [said, id] of this.ids) if (id === newcomer) this.ids.set(said, known)
    this.newcomers.delete(newcomer)
  }

  /** Names of people and families: whoever is not of the family is a newcomer. Throws `NotUnderstood`. */
  settleNames(line: LineSaid): void {
    const defining = line.says === 'people' || line.says === 'family'
    for (const said of peopleOf(line)) {
      if (said.unnamed !== null && said.number === null) continue
      if (said.unnamed !== null) this.numbered(said, said.unnamed)
      else if (!this.ofFamily(said) && defining && !isReference(line, said)) this.newcomer(said)
    }
  }

  /** After all names: who is called by less than their name, and who has none. Throws `NotUnderstood`. */
  settleOthers(line: LineSaid): void {
    if (line.says === 'family') this.unnamedOfFamily(line)
    for (const said of peopleOf(line)) {
      if (this.ids.has(said)) continue
      if (said.unnamed === null) this.reference(said)
      else this.unnamedAlone(said, line.says === 'people')
    }
  }

  /** Newcomers called by a part of another newcomer's name are the same: "Amina" beside "Amina Begum". */
  joinNewcomers(): void {
    for (const [key, newcomer] of [...this.fresh]) {
      if (newcomer.said.number !== null) continue
      const name = normal(newcomer.said.name)
      const longer = [...this.fresh.values()].filter(({ said }) => normal(said.name).startsWith(`${name} `))
      const [whole] = longer
      if (whole === undefined || longer.length > 1) continue
      this.fresh.set(key, whole)
      for (const [said, id] of this.ids) if (id === newcomer.id) this.ids.set(said, whole.id)
      this.newcomers.delete(newcomer.id)
    }
  }

  private take(said: PersonSaid, id: string): void {
    this.ids.set(said, id)
    this.claimed.add(id)
  }

  private ofFamily(said: PersonSaid): boolean {
    const found = this.book.find(said.name, said.number, said.details.title)
    const [one] = found
    if (found.length > 1) throw whichOf(said, found)
    if (one !== undefined) this.take(said, one.id)
    return one !== undefined
  }

  private newcomer(said: PersonSaid, mark = ''): void {
    const key = `${mark}${normal(said.name)} ${said.number ?? 1}`
    const there = this.fresh.get(key)
    if (there !== undefined) {
      this.take(said, there.id)
      return
    }
    const newcomer: Newcomer = { id: this.newId(`people ${key}`), said }
    this.fresh.set(key, newcomer)
    this.newcomers.set(newcomer.id, newcomer)
    this.take(said, newcomer.id)
  }

  private reference(said: PersonSaid): void {
    if (this.ofFamily(said)) return
    const name = normal(said.name)
    const exact = this.fresh.get(`${name} ${said.number ?? 1}`)
    if (exact !== undefined) {
      this.take(said, exact.id)
      return
    }
    const part = [...new Set(this.fresh.values())].filter((one) => normal(one.said.name).startsWith(`${name} `))
    const [one] = part
    if (one === undefined)
      throw new NotUnderstood(`Nobody in the family is called “${said.name}” yet. Write them on a line of their own first.`, said)
    if (part.length > 1) throw new NotUnderstood(`There are several people called “${said.name}”. Write the full name.`, said)
    this.take(said, one.id)
  }

  private numbered(said: PersonSaid, sort: NonNullable<PersonSaid['unnamed']>): void {
    const one = this.book.ofSort(sort)[(said.number ?? 1) - 1]
    if (one === undefined) this.newcomer(said, `${SORT_WORDS[sort]} `)
    else this.take(said, one.id)
  }

  /** Who has no name is known by whom they belong to. */
  private unnamedOfFamily(line: Extract<LineSaid, { says: 'family' }>): void {
    const anyKnown = peopleOf(line).some((said) => this.ids.has(said))
    // Where nobody on the line is known yet, those without a name are known by each other.
    const kin = (saids: readonly PersonSaid[]): Set<string> =>
      new Set(
        saids.flatMap((said) => {
          if (this.ids.has(said)) return [this.idOf(said)]
          return anyKnown || said.unnamed === null ? [] : this.free(said.unnamed).map(({ id }) => id)
        }),
      )
    for (const said of line.parents) {
      if (this.ids.has(said)) continue
      const others = kin(line.parents)
      const children = kin(line.children.map(({ person }) => person))
      this.unnamedBeside(said, (id) => this.partners(id, others) || this.isParent(id, children, false))
    }
    const parents = kin(line.parents)
    for (const { person } of line.children)
      if (!this.ids.has(person)) this.unnamedBeside(person, (id) => this.isParent(id, parents, true))
  }

  /** Those of a sort without a name whom no line has spoken of. */
  private free(sort: NonNullable<PersonSaid['unnamed']>): Person[] {
    return this.book.ofSort(sort).filter(({ id }) => !this.claimed.has(id))
  }

  private partners(id: string, others: ReadonlySet<string>): boolean {
    return this.base.partnerships.some(({ personIds: [one, other] }) =>
      one === id ? others.has(other) : other === id && others.has(one),
    )
  }

  /** Whether somebody is a parent of one of these, or (turned) a child of one. */
  private isParent(id: string, others: ReadonlySet<string>, turned: boolean): boolean {
    return this.base.parentLinks.some(({ childId, parentId }) =>
      turned ? childId === id && others.has(parentId) : parentId === id && others.has(childId),
    )
  }

  private unnamedBeside(said: PersonSaid, belongs: (id: string) => boolean): void {
    if (said.unnamed === null) return
    const free = this.free(said.unnamed).filter(({ id }) => belongs(id))
    const same = free.find(({ gender }) => gender === (said.details.gender ?? '')) ?? free[0]
    if (same === undefined) this.unnamedNewcomer(said)
    else this.take(said, same.id)
  }

  private unnamedAlone(said: PersonSaid, mayBeNew: boolean): void {
    if (said.unnamed === null) return
    const there = this.book.ofSort(said.unnamed)
    const fresh = [...this.newcomers.values()].filter((one) => one.said.unnamed === said.unnamed)
    const free = this.free(said.unnamed)
    const [only] = mayBeNew ? free : [...there, ...fresh]
    if (only !== undefined && (mayBeNew ? free.length === 1 : there.length + fresh.length === 1)) {
      this.take(said, only.id)
      return
    }
    if (!mayBeNew)
      throw new NotUnderstood(`Which “${SORT_WORDS[said.unnamed]}” is meant? Number them: ${SORT_WORDS[said.unnamed]} (2).`, said)
    this.unnamedNewcomer(said)
  }

  private unnamedNewcomer(said: PersonSaid): void {
    const newcomer: Newcomer = {
      id: this.newId(`people ${SORT_WORDS[said.unnamed ?? 'person']} line ${said.line} ${said.start}`),
      said,
    }
    this.newcomers.set(newcomer.id, newcomer)
    this.take(said, newcomer.id)
  }
}

const isReference = (line: LineSaid, said: PersonSaid): boolean =>
  line.says === 'family' && line.children.some(({ links }) => links.some(({ by }) => by === said))

function whichOf(said: PersonSaid, found: readonly Person[]): NotUnderstood {
  const names = [...new Set(found.map((one) => fullName(one)))]
  const how = names.length > 1 ? `Write the full name: ${names.join(', ')}.` : `Number them: ${names[0]} (1), ${names[0]} (2).`
  return new NotUnderstood(`${found.length} people are called “${said.name}”. ${how}`, said)
}
