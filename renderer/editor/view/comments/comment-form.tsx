import { useState } from 'react'
import type { CommentAnchor, NewComment } from '../../../../shared/review/index.ts'
import { Button, TextField } from '../../../ui/index.ts'

export interface CommentFormProps {
  /** The words that it is about; null for the whole document. */
  anchor: CommentAnchor | null
  onSay: (comment: NewComment) => Promise<string | null>
  onCancel: () => void
}

/** Writes a comment on the words that were selected, or on the whole document. */
export function CommentForm({ anchor, onSay, onCancel }: CommentFormProps) {
  return (
    <div className="comment-card current">
      {anchor ? (
        <blockquote>{anchor.text}</blockquote>
      ) : (
        <p className="second">About the whole document. Select words first to comment on them.</p>
      )}
      <WordsForm
        label="Comment"
        missing="Write the comment."
        done="Comment"
        onDone={(body) => onSay({ anchor, body, suggestion: null })}
        onCancel={onCancel}
      />
    </div>
  )
}

export interface WordsFormProps {
  label: string
  /** What is said where nothing was written. */
  missing: string
  done: string
  /** Gives why it could not be kept, and null where it was. */
  onDone: (body: string) => Promise<string | null>
  onCancel: () => void
}

/** A field for what somebody has to say, with the button that says it. */
export function WordsForm({ label, missing, done, onDone, onCancel }: WordsFormProps) {
  const [body, setBody] = useState('')
  const [problem, setProblem] = useState('')
  return (
    <form
      noValidate
      className="comment-form"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.preventDefault()
        onCancel()
      }}
      onSubmit={async (event) => {
        event.preventDefault()
        if (body.trim() === '') return setProblem(missing)
        setProblem((await onDone(body.trim())) ?? '')
      }}
    >
      <TextField label={label} rows={3} value={body} onChange={setBody} error={problem || undefined} autoFocus />
      <div className="comment-acts">
        <Button compact type="submit">
          {done}
        </Button>
        <Button compact look="plain" onPress={onCancel}>
          Cancel
        </Button>
      </div>
    </form>
  )
}
