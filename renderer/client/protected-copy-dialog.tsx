import { type FormEvent, useId, useState } from 'react'
import { LONGEST_PASSWORD, SHORTEST_PASSWORD } from '../../shared/review/index.ts'
import { Banner, Button, Dialog, PasswordField, useToast } from '../ui/index.ts'
import { useServices } from './services.tsx'
import './protected-copy-dialog.css'

export interface ProtectedCopyDialogProps {
  documentId: string
  title: string
  onClose: () => void
}

const NOTHING = { password: '', again: '' }

/** Hands out a document's Word copy in a package that opens with a password alone, which is typed twice. */
export function ProtectedCopyDialog({ documentId, title, onClose }: ProtectedCopyDialogProps) {
  const { api, host } = useServices()
  const toast = useToast()
  const formId = useId()
  const [chosen, setChosen] = useState(NOTHING)
  const [mistakes, setMistakes] = useState(NOTHING)
  const [problem, setProblem] = useState('')
  const [busy, setBusy] = useState(false)
  const make = async (event: FormEvent) => {
    event.preventDefault()
    if (busy) return
    const found = mistakesIn(chosen)
    setMistakes(found)
    setProblem('')
    if (found.password || found.again) return
    setBusy(true)
    const made = await api.documents.exportProtected({ id: documentId, packagePassword: chosen.password })
    const saved = made.ok ? await host.saveFile(made.value) : made
    setBusy(false)
    if (!saved.ok) return setProblem(saved.failure.message)
    if (!saved.value || !made.ok) return
    toast({ text: `Protected copy made: ${made.value.name}. Send its password by another way.` })
    onClose()
  }
  return (
    <Dialog
      title="Word copy with a password"
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button look="primary" type="submit" form={formId} isDisabled={busy}>
            Make the copy
          </Button>
        </>
      }
    >
      <form id={formId} className="protected-copy" onSubmit={make} noValidate>
        <p>
          “{title}” as a Word file in a zip package that opens with this password alone. 7-Zip, WinZip or Keka open it; the window
          that Windows itself opens for a zip does not.
        </p>
        <Banner tone="information">
          Send the password by another way than the file: say it on the telephone, never in the same email. Casewright does not
          keep it, so nobody can look it up afterwards.
        </Banner>
        <PasswordField
          label="Password for this copy"
          hint={`${SHORTEST_PASSWORD} characters or more, and not your own password.`}
          value={chosen.password}
          onChange={(password) => setChosen({ ...chosen, password })}
          error={mistakes.password || undefined}
          autoComplete="new-password"
          autoFocus
        />
        <PasswordField
          label="The same password again"
          value={chosen.again}
          onChange={(again) => setChosen({ ...chosen, again })}
          error={mistakes.again || undefined}
          autoComplete="new-password"
        />
        {problem && <Banner tone="error">{problem}</Banner>}
      </form>
    </Dialog>
  )
}

function mistakesIn({ password, again }: typeof NOTHING): typeof NOTHING {
  if (password.length < SHORTEST_PASSWORD)
    return { password: `Choose a password of ${SHORTEST_PASSWORD} characters or more.`, again: '' }
  if (password.length > LONGEST_PASSWORD)
    return { password: `Choose a password of at most ${LONGEST_PASSWORD} characters.`, again: '' }
  return { password: '', again: again === password ? '' : 'The two are not the same. Type it again.' }
}
