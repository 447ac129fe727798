import { type RefObject, useCallback, useMemo, useState } from 'react'
import type { Answer, DocumentReview, OpenDocument } from '../../../shared/api/index.ts'
import type { CasewrightDocument } from '../../../shared/document/index.ts'
import { type Comparison, compareDocuments } from '../../../shared/review/index.ts'
import { useAnswer, useServices } from '../../client/index.ts'
import { sayMoment } from '../words.ts'
import { type Changes, useChanges } from './use-changes.ts'

/** The page as it is, without what was changed. */
export const NO_CHANGES = 'none'

export interface ChangesSince extends Changes {
  /** Earlier texts that somebody sent or returned, the newest first. */
  choices: readonly { id: string; label: string }[]
  chosen: string
  choose: (id: string) => void
  comparison: Comparison | null
  problem: string | null
}

/** The texts that were sent before the one that is read: each once, by the last that was done with it. */
export function earlierRevisions(review: Pick<DocumentReview, 'steps' | 'revision'>, now: Date): { id: string; label: string }[] {
  const said = { submit: 'sent', return: 'returned', recall: 'taken back', authorise: 'authorised' } as const
  const byRevision = new Map<number, string>()
  let sent: number | null = null
  for (const { action, revision, at } of review.steps) {
    if (action === 'submit') sent = revision
    const word = said[action as keyof typeof said]
    // Returning frees the same words in a revision of its own: it is the text that was sent which is named.
    if (word && sent !== null && sent < review.revision) byRevision.set(sent, `Revision ${sent}, ${word} ${sayMoment(at, now)}`)
  }
  return [...byRevision].toReversed().map(([revision, label]) => ({ id: String(revision), label }))
}

/** What was changed in the text that is read since an earlier one that is chosen. */
export function useChangesSince(
  review: DocumentReview,
  document: CasewrightDocument,
  now: Date,
  frame: RefObject<HTMLElement | null>,
): ChangesSince {
  const { api } = useServices()
  const { documentId } = review
  const [chosen, choose] = useState(NO_CHANGES)
  const ask = useCallback(
    async (): Promise<Answer<OpenDocument | null>> =>
      chosen === NO_CHANGES
        ? { ok: true, value: null }
        : api.documents.openRevision({ id: documentId, revision: Number(chosen) }),
    [api, documentId, chosen],
  )
  const { loaded } = useAnswer(ask)
  const old = loaded.state === 'ready' ? loaded.value : null
  const comparison = useMemo(() => old && compareDocuments(old.document, document), [old, document])
  const changes = useChanges(comparison, frame)
  const earlier = useMemo(() => earlierRevisions(review, now), [review, now])
  return {
    ...changes,
    choices: [{ id: NO_CHANGES, label: 'No comparison' }, ...earlier],
    chosen,
    choose,
    comparison: chosen === NO_CHANGES ? null : comparison,
    problem: loaded.state === 'failed' ? loaded.failure.message : null,
  }
}
