import { useState } from 'react'
import { Button } from '../../../ui/index.ts'
import { type PersonChoice, PersonField } from './person-field.tsx'

export interface OwnerFormProps {
  owner: string
  people: readonly PersonChoice[]
  onSave: (owner: string, personId: string | null) => void
}

/** One named person who will do it. */
export function OwnerForm({ owner, people, onSave }: OwnerFormProps) {
  const [name, setName] = useState(owner)
  return (
    <form
      noValidate
      className="popover-form"
      onSubmit={(event) => {
        event.preventDefault()
        const person = people.find((one) => one.name === name)
        const withRole = person?.role ? `${person.name}, ${person.role}` : name
        onSave(withRole.trim(), person?.id ?? null)
      }}
    >
      <PersonField label="Who will do it" people={people} value={name} onChange={setName} autoFocus />
      <div className="popover-actions">
        <Button compact type="submit">
          Choose
        </Button>
      </div>
    </form>
  )
}
