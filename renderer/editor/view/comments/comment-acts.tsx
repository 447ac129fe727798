import { useState } from 'react'
import { type PlacedComment, WordsForm } from '../../../comments/index.ts'
import { Button } from '../../../ui/index.ts'
import type { EditorComments } from './use-comments.ts'
import { whyNotAccepted } from './why-not-accepted.ts'

export interface CommentActsProps {
  placed: PlacedComment
  /** Where the text stays as it is no words can be put into it. */
  readOnly: boolean
  comments: EditorComments
}

/** What the writer can do about a comment. */
export function CommentActs({ placed, readOnly, comments }: CommentActsProps) {
  const [asked, setAsked] = useState<'reply' | 'keep' | null>(null)
  // Whoever has said it, or will not, goes on where they began.
  const [said, setSaid] = useState<'reply' | 'keep' | null>(null)
  const [problem, setProblem] = useState('')
  const { thread } = placed
  const { threadId, suggestion } = thread.first
  const cannot = readOnly ? 'The text stays as it is.' : whyNotAccepted(placed)
  const act = async (done: Promise<string | null>) => setProblem((await done) ?? '')
  const stop = () => {
    setSaid(asked)
    setAsked(null)
  }
  const andClose = async (done: Promise<string | null>) => {
    const failed = await done
    if (failed === null) stop()
    return failed
  }
  if (asked === 'reply')
    return (
      <WordsForm
        label="Reply"
        missing="Write the reply."
        done="Reply"
        onDone={(body) => andClose(comments.reply(threadId, body))}
        onCancel={stop}
      />
    )
  if (asked === 'keep')
    return (
      <WordsForm
        label="Why your words stay"
        missing="Say why: it stays with the comment."
        done="Keep mine"
        onDone={(body) => andClose(comments.settle(threadId, 'kept', body))}
        onCancel={stop}
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
          <Button compact autoFocus={said === 'keep'} onPress={() => setAsked('keep')}>
            Keep mine…
          </Button>
        )}
        <Button compact autoFocus={said === 'reply'} onPress={() => setAsked('reply')}>
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
