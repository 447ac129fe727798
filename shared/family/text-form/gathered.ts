import type { Household, Tie, TwinSet } from '../kin.ts'
import type { CoupleSaid, Details, LineSaid, LinkSaid, MarkerSaid, PersonSaid, TieSaid } from './said.ts'
import { NotUnderstood } from './said.ts'
import type { WhoIsWho } from './who.ts'

/** All that a text says of one person, from every line that names them. */
export interface AboutPerson {
  details: Details
  markers: MarkerSaid[]
  unnamed: PersonSaid['unnamed']
}
export type SaidLink = Omit<LinkSaid, 'by'> & { childId: string; parentId: string }
export type SaidTwins = Pick<TwinSet, 'personIds' | 'identical'>
export type SaidHousehold = Omit<Extract<LineSaid, { says: 'household' }>, 'says' | 'members' | 'line' | 'start' | 'end'> &
  Pick<Household, 'members'>
export type SaidTie = TieSaid & Pick<Tie, 'fromId' | 'toId'>

/** What a text says, line by line, with everybody known by their id. */
export class Gathered {
  readonly people = new Map<string, AboutPerson>()
  readonly couples: (CoupleSaid & { personIds: [string, string] })[] = []
  readonly links: SaidLink[] = []
  readonly twins: SaidTwins[] = []
  readonly households: SaidHousehold[] = []
  readonly ties: SaidTie[] = []
  private readonly linkLines = new Map<string, number>()
  private readonly who: WhoIsWho

  constructor(who: WhoIsWho) {
    this.who = who
  }

  /** Takes in what the line says. Throws `NotUnderstood` before anything of it is taken in. */
  take(line: LineSaid): void {
    const id = (said: PersonSaid): string => this.who.idOf(said)
    if (line.says === 'family') this.family(line)
    else if (line.says === 'twins') {
      for (const said of line.people) this.about(said)
      this.twins.push({ personIds: line.people.map(id), identical: line.identical })
    } else if (line.says === 'household') {
      for (const { person } of line.members) this.about(person)
      const members = line.members.map(({ person, from, until, partly }) => ({ personId: id(person), from, until, partly }))
      const { head, isName, address, number, confidential } = line
      this.households.push({ head, isName, address, number, confidential, members })
    } else if (line.says === 'tie') {
      for (const said of [line.from, line.to]) this.about(said)
      for (const tie of line.ties) this.ties.push({ ...tie, fromId: id(line.from), toId: id(line.to) })
    } else for (const said of line.people) this.about(said)
  }

  private family(line: Extract<LineSaid, { says: 'family' }>): void {
    const parentIds = line.parents.map((said) => this.who.idOf(said))
    const links = line.children.flatMap(({ person, links }) => this.linksOf(this.who.idOf(person), links, parentIds))
    const twins = twinsAmong(line.children.map(({ person }) => person)).map(
      ({ people, identical }): SaidTwins => ({ personIds: people.map((said) => this.who.idOf(said)), identical }),
    )
    for (const said of [...line.parents, ...line.children.map(({ person }) => person)]) this.about(said)
    const [one, other] = parentIds
    if (line.couple !== null && one !== undefined && other !== undefined)
      this.couples.push({ ...line.couple, personIds: [one, other] })
    this.twins.push(...twins)
    // A link that an earlier line told already is not a second one.
    this.links.push(...links.filter((link) => (this.linkLines.get(keyOf(link)) ?? line.line) === line.line))
    for (const link of links) if (!this.linkLines.has(keyOf(link))) this.linkLines.set(keyOf(link), line.line)
  }

  private linksOf(childId: string, links: readonly LinkSaid[], parentIds: readonly string[]): SaidLink[] {
    for (const { by } of links)
      if (by !== null && !parentIds.includes(this.who.idOf(by)))
        throw new NotUnderstood(`${by.name} is not a parent on this line.`, by)
    return [...new Set(parentIds)].flatMap((parentId) => {
      const own = links.filter(({ by }) => by === null || this.who.idOf(by) === parentId)
      const plain: Omit<LinkSaid, 'by'> = { kind: 'birth', from: '', until: '', confidential: false }
      return (own.length === 0 ? [plain] : own).map(({ kind, from, until, confidential }) => ({
        kind,
        from,
        until,
        confidential,
        childId,
        parentId,
      }))
    })
  }

  private about(said: PersonSaid): void {
    const id = this.who.idOf(said)
    const there = this.people.get(id)
    if (there === undefined) {
      this.people.set(id, { details: { ...said.details }, markers: [...said.markers], unnamed: said.unnamed })
      return
    }
    for (const key of ['gender', 'birth', 'died', 'knownAs'] as const) {
      const [before, now] = [there.details[key], said.details[key]]
      if (before !== undefined && now !== undefined && before !== now)
        throw new NotUnderstood(
          `“${now}” here and “${before}” on an earlier line: what is true of ${said.name || 'this person'}? Keep one of them.`,
          said,
        )
    }
    there.details = { ...there.details, ...said.details }
    there.markers.push(...said.markers)
  }
}

const keyOf = ({ childId, parentId, kind, from, until }: SaidLink): string => [childId, parentId, kind, from, until].join('\n')

/** Children beside each other with the same mark were born together. */
function twinsAmong(children: readonly PersonSaid[]): { people: PersonSaid[]; identical: TwinSet['identical'] }[] {
  const sets: { people: PersonSaid[]; identical: TwinSet['identical'] }[] = []
  let last: PersonSaid['twin'] = null
  for (const child of children) {
    if (child.twin !== null && child.twin === last) sets.at(-1)?.people.push(child)
    else if (child.twin !== null) sets.push({ people: [child], identical: child.twin })
    last = child.twin
  }
  const alone = sets.find(({ people }) => people.length < 2)?.people[0]
  if (alone !== undefined)
    throw new NotUnderstood(
      `Whose twin is ${alone.name || 'this child'}? Write “twin” after both, and put them next to each other.`,
      alone,
    )
  return sets
}
