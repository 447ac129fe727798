import { type FormEvent, type ReactNode, useState } from 'react'
import type { Answer, Failure } from '../../../shared/api/index.ts'
import { OwnPasswordField } from '../../client/index.ts'
import { Banner, Button, Dialog, useFirstMistake } from '../../ui/index.ts'

export interface ProvedDialogProps<T> {
  title: string
  /** What the strong button says: "Add the account". */
  doing: string
  children: ReactNode
  /** True while something in the form is missing; the form says so itself. */
  hasMistakes?: () => boolean
  act: (password: string) => Promise<Answer<T>>
  onDone: (value: T) => void
  onClose: () => void
  wide?: boolean
  /** Takes something away. */
  danger?: boolean
}

/** A dialog for what asks for one's own password again. A wrong one is said beside the field. */
export function ProvedDialog<T>(props: ProvedDialogProps<T>) {
  const { title, doing, children, hasMistakes, act, onDone, onClose, wide = false, danger = false } = props
  const [password, setPassword] = useState('')
  const [failure, setFailure] = useState<Failure | null>(null)
  const [tried, setTried] = useState(false)
  const [busy, setBusy] = useState(false)
  const { form, sent } = useFirstMistake<HTMLFormElement>()
  const wrong = failure?.code === 'wrong-password'

  const send = async (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    sent()
    if (hasMistakes?.() || password === '') return
    setBusy(true)
    const answer = await act(password)
    setBusy(false)
    sent()
    if (answer.ok) onDone(answer.value)
    else setFailure(answer.failure)
  }

  return (
    <Dialog
      title={title}
      isOpen
      onClose={onClose}
      wide={wide}
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button type="submit" form="proved" look={danger ? 'danger' : 'primary'} isDisabled={busy}>
            {doing}
          </Button>
        </>
      }
    >
      <form id="proved" ref={form} className="proved" onSubmit={send} noValidate>
        {children}
        {failure && !wrong && <Banner tone="error">{failure.message}</Banner>}
        <OwnPasswordField
          value={password}
          onChange={setPassword}
          // Where nothing else is asked for.
          autoFocus={!hasMistakes}
          error={tried && password === '' ? 'Enter your own password.' : wrong ? failure.message : undefined}
        />
      </form>
    </Dialog>
  )
}
