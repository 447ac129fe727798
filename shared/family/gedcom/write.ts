import { isDay } from '../../document/index.ts'
import type { CaseFamily } from '../case-family.ts'
import { fullName, type Person } from '../case-record.ts'
import { type ParentLink, type Partnership, TIE_KINDS } from '../kin.ts'
import { gedcomDay, writeGedcomDay } from './days.ts'
import { LineWriter } from './line-writer.ts'
import { NOBODY } from './read.ts'
import type { LostLine } from './reading.ts'
import {
  COUPLE_TYPES,
  OWN_TAGS,
  PEDIGREE_WORDS,
  PERSON_TAGS,
  SEX_SIGNS,
  STANDARD_PEDIGREES,
  TAG_SPACE,
  TWIN_RELATIONS,
} from './words.ts'

export interface GedcomOptions {
  version: '5.5.1' | '7.0'
  /** `YYYY-MM-DD`: the day that the file bears. */
  today: string
}

export interface GedcomWritten {
  text: string
  /** What of the family the file does not hold. */
  lost: LostLine[]
}

/**
 * Writes a family as a GEDCOM file. What GEDCOM has no words for stands under tags of our own, which 7.0 explains in its heading and other
 * programs pass over. The text is to be written as UTF-8.
 */
export const writeGedcom = (family: CaseFamily, options: GedcomOptions): GedcomWritten =>
  new GedcomWriter(family, options).write()

/** A FAM record: a couple, or one parent of children whom no couple's record tells. */
interface Unit {
  xref: string
  parents: readonly string[]
  couple: Partnership | null
  children: { id: string; links: ParentLink[] }[]
}

class GedcomWriter {
  private readonly family: CaseFamily
  private readonly options: GedcomOptions
  private readonly out: LineWriter
  private readonly people: ReadonlyMap<string, Person>
  private readonly xrefs: ReadonlyMap<string, string>
  private readonly units: Unit[]
  private readonly isSeven: boolean

  constructor(family: CaseFamily, options: GedcomOptions) {
    this.family = family
    this.options = options
    this.isSeven = options.version === '7.0'
    this.out = new LineWriter(options.version)
    this.people = new Map(family.people.map((person) => [person.id, person]))
    this.xrefs = new Map(family.people.map(({ id }, at) => [id, `I${at + 1}`]))
    this.units = this.familiesOf()
  }

  write(): GedcomWritten {
    this.head()
    for (const person of this.family.people) this.person(person)
    for (const unit of this.units) this.unit(unit)
    this.households()
    this.out.line(0, 'TRLR')
    return { text: this.out.text(), lost: this.lost() }
  }

  private head(): void {
    const { out } = this
    out.line(0, 'HEAD')
    out.line(1, 'GEDC')
    out.line(2, 'VERS', this.options.version)
    if (!this.isSeven) {
      out.line(2, 'FORM', 'LINEAGE-LINKED')
      out.line(1, 'CHAR', 'UTF-8')
    } else {
      out.line(1, 'SCHMA')
      for (const tag of Object.keys(OWN_TAGS)) out.line(2, 'TAG', `${tag} ${TAG_SPACE}${tag}`)
    }
    out.line(1, 'SOUR', 'CASEWRIGHT')
    out.line(2, 'NAME', 'Casewright')
    if (isDay(this.options.today)) out.line(1, 'DATE', gedcomDay(this.options.today))
    if (this.isSeven) return
    out.pointer(1, 'SUBM', 'U1')
    out.line(0, 'SUBM', '', 'U1')
    out.line(1, 'NAME', NOBODY)
  }

