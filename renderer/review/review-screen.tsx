import { type ReactNode, useCallback, useEffect } from 'react'
import type { Answer, OpenDocument, Practitioner } from '../../shared/api/index.ts'
import type { CaseRecord } from '../../shared/family/index.ts'
import type { Standards } from '../../shared/lint/index.ts'
import type { CasePlan } from '../../shared/plan/index.ts'
import type { Account } from '../../shared/review/index.ts'
import { useAnswer } from '../client/index.ts'
import { Banner, Button } from '../ui/index.ts'
import { ReviewDeskView } from './review-desk.tsx'
import { useReview } from './use-review.ts'
import './review.css'

/** A document with all that it is read beside. */
export interface ReviewedDocument {
  opened: OpenDocument
  caseRecord: CaseRecord | null
  plan: CasePlan | null
  planOn: string | null
  standards: Standards
}

export interface ReviewScreenProps {
  documentId: string
  practitioner: Practitioner
  account: Account
  today: string
  /** Opens the document; must be stable. */
  load: (documentId: string) => Promise<Answer<ReviewedDocument>>
  onCase: (caseId: string) => void
  onTitle: (title: string) => void
  /** Opens the document where it is written. */
  onOpenDocument: () => void
  /** What checks the signatures; shown under the history. */
  signatures: ReactNode
}

/** A manager reads what was sent to them: what to read first, the page, what is said about it, and the decision. */
export function ReviewScreen(props: ReviewScreenProps) {
  const { documentId, load, onCase, onTitle, onOpenDocument } = props
  const desk = useReview(documentId)
  const { loaded } = useAnswer(useCallback(() => load(documentId), [load, documentId]))
  const caseId = desk.review?.caseId
  const title = desk.review?.title
  useEffect(() => {
    if (caseId) onCase(caseId)
    if (title) onTitle(`Review · ${title}`)
  }, [caseId, title, onCase, onTitle])
  const failure = desk.failure ?? (loaded.state === 'failed' ? loaded.failure : null)
  if (failure)
    return (
      <div className="screen-problem">
        <Banner tone="error" actions={<Button onPress={onOpenDocument}>Open the document</Button>}>
          {failure.message}
        </Banner>
      </div>
    )
  if (!desk.review || loaded.state !== 'ready') return <div aria-busy="true" />
  return <ReviewDeskView {...props} desk={desk} review={desk.review} reviewed={loaded.value} />
}
