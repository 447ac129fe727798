import { type FormEvent, useCallback, useEffect, useState } from 'react'
import type { Failure, StoreStatus } from '../../../shared/api/index.ts'
import { accountRole, IDLE_MINUTES } from '../../../shared/review/index.ts'
import { useAnswer, useServices, useSignedIn } from '../../client/index.ts'
import { Banner, Button, Card, Dialog, ScreenHeading, Select, useFirstMistake, useToast } from '../../ui/index.ts'
import { type Chosen, type Details, detailMistakes, NOTHING_CHOSEN, passwordMistakes } from './details.ts'
import { DetailsFields } from './details-fields.tsx'
import { FirstOpened } from './first-opened.tsx'
import { NewPasswordFields } from './new-password-fields.tsx'
import { ProvedDialog } from './proved-dialog.tsx'
import { RecoveryCode } from './recovery-code.tsx'
import { RememberedCard } from './remembered-card.tsx'
import './accounts.css'

export interface OwnAccountScreenProps {
  onStatus: (status: StoreStatus) => void
  onTitle: (title: string) => void
}

/** One's own account: who one is on reports, the way in, and when the window locks. */
export function OwnAccountScreen({ onStatus, onTitle }: OwnAccountScreenProps) {
  const { account, trial } = useSignedIn()
  useEffect(() => onTitle('Your account'), [onTitle])
  return (
    <div className="accounts" data-region="page">
      <ScreenHeading>Your account</ScreenHeading>
      <p className="second">
        You sign in as <b>{account.signInName}</b>, with the role “{accountRole(account.role).name}”.{' '}
        {accountRole(account.role).may}
      </p>
      <DetailsCard onStatus={onStatus} />
      {trial ? (
        <Card title="Password">
          <p className="account-card">
            The people of the example have no password of their own. What is signed asks for “example”, whoever you act as.
          </p>
        </Card>
      ) : (
        <>
          <WayInCard onStatus={onStatus} />
          <RememberedCard onStatus={onStatus} />
          <IdleCard onStatus={onStatus} />
        </>
      )}
      <LooksAfterCard />
    </div>
  )
}

function DetailsCard({ onStatus }: { onStatus: (status: StoreStatus) => void }) {
  const { api } = useServices()
  const { account } = useSignedIn()
  const toast = useToast()
  const [details, setDetails] = useState<Details>({
    name: account.name,
    signInName: account.signInName,
    jobTitle: account.jobTitle,
    role: account.role,
    registrationNumber: account.registrationNumber,
    team: account.team,
  })
  const [tried, setTried] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)
  const { form, sent } = useFirstMistake<HTMLFormElement>()
  const save = async (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    sent()
    if (Object.keys(detailMistakes(details, 'your')).length > 0) return
    const { name, jobTitle, registrationNumber, team } = details
    const answer = await api.accounts.updateOwn({ account: { name, jobTitle, registrationNumber, team, packId: account.packId } })
    setFailure(answer.ok ? null : answer.failure)
    if (!answer.ok) return
    onStatus(answer.value)
    toast({ text: 'Saved. Documents that are there keep the name and title they were written under.' })
  }
  return (
    <Card title="Who you are on reports">
      <form ref={form} className="account-card" onSubmit={save} noValidate>
        <DetailsFields
          details={details}
          onChange={setDetails}
          mistakes={tried ? detailMistakes(details, 'your') : {}}
          whose="your"
          everything={false}
        />
        {failure && <Banner tone="error">{failure.message}</Banner>}
        <div>
          <Button type="submit">Save</Button>
        </div>
      </form>
    </Card>
  )
}

