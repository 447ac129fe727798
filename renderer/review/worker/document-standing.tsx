import type { DocumentReview } from '../../../shared/api/index.ts'
import { Banner, Button } from '../../ui/index.ts'
import { useNow } from '../use-now.ts'
import { standingWords } from './standing-words.ts'
import { type Asked, mayCorrect, type Standing } from './use-standing.ts'

export interface DocumentStandingProps {
  review: DocumentReview
  standing: Standing
  mayWrite: boolean
  onOpenReview: () => void
  onIssuedFile: () => void
  /** Opens the version that corrects this one. */
  onOpenDocument: (documentId: string) => void
}

/** Above the page: where the document stands on its way, in whose words, and what can be done about it. */
export function DocumentStanding({ review, standing, mayWrite, ...go }: DocumentStandingProps) {
  const words = standingWords(review, standing.colleagues, useNow())
  if (!words) return null
  const offer = (what: NonNullable<Asked>, label: string) => (
    <Button compact onPress={() => standing.ask(what)}>
      {label}
    </Button>
  )
  const { state, may } = review
  return (
    <Banner
      tone={words.tone}
      actions={
        <>
          {state === 'submitted' && may.includes('recall') && offer('recall', 'Take it back…')}
          {(state === 'draft' || state === 'returned') && may.includes('submit') && offer('send', 'Send to manager…')}
          {state === 'authorised' && may.includes('issue') && offer('issue', 'Issue…')}
          {state === 'issued' && (
            <Button compact onPress={go.onIssuedFile}>
              The issued file
            </Button>
          )}
          {mayCorrect(review) && mayWrite && offer('correct', 'Correct…')}
          {review.correctedBy && (
            <Button compact onPress={() => go.onOpenDocument(review.correctedBy?.documentId ?? '')}>
              Open the correction
            </Button>
          )}
          <Button compact onPress={go.onOpenReview}>
            {state === 'submitted' ? 'Open the review' : 'Comments and history'}
          </Button>
        </>
      }
    >
      <b>{words.where}</b> {words.said}
    </Banner>
  )
}
