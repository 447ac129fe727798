import { useCallback, useState } from 'react'
import type { CaseDeleted, PassageAboutOthers } from '../../shared/api/index.ts'
import { type Retention, SHORTEST_PASSWORD, yearsAfter } from '../../shared/review/index.ts'
import { useAnswer, useServices, useSignedIn } from '../client/index.ts'
import { Banner, Button, Card, DateField, PasswordField, Select, Tag, TextField, useToast } from '../ui/index.ts'
import { sayDay, sayMoment } from './say.ts'
import { WeightyDialog } from './weighty-dialog.tsx'
import './keeping.css'

export interface KeepingCardProps {
  caseId: string
  onDeleted: () => void
}

type Doing = 'retention' | 'hold' | 'lift' | 'delete' | 'record' | null

/** How long a case is kept, its legal hold, and what is done at the end: for those who decide about that. */
export function KeepingCard({ caseId, onDeleted }: KeepingCardProps) {
  const { api } = useServices()
  const { may } = useSignedIn()
  const toast = useToast()
  const { loaded, reload } = useAnswer(useCallback(() => api.keeping.get({ caseId }), [api, caseId]))
  const [doing, setDoing] = useState<Doing>(null)
  const [because, setBecause] = useState('')
  if (loaded.state !== 'ready') return loaded.state === 'failed' ? <Banner tone="error">{loaded.failure.message}</Banner> : null
  const { keeping, suggested, reference } = loaded.value
  const { retention, hold } = keeping
  const close = () => {
    setDoing(null)
    setBecause('')
  }
  const done = (text: string) => {
    close()
    reload()
    toast({ text })
  }
  const reason = <TextField label="Because" value={because} onChange={setBecause} hint="It stays on the record." />
  return (
    <Card title="Keeping" end={hold ? <Tag tone="waiting">Legal hold</Tag> : undefined}>
      <p className="card-note">
        {retention
          ? `Kept until ${sayDay(retention.until)}, because: ${retention.because}`
          : 'Nobody has set how long this case is kept.'}
      </p>
      {hold && (
        <p className="card-note">
          {hold.by.name} put a legal hold on it on {sayMoment(hold.since)}: {hold.because}
        </p>
      )}
      {may('retain') && (
        <div className="keeping-actions in-card">
          <Button compact onPress={() => setDoing('retention')}>
            Set how long…
          </Button>
          <Button compact onPress={() => setDoing(hold ? 'lift' : 'hold')}>
            {hold ? 'Lift the hold…' : 'Legal hold…'}
          </Button>
          <Button compact onPress={() => setDoing('record')}>
            Give a child’s record…
          </Button>
          <Button compact onPress={() => setDoing('delete')} isDisabled={hold !== null}>
            Delete for good…
          </Button>
        </div>
      )}
      {doing === 'retention' && (
        <RetentionDialog
          caseId={caseId}
          suggested={suggested}
          retention={retention}
          onDone={() => done('How long it is kept is set.')}
          onClose={close}
        />
      )}
      {(doing === 'hold' || doing === 'lift') && (
        <WeightyDialog
          title={doing === 'hold' ? 'Put a legal hold on this case?' : 'Lift the legal hold?'}
          doing={doing === 'hold' ? 'Put it on hold' : 'Lift the hold'}
          proved={false}
          isReady={because.trim() !== ''}
          act={() => api.keeping[doing === 'hold' ? 'hold' : 'liftHold']({ caseId, because })}
          onDone={() => done(doing === 'hold' ? 'The case is on hold and cannot be deleted.' : 'The hold is lifted.')}
          onClose={close}
        >
          {reason}
        </WeightyDialog>
      )}
      {doing === 'delete' && <DeleteDialog caseId={caseId} reference={reference} onDeleted={onDeleted} onClose={close} />}
      {doing === 'record' && <RecordDialog caseId={caseId} onClose={close} />}
    </Card>
  )
}

