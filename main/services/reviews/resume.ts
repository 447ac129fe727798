import { stepContent } from '../../../shared/review/index.ts'
import type { Session } from '../session/index.ts'

/** Notes that somebody began to change a document that was returned: it is a draft again. */
export async function resume(
  session: Session,
  { documentId, caseId, revision, now }: { documentId: string; caseId: string; revision: number; now: Date },
): Promise<void> {
  const { signatureId: _none, ...content } = stepContent.parse({})
  await session.store.reviews.move({
    documentId,
    from: 'returned',
    to: 'draft',
    revision,
    step: { ...content, at: now.toISOString(), by: session.actor, action: 'resume' },
    trail: session.trailEntry('resumed', { caseId, documentId }),
  })
}
