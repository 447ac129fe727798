import { useCallback } from 'react'
import type { ReviewSummary } from '../../../shared/api/index.ts'
import { type Loaded, useAfterActs, useAnswer, useServices, useWhenBack } from '../../client/index.ts'

/** What moves a document on, or takes one away; who has a case, and who signs in, is part of for whom it waits. */
const MOVES: ReadonlySet<string> = new Set([
  'reviews.submit',
  'reviews.recall',
  'reviews.return',
  'reviews.authorise',
  'reviews.issue',
  'reviews.withdraw',
  'documents.remove',
  'cases.update',
  'keeping.deleteCase',
  'accounts.update',
  'accounts.disable',
  'accounts.renew',
])

/** Every document that is on its way, asked for again after whatever moves one, and when the window is come back to. */
export function useWaiting(): { loaded: Loaded<ReviewSummary[]>; reload: () => void } {
  const { api } = useServices()
  const answer = useAnswer(useCallback(() => api.reviews.list({}), [api]))
  useWhenBack(answer.reload)
  useAfterActs(MOVES, answer.reload)
  return answer
}

/** How many of them wait for the one signed in. */
export const countWaiting = (reviews: readonly ReviewSummary[]): number => reviews.filter(({ waitsForMe }) => waitsForMe).length