interface RetentionDialogProps {
  caseId: string
  retention: Retention | null
  suggested: { from: string; years: number; until: string } | null
  onDone: () => void
  onClose: () => void
}

function RetentionDialog({ caseId, retention, suggested, onDone, onClose }: RetentionDialogProps) {
  const { api } = useServices()
  const [basis, setBasis] = useState<Retention['basis']>(retention?.basis ?? 'after-closing')
  const [from, setFrom] = useState(retention?.from ?? '')
  const [years, setYears] = useState(String(retention?.years ?? ''))
  const [day, setDay] = useState(retention?.until ?? '')
  const [because, setBecause] = useState(retention?.because ?? '')
  const counted = Number.parseInt(years, 10)
  const until = basis === 'date' ? day : from !== '' && counted >= 0 && counted <= 150 ? yearsAfter(from, counted) : ''
  const choose = (next: string) => {
    setBasis(next as Retention['basis'])
    if (next !== 'after-birth' || !suggested) return
    setFrom(suggested.from)
    setYears(String(suggested.years))
  }
  return (
    <WeightyDialog
      title="How long is this case kept?"
      doing="Set it"
      proved={false}
      isReady={until !== '' && because.trim() !== ''}
      act={() =>
        api.keeping.setRetention({
          caseId,
          retention: {
            basis,
            from: basis === 'date' ? null : from,
            years: basis === 'date' ? null : counted,
            until,
            because,
          },
        })
      }
      onDone={onDone}
      onClose={onClose}
    >
      <Select
        label="How it is counted"
        value={basis}
        onChange={choose}
        choices={[
          { id: 'after-closing', label: 'Years after it was closed' },
          { id: 'after-birth', label: 'Years after the youngest child was born' },
          { id: 'date', label: 'A date of its own' },
        ]}
      />
      {basis === 'date' ? (
        <DateField label="Kept until" value={day} onChange={setDay} />
      ) : (
        <>
          <DateField label={basis === 'after-birth' ? 'Born on' : 'Closed on'} value={from} onChange={setFrom} />
          <TextField
            label="Years"
            value={years}
            onChange={setYears}
            hint={
              basis === 'after-birth'
                ? 'The record of a child who was looked after is kept until the 75th anniversary of birth; of an adopted child, 100 years.'
                : undefined
            }
          />
          {until !== '' && <p className="card-note">That is until {sayDay(until)}.</p>}
        </>
      )}
      <TextField label="Because" value={because} onChange={setBecause} hint="The rule or policy that says so." />
    </WeightyDialog>
  )
}

function DeleteDialog(props: { caseId: string; reference: string; onDeleted: () => void; onClose: () => void }) {
  const { caseId, reference, onDeleted, onClose } = props
  const { api } = useServices()
  const [typed, setTyped] = useState('')
  const [because, setBecause] = useState('')
  const [left, setLeft] = useState<CaseDeleted | null>(null)
  if (left)
    return (
      // A dialog of its own: the password that deleted the case must not stand in it already.
      <WeightyDialog
        key="left"
        title="The case is deleted"
        doing={left.backups.length > 0 ? 'Take those backups away too' : 'Close'}
        proved={left.backups.length > 0}
        danger={left.backups.length > 0}
        leaving={left.backups.length > 0 ? 'Leave those backups' : null}
        act={(password) =>
          left.backups.length > 0
            ? api.keeping.removeFromBackups({ caseId, password })
            : Promise.resolve({ ok: true as const, value: left })
        }
        onDone={onDeleted}
        onClose={onDeleted}
      >
        {left.problem && <Banner tone="error">{left.problem}</Banner>}
        {left.backups.length === 0 ? (
          <p>No backup that Casewright knows of still holds it.</p>
        ) : (
          <>
            <p>These backups still hold it.{left.problem === '' && ' A new one without it was made.'}</p>
            <ul className="keeping-list">
              {left.backups.map(({ path, madeAt }) => (
                <li key={path}>
                  {sayMoment(madeAt)}
                  <span className="second">{path}</span>
                </li>
              ))}
            </ul>
          </>
        )}
      </WeightyDialog>
    )
  return (
    <WeightyDialog
      title="Delete this case for good?"
      doing="Delete for good"
      danger
      isReady={typed.trim() === reference && because.trim() !== ''}
      act={(password) => api.keeping.deleteCase({ caseId, reference: typed, because, password })}
      onDone={setLeft}
      onClose={onClose}
    >
      <p>
        Its people, documents, every revision, signatures, issued files, chronology, family and oversight are taken out of the
        store and cannot be brought back. The trail keeps that it was deleted, by whom, and why.
      </p>
      <TextField label={`Type “${reference}”`} value={typed} onChange={setTyped} />
      <TextField label="Because" value={because} onChange={setBecause} hint="It stays in the trail. Name nobody in it." />
    </WeightyDialog>
  )
}