  private familiesOf(): Unit[] {
    const { partnerships, parentLinks } = this.family
    const told = new Set<ParentLink>()
    const linksOf = Map.groupBy(parentLinks, ({ parentId }) => parentId)
    const units = partnerships.map((couple, at): Unit => {
      const [one, other] = couple.personIds
      const byChild = Map.groupBy(
        [...(linksOf.get(one) ?? []), ...(linksOf.get(other) ?? [])].filter((link) => !told.has(link)),
        ({ childId }) => childId,
      )
      const children = [...byChild]
        .filter(([, links]) => one !== other && couple.personIds.every((id) => links.some(({ parentId }) => parentId === id)))
        .map(([id, links]) => ({ id, links }))
      for (const { links } of children) for (const link of links) told.add(link)
      return { xref: `F${at + 1}`, parents: couple.personIds, couple, children }
    })
    for (const { id } of this.family.people) {
      const rest = (linksOf.get(id) ?? []).filter((link) => !told.has(link))
      if (rest.length === 0) continue
      const children = [...Map.groupBy(rest, ({ childId }) => childId)].map(([child, links]) => ({ id: child, links }))
      units.push({ xref: `F${units.length + 1}`, parents: [id], couple: null, children })
    }
    return units
  }

  private person(person: Person): void {
    const { out } = this
    out.line(0, 'INDI', '', this.xref(person.id))
    if (person.confidential) out.line(1, 'RESN', this.isSeven ? 'CONFIDENTIAL' : 'confidential')
    this.name(person)
    if (person.gender !== '') out.line(1, 'SEX', SEX_SIGNS[person.gender])
    if (isDay(person.dateOfBirth)) {
      out.line(1, 'BIRT')
      out.line(2, 'DATE', gedcomDay(person.dateOfBirth))
    } else this.event('BIRT', person.dateOfBirth || person.born)
    if (person.died === 'date not known') out.line(1, 'DEAT', 'Y')
    else this.event('DEAT', person.died)
    if (person.occupation !== '') out.line(1, 'OCCU', person.occupation)
    if (person.religion !== '') out.line(1, 'RELI', person.religion)
    if (person.ethnicity !== '') {
      out.line(1, 'FACT', person.ethnicity)
      out.line(2, 'TYPE', 'Ethnicity')
    }
    if (person.address !== '') {
      out.line(1, 'RESI')
      out.line(2, 'ADDR', person.address)
    }
    if (person.telephone !== '') out.line(1, 'PHON', person.telephone)
    if (person.email !== '') out.line(1, 'EMAIL', person.email)
    if (person.notes !== '') out.line(1, 'NOTE', person.notes)
    this.ownFacts(person)
    this.familiesOfPerson(person.id)
    this.relations(person.id)
  }

  private name({ firstName, lastName, knownAs, title }: Person): void {
    const { out } = this
    if (firstName + lastName + knownAs + title === '') return
    const plain = (text: string): string => text.replace(/[/\s]+/g, ' ').trim()
    out.line(1, 'NAME', [plain(firstName), lastName === '' ? '' : `/${plain(lastName)}/`].filter(Boolean).join(' '))
    if (title !== '') out.line(2, 'NPFX', title)
    if (firstName !== '') out.line(2, 'GIVN', firstName)
    if (knownAs !== '') out.line(2, 'NICK', knownAs)
    if (lastName !== '') out.line(2, 'SURN', lastName)
  }

  private event(tag: string, day: string): void {
    if (day === '') return
    this.out.line(1, tag)
    this.date(day)
  }

  private date(day: string, asPhrase = false): void {
    const value = asPhrase ? null : writeGedcomDay(day)
    if (value !== null) this.out.line(2, 'DATE', value)
    else if (this.isSeven) {
      this.out.line(2, 'DATE')
      this.out.line(3, 'PHRASE', day)
    } else this.out.line(2, 'DATE', `(${day})`)
  }

