import { useState } from 'react'
import { Button, TextField } from '../../../ui/index.ts'

export interface TextFormProps {
  label: string
  value: string
  action: string
  rows?: number
  onSave: (text: string) => void
  /** A second, quieter thing to do: "Delete the section". */
  other?: { label: string; onPress: () => void }
}

/** One line (or a few) of text: a section's title, a note. */
export function TextForm({ label, value, action, rows, onSave, other }: TextFormProps) {
  const [text, setText] = useState(value)
  const [missing, setMissing] = useState(false)
  return (
    <form
      noValidate
      className="popover-form"
      onSubmit={(event) => {
        event.preventDefault()
        setMissing(text.trim() === '')
        if (text.trim()) onSave(text.trim())
      }}
    >
      <TextField
        label={label}
        value={text}
        onChange={setText}
        error={missing ? 'Write something first.' : undefined}
        autoFocus
        {...(rows && { rows })}
      />
      <div className="popover-actions">
        <Button compact type="submit">
          {action}
        </Button>
        {other && (
          <Button compact look="quiet" onPress={other.onPress}>
            {other.label}
          </Button>
        )}
      </div>
    </form>
  )
}
