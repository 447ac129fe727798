import { useState } from 'react'
import { Button } from '../button/button.tsx'
import { TextField } from './text-field.tsx'
import './set-aside-form.css'

export interface SetAsideFormProps {
  onSetAside: (reason: string) => void
  onCancel: () => void
}

/** Asks in a finding's own card why it is set aside. Enter sets aside, Esc goes back. */
export function SetAsideForm({ onSetAside, onCancel }: SetAsideFormProps) {
  const [reason, setReason] = useState('')
  const [missing, setMissing] = useState(false)
  const finish = () => {
    if (reason.trim()) onSetAside(reason.trim())
    else setMissing(true)
  }
  return (
    <form
      noValidate
      className="set-aside-form"
      onSubmit={(event) => {
        event.preventDefault()
        finish()
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.preventDefault()
        event.stopPropagation()
        onCancel()
      }}
    >
      <TextField
        label="Set aside, because"
        aside="(your manager sees this)"
        value={reason}
        onChange={(value) => {
          setReason(value)
          setMissing(false)
        }}
        autoFocus
        error={missing ? 'Give the reason in a few words.' : undefined}
      />
      <div>
        <Button compact type="submit">
          Set aside
        </Button>
        <Button compact look="quiet" onPress={onCancel}>
          Cancel
        </Button>
      </div>
    </form>
  )
}
