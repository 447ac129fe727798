import type { ReactNode } from 'react'
import type { Settlement, Thread } from '../../shared/review/index.ts'
import { classes } from '../ui/index.ts'
import './comments.css'

export interface CommentCardProps {
  thread: Thread
  /** The number beside its words in the text. */
  number: number
  /** "9.2", or why there is no place: "Words gone". */
  place: string
  /** What became of its words since it was written; empty where they are as they were. */
  became?: string
  isCurrent: boolean
  /** A moment as the screen says it. */
  when: (at: string) => string
  onGo: () => void
  /** What can be done about it. */
  children?: ReactNode
}

const SETTLED: Readonly<Record<Settlement, string>> = {
  resolved: 'Resolved',
  accepted: 'Accepted: the words were put in',
  kept: 'Kept as it was',
  reopened: 'Opened again',
}

/** A comment with what was said under it, and what can be done about it. */
export function CommentCard({ thread, number, place, became = '', isCurrent, when, onGo, children }: CommentCardProps) {
  const { first, replies, settled } = thread
  return (
    <li className={classes('comment-card', isCurrent && 'current', settled && 'settled')} aria-current={isCurrent || undefined}>
      <header>
        <span className="comment-number num">{number}</span>
        <b>{first.by.name}</b>
        <button type="button" className="place-link num" onClick={onGo} aria-label={`Comment ${number}: ${place}`}>
          {place}
        </button>
        <span className="comment-at num">{when(first.at)}</span>
      </header>
      {first.anchor && first.suggestion === null && first.anchor.text !== '' && <blockquote>{first.anchor.text}</blockquote>}
      {first.suggestion && (
        <p>
          Suggests: <del>{first.anchor?.text}</del> <ins>{first.suggestion.replacement || '(nothing in their place)'}</ins>
        </p>
      )}
      {became && <p className="comment-became">{became}</p>}
      {first.body && <p className="comment-body">{first.body}</p>}
      {replies.map((one) => (
        <div key={one.id} className="comment-reply">
          <p>
            <b>{one.by.name}</b> <span className="comment-at num">{when(one.at)}</span>
          </p>
          <p className="comment-body">
            {one.sort === 'settled' && <i>{SETTLED[one.how]}. </i>}
            {one.body}
          </p>
        </div>
      ))}
      {children}
    </li>
  )
}
