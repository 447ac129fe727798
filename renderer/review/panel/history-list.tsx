import { PenLine } from 'lucide-react'
import type { ReactNode } from 'react'
import type { DocumentReview } from '../../../shared/api/index.ts'
import type { ReviewStep } from '../../../shared/review/index.ts'
import { sayDay, sayMoment, sayStep } from '../words.ts'

export interface HistoryListProps {
  review: DocumentReview
  now: Date
  /** What checks the signatures, under the steps. */
  signatures: ReactNode
}

/** Every step, the newest first: who, when, in what words, and what they signed. */
export function HistoryList({ review, now, signatures }: HistoryListProps) {
  if (review.steps.length === 0) return <p className="panel-note">It has not been sent to anybody yet.</p>
  return (
    <>
      <ol className="history-list" aria-label="History" reversed>
        {review.steps.toReversed().map((step) => (
          <HistoryStep key={step.number} step={step} review={review} now={now} />
        ))}
      </ol>
      {review.signatures.length > 0 && <div className="history-signatures">{signatures}</div>}
    </>
  )
}

function HistoryStep({ step, review, now }: Omit<HistoryListProps, 'signatures'> & { step: ReviewStep }) {
  const signed = review.signatures.find(({ id }) => id === step.signatureId)
  const met = review.requirements.find(({ id }) => id === step.requirement)
  return (
    <li>
      <p className="history-head">
        <b>{sayStep(step)}</b>
        <span className="num">{sayMoment(step.at, now)}</span>
      </p>
      <p>
        {step.by.name}, {step.by.jobTitle}
      </p>
      {step.recordedFor && (
        <p>
          For {step.recordedFor.name}, {step.recordedFor.role}, on {sayDay(step.recordedFor.on)}: {step.recordedFor.how}
        </p>
      )}
      {met && <p className="second">{met.what}</p>}
      {step.words && <blockquote>{step.words}</blockquote>}
      {step.decision && <p>Decision: {step.decision}</p>}
      {step.nextSteps.map((next) => (
        <p key={`${next.what} ${next.by}`}>
          Next: {next.what}
          {next.who && `, ${next.who}`}
          {next.by && `, by ${sayDay(next.by)}`}
        </p>
      ))}
      {step.givenTo.map(({ who, how }) => (
        <p key={`${who} ${how}`}>
          Given to {who}
          {how && `, ${how}`}
        </p>
      ))}
      {signed && (
        <p className="history-signed">
          <PenLine size={14} aria-hidden />
          <span>
            “{signed.statement.declares}” Signed by {signed.statement.by.name}
            {signed.statement.by.registrationNumber && `, ${signed.statement.by.registrationNumber}`}. Text{' '}
            <code title={signed.statement.text}>{signed.statement.text.slice(0, 12)}</code>
          </span>
        </p>
      )}
    </li>
  )
}
