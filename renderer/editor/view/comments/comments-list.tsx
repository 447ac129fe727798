import { MessageSquarePlus } from 'lucide-react'
import { useState } from 'react'
import { Button, Checkbox } from '../../../ui/index.ts'
import type { Numbers } from '../../model/numbers.ts'
import { CommentCard } from './comment-card.tsx'
import { CommentForm } from './comment-form.tsx'
import type { EditorComments } from './use-comments.ts'
import './comments.css'

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
      {writing !== undefined && <CommentForm anchor={writing} onSay={comments.say} onCancel={comments.cancel} />}
      {shown.length === 0 && writing === undefined && (
        <p className="panel-note">{settled > 0 ? 'Every comment is settled.' : 'Nobody has commented on this.'}</p>
      )}
      <ul className="comment-list" aria-label="Comments">
        {shown.map((placed) => (
          <CommentCard
            key={placed.thread.first.id}
            placed={placed}
            numbers={numbers}
            isCurrent={placed.thread.first.threadId === comments.current}
            readOnly={readOnly}
            comments={comments}
          />
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
