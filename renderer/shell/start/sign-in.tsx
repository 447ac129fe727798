import { Lock } from 'lucide-react'
import { type FormEvent, useState } from 'react'
import type { Failure, StoreStatus } from '../../../shared/api/index.ts'
import { useServices } from '../../client/index.ts'
import { Banner, Button, PasswordField, TextField, useFirstMistake } from '../../ui/index.ts'
import type { Left } from '../left.ts'
import { Recover } from './recover.tsx'
import { RememberedWayIn } from './remembered-way-in.tsx'
import { StartPage } from './start-page.tsx'
import { useWait } from './use-wait.tsx'

export interface SignInProps {
  status: StoreStatus
  /** Whoever was here before the window locked by itself, if it did. */
  left: Left | null
  onReady: (status: StoreStatus) => void
}

/** Asks for the password, and for the name where more than one person signs in here; or for the recovery code. */
export function SignIn({ status, left, onReady }: SignInProps) {
  const [forgotten, setForgotten] = useState(false)
  const asksName = status.asks === 'name-and-password'
  const remembered = status.keychain?.remembers ?? null
  if (forgotten) return <Recover asksName={asksName} onReady={onReady} onBack={() => setForgotten(false)} />
  return (
    <StartPage title="Sign in">
      {left && <LeftNotice left={left} />}
      {remembered !== null && <RememberedWayIn name={remembered} onReady={onReady} />}
      <SignInForm asksName={asksName} isSecond={remembered !== null} onReady={onReady} />
      <p className="sign-in-else">
        <Button look="plain" onPress={() => setForgotten(true)}>
          Forgotten your password?
        </Button>
      </p>
      <p className="sign-in-foot">
        <Lock size={15} aria-hidden />
        Encrypted on this computer. Nothing is shown until you sign in.
      </p>
    </StartPage>
  )
}

/** Why the window is locked, and that nothing was lost. It names nobody. */
function LeftNotice({ left: { minutes, unsaved, kept } }: { left: Left }) {
  const why = minutes === null ? 'Another window was locked.' : `Locked after ${minutes} minutes in which nobody touched it.`
  if (!unsaved)
    return (
      <Banner tone="information">
        <b>Nothing was lost.</b> {why} You come back to where you were.
      </Banner>
    )
  if (kept)
    return (
      <Banner tone="information">
        {why} <b>The last words could not be stored.</b> They are sealed for whoever wrote them, and come back when they sign in,
        whoever else does before.
      </Banner>
    )
  return (
    <Banner tone="warning">
      {why} <b>The last words could not be stored.</b> They are kept in this window, unseen, for whoever wrote them: they sign in
      first, or the words are lost.
    </Banner>
  )
}

interface SignInFormProps {
  asksName: boolean
  /** Whether another way in stands above it, and has the strong button. */
  isSecond: boolean
  onReady: (status: StoreStatus) => void
}

/** What is wrong is said beside the password, which never says whether the name exists; anything else about the store above it. */
function SignInForm({ asksName, isSecond, onReady }: SignInFormProps) {
  const { api } = useServices()
  const [signInName, setSignInName] = useState('')
  const [password, setPassword] = useState('')
  const [failure, setFailure] = useState<Failure | null>(null)
  const [tried, setTried] = useState(false)
  const [busy, setBusy] = useState(false)
  const { form, sent } = useFirstMistake<HTMLFormElement>()
  const wait = useWait(failure)
  const wrong = failure?.code === 'wrong-password'
  const noName = asksName && signInName.trim() === ''

  const signIn = async (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    sent()
    if (password === '' || noName || wait.left > 0) return
    setBusy(true)
    const answer = await api.store.signIn({ signInName, password })
    setBusy(false)
    sent()
    if (answer.ok) onReady(answer.value)
    else setFailure(answer.failure)
  }

  return (
    <form ref={form} onSubmit={signIn} noValidate>
      {failure && !wrong && wait.banner}
      {failure && !wrong && !wait.banner && <Banner tone="error">{failure.message}</Banner>}
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
      <PasswordField
        label="Password"
        value={password}
        onChange={setPassword}
        error={tried && password === '' ? 'Enter your password.' : wrong ? failure.message : undefined}
        autoFocus={!asksName}
        autoComplete="current-password"
      />
      <Button type="submit" {...(!isSecond && { look: 'primary' as const })} isDisabled={busy || wait.left > 0}>
        {busy ? 'Opening…' : 'Sign in'}
      </Button>
    </form>
  )
}
