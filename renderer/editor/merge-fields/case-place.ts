import { KEY_DATE_FIELD, MERGE_FIELDS } from '../../../shared/document/index.ts'

/** Where in the case something is written down: its people, its days, or its own details. */
export type CasePlace = 'people' | 'dates' | 'details'

const PEOPLE = /^(?:child|children|family)\./
const DATES = new Set(['case.lastVisit', 'case.nextReview'])
const DETAILS = /^(?:case|manager)\./

/** Where a merge field has its value from; null for what the document itself says, and for a field that nobody knows. */
export function casePlaceOf(field: string): CasePlace | null {
  if (field.startsWith(KEY_DATE_FIELD) || DATES.has(field)) return 'dates'
  if (!Object.hasOwn(MERGE_FIELDS, field)) return null
  if (PEOPLE.test(field)) return 'people'
  return DETAILS.test(field) ? 'details' : null
}
