import { useState } from 'react'
import type { CaseDeleted } from '../../shared/api/index.ts'
import { useServices } from '../client/index.ts'
import { Banner, TextField } from '../ui/index.ts'
import { sayMoment } from './say.ts'
import { WeightyDialog } from './weighty-dialog.tsx'

/** Deletes a case for good, and then says which backups still hold it. */
export function DeleteDialog(props: { caseId: string; reference: string; onDeleted: () => void; onClose: () => void }) {
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
