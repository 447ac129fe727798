import { Archive } from 'lucide-react'
import { useCallback, useEffect, useState } from 'react'
import { BACKUP_REASONS, type BackupSummary, type StoreStatus } from '../../shared/api/index.ts'
import { useAnswer, useServices, useSignedIn } from '../client/index.ts'
import { Banner, Button, Card, DataTable, EmptyState, ScreenHeading, Tag, TextField, useToast } from '../ui/index.ts'
import { RestoreDialog } from './restore-dialog.tsx'
import { sayMoment, saySize } from './say.ts'
import './keeping.css'

export interface BackupsScreenProps {
  onTitle: (title: string) => void
  /** The store was put back, and is locked. */
  onLocked: (status: StoreStatus) => void
}

/** The backups of the store: what there is, making one, where they go, and putting one back. */
export function BackupsScreen({ onTitle, onLocked }: BackupsScreenProps) {
  const { api } = useServices()
  const { may, trial } = useSignedIn()
  const toast = useToast()
  const { loaded, reload } = useAnswer(useCallback(() => api.backups.list({}), [api]))
  const [chosen, setChosen] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState('')
  useEffect(() => onTitle('Backups'), [onTitle])

  if (!may('backup') || trial)
    return (
      <div className="backups" data-region="page">
        <ScreenHeading>Backups</ScreenHeading>
        <Banner tone="information">
          {trial
            ? 'The example is thrown away when you lock, so no backup of it is made.'
            : 'Your role does not look after the backups. Ask whoever looks after the accounts.'}
        </Banner>
      </div>
    )
  const make = async () => {
    setBusy(true)
    const answer = await api.backups.make({})
    setBusy(false)
    setProblem(answer.ok ? answer.value.problem : answer.failure.message)
    if (answer.ok) toast({ text: 'Backup made, and checked by opening it.' })
    reload()
  }
  const check = async ({ path, name }: BackupSummary) => {
    const answer = await api.backups.check({ path })
    if (!answer.ok) return toast({ text: answer.failure.message })
    toast({ text: answer.value.whole ? `${name} is whole.` : answer.value.problem })
  }
  const value = loaded.state === 'ready' ? loaded.value : null
  return (
    <div className="backups" data-region="page">
      <header>
        <ScreenHeading>Backups</ScreenHeading>
        <div className="keeping-actions">
          <Button onPress={() => setChosen('')}>Put a backup back…</Button>
          <Button look="primary" onPress={make} isDisabled={busy}>
            <Archive size={16} aria-hidden />
            Back up now
          </Button>
        </div>
      </header>
      <p className="second">
        One is made by itself when you sign in and the last is a day old, and every {value?.everyHours ?? 4} hours while you work.
        Each is encrypted as the store is, and opens with the passwords of its own time. Of those made by themselves the last 7
        days, 4 weeks and 6 months are kept.
      </p>
      {loaded.state === 'failed' && <Banner tone="error">{loaded.failure.message}</Banner>}
      {problem && <Banner tone="error">{problem}</Banner>}
      {value?.problem && <Banner tone="error">{value.problem}</Banner>}
      {value?.folders
        .filter((one) => one.problem !== '')
        .map((one) => (
          <Banner key={one.path} tone="error">
            {one.problem}
          </Banner>
        ))}
      {value && value.backups.length === 0 && (
        <EmptyState title="There is no backup yet">Make the first one now: it takes a moment.</EmptyState>
      )}
      {value && value.backups.length > 0 && (
        <DataTable
          label="Backups"
          rows={value.backups}
          rowId={({ path }) => path}
          rowText={({ name }) => name}
          columns={[
            {
              id: 'made',
              title: 'Made',
              isRowHeader: true,
              cell: ({ contents, name }) => (contents ? sayMoment(contents.madeAt) : name),
            },
            {
              id: 'why',
              title: 'Why',
              cell: ({ contents, problem: wrong }) => (contents ? BACKUP_REASONS[contents.why] : wrong),
            },
            {
              id: 'holds',
              title: 'Holds',
              cell: ({ contents }) => (contents ? `${contents.counts.cases} cases, ${contents.counts.documents} documents` : '–'),
            },
            { id: 'size', title: 'Size', cell: ({ bytes }) => saySize(bytes) },
            { id: 'where', title: 'Where', cell: ({ second }) => (second ? 'Second folder' : 'The store’s folder') },
            {
              id: 'standing',
              title: 'Standing',
              cell: ({ contents }) =>
                contents === null ? (
                  <Tag tone="bad">Damaged</Tag>
                ) : contents.ownStore ? (
                  <Tag tone="done">Checked when made</Tag>
                ) : (
                  <Tag>Another store</Tag>
                ),
            },
            {
              id: 'do',
              title: 'What to do',
              cell: (backup) => (
                <span className="keeping-actions">
                  <Button compact onPress={() => check(backup)} aria-label={`Check ${backup.name}`}>
                    Check
                  </Button>
                  {backup.contents && (
                    <Button compact onPress={() => setChosen(backup.path)} aria-label={`Put ${backup.name} back`}>
                      Put back…
                    </Button>
                  )}
                </span>
              ),
            },
          ]}
        />
      )}
      {value && <SecondFolder key={value.secondFolder ?? ''} folder={value.secondFolder} onChanged={reload} />}
      {chosen !== null && <RestoreDialog path={chosen} onClose={() => setChosen(null)} onLocked={onLocked} />}
    </div>
  )
}

/** Where backups go besides: a disk or a drive that is not lost with this computer. */
function SecondFolder({ folder, onChanged }: { folder: string | null; onChanged: () => void }) {
  const { api } = useServices()
  const toast = useToast()
  const [typed, setTyped] = useState(folder ?? '')
  const [error, setError] = useState('')
  const save = async (next: string | null) => {
    const answer = await api.backups.setSecondFolder({ folder: next })
    setError(answer.ok ? '' : answer.failure.message)
    if (!answer.ok) return
    toast({ text: next ? 'Backups go there too from now on.' : 'Backups go to the store’s own folder alone.' })
    onChanged()
  }
  return (
    <Card title="A second folder">
      <div className="keeping-folder">
        <TextField
          label="Also keep every backup in"
          hint="A folder on another disk or a network drive. When this computer is lost, that one is not."
          value={typed}
          onChange={setTyped}
          error={error || undefined}
        />
        <Button onPress={() => save(typed.trim() || null)} isDisabled={typed.trim() === (folder ?? '')}>
          Keep them there
        </Button>
      </div>
    </Card>
  )
}
