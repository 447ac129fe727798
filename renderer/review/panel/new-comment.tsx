import { useState } from 'react'
import type { CommentAnchor, NewComment } from '../../../shared/review/index.ts'
import { Button, Checkbox, TextField } from '../../ui/index.ts'

export interface NewCommentFormProps {
  /** The words that it is about; null for the whole report. */
  anchor: CommentAnchor | null
  /** Gives why it could not be kept, and null where it was. */
  onSay: (comment: NewComment) => Promise<string | null>
  onCancel: () => void
}

/** Writes a comment on the words that were selected, or other words for them. */
export function NewCommentForm({ anchor, onSay, onCancel }: NewCommentFormProps) {
  const [body, setBody] = useState('')
  const [suggests, setSuggests] = useState(false)
  const [replacement, setReplacement] = useState(anchor?.text ?? '')
  const [problem, setProblem] = useState('')
  const words = anchor?.text ?? ''
  const say = async () => {
    if (body.trim() === '' && !suggests) return setProblem('Write the comment.')
    if (suggests && replacement === words) return setProblem('Write the words that you suggest: these are the report’s own.')
    setProblem((await onSay({ anchor, body: body.trim(), suggestion: suggests ? { replacement } : null })) ?? '')
  }
  return (
    <form
      noValidate
      className="thread-card current small-form"
      aria-label="New comment"
      onSubmit={(event) => {
        event.preventDefault()
        void say()
      }}
    >
      {words ? (
        <blockquote>{words}</blockquote>
      ) : (
        <p className="second">
          About {anchor ? 'this paragraph' : 'the whole report'}. To comment on some words, select them first.
        </p>
      )}
      <TextField label="Comment" rows={3} value={body} onChange={setBody} error={problem || undefined} autoFocus />
      {words && (
        <Checkbox isSelected={suggests} onChange={setSuggests}>
          Suggest other words
        </Checkbox>
      )}
      {suggests && <TextField label="Words instead" rows={2} value={replacement} onChange={setReplacement} />}
      <div className="small-form-end">
        <Button compact onPress={onCancel}>
          Cancel
        </Button>
        <Button compact type="submit">
          Comment
        </Button>
      </div>
    </form>
  )
}
