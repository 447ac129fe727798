import { Lock } from 'lucide-react'
import { type FormEvent, useState } from 'react'
import type { Failure, StoreStatus } from '../../../shared/api/index.ts'
import { useServices } from '../../client/index.ts'
import { Banner, Button, PasswordField, useFirstMistake } from '../../ui/index.ts'
import { BrandMark } from '../brand.tsx'
import './start.css'

export interface UnlockProps {
  status: StoreStatus
  onReady: (status: StoreStatus) => void
}

const initials = (name: string) =>
  name
    .split(/\s+/)
    .map((part) => part[0] ?? '')
    .join('')
    .slice(0, 2)
    .toUpperCase()

/** Asks for the passphrase. A wrong one is said beside the field; anything else about the store above it. */
export function Unlock({ status, onReady }: UnlockProps) {
  const { api } = useServices()
  const [passphrase, setPassphrase] = useState('')
  const [failure, setFailure] = useState<Failure | null>(null)
  const [busy, setBusy] = useState(false)
  const { form, sent } = useFirstMistake<HTMLFormElement>()
  const [empty, setEmpty] = useState(false)
  const wrong = failure?.code === 'wrong-password'
  const mistake = empty ? 'Enter your passphrase.' : wrong ? failure.message : undefined

  const unlock = async (event: FormEvent) => {
    event.preventDefault()
    setEmpty(passphrase === '')
    sent()
    if (passphrase === '') return
    setBusy(true)
    const answer = await api.store.signIn({ password: passphrase })
    setBusy(false)
    sent()
    if (answer.ok) onReady(answer.value)
    else setFailure(answer.failure)
  }

  return (
    <main className="start">
      <div className="unlock">
        <div className="start-brand">
          <BrandMark />
          Casewright
        </div>
        <h1>Sign in</h1>
        {status.practitioner && (
          <div className="unlock-who">
            <span className="initials" aria-hidden>
              {initials(status.practitioner.name)}
            </span>
            <span>
              <b>{status.practitioner.name}</b>
              <span className="second">{status.practitioner.role}</span>
            </span>
          </div>
        )}
        <form ref={form} onSubmit={unlock} noValidate>
          {failure && !wrong && <Banner tone="error">{failure.message}</Banner>}
          <PasswordField
            label="Passphrase"
            value={passphrase}
            onChange={setPassphrase}
            error={mistake}
            autoFocus
            autoComplete="current-password"
          />
          <Button type="submit" look="primary" isDisabled={busy}>
            {busy ? 'Opening…' : 'Sign in'}
          </Button>
        </form>
        <p className="unlock-foot">
          <Lock size={15} aria-hidden />
          Encrypted on this computer. Nothing is shown until you sign in.
        </p>
      </div>
    </main>
  )
}
