import { useState } from 'react'
import { Button, TextField } from '../ui/index.ts'
import './comments.css'

export interface WordsFormProps {
  label: string
  hint?: string
  /** What is said where nothing was written. */
  missing: string
  /** What the button does: "Reply". */
  done: string
  /** Gives why it could not be kept, and null where it was. */
  onDone: (body: string) => Promise<string | null>
  onCancel: () => void
}

/** A field for what somebody has to say, with the button that says it. Escape leaves it. */
export function WordsForm({ label, hint, missing, done, onDone, onCancel }: WordsFormProps) {
  const [body, setBody] = useState('')
  const [problem, setProblem] = useState('')
  return (
    <form
      noValidate
      className="comment-form"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.preventDefault()
        event.stopPropagation()
        onCancel()
      }}
      onSubmit={async (event) => {
        event.preventDefault()
        if (body.trim() === '') return setProblem(missing)
        setProblem((await onDone(body.trim())) ?? '')
      }}
    >
      <TextField label={label} hint={hint} rows={3} value={body} onChange={setBody} error={problem || undefined} autoFocus />
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
