import { useState } from 'react'
import type { SetAside } from '../../../shared/document/index.ts'
import type { Finding } from '../../../shared/lint/index.ts'
import { Button, SeverityMark, TextField } from '../../ui/index.ts'
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
  return (
    <li className="aside-card">
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
            <Button compact onPress={() => setAsking(true)}>
              Query
            </Button>
          </>
        )}
      </div>
      {asking && onQuery && (
        <QueryForm
          onCancel={() => setAsking(false)}
          onAsk={async (question) => {
            const problem = await onQuery(question)
            if (problem === null) setAsking(false)
            return problem
          }}
        />
      )}
    </li>
  )
}

function QueryForm({ onAsk, onCancel }: { onAsk: (question: string) => Promise<string | null>; onCancel: () => void }) {
  const [question, setQuestion] = useState('')
  const [problem, setProblem] = useState('')
  return (
    <form
      noValidate
      className="small-form"
      onSubmit={async (event) => {
        event.preventDefault()
        if (question.trim() === '') return setProblem('Say what you want to know.')
        setProblem((await onAsk(question.trim())) ?? '')
      }}
    >
      <TextField
        label="What do you ask?"
        hint="The writer answers under Comments."
        rows={2}
        value={question}
        onChange={setQuestion}
        error={problem || undefined}
        autoFocus
      />
      <div className="small-form-end">
        <Button compact onPress={onCancel}>
          Cancel
        </Button>
        <Button compact type="submit">
          Ask
        </Button>
      </div>
    </form>
  )
}
