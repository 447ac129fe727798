import { type FormEvent, useState } from 'react'
import type { Failure, StoreStatus } from '../../../shared/api/index.ts'
import { useServices } from '../../client/index.ts'
import { Banner, Button, TextField, useFirstMistake } from '../../ui/index.ts'
import { NOTHING_CHOSEN, passwordMistakes } from '../accounts/details.ts'
import { NewPasswordFields } from '../accounts/new-password-fields.tsx'
import { RecoveryCodePage } from './recovery-code-page.tsx'
import { StartPage } from './start-page.tsx'
import { useWait } from './use-wait.tsx'

export interface RecoverProps {
  asksName: boolean
  onReady: (status: StoreStatus) => void
  onBack: () => void
}

/** Comes back by the recovery code, under a new password. The code is spent, and a new one is shown. */
export function Recover({ asksName, onReady, onBack }: RecoverProps) {
  const { api } = useServices()
  const [signInName, setSignInName] = useState('')
  const [code, setCode] = useState('')
  const [chosen, setChosen] = useState(NOTHING_CHOSEN)
  const [tried, setTried] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)
  const [back, setBack] = useState<{ status: StoreStatus; recoveryCode: string } | null>(null)
  const [busy, setBusy] = useState(false)
  const { form, sent } = useFirstMistake<HTMLFormElement>()
  const wait = useWait(failure)
  const owner = { signInName, name: '' }
  const wrong = failure?.code === 'wrong-password'

  const noName = asksName && signInName.trim() === ''
  const noCode = code.trim() === ''
  const mistakes = tried ? passwordMistakes(chosen, owner) : {}

  const recover = async (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    sent()
    if (noName || noCode || Object.keys(passwordMistakes(chosen, owner)).length > 0 || wait.left > 0) return
    setBusy(true)
    const answer = await api.store.recover({ signInName, code, password: chosen.password })
    setBusy(false)
    sent()
    if (answer.ok) setBack(answer.value)
    else setFailure(answer.failure)
  }

  if (back)
    return (
      <RecoveryCodePage
        code={back.recoveryCode}
        name={back.status.account?.name ?? ''}
        onDone={() => onReady(back.status)}
        spent
      />
    )
  return (
    <StartPage title="Choose a new password">
      <form ref={form} onSubmit={recover} noValidate>
        <p>
          Enter the recovery code that you printed or wrote down. If it is lost, ask whoever looks after the accounts for a new
          first password.
        </p>
        {failure && !wrong && (wait.banner ?? <Banner tone="error">{failure.message}</Banner>)}
        {asksName && (
          <TextField
            label="Name to sign in with"
            value={signInName}
            onChange={setSignInName}
            error={tried && noName ? 'Enter the name you sign in with.' : undefined}
            autoFocus
            autoComplete="username"
            spellCheck="false"
          />
        )}
        <TextField
          label="Recovery code"
          hint="30 letters and figures in six groups. Capitals and hyphens do not matter."
          value={code}
          onChange={setCode}
          error={tried && noCode ? 'Enter your recovery code.' : wrong ? failure.message : undefined}
          autoFocus={!asksName}
          autoComplete="off"
          spellCheck="false"
        />
        <NewPasswordFields label="New password" chosen={chosen} onChange={setChosen} mistakes={mistakes} owner={owner} />
        <div className="sign-in-actions">
          <Button type="submit" look="primary" isDisabled={busy || wait.left > 0}>
            {busy ? 'Opening…' : 'Set the new password'}
          </Button>
          <Button onPress={onBack}>Back to signing in</Button>
        </div>
      </form>
    </StartPage>
  )
}
