import type { ReactNode } from 'react'
import { Menu as AriaMenu, Header, MenuItem, MenuSection, MenuTrigger, Popover, Separator } from 'react-aria-components'
import { classes } from '../classes.ts'
import './menu.css'

export interface MenuEntry {
  id: string
  label: string
  icon?: ReactNode
  shortcut?: string
  note?: string
  danger?: boolean
  isDisabled?: boolean
  onAction: () => void
}

/** Groups of entries are parted by a line; a group may have a heading. */
export interface MenuGroup {
  id: string
  heading?: string
  entries: readonly MenuEntry[]
}

export interface MenuProps {
  /** The button that opens it. */
  trigger: ReactNode
  label: string
  groups: readonly MenuGroup[]
}

export function Menu({ trigger, label, groups }: MenuProps) {
  const filled = groups.filter((group) => group.entries.length > 0)
  return (
    <MenuTrigger>
      {trigger}
      <Popover className="menu-popover">
        <AriaMenu className="menu" aria-label={label}>
          {filled.flatMap((group, index) => [
            ...(index > 0 ? [<Separator key={`${group.id}-line`} className="menu-separator" />] : []),
            <MenuSection key={group.id} aria-label={group.heading ?? label}>
              {group.heading && <Header className="menu-heading">{group.heading}</Header>}
              {group.entries.map((entry) => (
                <MenuItem
                  key={entry.id}
                  id={entry.id}
                  textValue={entry.label}
                  className={classes('menu-item', entry.danger && 'danger')}
                  isDisabled={entry.isDisabled ?? false}
                  onAction={entry.onAction}
                >
                  {entry.icon}
                  <span>{entry.label}</span>
                  {entry.shortcut && <kbd>{entry.shortcut}</kbd>}
                  {entry.note && <small>{entry.note}</small>}
                </MenuItem>
              ))}
            </MenuSection>,
          ])}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  )
}
