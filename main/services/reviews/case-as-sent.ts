import type { DocumentReview } from '../../../shared/api/index.ts'
import type { CasewrightDocument } from '../../../shared/document/index.ts'
import type { CaseRecord } from '../../../shared/family/index.ts'
import { isEditable } from '../../../shared/review/index.ts'
import type { Needs } from '../needs.ts'

/** The case with which copies of a document are made: as it is now, and of what was sent, as it was then. */
export async function caseAsSent(
  { store }: Needs['session'],
  { id, caseId }: Pick<CasewrightDocument, 'id' | 'caseId'>,
  { state, revision }: Pick<DocumentReview, 'state' | 'revision'>,
): Promise<CaseRecord | null> {
  const sent = isEditable(state) ? null : await store.sentCases.of(id, revision)
  return sent ?? (caseId === undefined ? null : await store.cases.find(caseId))
}
