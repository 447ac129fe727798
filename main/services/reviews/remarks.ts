import { CallFailure, type DocumentReview, type Implementation } from '../../../shared/api/index.ts'
import type { Comment } from '../../../shared/review/index.ts'
import type { Needs } from '../needs.ts'
import type { Moving } from './moving.ts'

/** What is said in the margin of a document: a comment, an answer to one, and how one was settled. */
export function remarks(
  { session }: Needs,
  { review, saidNow }: Moving,
): Pick<Implementation['reviews'], 'comment' | 'reply' | 'settle'> {
  const comment = async (documentId: string, one: Comment): Promise<DocumentReview> => {
    await session.store.reviews.standing(documentId)
    await session.store.reviews.addComment(documentId, one)
    return review(documentId)
  }
  const threadOf = async (documentId: string, threadId: string): Promise<void> => {
    if (!(await session.store.reviews.comments(documentId)).some(({ id, sort }) => id === threadId && sort === 'comment'))
      throw new CallFailure('not-found', 'The comment that this answers is not on the document. Look at it again.')
  }

  return {
    comment: ({ documentId, comment: { anchor, body, suggestion } }) => {
      const spoken = saidNow()
      return comment(documentId, { ...spoken, sort: 'comment', threadId: spoken.id, anchor, body, suggestion })
    },
    async reply({ documentId, threadId, body }) {
      await threadOf(documentId, threadId)
      return comment(documentId, { ...saidNow(), sort: 'reply', threadId, body })
    },
    async settle({ documentId, threadId, how, body }) {
      await threadOf(documentId, threadId)
      return comment(documentId, { ...saidNow(), sort: 'settled', threadId, how, body })
    },
  }
}
