import { useState } from 'react'
import type { Settlement, Thread } from '../../../shared/review/index.ts'
import { WordsForm } from '../../comments/index.ts'
import { Button } from '../../ui/index.ts'

export interface ThreadActsProps {
  thread: Thread
  /** Each gives why it could not be kept, and null where it was. */
  onReply: (body: string) => Promise<string | null>
  onSettle: (how: Settlement) => Promise<string | null>
}

/** What whoever reviews can do about a comment. */
export function ThreadActs({ thread, onReply, onSettle }: ThreadActsProps) {
  const [replying, setReplying] = useState(false)
  // Whoever has written a reply, or will not, goes on where they began it.
  const [cameBack, setCameBack] = useState(false)
  const [problem, setProblem] = useState('')
  const stop = () => {
    setReplying(false)
    setCameBack(true)
  }
  const settle = async (how: Settlement) => setProblem((await onSettle(how)) ?? '')
  if (replying)
    return (
      <WordsForm
        label="Reply"
        missing="Write the reply."
        done="Reply"
        onDone={async (body) => {
          const failed = await onReply(body)
          if (failed === null) stop()
          return failed
        }}
        onCancel={stop}
      />
    )
  return (
    <>
      <div className="comment-acts">
        {thread.settled === null ? (
          <>
            <Button compact autoFocus={cameBack} onPress={() => setReplying(true)}>
              Reply
            </Button>
            <Button compact onPress={() => void settle('resolved')}>
              Resolved
            </Button>
          </>
        ) : (
          <Button compact onPress={() => void settle('reopened')}>
            Open again
          </Button>
        )}
      </div>
      {problem && <p className="field-error">{problem}</p>}
    </>
  )
}
