import { KEY_DATE_FIELD, MERGE_FIELDS } from '../../document/index.ts'
import { KEY_DATES } from '../../family/index.ts'

type KnownField = keyof typeof MERGE_FIELDS

/** Who it is about, who wrote it and when: no form may go out without these. */
export const IN_NO_FORM_WITHOUT: ReadonlySet<string> = new Set<KnownField>([
  'child.fullName',
  'child.firstName',
  'child.dateOfBirth',
  'child.age',
  'children.firstNames',
  'children.fullNames',
  'children.ages',
  'children.datesOfBirth',
  'author.name',
  'documentDate',
])

/** What is missing, after "The case has no". */
const OF_CASE = {
  'child.fullName': 'name',
  'child.firstName': 'first name',
  'child.dateOfBirth': 'date of birth',
  'child.age': 'date of birth',
  'child.pronouns': 'pronouns',
  'child.school': 'school',
  'child.address': 'address',
  'child.gp': 'GP',
  'child.dentist': 'dentist',
  'child.optician': 'optician',
  'children.firstNames': 'children',
  'children.fullNames': 'children',
  'children.ages': 'dates of birth of the children',
  'children.datesOfBirth': 'dates of birth of the children',
  'family.names': 'adults of the family',
  'family.parentalResponsibility': 'word on who has parental responsibility',
  'manager.name': 'manager',
  'case.title': 'name',
  'case.reference': 'reference',
  'case.legalStatus': 'legal status',
  'case.team': 'team',
  'case.socialWorker': 'social worker',
  'case.lastVisit': 'visit up to the day of this document',
  'case.nextReview': 'conference or review after the day of this document',
} as const satisfies Partial<Record<KnownField, string>>

/** What the document itself should know; the case cannot help. */
const OF_DOCUMENT = {
  'author.name': 'Nobody is named as the author of this document: write here who you are.',
  'author.role': 'The author’s role is not known: write it here.',
  'authority.name': 'The authority’s name is not known: write it here.',
  'document.title': 'This document has no title: give it one, or write it here.',
  documentDate: 'This document has no date: write it here.',
} as const satisfies Partial<Record<KnownField, string>>

/** A merge field without a value: whose it would be, where it is one child's, and the name of its day, where it is a key date. */
export interface FieldTold {
  name: string
  day: string | null
  child: string | null
}

/** True for a field that Casewright fills from a case or a document. */
export function isKnownField(name: string): boolean {
  if (name.startsWith(KEY_DATE_FIELD)) return Object.hasOwn(KEY_DATES, name.slice(KEY_DATE_FIELD.length))
  return Object.hasOwn(MERGE_FIELDS, name)
}

/** Says what the case does not know and what to do: "The case has no GP for Amina: add it to the case, or write it here." */
export function tellMissing({ name, day, child }: FieldTold): string {
  if (Object.hasOwn(OF_DOCUMENT, name)) return OF_DOCUMENT[name as keyof typeof OF_DOCUMENT]
  const whose = child === null ? '' : ` for ${child}`
  if (name.startsWith(KEY_DATE_FIELD))
    return `The case has no day for “${day ?? name.slice(KEY_DATE_FIELD.length)}”${whose}: add it to the case, or write here that there is none.`
  const what = Object.hasOwn(OF_CASE, name) ? OF_CASE[name as keyof typeof OF_CASE] : 'value'
  return `The case has no ${what}${whose}: add it to the case, or write it here.`
}
