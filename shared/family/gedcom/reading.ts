import { below, everyLine, type GedcomLine, pointerOf } from './lines.ts'

/** What of a file could not be taken over. */
export interface LostLine {
  /** Counts from 1; 0 for what is not in a file but in a case that is written to one. */
  line: number
  what: string
  why: string
}

/** A file while it is read: its records by their ids, and what is lost of it. */
export class Reading {
  readonly lost: LostLine[] = []
  readonly byId = new Map<string, GedcomLine>()
  readonly records: readonly GedcomLine[]
  private byFamily: Map<string, GedcomLine[]> | null = null

  constructor(records: readonly GedcomLine[]) {
    this.records = records
    for (const record of records) {
      if (record.xref === '' || record.level !== 0) continue
      if (this.byId.has(record.xref))
        record.why = `There is an earlier record with the id @${record.xref}@. The first one is kept.`
      else this.byId.set(record.xref, record)
    }
  }

  /** The records with this tag that have an id of their own. */
  ofKind(tag: string): GedcomLine[] {
    return this.records.filter((one) => one.level === 0 && one.tag === tag && one.why === '' && one.xref !== '')
  }

  /** The lines by which people name a family as that of their parents. */
  naming(familyId: string): readonly GedcomLine[] {
    this.byFamily ??= Map.groupBy(
      this.ofKind('INDI').flatMap((person) => below(person, 'FAMC')),
      (line) => pointerOf(line) ?? '',
    )
    return this.byFamily.get(familyId) ?? []
  }

  /** The line can't be used, for this reason. */
  lose(line: GedcomLine, why: string): void {
    line.why = why
  }

  /** The line is used, but not all that it says. */
  loses(line: GedcomLine, what: string, why: string): void {
    this.lost.push({ line: line.line, what, why })
  }

  /** What is true where a line of our own stands below. */
  flag(line: GedcomLine, tag: string): boolean {
    const [one] = below(line, tag)
    if (one !== undefined) one.used = true
    return one !== undefined && one.value !== 'N'
  }

  /** The words of a note, wherever they stand; null where they can't be found. */
  noteOf(line: GedcomLine): string | null {
    const id = pointerOf(line)
    if (id === null) {
      line.used = true
      return line.value
    }
    const record = this.byId.get(id)
    if (record === undefined || !(record.tag === 'NOTE' || record.tag === 'SNOTE')) {
      this.lose(line, missing(id))
      return null
    }
    line.used = true
    record.used = true
    return record.value
  }

  /** A restriction: what is confidential or private stays so. */
  confidential(line: GedcomLine): boolean {
    const words = line.value.toLowerCase().split(/[\s,]+/)
    const is = words.includes('confidential') || words.includes('privacy')
    if (is) line.used = true
    return is
  }

  isFamilyOf(line: GedcomLine, childId: string): boolean {
    const family = this.byId.get(pointerOf(line) ?? '')
    return family?.tag === 'FAM' && below(family, 'CHIL').some((child) => pointerOf(child) === childId)
  }

  /** Every line that nothing was made of, with why, and what was told while reading; by their place in the file. */
  allLost(): LostLine[] {
    const unused: LostLine[] = []
    for (const line of everyLine(this.records)) {
      if (line.used) continue
      const what = `${pathOf(line)}${line.value.trim() === '' ? '' : ` ${shortened(line.value)}`}`
      const why = reasonOf(line)
      for (const at of [line.line, ...line.continued]) unused.push({ line: at, what, why })
    }
    return [...this.lost, ...unused].sort((one, other) => one.line - other.line)
  }
}

export const missing = (id: string): string => `It points to @${id}@, which is not in the file as what it should be.`

const shortened = (text: string): string => {
  const flat = text.replace(/\s+/g, ' ').trim()
  return flat.length > 80 ? `${flat.slice(0, 79)}…` : flat
}

/** "INDI @I1@ BIRT PLAC": where in the file a line stands. */
function pathOf(line: GedcomLine): string {
  const parts: string[] = []
  for (let one: GedcomLine | null = line; one !== null && parts.length < 12; one = one.above)
    parts.push(one.xref === '' ? one.tag : `${one.tag} @${one.xref}@`)
  return parts.reverse().join(' ')
}

const REASONS: Readonly<Record<string, string>> = {
  SOUR: 'A genogram keeps no sources of this kind.',
  OBJE: 'A genogram keeps no pictures or files.',
  PLAC: 'A genogram keeps no places of events.',
  NOTE: 'There is no place for a note here.',
  SUBM: 'It is about who made the file, not about the family.',
  CHAN: 'It is about the other program’s record, not about the family.',
  CREA: 'It is about the other program’s record, not about the family.',
  UID: 'It is an id of the other program.',
  _UID: 'It is an id of the other program.',
  EXID: 'It is an id of the other program.',
  REFN: 'It is an id of the other program.',
  RIN: 'It is an id of the other program.',
  AFN: 'It is an id of the other program.',
  RFN: 'It is an id of the other program.',
  BAPL: 'A genogram keeps no ordinances.',
  CONL: 'A genogram keeps no ordinances.',
  ENDL: 'A genogram keeps no ordinances.',
  INIL: 'A genogram keeps no ordinances.',
  SLGC: 'A genogram keeps no ordinances.',
  SLGS: 'A genogram keeps no ordinances.',
}

function reasonOf(line: GedcomLine): string {
  for (let one: GedcomLine | null = line; one !== null; one = one.above) if (one.why !== '') return one.why
  const own = Object.hasOwn(REASONS, line.tag) ? REASONS[line.tag] : undefined
  if (own !== undefined) return own
  for (let one = line.above; one !== null; one = one.above)
    if (!one.used && Object.hasOwn(REASONS, one.tag)) return REASONS[one.tag] ?? ''
  if (line.tag.startsWith('_')) return 'It is a tag of another program’s own.'
  return 'A genogram has no place for it.'
}
