import { useCallback } from 'react'
import type { ReviewSummary } from '../../../shared/api/index.ts'
import { type Loaded, useAnswer, useServices, useWhenBack } from '../../client/index.ts'

/** Every document that is on its way, asked for again when the window is come back to. */
export function useWaiting(): { loaded: Loaded<ReviewSummary[]>; reload: () => void } {
  const { api } = useServices()
  const answer = useAnswer(useCallback(() => api.reviews.list({}), [api]))
  useWhenBack(answer.reload)
  return answer
}

/** How many of them wait for the one signed in. */
export const countWaiting = (reviews: readonly ReviewSummary[]): number => reviews.filter(({ waitsForMe }) => waitsForMe).length
