import type { DocumentReview, OpenDocument } from '../../../shared/api/index.ts'
import type { CasewrightFile } from '../../../shared/document/index.ts'
import { BECAME_PART, type BecamePart, isEditable, SIGNED_PART, type SignedPart } from '../../../shared/review/index.ts'
import { whatBecame } from '../reviews/what-became.ts'

/**
 * What goes into a `.casewright` file beside a text that was signed, and stays out of one that anybody may still change: the signatures,
 * and what became of a document that was withdrawn or replaced.
 */
export function signaturesFor(
  review: Pick<DocumentReview, 'state' | 'steps' | 'signatures' | 'correctedBy'>,
  { revision }: Pick<OpenDocument, 'revision'>,
): Pick<CasewrightFile, 'others'> {
  if (isEditable(review.state)) return {}
  const signatures = review.signatures.filter(({ statement }) => statement.revision === revision)
  const says = whatBecame(review)
  if (signatures.length === 0 && says === '') return {}
  return {
    others: {
      ...(signatures.length > 0 && { [SIGNED_PART]: { revision, signatures } satisfies SignedPart }),
      ...(says !== '' && { [BECAME_PART]: { state: review.state, says } satisfies BecamePart }),
    },
  }
}
