import { useState } from 'react'
import type { SetAside } from '../../../shared/document/index.ts'
import type { Finding } from '../../../shared/lint/index.ts'
import { WordsForm } from '../../comments/index.ts'
import { Button, SeverityMark } from '../../ui/index.ts'
import { sayMoment } from '../words.ts'
import type { AsideStanding } from './set-aside-words.ts'

export interface AsideCardProps {
  record: SetAside
  /** What was found there; null where it is found no more. */
  finding: Finding | null
  /** "9.2" */
  place: string
  standing: AsideStanding
  now: Date
  /** Absent where the one signed in decides nothing. */
  onAccept?: (() => Promise<void>) | undefined
  onQuery?: ((question: string) => Promise<string | null>) | undefined
  onGo: () => void
}

/** One finding that the writer set aside: what it was and, more than anything else, why. */
export function AsideCard({ record, finding, place, standing, now, onAccept, onQuery, onGo }: AsideCardProps) {
  const [asking, setAsking] = useState(false)
  const [cameBack, setCameBack] = useState(false)
  return (
    <li className="comment-card">
      <div className="aside-head">
        {finding ? <SeverityMark severity={finding.severity} /> : <span className="second">Set aside</span>}
        {place && (
          <button type="button" className="place-link num" onClick={onGo} aria-label={`Go to ${place}`}>
            {place}
          </button>
        )}
      </div>
      <p className="aside-what">{finding?.message ?? (record.text ? `“${record.text}”` : record.ruleId)}</p>
      <p className="aside-reason">
        Because <b>{record.reason}</b>
      </p>
      <div className="aside-foot">
        <span>
          {record.by}, {sayMoment(record.at, now)}
        </span>
        {standing === 'accepted' && <span className="aside-standing">Accepted</span>}
        {standing === 'queried' && <span className="aside-standing">Queried</span>}
        {standing === 'open' && !asking && onAccept && onQuery && (
          <>
            <Button compact onPress={() => void onAccept()}>
              Accept
            </Button>
            <Button compact autoFocus={cameBack} onPress={() => setAsking(true)}>
              Query
            </Button>
          </>
        )}
      </div>
      {asking && onQuery && (
        <WordsForm
          label="What do you ask?"
          hint="The writer answers under Comments."
          missing="Say what you want to know."
          done="Ask"
          onCancel={() => {
            setAsking(false)
            setCameBack(true)
          }}
          onDone={async (question) => {
            const problem = await onQuery(question)
            if (problem === null) setAsking(false)
            return problem
          }}
        />
      )}
    </li>
  )
}
