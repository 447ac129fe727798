import type { CasewrightDocument, Quotation } from '../../document/index.ts'
import { type CaseRecord, fullName } from '../../family/index.ts'
import { longDate } from './dates.ts'

/** A child as the head of a document names one. */
export interface DocumentChild {
  name: string
  /** What the child is called where that is not the first name; empty otherwise. */
  knownAs: string
  /** `YYYY-MM-DD`, as typed, or empty. */
  dateOfBirth: string
}

/** The children that a document is about: those of the case or, where there is no case, those that it names itself. */
export function childrenOf(document: CasewrightDocument, caseRecord: CaseRecord | null): DocumentChild[] {
  if (caseRecord) {
    const children = caseRecord.people.filter(({ group }) => group === 'child')
    const about = document.childIds.length === 0 ? children : children.filter(({ id }) => document.childIds.includes(id))
    return about.map((child) => ({
      name: fullName(child),
      knownAs: child.firstName && child.knownAs !== child.firstName ? child.knownAs : '',
      dateOfBirth: child.dateOfBirth,
    }))
  }
  const named = document.people?.filter(({ group }) => group === 'child') ?? []
  return named.map(({ name, dob }) => ({ name, knownAs: '', dateOfBirth: dob ?? '' }))
}

/** A child by name, with the day of birth, as the head of a document says it. */
export function childLine({ name, knownAs, dateOfBirth }: DocumentChild): string {
  const known = knownAs ? ` (known as ${knownAs})` : ''
  return `${name}${known}, ${dateOfBirth ? `born ${longDate(dateOfBirth)}` : 'date of birth not recorded'}`
}

const plain = (name: string) => name.trim().toLocaleLowerCase('en-GB')

/** Every name that a child of the case or of the document goes by. */
export function childrensNames(document: CasewrightDocument, caseRecord: CaseRecord | null): ReadonlySet<string> {
  const ofCase = (caseRecord?.people ?? [])
    .filter(({ group }) => group === 'child')
    .flatMap((child) => [fullName(child), child.firstName, child.knownAs])
  const ofDocument = (document.people ?? [])
    .filter(({ group }) => group === 'child')
    .flatMap(({ name }) => [name, name.trim().split(/\s+/)[0] ?? ''])
  return new Set((caseRecord ? ofCase : ofDocument).map(plain).filter(Boolean))
}

/** True when a child is speaking: said so, pointed to in the case, or known by name. */
export function isChildSpeaking(
  { speaker }: Pick<Quotation, 'speaker'>,
  names: ReadonlySet<string>,
  caseRecord: CaseRecord | null,
): boolean {
  if (!speaker) return false
  if (speaker.relation) return plain(speaker.relation) === 'child'
  const person = speaker.personId ? caseRecord?.people.find(({ id }) => id === speaker.personId) : undefined
  return person ? person.group === 'child' : names.has(plain(speaker.name))
}
