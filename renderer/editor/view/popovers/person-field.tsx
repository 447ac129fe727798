import { ChevronDown } from 'lucide-react'
import { Button, ComboBox, Input, Label, ListBox, ListBoxItem, Popover } from 'react-aria-components'

export interface PersonChoice {
  id: string
  /** As reports write the name: "Ms F. Siddiqui", "Kofi". */
  name: string
  role: string
}

export interface PersonFieldProps {
  label: string
  people: readonly PersonChoice[]
  value: string
  onChange: (name: string, person: PersonChoice | null) => void
  autoFocus?: boolean
}

/** A name, chosen from the case's people or typed. */
export function PersonField({ label, people, value, onChange, autoFocus = false }: PersonFieldProps) {
  return (
    <ComboBox
      className="field"
      allowsCustomValue
      menuTrigger="focus"
      autoFocus={autoFocus}
      inputValue={value}
      defaultItems={people}
      onInputChange={(name) => onChange(name, people.find((person) => person.name === name) ?? null)}
      onSelectionChange={(key) => {
        const person = people.find((one) => one.id === key)
        if (person) onChange(person.name, person)
      }}
    >
      <Label className="field-label">{label}</Label>
      <div className="person-input">
        <Input autoComplete="off" className="input" onFocus={(event) => event.currentTarget.select()} />
        <Button className="person-button" aria-label="Show people of the case">
          <ChevronDown size={15} aria-hidden />
        </Button>
      </div>
      <Popover className="menu-popover">
        <ListBox<PersonChoice> className="menu">
          {(person) => (
            <ListBoxItem className="menu-item" textValue={person.name}>
              <span>{person.name}</span>
              {person.role && <small>{person.role}</small>}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  )
}
