import { useState } from 'react'
import type { Failure } from '../../../shared/api/index.ts'
import { FormDialog, TextField } from '../../ui/index.ts'

export interface ReasonDialogProps {
  title: string
  /** What happens, in a sentence. */
  says: string
  label: string
  /** What the button does: "Withdraw". */
  does: string
  /** What is asked for where nothing was written. */
  asks: string
  danger?: boolean
  onDo: (words: string) => Promise<Failure | null>
  onClose: () => void
}

/** Asks for the reason of something that stays on the record. */
export function ReasonDialog({ title, says, label, does, asks, danger = false, onDo, onClose }: ReasonDialogProps) {
  const [words, setWords] = useState('')
  const [problem, setProblem] = useState('')
  const act = async () => {
    if (words.trim() === '') return setProblem(asks)
    setProblem((await onDo(words.trim()))?.message ?? '')
  }
  return (
    <FormDialog title={title} does={does} danger={danger} onSend={act} onClose={onClose}>
      <p>{says}</p>
      <TextField label={label} rows={3} value={words} onChange={setWords} error={problem || undefined} autoFocus />
    </FormDialog>
  )
}
