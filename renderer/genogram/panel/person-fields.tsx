import { GENDERS, PERSON_SORTS, type Person } from '../../../shared/family/index.ts'
import { Checkbox, Select } from '../../ui/index.ts'
import { bornText, isDue, readBorn } from '../born.ts'
import { useDesk } from '../desk.ts'
import { readName, typedName } from '../names.ts'
import { nameOf } from '../person-words.ts'
import { Homes } from './homes.tsx'
import { Markers } from './markers.tsx'
import { TypedField, WhenTyped } from './typed-field.tsx'

const SHAPES = { female: 'Circle', male: 'Square', 'non-binary': 'Dome' } as const
const GENDER_CHOICES = [
  { id: 'not-said', label: 'Diamond, not said' },
  ...Object.entries(GENDERS).map(([id, name]) => ({ id, label: `${SHAPES[id as keyof typeof SHAPES]}, ${name.toLowerCase()}` })),
]
const SORT_CHOICES = Object.entries(PERSON_SORTS).map(([id, label]) => ({ id, label }))
const BIRTH_CHOICES = [
  { id: 'same', label: 'Not shown' },
  { id: 'female', label: 'Female' },
  { id: 'male', label: 'Male' },
]

/** What is known of somebody. */
export function PersonFields({ person }: { person: Person }) {
  const { change, today } = useDesk()
  const set = (fields: Partial<Person>, place: string | null = null): void =>
    change(
      `Change ${nameOf(person)}`,
      [{ list: 'people', id: person.id, item: { ...person, ...fields } }],
      place && `${person.id} ${place}`,
    )
  const text = (field: 'knownAs' | 'role' | 'occupation' | 'ethnicity' | 'language' | 'religion' | 'notes', label: string) => (
    <TypedField label={label} value={person[field]} onChange={(value) => set({ [field]: value }, field)} />
  )
  return (
    <div className="family-fields" key={person.id}>
      <TypedField
        label="Full name"
        name="family-name"
        value={typedName(person)}
        onChange={(typed) => set(readName(typed, person), 'name')}
      />
      <div className="family-pair">
        <TypedField
          label="Born"
          late
          isDate
          value={bornText(person, today)}
          onChange={(typed) =>
            set(
              {
                ...readBorn(typed, today),
                ...(person.sort === 'person' && isDue(typed, today) && { sort: 'pregnancy' as const }),
              },
              'born',
            )
          }
        />
        <WhenTyped label="Died" value={person.died} onChange={(died) => set({ died }, 'died')} />
      </div>
      <div className="family-pair">
        <Select
          label="Symbol"
          choices={GENDER_CHOICES}
          value={person.gender || 'not-said'}
          onChange={(id) => set({ gender: id === 'not-said' ? '' : (id as Person['gender']) })}
        />
        <Select
          label="Who or what"
          choices={SORT_CHOICES}
          value={person.sort}
          onChange={(id) => set({ sort: id as Person['sort'] })}
        />
      </div>
      <Homes person={person} />
      <Checkbox isSelected={person.parentalResponsibility} onChange={(parentalResponsibility) => set({ parentalResponsibility })}>
        Parental responsibility
      </Checkbox>
      {text('role', 'Who they are to the children')}
      <details className="family-more">
        <summary>More about them</summary>
        <div className="family-fields">
          {text('knownAs', 'Known as')}
          <Select
            label="Recorded at birth as"
            choices={BIRTH_CHOICES}
            value={person.assignedAtBirth || 'same'}
            onChange={(id) => set({ assignedAtBirth: id === 'same' ? '' : (id as 'female' | 'male') })}
          />
          {text('occupation', 'Occupation')}
          {text('ethnicity', 'Ethnicity')}
          {text('language', 'Language')}
          {text('religion', 'Religion')}
          <Markers person={person} onChange={(markers) => set({ markers })} />
          <TypedField label="Notes" rows={3} value={person.notes} onChange={(notes) => set({ notes }, 'notes')} />
          <Checkbox isSelected={person.confidential} onChange={(confidential) => set({ confidential })}>
            Confidential: left out of what others get
          </Checkbox>
        </div>
      </details>
    </div>
  )
}
