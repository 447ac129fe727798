import { BookOpen } from 'lucide-react'
import { type FormEvent, useCallback, useState } from 'react'
import type { Failure, StoreStatus } from '../../../shared/api/index.ts'
import { useAnswer, useServices } from '../../client/index.ts'
import { Banner, Button, PasswordField, RadioCards, Select, TextField, useFirstMistake } from '../../ui/index.ts'
import { BrandMark } from '../brand.tsx'
import { MINIMUM_LENGTH, passphraseStrength } from '../passphrase-strength.ts'
import { PRACTITIONER_ROLES } from './roles.ts'
import { StrengthBars } from './strength-bars.tsx'
import './start.css'

export interface FirstStartProps {
  onReady: (status: StoreStatus) => void
  onExample: (status: StoreStatus, caseId: string) => void
}

interface Mistakes {
  pack?: string
  name?: string
  passphrase?: string
  again?: string
}

/** First start: which standards, who is writing, a passphrase; or straight into the example. */
export function FirstStart({ onReady, onExample }: FirstStartProps) {
  const { api } = useServices()
  const { loaded: packs } = useAnswer(useCallback(() => api.standards.packs({}), [api]))
  const [packId, setPackId] = useState<string | null>(null)
  const [name, setName] = useState('')
  const [role, setRole] = useState('Social worker')
  const [passphrase, setPassphrase] = useState('')
  const [again, setAgain] = useState('')
  const [tried, setTried] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)
  const { form, sent } = useFirstMistake<HTMLFormElement>()
  const [busy, setBusy] = useState<'' | 'setting-up' | 'example'>('')

  const check = (): Mistakes => ({
    ...(!packId && { pack: 'Choose the authority whose standards you work to.' }),
    ...(!name.trim() && { name: 'Enter your name, as it appears on reports.' }),
    ...([...passphrase].length < MINIMUM_LENGTH && {
      passphrase: `Choose a passphrase of ${MINIMUM_LENGTH} characters or more.`,
    }),
    ...(passphrase !== again && { again: 'This is not the same as the passphrase above.' }),
  })

  const mistakes = tried ? check() : {}

  const setUp = async (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    sent()
    if (Object.keys(check()).length > 0 || !packId) return
    setBusy('setting-up')
    const answer = await api.store.create({
      password: passphrase,
      account: { signInName: name.trim().toLowerCase().replace(/\s+/g, '.'), name, jobTitle: role, role: 'practitioner', packId },
    })
    setBusy('')
    if (answer.ok) onReady(answer.value.status)
    else setFailure(answer.failure)
  }

  const openExample = async () => {
    setBusy('example')
    const answer = await api.store.tryExample(packId ? { packId } : {})
    setBusy('')
    if (answer.ok) onExample(answer.value.status, answer.value.caseId)
    else setFailure(answer.failure)
  }

  return (
    <main className="start">
      <form ref={form} className="start-body" onSubmit={setUp} noValidate>
        <div className="start-brand">
          <BrandMark />
          Casewright
        </div>
        <h1>Set up this computer</h1>
        <p className="start-lead">Everything you write stays on it, encrypted. Nothing is sent anywhere.</p>
        <section className="start-step">
          <span aria-hidden>1</span>
          <div>
            {packs.state === 'loading' && <div className="start-packs" aria-busy="true" />}
            {packs.state === 'failed' && <Banner tone="error">{packs.failure.message}</Banner>}
            {packs.state === 'ready' && (
              <RadioCards
                label={<h2>Whose practice standards do you work to?</h2>}
                choices={packs.value
                  .filter((pack) => pack.authority)
                  .map((pack) => ({
                    id: pack.id,
                    label: pack.name,
                    note: [pack.title, pack.published].filter(Boolean).join(' · '),
                  }))}
                value={packId}
                onChange={setPackId}
                error={mistakes.pack}
              />
            )}
          </div>
        </section>
        <section className="start-step">
          <span aria-hidden>2</span>
          <div>
            <h2>Who are you?</h2>
            <div className="start-columns">
              <TextField
                label="Your name, as it appears on reports"
                value={name}
                onChange={setName}
                error={mistakes.name}
                autoComplete="name"
              />
              <Select label="Role" choices={PRACTITIONER_ROLES} value={role} onChange={setRole} />
            </div>
          </div>
        </section>
        <section className="start-step">
          <span aria-hidden>3</span>
          <div>
            <h2>Choose a passphrase</h2>
            <div className="start-columns">
              <PasswordField
                label="Passphrase"
                aside="(three random words work well)"
                value={passphrase}
                onChange={setPassphrase}
                error={mistakes.passphrase}
                autoComplete="new-password"
              />
              <StrengthBars strength={passphraseStrength(passphrase)} />
              <PasswordField
                label="Passphrase again"
                value={again}
                onChange={setAgain}
                error={mistakes.again}
                autoComplete="new-password"
              />
              <p className="strength second">
                Write it down and keep it somewhere safe. Without it nobody can open what you store here, not even your authority.
              </p>
            </div>
          </div>
        </section>
        {failure && <Banner tone="error">{failure.message}</Banner>}
        <div className="start-actions">
          <Button type="submit" look="primary" isDisabled={busy !== ''}>
            {busy === 'setting-up' ? 'Setting up…' : 'Set up and start'}
          </Button>
          <Button onPress={openExample} isDisabled={busy !== ''}>
            <BookOpen size={16} aria-hidden />
            {busy === 'example' ? 'Opening…' : 'Open the example case'}
          </Button>
          <p>An invented family, with some faults to find. Needs no set-up; what you change in it is not kept.</p>
        </div>
      </form>
    </main>
  )
}
