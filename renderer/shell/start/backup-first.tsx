import { type FormEvent, useState } from 'react'
import type { BackupPreview, Failure, StoreStatus } from '../../../shared/api/index.ts'
import { useServices } from '../../client/index.ts'
import { BackupFile, sayAccounts, sayHolds, sayMoment } from '../../keeping/index.ts'
import { Banner, Button, PasswordField, TextField, useFirstMistake } from '../../ui/index.ts'
import { StartPage } from './start-page.tsx'

export interface BackupFirstProps {
  onReady: (status: StoreStatus) => void
  onBack: () => void
}

/** Puts a backup back on a computer that has no store yet: what is in it first, then the store itself, locked. */
export function BackupFirst({ onReady, onBack }: BackupFirstProps) {
  const { api } = useServices()
  const [path, setPath] = useState('')
  const [problem, setProblem] = useState('')
  const [signInName, setSignInName] = useState('')
  const [backupPassword, setBackupPassword] = useState('')
  const [tried, setTried] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)
  const [preview, setPreview] = useState<BackupPreview | null>(null)
  const [busy, setBusy] = useState(false)
  const { form, sent } = useFirstMistake<HTMLFormElement>()
  const backup = { path, signInName, backupPassword }
  const wrong = failure?.code === 'wrong-password'

  const look = async (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    sent()
    if (busy || path === '' || backupPassword === '') return
    setBusy(true)
    const answer = await api.backups.previewFirst(backup)
    setBusy(false)
    sent()
    setFailure(answer.ok ? null : answer.failure)
    if (answer.ok) setPreview(answer.value)
  }
  const putBack = async () => {
    setBusy(true)
    const answer = await api.backups.restoreFirst(backup)
    setBusy(false)
    if (answer.ok) onReady(answer.value)
    else setFailure(answer.failure)
  }

  if (preview)
    return (
      <StartPage title="Put this backup back?" toRead>
        <p>
          Made on {sayMoment(preview.madeAt)}. It holds {sayHolds(preview.counts)} and {sayAccounts(preview.counts.accounts)}.
        </p>
        <p className="start-note">Afterwards everybody signs in with the password that they had when it was made.</p>
        {!preview.account.mayPutBack && (
          <Banner tone="error">{preview.account.name} did not look after the backups then. Open it as somebody who did.</Banner>
        )}
        {failure && <Banner tone="error">{failure.message}</Banner>}
        <div className="sign-in-actions">
          <Button onPress={() => setPreview(null)} isDisabled={busy}>
            Back
          </Button>
          <Button look="primary" onPress={putBack} isDisabled={busy || !preview.account.mayPutBack}>
            {busy ? 'Putting back…' : 'Put it back'}
          </Button>
        </div>
      </StartPage>
    )
  return (
    <StartPage title="Put a backup back" toRead>
      <form ref={form} onSubmit={look} noValidate>
        {failure && !wrong && <Banner tone="error">{failure.message}</Banner>}
        <BackupFile
          receive={api.backups.receiveFirst}
          error={problem || (tried && path === '' ? 'Choose the backup.' : '')}
          onChosen={setPath}
          onProblem={(said) => {
            setProblem(said)
            setPath('')
          }}
        />
        <TextField
          label="Name that you signed in with then"
          hint="May stay empty where nobody else had an account"
          value={signInName}
          onChange={setSignInName}
          autoComplete="username"
          spellCheck="false"
        />
        <PasswordField
          label="Password of that time"
          value={backupPassword}
          onChange={setBackupPassword}
          error={tried && backupPassword === '' ? 'Enter the password of that time.' : wrong ? failure.message : undefined}
          autoComplete="current-password"
        />
        <div className="sign-in-actions">
          <Button onPress={onBack} isDisabled={busy}>
            Back
          </Button>
          <Button type="submit" look="primary" isDisabled={busy}>
            {busy ? 'Looking…' : 'See what is in it'}
          </Button>
        </div>
      </form>
    </StartPage>
  )
}
