import { type Person, person as personSchema } from '../case-record.ts'
import { MARKER_KINDS, type Marker, PERSON_SORTS } from '../kin.ts'
import { exactDay } from '../text-form/days.ts'
import { readGedcomDay } from './days.ts'
import { below, type GedcomLine, pointerOf } from './lines.ts'
import type { Reading } from './reading.ts'
import { isNoName, PERSON_TAGS, SEXES } from './words.ts'

const normal = (text: string): string => text.replace(/\s+/g, ' ').trim().toLowerCase()
const isOf = <K extends string>(kinds: Readonly<Record<K, unknown>>, word: string): word is K => Object.hasOwn(kinds, word)

/** Reads an INDI record; everything of it that is understood is marked as used. */
export function readPerson(record: GedcomLine, id: string, reading: Reading): Person {
  const person = personSchema.parse({ id, group: 'family' })
  record.used = true
  if (record.value.trim() !== '') reading.loses(record, 'what stands behind INDI', 'Nothing is expected there.')
  for (const line of record.below) readFact(person, line, reading)
  if (below(record, '_SORT').some(({ used }) => used)) return person
  const whole = `${person.firstName} ${person.lastName}`.trim()
  if (person.sort === 'person' && whole !== '' && isNoName(whole))
    return { ...person, firstName: '', lastName: '', sort: 'not-known' }
  if (whole === '' && person.sort === 'person' && person.knownAs === '') return { ...person, sort: 'not-known' }
  return person
}

function readFact(person: Person, line: GedcomLine, reading: Reading): void {
  const { tag, value } = line
  const once = (field: 'occupation' | 'religion' | 'telephone' | 'email'): void => {
    if (person[field] !== '') {
      reading.lose(line, 'One is kept of each person.')
      return
    }
    person[field] = value
    line.used = true
  }
  const field = isOf(PERSON_TAGS, tag) ? PERSON_TAGS[tag] : null
  if (field !== null) {
    person[field] = value
    line.used = true
  } else if (tag === 'NAME') readName(person, line, reading)
  else if (tag === 'SEX') readSex(person, line, reading)
  else if (tag === 'BIRT') readBirth(person, line, reading)
  else if (tag === 'DEAT') readDeath(person, line, reading)
  else if (tag === 'OCCU') once('occupation')
  else if (tag === 'RELI') once('religion')
  else if (tag === 'PHON') once('telephone')
  else if (tag === 'EMAIL') once('email')
  else if (tag === 'FACT') readTyped(person, line, reading)
  else if (tag === 'RESI') readHome(person, line, reading)
  else if (tag === 'ADDR') readAddress(person, line, reading)
  else if (tag === 'NOTE' || tag === 'SNOTE') {
    const note = reading.noteOf(line)
    if (note !== null) person.notes = [person.notes, note].filter(Boolean).join('\n\n')
  } else if (tag === 'RESN') person.confidential = reading.confidential(line) || person.confidential
  else readOwn(person, line, reading)
}

function readOwn(person: Person, line: GedcomLine, reading: Reading): void {
  const { tag, value } = line
  if (tag === '_GROUP' && (value === 'child' || value === 'family' || value === 'professional')) person.group = value
  else if (tag === '_SORT' && isOf(PERSON_SORTS, value)) person.sort = value
  else if (tag === '_ASSIGNED' && (value === 'female' || value === 'male')) person.assignedAtBirth = value
  else if (tag === '_PR') person.parentalResponsibility = value !== 'N'
  else if (tag === '_SHOWN') person.onGenogram = value !== 'N'
  else if (tag === '_MARKER' && isOf(MARKER_KINDS, value)) person.markers = [...person.markers, markerOf(person, line, reading)]
  else return
  line.used = true
}

function markerOf(person: Person, line: GedcomLine, reading: Reading): Marker {
  const notes = below(line, 'NOTE').map((one) => reading.noteOf(one) ?? '')
  return {
    id: `${person.id} marker ${person.markers.length + 1}`,
    kind: line.value as Marker['kind'],
    past: reading.flag(line, '_PAST'),
    note: notes.join('\n\n'),
    confidential: reading.flag(line, '_CONFIDENTIAL'),
  }
}

