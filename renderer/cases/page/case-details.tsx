import { type FormEvent, useId, useState } from 'react'
import type { PackSummary } from '../../../shared/api/index.ts'
import type { CaseRecord } from '../../../shared/family/index.ts'
import { CASE_MATTERS, type CaseMatter } from '../../../shared/standards/index.ts'
import { Button, Checkbox, Dialog, Select, TextField } from '../../ui/index.ts'

export interface CaseDetailsProps {
  caseRecord: CaseRecord
  packs: readonly PackSummary[]
  onClose: () => void
  onSave: (caseRecord: CaseRecord) => void
}

const MATTERS = Object.entries(CASE_MATTERS) as [CaseMatter, string][]

/** The case's own particulars: name, reference, legal status, who works it, whose standards, what is true of the family. */
export function CaseDetails({ caseRecord, packs, onClose, onSave }: CaseDetailsProps) {
  const formId = useId()
  const mattersId = useId()
  const [draft, setDraft] = useState(caseRecord)
  const change = (fields: Partial<CaseRecord>) => setDraft({ ...draft, ...fields })
  const tick = (matter: CaseMatter, selected: boolean) => {
    const others = draft.matters.filter((one) => one !== matter)
    change({ matters: selected ? [...others, matter] : others })
  }
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
        <fieldset className="plain-fieldset wide" aria-describedby={mattersId}>
          <legend className="field-label">What is true of this family</legend>
          <p id={mattersId} className="field-hint">
            New documents then have the sections that are asked for in such a case.
          </p>
          <div className="matters-choice">
            {MATTERS.map(([matter, words]) => (
              <Checkbox key={matter} isSelected={draft.matters.includes(matter)} onChange={(selected) => tick(matter, selected)}>
                {words}
              </Checkbox>
            ))}
          </div>
        </fieldset>
      </form>
    </Dialog>
  )
}
