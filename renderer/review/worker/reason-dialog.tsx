import { useState } from 'react'
import type { Failure } from '../../../shared/api/index.ts'
import { Button, Dialog, TextField, useFirstMistake } from '../../ui/index.ts'

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
  const { form, sent } = useFirstMistake<HTMLFormElement>()
  const act = async () => {
    if (words.trim() === '') return setProblem(asks)
    const failed = await onDo(words.trim())
    sent()
    if (failed) setProblem(failed.message)
  }
  return (
    <Dialog
      title={title}
      isOpen
      onClose={onClose}
      alert={danger}
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button look={danger ? 'danger' : 'primary'} type="submit" form="reason">
            {does}
          </Button>
        </>
      }
    >
      <form
        ref={form}
        noValidate
        id="reason"
        className="sign-form"
        onSubmit={(event) => {
          event.preventDefault()
          sent()
          void act()
        }}
      >
        <p>{says}</p>
        <TextField label={label} rows={3} value={words} onChange={setWords} error={problem || undefined} autoFocus />
      </form>
    </Dialog>
  )
}
