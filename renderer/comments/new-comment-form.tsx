import { useState } from 'react'
import type { CommentAnchor, NewComment } from '../../shared/review/index.ts'
import { Button, Checkbox, TextField } from '../ui/index.ts'
import './comments.css'

export interface NewCommentFormProps {
  /** The words that it is about; null for the whole document. */
  anchor: CommentAnchor | null
  /** Whether other words can be suggested for them. */
  maySuggest: boolean
  /** Gives why it could not be kept, and null where it was. */
  onSay: (comment: NewComment) => Promise<string | null>
  onCancel: () => void
}

/** Writes a comment on the words that were selected, or other words for them. Escape leaves it. */
export function NewCommentForm({ anchor, maySuggest, onSay, onCancel }: NewCommentFormProps) {
  const [body, setBody] = useState('')
  const [suggests, setSuggests] = useState(false)
  const [replacement, setReplacement] = useState(anchor?.text ?? '')
  const [problem, setProblem] = useState('')
  const words = anchor?.text ?? ''
  const say = async () => {
    if (body.trim() === '' && !suggests) return setProblem('Write the comment.')
    if (suggests && replacement === words) return setProblem('Write the words that you suggest: these are the document’s own.')
    setProblem((await onSay({ anchor, body: body.trim(), suggestion: suggests ? { replacement } : null })) ?? '')
  }
  const wrong = problem || undefined
  return (
    <form
      noValidate
      className="comment-card current comment-form"
      aria-label="New comment"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.preventDefault()
        event.stopPropagation()
        onCancel()
      }}
      onSubmit={(event) => {
        event.preventDefault()
        void say()
      }}
    >
      {words ? (
        <blockquote>{words}</blockquote>
      ) : (
        <p className="second">About the whole document. To comment on some words, select them first.</p>
      )}
      <TextField label="Comment" rows={3} value={body} onChange={setBody} error={suggests ? undefined : wrong} autoFocus />
      {words && maySuggest && (
        <Checkbox isSelected={suggests} onChange={setSuggests}>
          Suggest other words
        </Checkbox>
      )}
      {suggests && (
        <TextField label="Words instead" rows={2} value={replacement} onChange={setReplacement} error={wrong} autoFocus />
      )}
      <div className="comment-acts">
        <Button compact type="submit">
          Comment
        </Button>
        <Button compact look="plain" onPress={onCancel}>
          Cancel
        </Button>
      </div>
    </form>
  )
}
