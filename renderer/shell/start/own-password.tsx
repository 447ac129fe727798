import { type FormEvent, useState } from 'react'
import type { Failure, StoreStatus } from '../../../shared/api/index.ts'
import { useServices } from '../../client/index.ts'
import { Banner, Button, PasswordField, useFirstMistake } from '../../ui/index.ts'
import { NOTHING_CHOSEN, passwordMistakes } from '../accounts/details.ts'
import { NewPasswordFields } from '../accounts/new-password-fields.tsx'
import { RecoveryCodePage } from './recovery-code-page.tsx'
import { StartPage } from './start-page.tsx'
import { useWait } from './use-wait.tsx'

export interface OwnPasswordProps {
  status: StoreStatus
  onReady: (status: StoreStatus) => void
}

/** The first time that somebody signs in with a password that was given to them: they choose their own, and get a recovery code. */
export function OwnPassword({ status, onReady }: OwnPasswordProps) {
  const { api } = useServices()
  const [given, setGiven] = useState('')
  const [chosen, setChosen] = useState(NOTHING_CHOSEN)
  const [tried, setTried] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)
  const [done, setDone] = useState<{ status: StoreStatus; recoveryCode: string } | null>(null)
  const [busy, setBusy] = useState(false)
  const { form, sent } = useFirstMistake<HTMLFormElement>()
  const wait = useWait(failure)
  const owner = status.account ?? undefined
  const wrong = failure?.code === 'wrong-password'

  const choose = async (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    sent()
    if (given === '' || Object.keys(passwordMistakes(chosen, owner)).length > 0 || wait.left > 0) return
    setBusy(true)
    const changed = await api.accounts.changePassword({ password: given, newPassword: chosen.password })
    const code = changed.ok ? await api.accounts.newRecoveryCode({ password: chosen.password }) : changed
    setBusy(false)
    sent()
    if (changed.ok && code.ok) setDone({ status: changed.value, recoveryCode: code.value.recoveryCode })
    else if (changed.ok) onReady(changed.value)
    else setFailure(changed.failure)
  }
  const leave = async () => {
    const answer = await api.store.lock({})
    if (answer.ok) onReady(answer.value)
    else setFailure(answer.failure)
  }

  if (done)
    return <RecoveryCodePage code={done.recoveryCode} name={status.account?.name ?? ''} onDone={() => onReady(done.status)} />
  return (
    <StartPage title="Choose your own password">
      <form ref={form} onSubmit={choose} noValidate>
        <p>
          The one you signed in with was given to you, {status.account?.name}. Choose one that nobody else knows: what you sign is
          signed with it.
        </p>
        <Banner tone="information">
          A password that was given works once, and this was its time. If you leave without choosing your own, ask whoever looks
          after the accounts for another.
        </Banner>
        {failure && !wrong && (wait.banner ?? <Banner tone="error">{failure.message}</Banner>)}
        <PasswordField
          label="The password you were given"
          value={given}
          onChange={setGiven}
          error={tried && given === '' ? 'Enter the password you were given.' : wrong ? failure.message : undefined}
          autoFocus
          autoComplete="current-password"
        />
        <NewPasswordFields
          label="Your own password"
          chosen={chosen}
          onChange={setChosen}
          owner={owner}
          mistakes={tried ? passwordMistakes(chosen, owner) : {}}
        />
        <div className="sign-in-actions">
          <Button type="submit" look="primary" isDisabled={busy || wait.left > 0}>
            {busy ? 'Setting…' : 'Set my password'}
          </Button>
          <Button onPress={leave}>Leave without one</Button>
        </div>
      </form>
    </StartPage>
  )
}
