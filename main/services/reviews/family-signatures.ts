import type { DocumentReview } from '../../../shared/api/index.ts'
import { type CasewrightDocument, writeDay } from '../../../shared/document/index.ts'
import type { CaseRecord, Person } from '../../../shared/family/index.ts'
import { names, namesChild, type Reader } from '../../../shared/family-version/index.ts'
import { isSettled } from '../../../shared/review/index.ts'
import type { SignedBy, SignedCopy } from '../../../shared/word/index.ts'
import { localDay } from '../local-day.ts'
import { signedCopy } from './signed-copy.ts'

/** Whose copy it is, and of which document. */
export interface FamilyCopy {
  review: DocumentReview
  /** The whole document, of which the copy is a version. */
  source: CasewrightDocument
  reader: Reader
  caseRecord: CaseRecord | null
}

const CHILD = /\bchild|young person/i
const FAMILY = /parent|carer|mother|father|family|guardian/i

/**
 * The signatures that belong in the family's copy of what was authorised: its writer's and manager's, the parents', and of children in a
 * child's copy only their own. Why somebody did not sign was written for the file, and whoever is not of the family is not named.
 */
export function familySignatures(copy: FamilyCopy): SignedCopy | null {
  const { review, source } = copy
  if (!isSettled(review.state)) return null
  const { signed, showsRest } = signedCopy(review, source)
  return { signed: signed.flatMap((one) => forFamily(one, copy)), closing: [], showsRest }
}

function forFamily(one: SignedBy, copy: FamilyCopy): SignedBy[] {
  if (one.sort !== 'party') return [{ ...one, how: 'Signed electronically' }]
  const [role = ''] = one.roles
  const how = one.on === null ? '' : 'Signed'
  const people = (copy.caseRecord?.people ?? []).filter(({ group }) => group !== 'professional')
  if (CHILD.test(role)) return isShownChild(one.name, copy, people) ? [{ ...one, how }] : []
  if (!FAMILY.test(role)) return []
  const known = names(
    one.name,
    people.filter(({ group }) => group === 'family'),
  )
  return [{ ...one, how, name: known ? one.name : '' }]
}

/** In the parents' copy each of the children whom the document is about; in a child's, they alone. */
function isShownChild(name: string, { source, reader }: FamilyCopy, people: readonly Person[]): boolean {
  const about = people.filter(
    ({ id, group }) => group === 'child' && (source.childIds.length === 0 || source.childIds.includes(id)),
  )
  const shown = reader === 'parents' ? about : about.filter(({ id }) => id === reader.childId)
  return name.trim() === '' ? about.length === shown.length : namesChild(name, shown)
}

/** What a family's copy says of where its document stands, in plain words. */
export function familyStanding({ state, steps }: DocumentReview, { corrects }: CasewrightDocument): string[] {
  const authorised = steps.findLast(({ action }) => action === 'authorise')
  const lines = corrects ? [`It takes the place of the version${corrects.on ? ` of ${writeDay(corrects.on)}` : ' before'}.`] : []
  switch (state) {
    case 'authorised':
    case 'issued':
      return [...lines, authorised ? `Agreed by a manager on ${writeDay(localDay(new Date(authorised.at)))}.` : ''].filter(
        Boolean,
      )
    case 'superseded':
      return [...lines, 'A corrected version has taken its place.']
    case 'withdrawn':
      return [...lines, 'It has been withdrawn and does not count any more.']
    default:
      return [...lines, 'This is a draft. It may still change.']
  }
}
