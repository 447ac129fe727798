import { type FormEvent, useId, useState } from 'react'
import type { DocumentSummary } from '../../../shared/api/index.ts'
import { useServices } from '../../client/index.ts'
import { Button, Dialog, TextField } from '../../ui/index.ts'

export interface DocumentDialogProps {
  document: DocumentSummary
  onClose: () => void
  onDone: () => void
}

export function RenameDocument({ document, onClose, onDone }: DocumentDialogProps) {
  const { api } = useServices()
  const formId = useId()
  const [title, setTitle] = useState(document.title)
  const [problem, setProblem] = useState('')
  const rename = async (event: FormEvent) => {
    event.preventDefault()
    if (!title.trim()) return setProblem('A document needs a title.')
    const answer = await api.documents.rename({ id: document.id, title, baseRevision: document.revision })
    if (answer.ok) onDone()
    else setProblem(answer.failure.message)
  }
  return (
    <Dialog
      title="Rename the document"
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button look="primary" type="submit" form={formId}>
            Rename
          </Button>
        </>
      }
    >
      <form id={formId} onSubmit={rename} noValidate>
        <TextField label="Title" value={title} onChange={setTitle} error={problem || undefined} autoFocus />
      </form>
    </Dialog>
  )
}
