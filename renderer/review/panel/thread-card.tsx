import { useState } from 'react'
import type { Settlement, Thread } from '../../../shared/review/index.ts'
import { Button, classes, TextField } from '../../ui/index.ts'
import { sayMoment } from '../words.ts'

export interface ThreadCardProps {
  thread: Thread
  number: number
  /** "9.2", or why there is no place: "Words gone". */
  place: string
  isCurrent: boolean
  now: Date
  /** False where the one signed in only reads. */
  maySay: boolean
  onOpen: () => void
  /** Each gives why it could not be kept, and null where it was. */
  onReply: (body: string) => Promise<string | null>
  onSettle: (how: Settlement) => Promise<string | null>
}

const SETTLED: Readonly<Record<Settlement, string>> = {
  resolved: 'Resolved',
  accepted: 'Accepted',
  kept: 'Kept as it was',
  reopened: 'Opened again',
}

/** A comment with what was said under it, and what can be done about it. */
export function ThreadCard({ thread, number, place, isCurrent, now, maySay, onOpen, onReply, onSettle }: ThreadCardProps) {
  const [replying, setReplying] = useState(false)
  const [problem, setProblem] = useState('')
  const { first, replies, settled } = thread
  const settle = async (how: Settlement) => setProblem((await onSettle(how)) ?? '')
  return (
    <li
      className={classes('thread-card', isCurrent && 'current', settled && 'settled')}
      aria-current={isCurrent ? 'true' : undefined}
    >
      <header>
        <span className="thread-number num">{number}</span>
        <b>{first.by.name}</b>
        <button type="button" className="place-link num" onClick={onOpen} aria-label={`Comment ${number}: go to ${place}`}>
          {place}
        </button>
        <span className="thread-at num">{sayMoment(first.at, now)}</span>
      </header>
      {first.anchor && first.suggestion === null && first.anchor.text !== '' && <blockquote>{first.anchor.text}</blockquote>}
      {first.suggestion && (
        <p className="thread-suggestion">
          Suggests: <del>{first.anchor?.text}</del> <ins>{first.suggestion.replacement}</ins>
        </p>
      )}
      {first.body && <p>{first.body}</p>}
      {replies.map((one) => (
        <p key={one.id} className="thread-reply">
          <b>{one.by.name}</b> <span className="second">{sayMoment(one.at, now)}</span>
          <br />
          {one.sort === 'settled' && <i>{SETTLED[one.how]}. </i>}
          {one.body}
        </p>
      ))}
      {problem && <p className="field-error">{problem}</p>}
      {maySay && !replying && (
        <div className="thread-actions">
          {settled === null && (
            <Button compact onPress={() => setReplying(true)}>
              Reply
            </Button>
          )}
          {settled === null && (
            <Button compact onPress={() => void settle('resolved')}>
              Resolved
            </Button>
          )}
          {settled !== null && (
            <Button compact onPress={() => void settle('reopened')}>
              Open again
            </Button>
          )}
        </div>
      )}
      {replying && (
        <ReplyForm
          onCancel={() => setReplying(false)}
          onReply={async (body) => {
            const failed = await onReply(body)
            if (failed === null) setReplying(false)
            return failed
          }}
        />
      )}
    </li>
  )
}

function ReplyForm({ onReply, onCancel }: { onReply: (body: string) => Promise<string | null>; onCancel: () => void }) {
  const [body, setBody] = useState('')
  const [problem, setProblem] = useState('')
  return (
    <form
      noValidate
      className="small-form"
      onSubmit={async (event) => {
        event.preventDefault()
        if (body.trim() === '') return setProblem('Write the reply.')
        setProblem((await onReply(body.trim())) ?? '')
      }}
    >
      <TextField label="Reply" rows={2} value={body} onChange={setBody} error={problem || undefined} autoFocus />
      <div className="small-form-end">
        <Button compact onPress={onCancel}>
          Cancel
        </Button>
        <Button compact type="submit">
          Reply
        </Button>
      </div>
    </form>
  )
}
