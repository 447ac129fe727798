import { useEffect, useState } from 'react'
import { DropZone, isFileDropItem } from 'react-aria-components'
import type { Failure, FileContent } from '../../shared/api/index.ts'
import type { FileVerified, StoreVerified } from '../../shared/review/index.ts'
import { base64FromBytes, useServices } from '../client/index.ts'
import { Banner, Button, Card, ScreenHeading } from '../ui/index.ts'
import { FileFound, StoreFound } from './found.tsx'
import './verify.css'

export interface VerifyScreenProps {
  /** Whether the one signed in may read cases: only they may ask what a file is. */
  reads: boolean
  onTitle: (title: string) => void
}

type Found = { file: FileVerified } | { store: StoreVerified } | { failure: Failure } | null

/** Whether a file still is what was signed, and whether everything in this store still stands. */
export function VerifyScreen({ reads, onTitle }: VerifyScreenProps) {
  const { api, host } = useServices()
  const [busy, setBusy] = useState(false)
  const [found, setFound] = useState<Found>(null)
  useEffect(() => onTitle('Verify'), [onTitle])
  const ask = async (question: () => Promise<Found>) => {
    setBusy(true)
    setFound(null)
    setFound(await question())
    setBusy(false)
  }
  const checkFile = (file: FileContent) =>
    ask(async () => {
      const answer = await api.verification.file(file)
      return answer.ok ? { file: answer.value } : { failure: answer.failure }
    })
  const choose = async () => {
    const answer = await host.openFile(['docx', 'casewright'])
    if (!answer.ok) setFound({ failure: answer.failure })
    else if (answer.value) await checkFile(answer.value)
  }
  const checkAll = () =>
    ask(async () => {
      const answer = await api.verification.store({})
      return answer.ok ? { store: answer.value } : { failure: answer.failure }
    })
  return (
    <div className="verify" data-region="page">
      <header>
        <ScreenHeading>Verify</ScreenHeading>
        <p className="second">
          Whether a file is the one that was given out, who authorised it, and whether anything was changed after it was signed.
        </p>
      </header>
      {reads && (
        <Card title="A file">
          <DropZone
            aria-label="A file to check"
            className="verify-drop"
            getDropOperation={() => 'copy'}
            onDrop={async ({ items }) => {
              const dropped = items.find(isFileDropItem)
              if (!dropped) return
              const bytes = new Uint8Array(await (await dropped.getFile()).arrayBuffer())
              await checkFile({ name: dropped.name, base64: base64FromBytes(bytes) })
            }}
          >
            <p>Drop a Word file or a Casewright file here, or</p>
            <Button look="primary" onPress={choose} isDisabled={busy}>
              Choose a file…
            </Button>
          </DropZone>
        </Card>
      )}
      <Card title="This store">
        <div className="verify-all">
          <p>The trail from its first line, every signature, and every file that was issued.</p>
          <Button onPress={checkAll} isDisabled={busy}>
            Check everything in this store
          </Button>
        </div>
      </Card>
      <div role="status" aria-busy={busy}>
        {busy && <p>Checking</p>}
        {found && 'file' in found && <FileFound found={found.file} />}
        {found && 'store' in found && <StoreFound found={found.store} />}
      </div>
      {found && 'failure' in found && <Banner tone="error">{found.failure.message}</Banner>}
    </div>
  )
}
