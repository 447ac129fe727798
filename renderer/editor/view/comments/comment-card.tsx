import { useState } from 'react'
import type { Settlement, Thread } from '../../../../shared/review/index.ts'
import { Button, classes } from '../../../ui/index.ts'
import type { Numbers } from '../../model/numbers.ts'
import { WordsForm } from './comment-form.tsx'
import { type PlacedComment, whyNotAccepted } from './placed-threads.ts'
import type { EditorComments } from './use-comments.ts'

export interface CommentCardProps {
  placed: PlacedComment
  numbers: Numbers
  isCurrent: boolean
  readOnly: boolean
  comments: EditorComments
}

const SETTLED: Readonly<Record<Settlement, string>> = {
  resolved: 'Resolved',
  accepted: 'Accepted: the words were put in',
  kept: 'Kept as it was',
  reopened: 'Opened again',
}
const moment = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' })

/** One comment with what was said under it, and what the writer can do about it. */
export function CommentCard({ placed, numbers, isCurrent, readOnly, comments }: CommentCardProps) {
  const { thread, number, place } = placed
  const { first, replies, settled } = thread
  const where = placeWords(placed, numbers)
  return (
    <li className={classes('comment-card', isCurrent && 'current', settled && 'settled')} aria-current={isCurrent || undefined}>
      <header>
        <span className="comment-number num">{number}</span>
        <b>{first.by.name}</b>
        <button
          type="button"
          className="place-link num"
          aria-label={`Comment ${number}: ${where}`}
          onClick={() => comments.go(placed, true)}
        >
          {where}
        </button>
      </header>
      {first.anchor && first.suggestion === null && first.anchor.text !== '' && <blockquote>{first.anchor.text}</blockquote>}
      {first.suggestion && (
        <p>
          Suggests: <del>{first.anchor?.text}</del> <ins>{first.suggestion.replacement || '(nothing in their place)'}</ins>
        </p>
      )}
      {place?.state === 'changed' && <p className="comment-became">Its words have been changed since it was written.</p>}
      {place?.state === 'gone' && <p className="comment-became">Its words are no longer in the text.</p>}
      {first.body && <p className="comment-body">{first.body}</p>}
      <p className="comment-at second">{sayMoment(first.at)}</p>
      {replies.map((one) => (
        <div key={one.id} className="comment-reply">
          <b>{one.by.name}</b> <span className="second">{sayMoment(one.at)}</span>
          <p className="comment-body">
            {one.sort === 'settled' && <i>{SETTLED[one.how]}. </i>}
            {one.body}
          </p>
        </div>
      ))}
      {comments.maySay && <CommentActs placed={placed} thread={thread} readOnly={readOnly} comments={comments} />}
    </li>
  )
}

function CommentActs({
  placed,
  thread,
  readOnly,
  comments,
}: Pick<CommentCardProps, 'placed' | 'readOnly' | 'comments'> & { thread: Thread }) {
  const [asked, setAsked] = useState<'reply' | 'keep' | null>(null)
  const [problem, setProblem] = useState('')
  const { threadId, suggestion } = thread.first
  const cannot = readOnly ? 'The text stays as it is.' : whyNotAccepted(placed)
  const act = async (done: Promise<string | null>) => setProblem((await done) ?? '')
  const andClose = async (done: Promise<string | null>) => {
    const failed = await done
    if (failed === null) setAsked(null)
    return failed
  }
  if (asked === 'reply')
    return (
      <WordsForm
        label="Reply"
        missing="Write the reply."
        done="Reply"
        onDone={(body) => andClose(comments.reply(threadId, body))}
        onCancel={() => setAsked(null)}
      />
    )
  if (asked === 'keep')
    return (
      <WordsForm
        label="Why your words stay"
        missing="Say why: it stays with the comment."
        done="Keep mine"
        onDone={(body) => andClose(comments.settle(threadId, 'kept', body))}
        onCancel={() => setAsked(null)}
      />
    )
  if (thread.settled)
    return (
      <div className="comment-acts">
        <Button compact onPress={() => void act(comments.settle(threadId, 'reopened', ''))}>
          Open again
        </Button>
        {problem && <p className="field-error">{problem}</p>}
      </div>
    )
  return (
    <>
      {suggestion && cannot && <p className="comment-became">{cannot}</p>}
      <div className="comment-acts">
        {suggestion && !cannot && (
          <Button compact onPress={() => void act(comments.accept(placed))}>
            Accept
          </Button>
        )}
        {suggestion && cannot && suggestion.replacement !== '' && (
          <Button compact onPress={() => void navigator.clipboard.writeText(suggestion.replacement)}>
            Copy the words
          </Button>
        )}
        {suggestion && (
          <Button compact onPress={() => setAsked('keep')}>
            Keep mine…
          </Button>
        )}
        <Button compact onPress={() => setAsked('reply')}>
          Reply
        </Button>
        {!suggestion && (
          <Button compact onPress={() => void act(comments.settle(threadId, 'resolved', ''))}>
            Resolved
          </Button>
        )}
      </div>
      {problem && <p className="field-error">{problem}</p>}
    </>
  )
}

function placeWords({ thread, place }: PlacedComment, numbers: Numbers): string {
  if (!thread.first.anchor || place === null) return 'Whole document'
  if (place.state === 'gone') return 'Words gone'
  return numbers.get(place.blockId) ?? 'Go to it'
}

function sayMoment(at: string): string {
  const when = new Date(at)
  return Number.isNaN(when.getTime()) ? at : moment.format(when)
}
