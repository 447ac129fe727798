import { useCallback, useEffect, useMemo, useState } from 'react'
import type { Answer, DocumentReview, Failure } from '../../shared/api/index.ts'
import { useAnswer, useServices } from '../client/index.ts'

export interface ReviewDesk {
  review: DocumentReview | null
  failure: Failure | null
  reload: () => void
  /** Asks for something and shows what came of it. Gives why it could not be, and null where it was done. */
  act: (asked: Promise<Answer<DocumentReview>>) => Promise<Failure | null>
  /** Shows a newer standing that came with something else. */
  take: (review: DocumentReview) => void
}

/** Where a document stands on its way to being issued, kept up with what is done here. */
export function useReview(documentId: string): ReviewDesk {
  const { api } = useServices()
  const { loaded, reload } = useAnswer(useCallback(() => api.reviews.get({ documentId }), [api, documentId]))
  const [review, setReview] = useState<DocumentReview | null>(null)
  useEffect(() => {
    if (loaded.state === 'ready') setReview(loaded.value)
  }, [loaded])
  const act = useCallback(async (asked: Promise<Answer<DocumentReview>>) => {
    const answer = await asked
    if (answer.ok) setReview(answer.value)
    return answer.ok ? null : answer.failure
  }, [])
  const failure = loaded.state === 'failed' ? loaded.failure : null
  return useMemo(() => ({ review, failure, reload, act, take: setReview }), [review, failure, reload, act])
}
