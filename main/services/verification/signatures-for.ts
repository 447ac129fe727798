import type { OpenDocument } from '../../../shared/api/index.ts'
import type { CasewrightFile } from '../../../shared/document/index.ts'
import { isEditable, SIGNED_PART, type SignedPart } from '../../../shared/review/index.ts'
import type { Session } from '../session/index.ts'

/** What goes into a `.casewright` file beside a text that was signed, and stays out of one that anybody may still change. */
export async function signaturesFor(
  { store }: Session,
  { document, revision }: Pick<OpenDocument, 'document' | 'revision'>,
): Promise<Pick<CasewrightFile, 'others'>> {
  if (isEditable((await store.reviews.standing(document.id)).state)) return {}
  const signatures = (await store.reviews.signatures(document.id)).filter(({ statement }) => statement.revision === revision)
  return signatures.length === 0 ? {} : { others: { [SIGNED_PART]: { revision, signatures } satisfies SignedPart } }
}
