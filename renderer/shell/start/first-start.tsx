import { useState } from 'react'
import type { Failure, StoreStatus } from '../../../shared/api/index.ts'
import { useServices } from '../../client/index.ts'
import { BackupFirst } from './backup-first.tsx'
import { FirstChoice } from './first-choice.tsx'
import { SetUp } from './set-up.tsx'

export interface FirstStartProps {
  /** A store is there: open to whoever made it, or locked where it was put back. */
  onReady: (status: StoreStatus) => void
  onExample: (status: StoreStatus, caseId: string) => void
}

/** First start: make a store, look at the example, or put a backup back. */
export function FirstStart({ onReady, onExample }: FirstStartProps) {
  const { api } = useServices()
  const [doing, setDoing] = useState<'set-up' | 'backup' | null>(null)
  const [cameBack, setCameBack] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)
  const [opening, setOpening] = useState(false)
  const openExample = async () => {
    setOpening(true)
    const answer = await api.store.tryExample({})
    setOpening(false)
    if (answer.ok) onExample(answer.value.status, answer.value.caseId)
    else setFailure(answer.failure)
  }
  const back = () => {
    setCameBack(true)
    setFailure(null)
    setDoing(null)
  }
  if (doing === 'set-up') return <SetUp onReady={onReady} onBack={back} />
  if (doing === 'backup') return <BackupFirst onReady={onReady} onBack={back} />
  return (
    <FirstChoice
      cameBack={cameBack}
      opening={opening}
      failure={failure}
      onSetUp={() => setDoing('set-up')}
      onExample={openExample}
      onBackup={() => setDoing('backup')}
    />
  )
}