  private ownFacts(person: Person): void {
    const { out } = this
    if (person.group !== 'family') out.line(1, '_GROUP', person.group)
    out.line(1, '_SORT', person.sort)
    if (person.assignedAtBirth !== '') out.line(1, '_ASSIGNED', person.assignedAtBirth)
    if (person.parentalResponsibility) out.line(1, '_PR', 'Y')
    if (person.onGenogram !== undefined) out.line(1, '_SHOWN', person.onGenogram ? 'Y' : 'N')
    for (const [tag, field] of Object.entries(PERSON_TAGS)) if (person[field] !== '') out.line(1, tag, person[field])
    for (const { kind, past, note, confidential } of person.markers) {
      out.line(1, '_MARKER', kind)
      if (past) out.line(2, '_PAST', 'Y')
      if (confidential) out.line(2, '_CONFIDENTIAL', 'Y')
      if (note !== '') out.line(2, 'NOTE', note)
    }
  }

  private familiesOfPerson(id: string): void {
    for (const { xref, children } of this.units) {
      const child = children.find((one) => one.id === id)
      if (child === undefined) continue
      this.out.pointer(1, 'FAMC', xref)
      const kinds = new Set(child.links.map(({ kind }) => kind))
      const [kind = 'birth'] = kinds
      if (kinds.size > 1 || kind === 'birth') continue
      const word = PEDIGREE_WORDS[kind]
      if (STANDARD_PEDIGREES.has(kind)) this.out.line(2, 'PEDI', this.isSeven ? word.toUpperCase() : word)
      else if (this.isSeven) {
        this.out.line(2, 'PEDI', 'OTHER')
        this.out.line(3, 'PHRASE', word)
      } else this.out.line(2, 'PEDI', word)
    }
    for (const { xref, parents } of this.units) if (parents.includes(id)) this.out.pointer(1, 'FAMS', xref)
  }

  private relations(id: string): void {
    const { out } = this
    for (const { personIds, identical } of this.family.twinSets)
      if (personIds.includes(id) && personIds.length > 1)
        for (const other of personIds) if (other !== id) this.relation(other, TWIN_RELATIONS[identical])
    for (const { fromId, toId, kind, from, until, source, note, confidential } of this.family.ties) {
      if (fromId !== id) continue
      this.relation(toId, TIE_KINDS[kind].name)
      if (from !== '') out.line(2, '_FROM', from)
      if (until !== '') out.line(2, '_UNTIL', until)
      if (source !== '') out.line(2, '_SOURCE', source)
      if (confidential) out.line(2, '_CONFIDENTIAL', 'Y')
      if (note !== '') out.line(2, 'NOTE', note)
    }
  }

  private relation(to: string, word: string): void {
    this.out.pointer(1, 'ASSO', this.xref(to))
    if (this.isSeven) {
      this.out.line(2, 'ROLE', 'OTHER')
      this.out.line(3, 'PHRASE', word)
    } else this.out.line(2, 'RELA', word)
  }

  private unit({ xref, parents, couple, children }: Unit): void {
    const { out } = this
    out.line(0, 'FAM', '', xref)
    if (couple?.confidential) out.line(1, 'RESN', this.isSeven ? 'CONFIDENTIAL' : 'confidential')
    const [one = '', other] = parents
    const woman = (id: string | undefined): boolean => id !== undefined && this.people.get(id)?.gender === 'female'
    const turned = other !== undefined ? woman(one) && !woman(other) : woman(one)
    const tags = turned ? ['WIFE', 'HUSB'] : ['HUSB', 'WIFE']
    const both = parents.map((id, at) => ({ id, tag: tags[at] ?? 'WIFE' }))
    for (const { id, tag } of both.sort((a, b) => a.tag.localeCompare(b.tag))) out.pointer(1, tag, this.xref(id))
    if (couple !== null) this.couple(couple)
    for (const { id, links } of children) {
      out.pointer(1, 'CHIL', this.xref(id))
      if (this.needsLinks(links)) for (const link of links) this.link(link)
    }
  }

  /** Whether PEDI alone does not say how a child belongs to its parents. */
  private needsLinks(links: readonly ParentLink[]): boolean {
    const kinds = new Set(links.map(({ kind }) => kind))
    const parents = new Set(links.map(({ parentId }) => parentId))
    return (
      kinds.size > 1 ||
      parents.size < links.length ||
      links.some(({ from, until, confidential }) => from !== '' || until !== '' || confidential)
    )
  }

