import { ChevronDown } from 'lucide-react'
import type { ReactNode } from 'react'
import { Menu as AriaMenu, Button, Header, MenuItem, MenuSection, MenuTrigger, Popover } from 'react-aria-components'
import { classes } from '../../ui/index.ts'

export interface ManyChoice {
  id: string
  label: string
  mark?: ReactNode
}

export interface ManySection {
  id: string
  heading: string
  choices: readonly ManyChoice[]
  chosen: readonly string[]
  onChange: (ids: string[]) => void
}

export interface ManyMenuProps {
  /** What the button says: what is chosen. */
  label: string
  name: string
  sections: readonly ManySection[]
  /** True where it leaves something out. */
  isOn: boolean
}

/** A button with a list of which several can be chosen; none chosen leaves nothing out. */
export function ManyMenu({ label, name, sections, isOn }: ManyMenuProps) {
  return (
    <MenuTrigger>
      <Button className={classes('select-button', 'compact', 'many-button', isOn && 'on')} aria-label={`${name}: ${label}`}>
        <span>{label}</span>
        <ChevronDown size={15} aria-hidden />
      </Button>
      <Popover className="menu-popover">
        <AriaMenu className="menu" aria-label={name} shouldCloseOnSelect={false}>
          {sections.map(({ id, heading, choices, chosen, onChange }) => (
            <MenuSection
              key={id}
              aria-label={heading}
              selectionMode="multiple"
              selectedKeys={chosen}
              onSelectionChange={(keys) => onChange(keys === 'all' ? choices.map((one) => one.id) : [...keys].map(String))}
            >
              {sections.length > 1 && <Header className="menu-heading">{heading}</Header>}
              {choices.map((choice) => (
                <MenuItem key={choice.id} id={choice.id} className="menu-item many-item" textValue={choice.label}>
                  {({ isSelected }) => (
                    <>
                      <span className={classes('many-box', isSelected && 'on')} aria-hidden />
                      {choice.mark}
                      <span>{choice.label}</span>
                    </>
                  )}
                </MenuItem>
              ))}
            </MenuSection>
          ))}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  )
}
