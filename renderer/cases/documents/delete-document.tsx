import { useState } from 'react'
import { useServices } from '../../client/index.ts'
import { Banner, Button, Dialog } from '../../ui/index.ts'
import type { DocumentDialogProps } from './rename-document.tsx'

export function DeleteDocument({ document, onClose, onDone }: DocumentDialogProps) {
  const { api } = useServices()
  const [problem, setProblem] = useState('')
  const remove = async () => {
    const answer = await api.documents.remove({ id: document.id })
    if (answer.ok) onDone()
    else setProblem(answer.failure.message)
  }
  return (
    <Dialog
      title="Delete this document?"
      isOpen
      alert
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose} autoFocus>
            Keep it
          </Button>
          <Button look="danger" onPress={remove}>
            Delete
          </Button>
        </>
      }
    >
      <p>
        “{document.title}” and every earlier version of it will be gone from this computer. Word copies that were made from it are
        not touched.
      </p>
      {problem && <Banner tone="error">{problem}</Banner>}
    </Dialog>
  )
}
