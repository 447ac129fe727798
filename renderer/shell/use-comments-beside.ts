import { useMemo } from 'react'
import type { Answer, DocumentReview } from '../../shared/api/index.ts'
import { useServices } from '../client/index.ts'
import type { CommentsBeside } from '../editor/index.ts'
import type { ReviewDesk } from '../review/index.ts'

/** What was said about a document, for the editor; null until it is known. */
export function useCommentsBeside(documentId: string, { review, act }: ReviewDesk, maySay: boolean): CommentsBeside | null {
  const { api } = useServices()
  const comments = review?.comments
  return useMemo(() => {
    if (!comments) return null
    const keep = async (asked: Promise<Answer<DocumentReview>>) => (await act(asked))?.message ?? null
    return {
      comments,
      maySay,
      say: (comment) => keep(api.reviews.comment({ documentId, comment })),
      reply: (threadId, body) => keep(api.reviews.reply({ documentId, threadId, body })),
      settle: (threadId, how, body) => keep(api.reviews.settle({ documentId, threadId, how, body })),
    }
  }, [api, act, comments, documentId, maySay])
}
