import { type FormEvent, useState } from 'react'
import type { Failure, StoreStatus } from '../../../shared/api/index.ts'
import { useServices } from '../../client/index.ts'
import { Banner, Button, ScreenHeading, useFirstMistake } from '../../ui/index.ts'
import { type Details, detailMistakes, NO_DETAILS, NOTHING_CHOSEN, passwordMistakes } from '../accounts/details.ts'
import { DetailsFields } from '../accounts/details-fields.tsx'
import { NewPasswordFields } from '../accounts/new-password-fields.tsx'
import { BrandMark } from '../brand.tsx'
import { PackChoice } from './pack-choice.tsx'
import { RecoveryCodePage } from './recovery-code-page.tsx'
import './start.css'

export interface SetUpProps {
  onReady: (status: StoreStatus) => void
  onBack: () => void
}

const STEPS = ['pack', 'details', 'password'] as const
type Step = (typeof STEPS)[number]

const TITLES: Record<Step, string> = {
  pack: 'Whose practice standards do you work to?',
  details: 'Who are you?',
  password: 'Choose a password',
}

/** Makes the store in three steps, each a page of its own: whose standards, who is writing, a password; then the recovery code. */
export function SetUp({ onReady, onBack }: SetUpProps) {
  const { api } = useServices()
  const [step, setStep] = useState<Step>('pack')
  const [packId, setPackId] = useState<string | null>(null)
  const [details, setDetails] = useState<Details>(NO_DETAILS)
  const [chosen, setChosen] = useState(NOTHING_CHOSEN)
  const [tried, setTried] = useState<Step | null>(null)
  const [failure, setFailure] = useState<Failure | null>(null)
  const [made, setMade] = useState<{ status: StoreStatus; recoveryCode: string } | null>(null)
  const [busy, setBusy] = useState(false)
  const { form, sent } = useFirstMistake<HTMLFormElement>()

  const owner = { ...details, packId: packId ?? '' }
  const mistakes = {
    pack: packId ? {} : { pack: 'Choose the authority whose standards you work to.' },
    details: detailMistakes(details, 'your'),
    password: passwordMistakes(chosen, owner),
  }
  const at = STEPS.indexOf(step)
  const go = (to: Step) => {
    setTried(null)
    setFailure(null)
    setStep(to)
  }

  const make = async () => {
    setBusy(true)
    const answer = await api.store.create({ password: chosen.password, account: { ...details, packId: packId ?? '' } })
    setBusy(false)
    if (answer.ok) setMade(answer.value)
    else setFailure(answer.failure)
  }
  const goOn = (event: FormEvent) => {
    event.preventDefault()
    setTried(step)
    sent()
    if (busy || Object.keys(mistakes[step]).length > 0) return
    const next = STEPS[at + 1]
    if (next) go(next)
    else void make()
  }
  const goBack = () => {
    const before = STEPS[at - 1]
    if (before) go(before)
    else onBack()
  }

  if (made) return <RecoveryCodePage code={made.recoveryCode} name={details.name} onDone={() => onReady(made.status)} />
  return (
    <main className="start">
      <form ref={form} className="start-body" onSubmit={goOn} noValidate>
        <div className="start-brand">
          <BrandMark />
          Casewright
        </div>
        <p className="start-count">
          Step {at + 1} of {STEPS.length}
        </p>
        <ScreenHeading key={step}>{TITLES[step]}</ScreenHeading>
        {step === 'pack' && (
          <PackChoice value={packId} onChange={setPackId} error={tried === 'pack' ? mistakes.pack.pack : undefined} />
        )}
        {step === 'details' && (
          <>
            <DetailsFields
              details={details}
              onChange={setDetails}
              mistakes={tried === 'details' ? mistakes.details : {}}
              whose="your"
            />
            <p className="start-note">Yours is the first account of this store, so you look after the others. Add them later.</p>
          </>
        )}
        {step === 'password' && (
          <div className="start-password">
            <NewPasswordFields
              chosen={chosen}
              onChange={setChosen}
              mistakes={tried === 'password' ? mistakes.password : {}}
              owner={owner}
            />
            <p className="start-note">
              A recovery code comes next, to be printed or written down. Without the password and the code nobody can open what
              you store here, not even your authority.
            </p>
          </div>
        )}
        {failure && <Banner tone="error">{failure.message}</Banner>}
        <div className="start-actions">
          <Button onPress={goBack} isDisabled={busy}>
            Back
          </Button>
          <Button type="submit" look="primary" isDisabled={busy}>
            {step !== 'password' ? 'Next' : busy ? 'Setting up…' : 'Set up and start'}
          </Button>
        </div>
      </form>
    </main>
  )
}
