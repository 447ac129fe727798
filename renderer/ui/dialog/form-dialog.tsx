import { type ReactNode, useId, useState } from 'react'
import { Button } from '../button/button.tsx'
import { Banner } from '../feedback/banner.tsx'
import { useFirstMistake } from '../fields/first-mistake.ts'
import { Dialog } from './dialog.tsx'

export interface FormDialogProps {
  title: string
  /** What the strong button does: "Withdraw". */
  does: string
  /** Why it could not be done, where that is about no one field. */
  problem?: string | undefined
  wide?: boolean
  /** For what cannot be undone. */
  danger?: boolean
  /** Puts what is missing beside its field, or does what was asked for. */
  onSend: () => Promise<void> | void
  onClose: () => void
  children: ReactNode
}

/** Asks for something and does it: Enter sends it, and the focus goes to the first field with a mistake. */
export function FormDialog({ title, does, problem, wide = false, danger = false, onSend, onClose, children }: FormDialogProps) {
  const id = useId()
  const [sending, setSending] = useState(false)
  const { form, sent } = useFirstMistake<HTMLFormElement>()
  const send = async () => {
    if (sending) return
    sent()
    setSending(true)
    await onSend()
    sent()
    setSending(false)
  }
  return (
    <Dialog
      title={title}
      isOpen
      wide={wide}
      alert={danger}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button look={danger ? 'danger' : 'primary'} type="submit" form={id} isDisabled={sending}>
            {does}
          </Button>
        </>
      }
    >
      <form
        ref={form}
        noValidate
        id={id}
        className="dialog-form"
        onSubmit={(event) => {
          event.preventDefault()
          void send()
        }}
      >
        {problem && <Banner tone="error">{problem}</Banner>}
        {children}
      </form>
    </Dialog>
  )
}