  private link({ parentId, kind, from, until, confidential }: ParentLink): void {
    const { out } = this
    out.pointer(2, '_LINK', this.xref(parentId))
    out.line(3, 'PEDI', kind)
    if (from !== '') out.line(3, '_FROM', from)
    if (until !== '') out.line(3, '_UNTIL', until)
    if (confidential) out.line(3, '_CONFIDENTIAL', 'Y')
  }

  private couple({ kind, ended, from, until, place, note }: Partnership): void {
    const { out } = this
    const event = (tag: string, type: string, day: string, value = ''): void => {
      out.line(1, tag, day === '' ? value : '')
      if (type !== '') out.line(2, 'TYPE', type)
      if (day !== '') this.date(day, /^from /.test(day))
    }
    if (kind === 'married') event('MARR', '', from, 'Y')
    else if (kind === 'civil-partnership') event('MARR', 'Civil partnership', from, 'Y')
    else if (kind === 'engaged') event('ENGA', '', from, 'Y')
    else if (kind !== 'not-known' || from !== '') event('EVEN', COUPLE_TYPES[kind] ?? '', from)
    if (ended === 'divorced') event('DIV', '', until, 'Y')
    else if (ended === 'separated') event('EVEN', 'Separation', until)
    else if (ended === 'widowed') event('EVEN', 'Widowed', until)
    else if (until !== '') event('EVEN', 'End of relationship', until)
    if (note !== '') out.line(1, 'NOTE', note)
    out.line(1, '_PLACE', String(place))
  }

  private households(): void {
    const { out } = this
    for (const [at, { name, address, members, confidential }] of this.family.households.entries()) {
      out.line(0, '_HOUSEHOLD', '', `H${at + 1}`)
      if (name !== '') out.line(1, 'NAME', name)
      if (address !== '') out.line(1, 'ADDR', address)
      if (confidential) out.line(1, '_CONFIDENTIAL', 'Y')
      for (const { personId, from, until, partly } of members) {
        out.pointer(1, '_MEMBER', this.xref(personId))
        if (from !== '') out.line(2, '_FROM', from)
        if (until !== '') out.line(2, '_UNTIL', until)
        if (partly) out.line(2, '_PARTLY', 'Y')
      }
    }
  }

  private xref(id: string): string {
    return this.xrefs.get(id) ?? 'VOID'
  }

  /** What the file does not hold, told by what it is and of whom. */
  private lost(): LostLine[] {
    const { family } = this
    const lost: LostLine[] = []
    const lose = (what: string, why: string): void => void lost.push({ line: 0, what, why })
    for (const person of family.people) {
      if (Object.keys(person.keyDates).length > 0)
        lose(`the key dates of ${fullName(person)}`, 'They belong to the case, not to the family tree.')
      if (isDay(person.dateOfBirth) && person.born !== '')
        lose(`“${person.born}” beside the date of birth of ${fullName(person)}`, 'GEDCOM keeps one birth.')
    }
    for (const { personIds } of family.twinSets)
      if (personIds.length < 2)
        lose('a set of twins with fewer than two people', 'GEDCOM tells twins by who is the twin of whom.')
    const whole = [
      [family.systems, 'the eco-map', 'GEDCOM tells of families only.'],
      [family.systemTies, 'ties to the eco-map', 'GEDCOM tells of families only.'],
      [family.pins, 'places given by hand in the picture', 'GEDCOM holds no picture.'],
      [family.reviews, 'when the family looked at the genogram', 'GEDCOM has no place for it.'],
      [family.gaps, 'why somebody is not recorded', 'GEDCOM has no place for it.'],
      [family.setAside, 'findings that were set aside', 'GEDCOM has no place for them.'],
    ] as const
    for (const [list, what, why] of whole) if (list.length > 0) lose(`${what} (${list.length})`, why)
    return lost
  }
}
