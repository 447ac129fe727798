import { useCallback, useState } from 'react'
import { useAnswer, useServices, useSignedIn } from '../client/index.ts'
import { Banner, Button, Card, Tag, TextField, useToast } from '../ui/index.ts'
import { DeleteDialog } from './delete-dialog.tsx'
import { RecordDialog } from './record-dialog.tsx'
import { RetentionDialog } from './retention-dialog.tsx'
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
  const reason = <TextField label="Because" value={because} onChange={setBecause} hint="It stays with the case." />
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
      {!hold && keeping.lifted && (
        <p className="card-note">
          {keeping.lifted.by.name} lifted the last legal hold on {sayMoment(keeping.lifted.at)}: {keeping.lifted.because}
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
