import { CornerUpLeft, PenLine } from 'lucide-react'
import { useState } from 'react'
import type { DocumentReview, RequirementStanding } from '../../../shared/api/index.ts'
import { commentsSinceSent, feedbackFinding, type NextStep, rationaleFinding } from '../../../shared/review/index.ts'
import { Button, DateField, SeverityLine, TextField } from '../../ui/index.ts'
import { AgreedList } from './agreed-list.tsx'

/** What the manager has written so far. */
export interface Draft {
  words: string
  next: NextStep
}

export const NO_DRAFT: Draft = { words: '', next: { what: '', who: '', by: null } }

export interface DecisionBarProps {
  review: DocumentReview
  draft: Draft
  onDraft: (draft: Draft) => void
  /** Gives why it could not be returned, and null where it was. */
  onReturn: (words: string) => Promise<string | null>
  onAuthorise: () => void
}

/** What is still open for the one signed in: the requirements that they may meet. */
export const mineToMeet = ({ requirements }: Pick<DocumentReview, 'requirements'>): RequirementStanding[] =>
  requirements.filter(({ applies, met, mayNot }) => applies === true && met === null && mayNot === null)

/** Where it is decided: why, what follows, and the two ways that the report can go. It is last in order and always in view. */
export function DecisionBar({ review, draft, onDraft, onReturn, onAuthorise }: DecisionBarProps) {
  const [problem, setProblem] = useState('')
  const [asked, setAsked] = useState(false)
  const finding = rationaleFinding(draft.words, `${review.title} ${review.author}`)
  const mayReturn = review.may.includes('return')
  const mayAuthorise = review.may.includes('authorise') && mineToMeet(review).length > 0
  const next = (part: Partial<NextStep>) => onDraft({ ...draft, next: { ...draft.next, ...part } })
  const shown = problem || (asked || draft.words !== '' ? finding?.message : undefined)
  return (
    <section className="decision-bar" aria-label="Decision" data-region="decision">
      <AgreedList review={review} />
      <div className="decision-why">
        <TextField
          label="Why you decide as you do"
          aside="(kept with the report)"
          rows={2}
          value={draft.words}
          onChange={(words) => {
            setProblem('')
            onDraft({ ...draft, words })
          }}
        />
        <p className="decision-finding" role="status">
          {shown && (
            <>
              <SeverityLine severity="warning" />
              <span>{shown}</span>
            </>
          )}
        </p>
      </div>
      <div className="decision-next">
        <TextField label="Next step" value={draft.next.what} onChange={(what) => next({ what })} />
        <TextField label="Who" value={draft.next.who} onChange={(who) => next({ who })} />
        <DateField label="By" value={draft.next.by ?? ''} onChange={(by) => next({ by: by || null })} />
      </div>
      <div className="decision-ways">
        {mayReturn && (
          <Button
            onPress={async () => {
              const lacks = feedbackFinding(draft.words, { comments: commentsSinceSent(review) })
              if (lacks) return setProblem(lacks.message)
              setProblem((await onReturn(draft.words.trim())) ?? '')
            }}
          >
            <CornerUpLeft size={15} aria-hidden />
            Return with feedback
          </Button>
        )}
        {mayAuthorise ? (
          <Button
            look="primary"
            onPress={() => {
              // Another decision may follow, which begins with no words.
              setAsked(finding !== null)
              if (finding === null) onAuthorise()
            }}
          >
            <PenLine size={15} aria-hidden />
            Authorise and sign…
          </Button>
        ) : (
          <p className="decision-may-not">{review.mayNot.authorise ?? 'What is still to be agreed is for others.'}</p>
        )}
      </div>
    </section>
  )
}