function WayInCard({ onStatus }: { onStatus: (status: StoreStatus) => void }) {
  const { api } = useServices()
  const { account } = useSignedIn()
  const toast = useToast()
  const [doing, setDoing] = useState<'password' | 'code' | null>(null)
  const [chosen, setChosen] = useState<Chosen>(NOTHING_CHOSEN)
  const [tried, setTried] = useState(false)
  const [code, setCode] = useState('')
  const [kept, setKept] = useState(false)
  const begin = (what: 'password' | 'code') => {
    setChosen(NOTHING_CHOSEN)
    setTried(false)
    setKept(false)
    setDoing(what)
  }
  return (
    <Card title="Your way in">
      <div className="account-card">
        <p>
          Your password opens the store and signs in your name. The recovery code lets you choose a new one, should you forget it.
        </p>
        <FirstOpened />
        <div className="accounts-actions">
          <Button onPress={() => begin('password')}>Change password…</Button>
          <Button onPress={() => begin('code')}>New recovery code…</Button>
        </div>
      </div>
      {doing === 'password' && (
        <ProvedDialog
          title="Change your password"
          doing="Change password"
          hasMistakes={() => {
            setTried(true)
            return Object.keys(passwordMistakes(chosen, account)).length > 0
          }}
          act={(password) => api.accounts.changePassword({ password, newPassword: chosen.password })}
          onDone={(status) => {
            setDoing(null)
            onStatus(status)
            toast({ text: 'Your password was changed. Your recovery code is still the same.' })
          }}
          onClose={() => setDoing(null)}
        >
          <NewPasswordFields
            label="New password"
            chosen={chosen}
            onChange={setChosen}
            mistakes={tried ? passwordMistakes(chosen, account) : {}}
            owner={account}
          />
        </ProvedDialog>
      )}
      {doing === 'code' && (
        <ProvedDialog
          title="A new recovery code?"
          doing="Make a new code"
          act={(password) => api.accounts.newRecoveryCode({ password })}
          onDone={({ recoveryCode }) => {
            setDoing(null)
            setCode(recoveryCode)
          }}
          onClose={() => setDoing(null)}
        >
          <p>The code that you have opens nothing any more once there is a new one.</p>
        </ProvedDialog>
      )}
      {code !== '' && (
        <Dialog
          title="Your new recovery code"
          isOpen
          alert
          onClose={() => kept && setCode('')}
          actions={
            <Button look="primary" isDisabled={!kept} onPress={() => setCode('')}>
              Done
            </Button>
          }
        >
          <RecoveryCode code={code} name={account.name} kept={kept} onKept={setKept} />
        </Dialog>
      )}
    </Card>
  )
}

const MINUTES = IDLE_MINUTES.map((minutes) => ({ id: String(minutes), label: `After ${minutes} minutes` }))

function IdleCard({ onStatus }: { onStatus: (status: StoreStatus) => void }) {
  const { api } = useServices()
  const { account } = useSignedIn()
  const toast = useToast()
  const change = async (chosen: string) => {
    const minutes = IDLE_MINUTES.find((one) => String(one) === chosen)
    if (!minutes) return
    const answer = await api.presence.setIdleMinutes({ minutes })
    if (answer.ok) onStatus(answer.value)
    else toast({ text: answer.failure.message })
  }
  return (
    <Card title="When you are away">
      <div className="account-card account-fields">
        <Select
          label="Lock when nobody touches the window"
          hint="What you wrote is stored first. Ctrl+Alt+L locks at once."
          choices={MINUTES}
          value={String(account.idleMinutes)}
          onChange={change}
        />
      </div>
    </Card>
  )
}

function LooksAfterCard() {
  const { api } = useServices()
  const { loaded } = useAnswer(useCallback(() => api.presence.looksAfter({}), [api]))
  return (
    <Card title="Who looks after the accounts">
      <div className="account-card">
        <p>Ask them for a new first password if you lose yours and the code, and for another role or name to sign in with.</p>
        {loaded.state === 'failed' && <Banner tone="error">{loaded.failure.message}</Banner>}
        {loaded.state === 'ready' && loaded.value.length === 0 && <p>Nobody: this is the example.</p>}
        {loaded.state === 'ready' && loaded.value.length > 0 && (
          <ul className="account-people">
            {loaded.value.map(({ id, name, jobTitle }) => (
              <li key={id}>
                <b>{name}</b>, {jobTitle}
              </li>
            ))}
          </ul>
        )}
      </div>
    </Card>
  )
}