function RecordDialog({ caseId, onClose }: { caseId: string; onClose: () => void }) {
  const { api, host } = useServices()
  const { loaded } = useAnswer(useCallback(() => api.cases.get({ id: caseId }), [api, caseId]))
  const children = loaded.state === 'ready' ? loaded.value.people.filter(({ group }) => group === 'child') : []
  const [child, setChild] = useState<string | null>(null)
  const [password, setPassword] = useState('')
  const [again, setAgain] = useState('')
  const [passages, setPassages] = useState<readonly PassageAboutOthers[] | null>(null)
  if (passages)
    return (
      <WeightyDialog
        key="passages"
        title="Passages about others"
        doing="Close"
        proved={false}
        leaving={null}
        act={async () => ({ ok: true as const, value: null })}
        onDone={onClose}
        onClose={onClose}
      >
        <p>
          The package was made. Nothing was redacted: go through what is listed here, and read every file whole, before it goes to
          anybody. The same list is the first file in it.
        </p>
        <ul className="keeping-list" aria-label="Passages about others">
          {passages.map(({ file, where, text, why }) => (
            <li key={`${file} ${where} ${text}`}>
              <b>{file}</b>, {where}: {text}
              <span className="second">{why}</span>
            </li>
          ))}
        </ul>
      </WeightyDialog>
    )
  return (
    <WeightyDialog
      title="Give a child’s record"
      doing="Make the package"
      proved={false}
      isReady={child !== null && (password === '' || (again === password && password.length >= SHORTEST_PASSWORD))}
      act={async () => {
        const given = await api.keeping.giveRecord({ caseId, childId: child ?? '', packagePassword: password || null })
        if (!given.ok) return given
        const saved = await host.saveFile(given.value.file)
        return saved.ok ? { ok: true as const, value: given.value.passages } : saved
      }}
      onDone={setPassages}
      onClose={onClose}
    >
      <p>
        Copies of all that the store holds about one child. Passages that may be about others are highlighted and listed; nothing
        is redacted.
      </p>
      <Select
        label="Whose record"
        value={child}
        onChange={setChild}
        placeholder="Choose a child"
        choices={children.map(({ id, firstName, lastName }) => ({ id, label: `${firstName} ${lastName}`.trim() }))}
      />
      <PasswordField
        label="Protect it with a password"
        hint={`${SHORTEST_PASSWORD} characters or more; empty for none. 7-Zip, WinZip or Keka open it. Send the password by another way than the file.`}
        value={password}
        onChange={setPassword}
        autoComplete="new-password"
      />
      {password !== '' && (
        <PasswordField
          label="The same password again"
          value={again}
          onChange={setAgain}
          error={again.length >= password.length && again !== password ? 'The two are not the same. Type it again.' : undefined}
          autoComplete="new-password"
        />
      )}
    </WeightyDialog>
  )
}
