import { MessageSquarePlus } from 'lucide-react'
import { useState } from 'react'
import { CommentCard, NewCommentForm, type PlacedComment } from '../../../comments/index.ts'
import { Button, Checkbox } from '../../../ui/index.ts'
import type { Numbers } from '../../model/numbers.ts'
import { CommentActs } from './comment-acts.tsx'
import type { EditorComments } from './use-comments.ts'

export interface CommentsListProps {
  comments: EditorComments
  numbers: Numbers
  /** Where the text stays as it is no words can be put into it. */
  readOnly: boolean
}

/** What was said about the document, beside the words that it is about. */
export function CommentsList({ comments, numbers, readOnly }: CommentsListProps) {
  const [showSettled, setShowSettled] = useState(false)
  const settled = comments.placed.length - comments.open
  const shown = comments.placed.filter(({ thread }) => showSettled || thread.settled === null)
  const { writing } = comments
  return (
    <>
      {comments.maySay && writing === undefined && (
        <div className="comment-begin">
          <Button compact preventFocusOnPress onPress={comments.begin}>
            <MessageSquarePlus size={15} aria-hidden />
            Comment
          </Button>
          <span className="second">Ctrl+Alt+M. F9 goes to the next.</span>
        </div>
      )}
      {writing !== undefined && (
        <NewCommentForm anchor={writing} maySuggest={false} onSay={comments.say} onCancel={comments.cancel} />
      )}
      {shown.length === 0 && writing === undefined && (
        <p className="panel-note">{settled > 0 ? 'Every comment is settled.' : 'Nobody has commented on this.'}</p>
      )}
      <ul className="comment-list" aria-label="Comments">
        {shown.map((placed) => (
          <CommentCard
            key={placed.thread.first.id}
            thread={placed.thread}
            number={placed.number}
            place={placeWords(placed, numbers)}
            became={becameOf(placed)}
            isCurrent={placed.thread.first.threadId === comments.current}
            when={sayMoment}
            onGo={() => comments.go(placed, true)}
          >
            {comments.maySay && <CommentActs placed={placed} readOnly={readOnly} comments={comments} />}
          </CommentCard>
        ))}
      </ul>
      {settled > 0 && (
        <div className="comment-settled">
          <Checkbox isSelected={showSettled} onChange={setShowSettled}>
            {settled === 1 ? 'Show the one that is settled' : `Show ${settled} that are settled`}
          </Checkbox>
        </div>
      )}
    </>
  )
}

function placeWords({ thread, place }: PlacedComment, numbers: Numbers): string {
  if (!thread.first.anchor || place === null) return 'Whole document'
  if (place.state === 'gone') return 'Words gone'
  return numbers.get(place.blockId) ?? 'Go to it'
}

function becameOf({ place }: PlacedComment): string {
  if (place?.state === 'changed') return 'Its words have been changed since it was written.'
  return place?.state === 'gone' ? 'Its words are no longer in the text.' : ''
}

const moment = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' })

function sayMoment(at: string): string {
  const when = new Date(at)
  return Number.isNaN(when.getTime()) ? at : moment.format(when)
}
