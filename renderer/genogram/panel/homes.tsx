import { X } from 'lucide-react'
import { newId } from '../../../shared/document/index.ts'
import { type FamilyChange, type Household, KIN_LISTS, type Person } from '../../../shared/family/index.ts'
import { ForWriters } from '../../record-screen/index.ts'
import { Button, Checkbox, Select } from '../../ui/index.ts'
import { useDesk } from '../desk.ts'
import { nameOf } from '../person-words.ts'
import { TypedField, WhenTyped } from './typed-field.tsx'

/** Where somebody lives and lived. */
export function Homes({ person }: { person: Person }) {
  const { family, change } = useDesk()
  const own = family.households.filter(({ members }) => members.some(({ personId }) => personId === person.id))
  const others = family.households.filter((home) => !own.includes(home))
  const join = (home: Household): FamilyChange => ({
    list: 'households',
    id: home.id,
    item: { ...home, members: [...home.members, { personId: person.id, from: '', until: '', partly: false }] },
  })
  const choose = (id: string): void => {
    const home =
      id === 'new' ? KIN_LISTS.households.parse({ id: newId(), address: person.address }) : others.find((one) => one.id === id)
    if (home) change(`${nameOf(person)} lives somewhere`, [join(home)])
  }
  return (
    <fieldset className="family-homes">
      <legend className="field-label">Lives at</legend>
      {own.map((home) => (
        <Home key={home.id} home={home} person={person} />
      ))}
      <ForWriters>
        <Select
          aria-label={own.length === 0 ? 'Lives at' : 'Another home'}
          choices={[
            ...others.map((home) => ({ id: home.id, label: home.name || home.address || 'A home without an address' })),
            { id: 'new', label: person.address && own.length === 0 ? `A new one: ${person.address}` : 'A new one' },
          ]}
          value={null}
          placeholder={own.length === 0 ? 'Choose a home' : 'Another home'}
          onChange={choose}
        />
      </ForWriters>
    </fieldset>
  )
}

function Home({ home, person }: { home: Household; person: Person }) {
  const { change } = useDesk()
  const membership = home.members.find(({ personId }) => personId === person.id)
  if (!membership) return null
  const title = home.name || home.address
  const put = (item: Household | null, place: string | null = null): void =>
    change(
      title ? `Change the home ${title}` : `Change the home of ${nameOf(person)}`,
      [{ list: 'households', id: home.id, item }],
      place && `${home.id} ${place}`,
    )
  const member = (fields: Partial<typeof membership>, place: string | null = null): void =>
    put(
      { ...home, members: home.members.map((one) => (one.personId === person.id ? { ...one, ...fields } : one)) },
      place && `${person.id} ${place}`,
    )
  const leave = (): void => {
    const members = home.members.filter(({ personId }) => personId !== person.id)
    put(members.length === 0 ? null : { ...home, members })
  }
  return (
    <details className="family-home" open={title === ''}>
      <summary>
        <b>{title || 'A home without an address'}</b>
        <span className="quiet">
          {[
            membership.from && `since ${membership.from}`,
            membership.until && `until ${membership.until}`,
            membership.partly && 'part of the week',
          ]
            .filter(Boolean)
            .join(', ')}
        </span>
        <Button look="plain" icon compact aria-label={`${nameOf(person)} does not live there`} onPress={leave}>
          <X size={14} aria-hidden />
        </Button>
      </summary>
      <div className="family-fields">
        <TypedField label="Address" value={home.address} onChange={(address) => put({ ...home, address }, 'address')} />
        <TypedField label="What it is called" value={home.name} onChange={(name) => put({ ...home, name }, 'name')} />
        <div className="family-pair">
          <WhenTyped label="Since" value={membership.from} onChange={(from) => member({ from }, 'from')} />
          <WhenTyped label="Until" value={membership.until} onChange={(until) => member({ until }, 'until')} />
        </div>
        <Checkbox isSelected={membership.partly} onChange={(partly) => member({ partly })}>
          Part of the week
        </Checkbox>
        <Checkbox isSelected={home.confidential} onChange={(confidential) => put({ ...home, confidential })}>
          The address is confidential
        </Checkbox>
      </div>
    </details>
  )
}
