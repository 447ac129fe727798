import { type FormEvent, useId, useState } from 'react'
import type { PackSummary } from '../../../shared/api/index.ts'
import type { CaseRecord } from '../../../shared/family/index.ts'
import { Button, Dialog, Select, TextField } from '../../ui/index.ts'

export interface CaseDetailsProps {
  caseRecord: CaseRecord
  packs: readonly PackSummary[]
  onClose: () => void
  onSave: (caseRecord: CaseRecord) => void
}

/** The case's own particulars: name, reference, legal status, who works it, whose standards. */
export function CaseDetails({ caseRecord, packs, onClose, onSave }: CaseDetailsProps) {
  const formId = useId()
  const [draft, setDraft] = useState(caseRecord)
  const change = (fields: Partial<CaseRecord>) => setDraft({ ...draft, ...fields })
  const unnamed = !draft.title.trim()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!unnamed) onSave(draft)
  }
  return (
    <Dialog
      title="The case"
      isOpen
      onClose={onClose}
      wide
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button look="primary" type="submit" form={formId}>
            Save
          </Button>
        </>
      }
    >
      <form id={formId} className="form-grid" onSubmit={submit} noValidate>
        <TextField
          label="Name of the case"
          value={draft.title}
          onChange={(title) => change({ title })}
          error={unnamed ? 'A case needs a name.' : undefined}
          autoFocus
        />
        <TextField label="Reference" value={draft.reference} onChange={(reference) => change({ reference })} />
        <TextField
          label="Legal status"
          value={draft.legalStatus}
          onChange={(legalStatus) => change({ legalStatus })}
          hint="In words: child protection plan since 3 March 2026"
        />
        <Select
          label="Practice standards"
          choices={packs.filter((pack) => pack.authority).map((pack) => ({ id: pack.id, label: pack.name }))}
          value={draft.packId}
          onChange={(packId) => change({ packId })}
          hint="New documents follow these; documents already begun keep theirs."
        />
        <TextField label="Social worker" value={draft.socialWorker} onChange={(socialWorker) => change({ socialWorker })} />
        <TextField label="Manager" value={draft.manager} onChange={(manager) => change({ manager })} />
        <TextField label="Team" value={draft.team} onChange={(team) => change({ team })} />
      </form>
    </Dialog>
  )
}
