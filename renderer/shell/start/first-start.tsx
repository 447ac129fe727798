import { BookOpen } from 'lucide-react'
import { type FormEvent, useCallback, useState } from 'react'
import type { Failure, StoreStatus } from '../../../shared/api/index.ts'
import { useAnswer, useServices } from '../../client/index.ts'
import { Banner, Button, RadioCards, useFirstMistake } from '../../ui/index.ts'
import { type Details, detailMistakes, NO_DETAILS, NOTHING_CHOSEN, passwordMistakes } from '../accounts/details.ts'
import { DetailsFields } from '../accounts/details-fields.tsx'
import { NewPasswordFields } from '../accounts/new-password-fields.tsx'
import { BrandMark } from '../brand.tsx'
import { RecoveryCodePage } from './recovery-code-page.tsx'
import './start.css'

export interface FirstStartProps {
  onReady: (status: StoreStatus) => void
  onExample: (status: StoreStatus, caseId: string) => void
}

/** First start: which standards, who is writing, a password, and the recovery code; or straight into the example. */
export function FirstStart({ onReady, onExample }: FirstStartProps) {
  const { api } = useServices()
  const { loaded: packs } = useAnswer(useCallback(() => api.standards.packs({}), [api]))
  const [packId, setPackId] = useState<string | null>(null)
  const [details, setDetails] = useState<Details>(NO_DETAILS)
  const [chosen, setChosen] = useState(NOTHING_CHOSEN)
  const [tried, setTried] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)
  const [made, setMade] = useState<{ status: StoreStatus; recoveryCode: string } | null>(null)
  const { form, sent } = useFirstMistake<HTMLFormElement>()
  const [busy, setBusy] = useState<'' | 'setting-up' | 'example'>('')

  const owner = { ...details, packId: packId ?? '' }
  const check = () => ({
    pack: packId ? {} : { pack: 'Choose the authority whose standards you work to.' },
    details: detailMistakes(details, 'your'),
    password: passwordMistakes(chosen, owner),
  })
  const mistakes = tried ? check() : { pack: {}, details: {}, password: {} }

  const setUp = async (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    sent()
    if (Object.values(check()).some((found) => Object.keys(found).length > 0) || !packId) return
    setBusy('setting-up')
    const answer = await api.store.create({ password: chosen.password, account: { ...details, packId } })
    setBusy('')
    if (answer.ok) setMade(answer.value)
    else setFailure(answer.failure)
  }

  const openExample = async () => {
    setBusy('example')
    const answer = await api.store.tryExample(packId ? { packId } : {})
    setBusy('')
    if (answer.ok) onExample(answer.value.status, answer.value.caseId)
    else setFailure(answer.failure)
  }

  if (made) return <RecoveryCodePage code={made.recoveryCode} name={details.name} onDone={() => onReady(made.status)} />
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
                error={'pack' in mistakes.pack ? mistakes.pack.pack : undefined}
              />
            )}
          </div>
        </section>
        <section className="start-step">
          <span aria-hidden>2</span>
          <div>
            <h2>Who are you?</h2>
            <DetailsFields details={details} onChange={setDetails} mistakes={mistakes.details} whose="your" />
            <p className="start-note">Yours is the first account of this store, so you look after the others. Add them later.</p>
          </div>
        </section>
        <section className="start-step">
          <span aria-hidden>3</span>
          <div>
            <h2>Choose a password</h2>
            <div className="start-columns">
              <NewPasswordFields chosen={chosen} onChange={setChosen} mistakes={mistakes.password} owner={owner} />
              <p className="strength second">
                A recovery code comes next, to be printed or written down. Without the password and the code nobody can open what
                you store here, not even your authority.
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
          <p>An invented family, with some faults to find. Needs no account; what you change in it is not kept.</p>
        </div>
      </form>
    </main>
  )
}
