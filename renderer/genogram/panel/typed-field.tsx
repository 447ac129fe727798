import { type KeyboardEvent, useState } from 'react'
import { TextField } from '../../ui/index.ts'
import { sayTyped } from '../born.ts'
import { useDesk } from '../desk.ts'

export interface TypedFieldProps {
  label: string
  value: string
  onChange: (value: string) => void
  /** It is a date: how it reads is said below. */
  isDate?: boolean
  rows?: number
  /** So that a new person's name can be gone to. */
  name?: string
  /** What is typed is told only when the field is left, as it reads differently half-way. */
  late?: boolean
}

/** A line that is kept as it is typed. Enter goes back to the picture. */
export function TypedField({ label, value, onChange, isDate = false, rows, name, late = false }: TypedFieldProps) {
  const { settle, focusPicture, today } = useDesk()
  const [draft, setDraft] = useState<string | null>(null)
  const shown = draft ?? value
  const { words, problem } = isDate ? sayTyped(shown, today) : { words: null, problem: null }
  const leave = () => {
    if (late && draft !== null && draft !== value) onChange(draft)
    setDraft(null)
    settle()
  }
  return (
    <TextField
      label={label}
      hint={words === null || words === shown ? undefined : words}
      error={problem ?? undefined}
      value={shown}
      onChange={(text) => {
        setDraft(text)
        if (!late) onChange(text)
      }}
      onBlur={leave}
      onKeyDown={(event: KeyboardEvent) => {
        if (event.key !== 'Enter' || rows !== undefined) return
        event.preventDefault()
        leave()
        focusPicture()
      }}
      {...(rows !== undefined && { rows })}
      {...(name !== undefined && { name })}
    />
  )
}

/** A date as somebody knows it, with how it reads. */
export function WhenTyped(props: Pick<TypedFieldProps, 'label' | 'value' | 'onChange'>) {
  return <TypedField isDate {...props} />
}
