import { type CaseFamily, emptyFamily } from '../case-family.ts'
import { below, everyLine, type GedcomLine, gedcomLines, pointerOf } from './lines.ts'
import { readFamily } from './read-families.ts'
import { readPerson } from './read-people.ts'
import { readRelations } from './read-relations.ts'
import { type LostLine, missing, Reading } from './reading.ts'
import { OWN_TAGS, TAG_SPACE } from './words.ts'

export interface GedcomRead {
  family: CaseFamily
  /** Every line of the file that the family does not hold, with its number and why. */
  lost: LostLine[]
  /** What the file says of itself; empty where it says nothing. */
  file: { version: string; charset: string; program: string }
}

/**
 * Reads a GEDCOM file of version 5.5.1 or 7.0. Ids of people are those of the file. Every line that is not empty is used for the family or
 * stands in `lost`. Any text can be read; throws nothing.
 */
export function readGedcom(text: string): GedcomRead {
  const records = gedcomLines(text)
  const reading = new Reading(records)
  const file = readHead(records)
  for (const line of everyLine(records)) line.value = withoutDoubled(line.value, file.version)
  const family = emptyFamily()
  for (const record of reading.ofKind('INDI')) family.people.push(readPerson(record, record.xref, reading))
  const ids = new Set(family.people.map(({ id }) => id))
  for (const record of reading.ofKind('FAM')) readFamily(family, record, ids, reading)
  for (const record of reading.ofKind('INDI')) checkFamilies(record, reading)
  readRelations(family, ids, reading)
  for (const one of records)
    if (one.level === 0 && (one.tag === 'INDI' || one.tag === 'FAM') && one.xref === '' && one.why === '')
      one.why = 'It has no id, so nothing can belong to it.'
  return { family, lost: reading.allLost(), file }
}

/** An at sign is doubled: every one in 5.5.1, the first of a line in 7.0. */
function withoutDoubled(value: string, version: string): string {
  if (!value.includes('@@')) return value
  return version.startsWith('7') ? value.replace(/(^|\n)@@/g, '$1@') : value.replaceAll('@@', '@')
}

/** What stands in the heading about the file itself. */
const ABOUT_FILE = new Set([
  'GEDC',
  'CHAR',
  'SOUR',
  'DATE',
  'FILE',
  'LANG',
  'DEST',
  'SUBM',
  'VERS',
  'FORM',
  'TIME',
  'NAME',
  'CORP',
  'SCHMA',
])

function readHead(records: readonly GedcomLine[]): GedcomRead['file'] {
  const head = records.find(({ level, tag }) => level === 0 && tag === 'HEAD')
  const end = records.findLast(({ level, tag }) => level === 0 && tag === 'TRLR')
  if (end !== undefined && end.why === '') end.used = true
  if (head === undefined) return { version: '', charset: '', program: '' }
  for (const line of everyLine([head]))
    if (line === head || (ABOUT_FILE.has(line.tag) && (line.above === head || line.above?.used === true))) line.used = true
  for (const schema of below(head, 'SCHMA'))
    for (const tag of below(schema, 'TAG')) {
      const [name = '', uri = ''] = tag.value.split(' ')
      if (uri.startsWith(TAG_SPACE) && Object.hasOwn(OWN_TAGS, name)) tag.used = true
      else tag.why = 'It explains a tag of another program’s own.'
    }
  const [gedc] = below(head, 'GEDC')
  const [source] = below(head, 'SOUR')
  const submitter = records.find(
    (one) => one.tag === 'SUBM' && one.level === 0 && one.xref === pointerOf(below(head, 'SUBM')[0] ?? one),
  )
  // Our own files name nobody where 5.5.1 demands somebody.
  if (submitter !== undefined && below(submitter, 'NAME')[0]?.value === NOBODY)
    for (const line of everyLine([submitter])) if (line.tag === 'SUBM' || line.value === NOBODY) line.used = true
  return {
    version: (gedc === undefined ? '' : (below(gedc, 'VERS')[0]?.value ?? '')).trim(),
    charset: (below(head, 'CHAR')[0]?.value ?? '').trim(),
    program: (source?.value ?? '').trim(),
  }
}

export const NOBODY = 'Not given'

/** The families that somebody's own record names. */
function checkFamilies(record: GedcomLine, reading: Reading): void {
  for (const line of record.below) {
    if (line.tag !== 'FAMC' && line.tag !== 'FAMS') continue
    const id = pointerOf(line)
    if (id === 'VOID') line.why = 'It points to nobody.'
    else if (id === null || reading.byId.get(id)?.tag !== 'FAM') line.why = missing(id ?? line.value)
    else if (line.tag === 'FAMS') {
      const family = reading.byId.get(id)
      const named = family?.below.some((one) => (one.tag === 'HUSB' || one.tag === 'WIFE') && pointerOf(one) === record.xref)
      if (named) line.used = true
      else line.why = `The family @${id}@ does not name them as a partner.`
    }
  }
}
