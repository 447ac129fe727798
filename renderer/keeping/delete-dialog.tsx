import { useState } from 'react'
import type { CaseDeleted } from '../../shared/api/index.ts'
import { useServices } from '../client/index.ts'
import { TextField } from '../ui/index.ts'
import { DeletedDialog } from './deleted-dialog.tsx'
import { WeightyDialog } from './weighty-dialog.tsx'

export interface DeleteDialogProps {
  caseId: string
  /** What has to be typed. */
  reference: string
  onDeleted: () => void
  onClose: () => void
}

/** Deletes a case for good, and then says where it may still lie. */
export function DeleteDialog({ caseId, reference, onDeleted, onClose }: DeleteDialogProps) {
  const { api } = useServices()
  const [typed, setTyped] = useState('')
  const [because, setBecause] = useState('')
  const [left, setLeft] = useState<CaseDeleted | null>(null)
  if (left) return <DeletedDialog caseId={caseId} reference={reference} left={left} onLeft={setLeft} onClose={onDeleted} />
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