function readName(person: Person, line: GedcomLine, reading: Reading): void {
  const type = below(line, 'TYPE')[0]
  const kind = normal(type?.value ?? '')
  if (person.firstName !== '' || person.lastName !== '') {
    const other = line.value.replaceAll('/', '').trim()
    if (person.knownAs !== '' || !/^(?:aka|nickname|nick|also known as)$/.test(kind) || other === '') {
      reading.lose(line, 'One name is kept of each person.')
      return
    }
    person.knownAs = other
    line.used = true
    if (type) type.used = true
    return
  }
  line.used = true
  const [, before = '', surname, after = ''] = /^([^/]*)(?:\/([^/]*)\/?(.*))?$/s.exec(line.value) ?? []
  const part = (tag: string): GedcomLine | undefined => below(line, tag)[0]
  const prefix = part('NPFX')
  if (prefix !== undefined) {
    person.title = prefix.value
    prefix.used = true
  }
  const start =
    prefix !== undefined && normal(before).startsWith(`${normal(prefix.value)} `)
      ? before.trim().slice(prefix.value.trim().length)
      : before
  person.firstName = fromPart(start.trim(), part('GIVN'), reading)
  person.lastName = fromPart((surname ?? '').trim(), part('SURN'), reading)
  const spelled = part('SPFX')
  if (spelled !== undefined && normal(person.lastName).startsWith(normal(spelled.value))) spelled.used = true
  if (after.trim() !== '') reading.loses(line, `“${after.trim()}” after the surname`, 'A case keeps no suffix of a name.')
  const nick = part('NICK')
  if (nick !== undefined) {
    person.knownAs = nick.value
    nick.used = true
  }
  if (type && kind === 'birth') type.used = true
}

/** A part of a name as its own line writes it, where that is the same as in the whole name; else as in the whole name. */
function fromPart(inName: string, part: GedcomLine | undefined, reading: Reading): string {
  if (part === undefined) return inName
  if (inName === '' || normal(part.value.replaceAll('/', ' ')) === normal(inName)) {
    part.used = true
    return part.value
  }
  if (normal(inName).endsWith(` ${normal(part.value)}`)) part.used = true
  else reading.lose(part, `It is not the same as in the whole name, which is kept: “${inName}”.`)
  return inName
}

function readSex(person: Person, line: GedcomLine, reading: Reading): void {
  const gender = SEXES.get(line.value.trim().toUpperCase().slice(0, 1))
  if (gender === undefined) {
    reading.lose(line, 'It is none of M, F, X and U.')
    return
  }
  person.gender = gender
  line.used = true
}

/** The date of an event; the first where there are several. */
export function dayOf(event: GedcomLine, reading: Reading): string {
  const [date] = below(event, 'DATE')
  if (date === undefined) return ''
  date.used = true
  const [phrase] = below(date, 'PHRASE')
  if (phrase !== undefined) phrase.used = true
  const day = readGedcomDay(date.value, phrase?.value ?? '')
  if (day.lost !== '') reading.loses(date, day.lost, 'A case writes dates in words.')
  return day.text
}

function readBirth(person: Person, line: GedcomLine, reading: Reading): void {
  if (person.born !== '' || person.dateOfBirth !== '') {
    reading.lose(line, 'One birth is kept of each person.')
    return
  }
  line.used = true
  const text = dayOf(line, reading)
  const day = exactDay(text)
  if (day === null) person.born = text
  else person.dateOfBirth = day
  const [family] = below(line, 'FAMC')
  if (family !== undefined && pointerOf(family) !== null && reading.isFamilyOf(family, person.id)) family.used = true
}

function readDeath(person: Person, line: GedcomLine, reading: Reading): void {
  if (person.died !== '') {
    reading.lose(line, 'One death is kept of each person.')
    return
  }
  line.used = true
  person.died = dayOf(line, reading) || 'date not known'
  const age = below(line, 'AGE').find(({ value }) => normal(value) === 'stillborn')
  if (age === undefined) return
  age.used = true
  person.sort = 'stillbirth'
}

function readTyped(person: Person, line: GedcomLine, reading: Reading): void {
  const type = below(line, 'TYPE')[0]
  if (type === undefined || normal(type.value) !== 'ethnicity' || person.ethnicity !== '') {
    reading.lose(line, 'A case has no place for it.')
    return
  }
  person.ethnicity = line.value
  line.used = true
  type.used = true
}

function readHome(person: Person, line: GedcomLine, reading: Reading): void {
  const [address] = below(line, 'ADDR')
  if (address === undefined) return
  line.used = true
  readAddress(person, address, reading)
}

const ADDRESS_PARTS = ['ADR1', 'ADR2', 'ADR3', 'CITY', 'STAE', 'POST', 'CTRY']
function readAddress(person: Person, line: GedcomLine, reading: Reading): void {
  if (person.address !== '') {
    reading.lose(line, 'One address is kept of each person.')
    return
  }
  line.used = true
  const parts = line.below.filter(({ tag }) => ADDRESS_PARTS.includes(tag))
  const told = normal(line.value)
  const more = parts.map(({ value }) => value).filter((value) => value.trim() !== '' && !told.includes(normal(value)))
  person.address = [line.value, ...more].filter((part) => part !== '').join('\n')
  for (const part of parts) part.used = true
}
