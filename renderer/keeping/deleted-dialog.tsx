import { useState } from 'react'
import type { CaseDeleted } from '../../shared/api/index.ts'
import { useServices } from '../client/index.ts'
import { Banner, Button } from '../ui/index.ts'
import { sayMoment } from './say.ts'
import { WeightyDialog } from './weighty-dialog.tsx'

export interface DeletedDialogProps {
  caseId: string
  reference: string
  left: CaseDeleted
  onLeft: (left: CaseDeleted) => void
  onClose: () => void
}

/** Where a deleted case may still lie, with its days, and a receipt of all that. */
export function DeletedDialog({ caseId, reference, left, onLeft, onClose }: DeletedDialogProps) {
  const { api, host } = useServices()
  const [problem, setProblem] = useState('')
  const isHeld = left.backups.length > 0
  const save = async () => {
    const receipt = await api.keeping.receipt({ caseId, reference })
    const saved = receipt.ok ? await host.saveFile(receipt.value) : receipt
    setProblem(saved.ok ? '' : saved.failure.message)
  }
  return (
    // A dialog of its own: the password that deleted the case must not stand in it already.
    <WeightyDialog
      key={isHeld ? 'left' : 'nothing-left'}
      title="The case is deleted"
      doing={isHeld ? 'Take those backups away too' : 'Close'}
      proved={isHeld}
      danger={isHeld}
      leaving={isHeld ? 'Leave those backups' : null}
      act={(password): ReturnType<typeof api.keeping.removeFromBackups> =>
        isHeld ? api.keeping.removeFromBackups({ caseId, password }) : Promise.resolve({ ok: true, value: left })
      }
      onDone={(then) => (isHeld ? onLeft(then) : onClose())}
      onClose={onClose}
    >
      {left.problem && <Banner tone="error">{left.problem}</Banner>}
      {isHeld ? (
        <>
          <p>These backups still hold it.{left.problem === '' && ' A new one without it was made.'}</p>
          <Places label="Backups that still hold it" places={left.backups.map(({ path, madeAt }) => ({ path, at: madeAt }))} />
        </>
      ) : (
        <p>No backup that Casewright knows of still holds it.</p>
      )}
      {left.aside.length > 0 && (
        <>
          <p>
            These stores were kept aside when another was put back, and may hold it. Delete those folders once nobody needs them.
          </p>
          <Places label="Stores that were kept aside" places={left.aside.map(({ path, since }) => ({ path, at: since }))} />
        </>
      )}
      <div>
        <Button compact onPress={save}>
          Save a receipt…
        </Button>
      </div>
      {problem && <Banner tone="error">{problem}</Banner>}
    </WeightyDialog>
  )
}

function Places({ label, places }: { label: string; places: readonly { path: string; at: string }[] }) {
  return (
    <ul className="keeping-list" aria-label={label}>
      {places.map(({ path, at }) => (
        <li key={path}>
          {sayMoment(at)}
          <span className="second">{path}</span>
        </li>
      ))}
    </ul>
  )
}
