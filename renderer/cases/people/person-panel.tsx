import { type FormEvent, useId, useState } from 'react'
import { newId } from '../../../shared/document/index.ts'
import { type Person, type PersonGroup, person as personSchema } from '../../../shared/family/index.ts'
import { Button, Checkbox, DateField, Dialog, Select, TextField } from '../../ui/index.ts'
import { PRONOUNS, TITLES } from './choices.ts'

export interface PersonPanelProps {
  /** Null for somebody new. */
  person: Person | null
  group: PersonGroup
  onClose: () => void
  /** Absent for whoever only reads. */
  onSave?: ((person: Person) => void) | undefined
  onRemove: (person: Person) => void
}

const HEADING = { child: 'Child', family: 'Family member', professional: 'Professional' } as const
const ROLE_HINT = {
  child: '',
  family: '“Mother”, “father of Ruby and Kofi”, “maternal grandmother”',
  professional: '“Health visitor”, “head teacher”, “police officer”',
} as const

/** Everything that the case knows of one person; merge fields and checks read it. */
export function PersonPanel({ person, group, onClose, onSave, onRemove }: PersonPanelProps) {
  const formId = useId()
  const [draft, setDraft] = useState<Person>(
    () => person ?? personSchema.parse({ id: newId(), group, role: group === 'child' ? 'child' : '' }),
  )
  const [tried, setTried] = useState(false)
  const change = (fields: Partial<Person>) => setDraft({ ...draft, ...fields })
  const unnamed = !(draft.firstName.trim() || draft.lastName.trim() || draft.knownAs.trim())
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (!unnamed) onSave?.(draft)
  }
  const child = group === 'child'
  const professional = group === 'professional'
  return (
    <Dialog
      title={person ? HEADING[group] : `Add: ${HEADING[group].toLowerCase()}`}
      isOpen
      onClose={onClose}
      wide
      actions={
        <>
          {person && onSave && (
            <Button look="danger" className="remove-person" onPress={() => onRemove(person)}>
              Take off the case
            </Button>
          )}
          <Button onPress={onClose}>{onSave ? 'Cancel' : 'Close'}</Button>
          {onSave && (
            <Button look="primary" type="submit" form={formId}>
              Save
            </Button>
          )}
        </>
      }
    >
      {!onSave && <p className="second">Your role reads this. What is changed here is not kept.</p>}
      <form id={formId} className="form-grid" onSubmit={submit} noValidate>
        <div className="narrow-wide">
          <Select
            label="Title"
            choices={TITLES}
            value={draft.title || null}
            onChange={(title) => change({ title })}
            placeholder="None"
          />
          <TextField
            label="First name"
            value={draft.firstName}
            onChange={(firstName) => change({ firstName })}
            error={tried && unnamed ? 'Give a name.' : undefined}
            autoFocus
          />
          <TextField label="Last name" value={draft.lastName} onChange={(lastName) => change({ lastName })} />
        </div>
        <TextField label="Known as" value={draft.knownAs} onChange={(knownAs) => change({ knownAs })} />
        {!child && (
          <TextField
            label={professional ? 'Role' : 'Relationship to the children'}
            value={draft.role}
            onChange={(role) => change({ role })}
            hint={ROLE_HINT[group]}
          />
        )}
        {!professional && (
          <DateField label="Date of birth" value={draft.dateOfBirth} onChange={(dateOfBirth) => change({ dateOfBirth })} />
        )}
        <Select
          label="Pronouns"
          choices={PRONOUNS}
          value={draft.pronouns || null}
          onChange={(pronouns) => change({ pronouns })}
        />
        {child && <TextField label="School or nursery" value={draft.school} onChange={(school) => change({ school })} />}
        {child && (
          <div className="thirds">
            <TextField label="GP" value={draft.gp} onChange={(gp) => change({ gp })} hint="Surgery, and which doctor" />
            <TextField label="Dentist" value={draft.dentist} onChange={(dentist) => change({ dentist })} />
            <TextField label="Optician" value={draft.optician} onChange={(optician) => change({ optician })} />
          </div>
        )}
        {professional && <TextField label="Agency" value={draft.agency} onChange={(agency) => change({ agency })} />}
        {!professional && (
          <TextField label="Address" value={draft.address} onChange={(address) => change({ address })} rows={4} />
        )}
        <div className="stacked">
          <TextField label="Telephone" value={draft.telephone} onChange={(telephone) => change({ telephone })} type="tel" />
          <TextField label="E-mail" value={draft.email} onChange={(email) => change({ email })} type="email" />
        </div>
        {group === 'family' && (
          <div className="wide">
            <Checkbox
              isSelected={draft.parentalResponsibility}
              onChange={(parentalResponsibility) => change({ parentalResponsibility })}
            >
              Has parental responsibility
            </Checkbox>
          </div>
        )}
        <div className="wide">
          <TextField label="Notes" value={draft.notes} onChange={(notes) => change({ notes })} rows={2} />
        </div>
      </form>
    </Dialog>
  )
}
