import { useState } from 'react'
import type { Speaker } from '../../../../shared/document/index.ts'
import { Button, StatementMark, TextField } from '../../../ui/index.ts'
import { type PersonChoice, PersonField } from './person-field.tsx'

export interface SpeakerFormProps {
  speaker: Speaker | null
  circumstances: string
  people: readonly (PersonChoice & { relation: string })[]
  onSave: (speaker: Speaker | null, circumstances: string) => void
}

/** Who said it, and where, when and with whom. */
export function SpeakerForm({ speaker, circumstances, people, onSave }: SpeakerFormProps) {
  const [name, setName] = useState(speaker?.name ?? '')
  const [where, setWhere] = useState(circumstances)
  const chosen = people.find((person) => person.name === name)
  const unchanged = speaker && speaker.name === name
  return (
    <form
      noValidate
      className="popover-form"
      onSubmit={(event) => {
        event.preventDefault()
        const known = chosen ? { personId: chosen.id, relation: chosen.relation } : {}
        onSave(name.trim() ? (unchanged ? speaker : { name: name.trim(), ...known }) : null, where.trim())
      }}
    >
      <StatementMark kind="voice">Own words</StatementMark>
      <PersonField label="Who said it" people={people} value={name} onChange={setName} autoFocus />
      <TextField
        label="Where, when and with whom"
        value={where}
        onChange={setWhere}
        hint="For example: at home, seen alone, 5 March 2026"
      />
      <div className="popover-actions">
        <Button compact type="submit">
          Done
        </Button>
      </div>
    </form>
  )
}
