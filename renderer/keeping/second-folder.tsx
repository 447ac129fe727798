import { useState } from 'react'
import { useServices } from '../client/index.ts'
import { Button, Card, TextField, useToast } from '../ui/index.ts'

/** Where backups go besides: a disk or a drive that is not lost with this computer. */
export function SecondFolder({ folder, onChanged }: { folder: string | null; onChanged: () => void }) {
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
