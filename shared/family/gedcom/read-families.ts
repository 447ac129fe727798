import type { CaseFamily } from '../case-family.ts'
import { PARENT_KINDS, type ParentKind, type ParentLink, type Partnership } from '../kin.ts'
import { below, type GedcomLine, pointerOf } from './lines.ts'
import { dayOf } from './read-people.ts'
import { missing, type Reading } from './reading.ts'
import { COUPLE_EVENTS, PEDIGREES } from './words.ts'

const normal = (text: string): string => text.replace(/\s+/g, ' ').trim().toLowerCase()

/** Reads a FAM record: the couple, where there are two, and how its children belong to them. */
export function readFamily(family: CaseFamily, record: GedcomLine, ids: ReadonlySet<string>, reading: Reading): void {
  record.used = true
  const parents: { id: string; tag: string }[] = []
  for (const line of record.below) {
    if (line.tag !== 'HUSB' && line.tag !== 'WIFE') continue
    const id = personAt(line, ids, reading)
    if (id === null) continue
    if (parents.length === 2 || parents.some((one) => one.id === id)) reading.lose(line, 'A couple has two partners.')
    else {
      parents.push({ id, tag: line.tag })
      line.used = true
    }
  }
  const [one, other] = parents
  if (one !== undefined && other !== undefined) family.partnerships.push(readCouple(family, record, [one.id, other.id], reading))
  for (const child of childrenOf(record, ids, reading)) readLinks(family, record, parents, child, reading)
}

/** Somebody whom a line points to; the reason why not is put to the line. */
export function personAt(line: GedcomLine, ids: ReadonlySet<string>, reading: Reading): string | null {
  const id = pointerOf(line)
  if (id !== null && ids.has(id)) return id
  reading.lose(line, id === 'VOID' ? 'It points to nobody.' : missing(id ?? line.value))
  return null
}

function readCouple(family: CaseFamily, record: GedcomLine, personIds: [string, string], reading: Reading): Partnership {
  const earlier = family.partnerships.filter((one) => one.personIds.some((id) => personIds.includes(id))).length
  const couple: Partnership = {
    id: record.xref,
    personIds,
    kind: 'not-known',
    ended: '',
    from: '',
    until: '',
    place: earlier,
    note: '',
    confidential: false,
  }
  const state = { begun: false, divorced: false }
  for (const line of record.below) readEvent(couple, line, state, reading)
  return couple
}

function readEvent(couple: Partnership, line: GedcomLine, state: { begun: boolean; divorced: boolean }, reading: Reading): void {
  const type = below(line, 'TYPE')[0]
  const typed = normal(type?.value ?? '')
  const begins = (kind: Partnership['kind']): void => {
    if (state.begun && !(couple.kind === 'engaged' && kind !== 'engaged')) {
      reading.lose(line, 'One beginning is kept of each couple.')
      return
    }
    if (state.begun) reading.loses(line, 'the engagement before it', 'One beginning is kept of each couple.')
    state.begun = true
    couple.kind = kind
    const day = dayOf(line, reading)
    const span = /^FROM\b/i.test(below(line, 'DATE')[0]?.value ?? '') ? /^from (.+?)(?: to (.+))?$/.exec(day) : null
    couple.from = span?.[1] ?? day
    if (couple.until === '') couple.until = span?.[2] ?? ''
    line.used = true
  }
  const ends = (ended: Partnership['ended']): void => {
    if (state.divorced || (couple.ended !== '' && ended !== 'divorced')) {
      reading.lose(line, 'One end is kept of each couple: how it stands now.')
      return
    }
    if (couple.ended !== '') reading.loses(line, 'the end before it', 'One end is kept of each couple: how it stands now.')
    state.divorced = ended === 'divorced'
    couple.ended = ended
    couple.until = dayOf(line, reading) || couple.until
    line.used = true
  }
  const typeUsed = (): void => {
    if (type !== undefined && line.used) type.used = true
  }
  if (line.tag === 'MARR') {
    const civil = /^civil (?:partnership|union)/.test(typed)
    begins(civil ? 'civil-partnership' : 'married')
    if (civil) typeUsed()
  } else if (line.tag === 'ENGA') begins('engaged')
  else if (line.tag === 'DIV' && line.value !== 'N') ends('divorced')
  else if (line.tag === 'EVEN') {
    const kind = COUPLE_EVENTS.get(typed)
    if (kind !== undefined) begins(kind)
    else if (/^(?:legal )?separat(?:ion|ed)/.test(typed)) ends('separated')
    else if (/^widow/.test(typed)) ends('widowed')
    else if (typed === 'end of relationship') ends('')
    else return
    typeUsed()
  } else if (line.tag === 'NOTE' || line.tag === 'SNOTE') {
    const note = reading.noteOf(line)
    if (note !== null) couple.note = [couple.note, note].filter(Boolean).join('\n\n')
  } else if (line.tag === 'RESN') couple.confidential = reading.confidential(line) || couple.confidential
  else if (line.tag === '_PLACE' && Number.isFinite(Number(line.value))) {
    couple.place = Number(line.value)
    line.used = true
  }
}

interface ChildOf {
  id: string
  /** The family's own line of the child, and the child's line of the family. */
  chil: GedcomLine | null
  famc: GedcomLine | null
}

