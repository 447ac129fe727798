import { useState } from 'react'
import type { Api } from '../../shared/api/index.ts'
import { chooseFile } from '../client/index.ts'
import { Button } from '../ui/index.ts'
import { handOver } from './hand-over.ts'

export interface BackupFileProps {
  receive: Api['backups']['receive']
  /** Shown where none was chosen and one was wanted, or where the last could not be taken. */
  error: string
  /** The file went over, and lies there; or why it could not be taken. */
  onChosen: (path: string) => void
  onProblem: (problem: string) => void
}

/** Lets somebody choose a backup in the system's own dialog, and takes it in. */
export function BackupFile({ receive, error, onChosen, onProblem }: BackupFileProps) {
  const [name, setName] = useState('')
  const [going, setGoing] = useState<string | null>(null)
  const choose = async () => {
    const file = await chooseFile(['cwbackup'])
    if (!file) return
    onProblem('')
    const answer = await handOver(receive, file, setGoing)
    setGoing(null)
    setName(answer.ok ? file.name : '')
    if (answer.ok) onChosen(answer.value.path)
    else onProblem(answer.failure.message)
  }
  return (
    <div className="backup-file">
      <Button onPress={choose} isDisabled={going !== null}>
        Choose the backup…
      </Button>
      <span role="status">{going ?? (name || 'A file that ends in .cwbackup')}</span>
      {error && (
        <p className="field-error" role="alert">
          {error}
        </p>
      )}
    </div>
  )
}
