import { Archive } from 'lucide-react'
import { useCallback, useEffect, useState } from 'react'
import { BACKUP_REASONS, type BackupSummary, type StoreStatus } from '../../shared/api/index.ts'
import { chooseFile, useAnswer, useServices, useSignedIn } from '../client/index.ts'
import { Banner, Button, Card, DataTable, ScreenHeading, Tag, useToast } from '../ui/index.ts'
import { DueForDeletion } from './due-for-deletion.tsx'
import { FolderTrouble } from './folder-trouble.tsx'
import { handOver } from './hand-over.ts'
import { RestoreDialog } from './restore-dialog.tsx'
import { sayHolds, sayMoment, saySize } from './say.ts'
import { SecondFolder } from './second-folder.tsx'
import './keeping.css'

export interface BackupsScreenProps {
  /** `YYYY-MM-DD`. */
  today: string
  onTitle: (title: string) => void
  onOpenCase: (caseId: string) => void
  /** The store was put back, and is locked. */
  onLocked: (status: StoreStatus) => void
}

/** The cases whose date has come, for whoever decides about that, and the backups, for whoever looks after them. */
export function BackupsScreen({ today, onTitle, onOpenCase, onLocked }: BackupsScreenProps) {
  const { may, trial } = useSignedIn()
  useEffect(() => onTitle('Backups and keeping'), [onTitle])
  return (
    <div className="backups" data-region="page">
      <ScreenHeading>Backups and keeping</ScreenHeading>
      {may('retain') && <DueForDeletion today={today} onOpenCase={onOpenCase} />}
      {may('backup') && !trial ? (
        <Backups onLocked={onLocked} />
      ) : (
        <Banner tone="information">
          {trial
            ? 'The example is thrown away when you lock, so no backup of it is made.'
            : 'Your role does not look after the backups. Ask whoever looks after the accounts.'}
        </Banner>
      )}
    </div>
  )
}

/** A backup that is to be looked into: one of the list, or one that was handed over from the window. */
interface Chosen {
  path: string
  name: string
  received: boolean
}

const FAULTS: Record<NonNullable<BackupSummary['fault']>, string> = {
  damaged: 'Damaged',
  'not-one': 'Not a backup',
  newer: 'Newer Casewright',
}

/** What backups there are, making one, where they go, and putting one back. */
function Backups({ onLocked }: Pick<BackupsScreenProps, 'onLocked'>) {
  const { api } = useServices()
  const toast = useToast()
  const { loaded, reload } = useAnswer(useCallback(() => api.backups.list({}), [api]))
  const [chosen, setChosen] = useState<Chosen | null>(null)
  const [going, setGoing] = useState<string | null>(null)
  /** Those that proved damaged when all of them was read. */
  const [damaged, setDamaged] = useState<ReadonlySet<string>>(new Set())
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState('')
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
    const others = [...damaged].filter((one) => one !== path)
    setDamaged(new Set(answer.value.whole ? others : [...others, path]))
  }
  const fromFile = async () => {
    const file = await chooseFile(['cwbackup'])
    if (!file) return
    setProblem('')
    const answer = await handOver(api.backups.receive, file, setGoing)
    setGoing(null)
    if (answer.ok) setChosen({ path: answer.value.path, name: file.name, received: true })
    else setProblem(answer.failure.message)
  }
  const close = () => {
    if (chosen?.received) void api.backups.forgetReceived({})
    setChosen(null)
  }
  const value = loaded.state === 'ready' ? loaded.value : null
  return (
    <>
      <Card
        title="Backups"
        end={
          <div className="keeping-actions">
            <Button compact onPress={fromFile} isDisabled={going !== null}>
              {going ?? 'Put a backup back from a file…'}
            </Button>
            <Button look="primary" compact onPress={make} isDisabled={busy}>
              <Archive size={15} aria-hidden />
              {busy ? 'Backing up…' : 'Back up now'}
            </Button>
          </div>
        }
      >
        <p className="card-note">
          Casewright makes one by itself: when you sign in and the last is a day old, every {value?.everyHours ?? 4} hours while
          you work, and when you close it. Of those it keeps one for each of the last 7 days, 4 weeks and 6 months. Each is
          encrypted as the store is, and opens with the passwords of its own time.
        </p>
        {loaded.state === 'failed' && <Banner tone="error">{loaded.failure.message}</Banner>}
        {problem && <Banner tone="error">{problem}</Banner>}
        {value?.folders
          .filter((one) => one.problem !== '')
          .map((one) => (
            <Banner key={one.path} tone="warning">
              <FolderTrouble {...one} />
            </Banner>
          ))}
        {value && value.backups.length === 0 && (
          <p className="keeping-none">There is no backup yet. Make the first one now: it takes a moment.</p>
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
                cell: ({ contents }) => (contents ? sayHolds(contents.counts) : '–'),
              },
              { id: 'size', title: 'Size', cell: ({ bytes }) => saySize(bytes) },
              { id: 'where', title: 'Where', cell: ({ second }) => (second ? 'Second folder' : 'The store’s folder') },
              {
                id: 'standing',
                title: 'Standing',
                cell: ({ contents, fault, path }) =>
                  contents === null || damaged.has(path) ? (
                    <Tag tone="bad">{FAULTS[fault ?? 'damaged']}</Tag>
                  ) : contents.ownStore ? (
                    <Tag tone="done">Checked when made</Tag>
                  ) : (
                    <Tag>Another store</Tag>
                  ),
              },
              {
                id: 'do',
                title: '',
                cell: (backup) => (
                  <span className="keeping-actions in-row">
                    <Button compact onPress={() => check(backup)} aria-label={`Check ${backup.name}`}>
                      Check
                    </Button>
                    {backup.contents && (
                      <Button
                        compact
                        onPress={() => setChosen({ ...backup, received: false })}
                        aria-label={`Put back… ${backup.name}`}
                      >
                        Put back…
                      </Button>
                    )}
                  </span>
                ),
              },
            ]}
          />
        )}
      </Card>
      {value && <SecondFolder key={value.secondFolder ?? ''} folder={value.secondFolder} onChanged={reload} />}
      {chosen !== null && <RestoreDialog {...chosen} onClose={close} onLocked={onLocked} />}
    </>
  )
}