/** The children of a family: those that it names, and those who name it. */
function childrenOf(record: GedcomLine, ids: ReadonlySet<string>, reading: Reading): ChildOf[] {
  const children = new Map<string, ChildOf>()
  for (const line of below(record, 'CHIL')) {
    const id = personAt(line, ids, reading)
    if (id === null) continue
    if (children.has(id)) reading.lose(line, 'The child is named twice.')
    else children.set(id, { id, chil: line, famc: null })
  }
  for (const famc of reading.naming(record.xref)) {
    const id = famc.above?.xref ?? ''
    const child = children.get(id)
    if (child === undefined) children.set(id, { id, chil: null, famc })
    else if (child.famc === null) child.famc = famc
    else reading.lose(famc, 'The family is named twice.')
  }
  return [...children.values()]
}

function readLinks(
  family: CaseFamily,
  record: GedcomLine,
  parents: readonly { id: string; tag: string }[],
  { id: childId, chil, famc }: ChildOf,
  reading: Reading,
): void {
  if (parents.some(({ id }) => id === childId)) {
    for (const line of [chil, famc]) if (line !== null) reading.lose(line, 'Nobody is a child of their own.')
    return
  }
  if (parents.length === 0) {
    for (const line of [chil, famc]) if (line !== null) reading.lose(line, 'The family names no parent who is in the file.')
    return
  }
  const [pedigree] = famc === null ? [] : below(famc, 'PEDI')
  const kind = kindOf(pedigree, reading)
  if (kind === null) {
    for (const line of [chil, famc]) if (line !== null) reading.lose(line, 'A sealing does not say that somebody is a parent.')
    return
  }
  for (const line of [chil, famc]) if (line !== null) line.used = true
  const adoption = adoptionInto(famc, record.xref)
  for (const { id: parentId, tag } of parents) {
    const own = (chil === null ? [] : below(chil, '_LINK')).filter((line) => pointerOf(line) === parentId)
    const made = own.map((line): ParentLink => ({ id: '', childId, parentId, ...ownLink(line, reading) }))
    const single = chil === null ? undefined : below(chil, tag === 'HUSB' ? '_FREL' : '_MREL')[0]
    const plain: ParentLink = {
      id: '',
      childId,
      parentId,
      kind: single === undefined ? kind : (kindOf(single, reading) ?? kind),
      from: '',
      until: '',
      confidential: false,
    }
    if (made.length === 0 && adoption !== null && adopts(adoption, tag, reading)) {
      plain.kind = 'adoptive'
      plain.from = dayOf(adoption.event, reading)
    }
    for (const link of made.length === 0 ? [plain] : made)
      family.parentLinks.push({ ...link, id: `${record.xref} ${parentId} ${childId} ${family.parentLinks.length + 1}` })
  }
}

/** The kind that a PEDI or a vendor's tag names; birth where nothing is said, null for what makes nobody a parent. */
function kindOf(line: GedcomLine | undefined, reading: Reading): ParentKind | null {
  if (line === undefined) return 'birth'
  const [phrase] = below(line, 'PHRASE')
  const word = normal(line.value) === 'other' && phrase !== undefined ? normal(phrase.value) : normal(line.value)
  if (word === 'sealing') return null
  const kind = PEDIGREES.get(word)
  if (kind === undefined) {
    reading.lose(line, 'It is no way of belonging that a genogram knows; the parents are taken for birth parents.')
    return 'birth'
  }
  line.used = true
  if (phrase !== undefined && PEDIGREES.has(normal(phrase.value))) phrase.used = true
  return kind
}

function ownLink(line: GedcomLine, reading: Reading): Pick<ParentLink, 'kind' | 'from' | 'until' | 'confidential'> {
  line.used = true
  const text = (tag: string): string => {
    const [one] = below(line, tag)
    if (one !== undefined) one.used = true
    return one?.value ?? ''
  }
  const kind = text('PEDI')
  return {
    kind: Object.hasOwn(PARENT_KINDS, kind) ? (kind as ParentKind) : 'birth',
    from: text('_FROM'),
    until: text('_UNTIL'),
    confidential: reading.flag(line, '_CONFIDENTIAL'),
  }
}

interface Adoption {
  event: GedcomLine
  famc: GedcomLine
}

/** The event by which a child was adopted into this family. */
function adoptionInto(famc: GedcomLine | null, familyId: string): Adoption | null {
  for (const event of famc?.above == null ? [] : below(famc.above, 'ADOP'))
    for (const line of below(event, 'FAMC')) if (pointerOf(line) === familyId) return { event, famc: line }
  return null
}

function adopts({ event, famc }: Adoption, tag: string, reading: Reading): boolean {
  const [by] = below(famc, 'ADOP')
  const who = (by?.value ?? 'BOTH').trim().toUpperCase()
  if (by !== undefined && !['BOTH', 'HUSB', 'WIFE'].includes(who))
    reading.lose(by, 'It is none of BOTH, HUSB and WIFE; both are taken.')
  else if (by !== undefined) by.used = true
  event.used = true
  famc.used = true
  return who === tag || (who !== 'HUSB' && who !== 'WIFE')
}
