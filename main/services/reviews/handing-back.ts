import { CallFailure, type DocumentReview, type Implementation } from '../../../shared/api/index.ts'
import { commentsSinceSent, feedbackFinding, thawed } from '../../../shared/review/index.ts'
import type { Needs } from '../needs.ts'
import { contentOfStep, type Moving } from './moving.ts'

/** The two ways in which a text comes back to its writer: they recall it, or it is returned with feedback. */
export function handingBack(
  { session, now }: Needs,
  { review, checked }: Moving,
): Pick<Implementation['reviews'], 'recall' | 'return'> {
  return {
    async recall({ documentId, words }) {
      return back(documentId, 'recall', words)
    },
    async return({ documentId, words }) {
      const finding = feedbackFinding(words, { comments: commentsSinceSent(await review(documentId)) })
      if (finding) throw new CallFailure('bad-input', finding.message, { feedback: finding.sort })
      return back(documentId, 'return', words)
    },
  }

  /** Gives the text back to its writer, free to follow the case again. */
  async function back(documentId: string, action: 'recall' | 'return', words: string): Promise<DocumentReview> {
    const { before, to } = await checked(documentId, action)
    const { document, revision } = await session.store.documents.open(documentId)
    await session.store.reviews.move({
      documentId,
      from: before.state,
      to,
      seen: before.steps.length,
      revision,
      text: thawed(document),
      step: { ...contentOfStep({ words }), at: now().toISOString(), by: session.actor, action },
      trail: session.trailEntry(action === 'recall' ? 'recalled' : 'returned', { caseId: before.caseId, documentId }),
    })
    return review(documentId)
  }
}
