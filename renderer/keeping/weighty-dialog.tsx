import { type FormEvent, type ReactNode, useId, useState } from 'react'
import type { Answer, Failure } from '../../shared/api/index.ts'
import { OwnPasswordField } from '../client/index.ts'
import { Banner, Button, Dialog } from '../ui/index.ts'

export interface WeightyDialogProps<T> {
  title: string
  doing: string
  /** Whether one's own password is asked for again. */
  proved?: boolean
  /** Whether what is filled in is enough. */
  isReady?: boolean
  danger?: boolean
  /** What the button says that leaves everything as it is; null where there is nothing left to decide. */
  leaving?: string | null
  children: ReactNode
  act: (password: string) => Promise<Answer<T>>
  onDone: (value: T) => void
  onClose: () => void
}

/** A dialog for what cannot simply be undone: what it does in words, what it asks for, and what went wrong. */
export function WeightyDialog<T>(props: WeightyDialogProps<T>) {
  const {
    title,
    doing,
    proved = true,
    isReady = true,
    danger = false,
    leaving = 'Cancel',
    children,
    act,
    onDone,
    onClose,
  } = props
  const id = useId()
  const [password, setPassword] = useState('')
  const [failure, setFailure] = useState<Failure | null>(null)
  const [busy, setBusy] = useState(false)
  const send = async (event: FormEvent) => {
    event.preventDefault()
    if (busy || !isReady || (proved && password === '')) return
    setFailure(null)
    setBusy(true)
    const answer = await act(password)
    setBusy(false)
    if (answer.ok) onDone(answer.value)
    else setFailure(answer.failure)
  }
  return (
    <Dialog
      title={title}
      isOpen
      wide
      onClose={onClose}
      actions={
        <>
          {leaving !== null && <Button onPress={onClose}>{leaving}</Button>}
          <Button
            type="submit"
            form={id}
            look={danger ? 'danger' : 'primary'}
            isDisabled={busy || !isReady || (proved && password === '')}
          >
            {doing}
          </Button>
        </>
      }
    >
      <form id={id} className="keeping-form" onSubmit={send} noValidate>
        {children}
        {failure && <Banner tone="error">{failure.message}</Banner>}
        {proved && <OwnPasswordField value={password} onChange={setPassword} />}
      </form>
    </Dialog>
  )
}
