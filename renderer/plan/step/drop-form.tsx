import { useState } from 'react'
import { Button, TextField } from '../../ui/index.ts'

/** Asks why a step is dropped: without a reason nobody can tell later whether it was forgotten. */
export function DropForm({ onDrop, onCancel }: { onDrop: (because: string) => void; onCancel: () => void }) {
  const [because, setBecause] = useState('')
  const [asked, setAsked] = useState(false)
  const missing = asked && because.trim() === ''
  return (
    <form
      noValidate
      className="own-undo drop-form"
      onSubmit={(event) => {
        event.preventDefault()
        if (because.trim() === '') setAsked(true)
        else onDrop(because.trim())
      }}
    >
      <TextField
        label="Dropped, because"
        aside="(the core group sees this)"
        rows={2}
        autoFocus
        value={because}
        onChange={setBecause}
        error={missing ? 'Say why it is no longer wanted.' : undefined}
      />
      <div className="panel-actions">
        <Button compact type="submit">
          Drop the step
        </Button>
        <Button compact look="quiet" onPress={onCancel}>
          Keep it
        </Button>
      </div>
    </form>
  )
}
