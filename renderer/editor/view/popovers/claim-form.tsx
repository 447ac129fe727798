import { useState } from 'react'
import type { Claim } from '../../../../shared/document/index.ts'
import { Button, StatementMark, TextField } from '../../../ui/index.ts'
import { type PersonChoice, PersonField } from './person-field.tsx'

const TITLE: Record<Claim['kind'], string> = { observed: 'Observed', reported: 'Reported by', opinion: 'Opinion of' }
const WHO: Record<Claim['kind'], string> = { observed: 'Seen by', reported: 'Who told you', opinion: 'Whose opinion' }
const WHEN: Record<Claim['kind'], string> = { observed: 'Seen on', reported: 'Told on', opinion: 'Held on' }
const BASIS: Record<Claim['kind'], string> = {
  observed: 'Where, and who was there',
  reported: 'Where it is recorded',
  opinion: 'What it rests on',
}

export interface ClaimFormProps {
  claim: Claim
  people: readonly PersonChoice[]
  onSave: (claim: Claim) => void
  onRemove: () => void
}

/** Whose statement it is, of which day, and what it rests on. The source becomes a numbered note in Word. */
export function ClaimForm({ claim, people, onSave, onRemove }: ClaimFormProps) {
  const [by, setBy] = useState(claim.by ?? '')
  const [personId, setPersonId] = useState(claim.personId)
  const [on, setOn] = useState(claim.on ?? '')
  const [basis, setBasis] = useState(claim.basis ?? '')
  return (
    <form
      noValidate
      className="popover-form"
      onSubmit={(event) => {
        event.preventDefault()
        const { by: _by, on: _on, basis: _basis, personId: _person, ...rest } = claim
        const told = { ...(by && { by }), ...(on && { on }), ...(basis && { basis }), ...(personId && { personId }) }
        onSave({ ...rest, ...told })
      }}
    >
      <StatementMark kind={claim.kind}>{TITLE[claim.kind]}</StatementMark>
      {claim.kind !== 'observed' && (
        <PersonField
          label={WHO[claim.kind]}
          people={people}
          value={by}
          autoFocus
          onChange={(name, person) => {
            setBy(name)
            setPersonId(person?.id)
          }}
        />
      )}
      <TextField
        label={WHEN[claim.kind]}
        value={on}
        onChange={setOn}
        hint="For example 5 March 2026"
        autoFocus={claim.kind === 'observed'}
      />
      <TextField label={BASIS[claim.kind]} value={basis} onChange={setBasis} />
      <div className="popover-actions">
        <Button compact type="submit">
          Done
        </Button>
        <Button compact look="quiet" onPress={onRemove}>
          Take the mark off
        </Button>
      </div>
    </form>
  )
}
