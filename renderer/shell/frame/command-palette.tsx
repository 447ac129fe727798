import { useState } from 'react'
import { Autocomplete, Input, ListBox, ListBoxItem, TextField, useFilter } from 'react-aria-components'
import { Button, Dialog } from '../../ui/index.ts'
import type { Command } from './commands.ts'

export interface CommandPaletteProps {
  isOpen: boolean
  onClose: () => void
  commands: readonly Command[]
}

/** Ctrl+K: type a few letters of a case, a document or a command. */
export function CommandPalette({ isOpen, onClose, commands }: CommandPaletteProps) {
  const [query, setQuery] = useState('')
  const { contains } = useFilter({ sensitivity: 'base' })
  const run = (id: string) => {
    setQuery('')
    onClose()
    commands.find((command) => command.id === id)?.run()
  }
  return (
    <Dialog title="Find or do anything" isOpen={isOpen} onClose={onClose} actions={<Button onPress={onClose}>Close</Button>}>
      <div className="palette">
        <Autocomplete filter={contains} inputValue={query} onInputChange={setQuery}>
          <TextField aria-label="Find or do anything" autoFocus>
            <Input
              autoComplete="off"
              className="input"
              placeholder="A case, a document, a command"
              role="combobox"
              aria-expanded
            />
          </TextField>
          <ListBox
            className="menu"
            aria-label="What you can do"
            items={commands}
            selectionMode="none"
            onAction={(key) => run(String(key))}
            renderEmptyState={() => <p className="menu-heading">Nothing here by that name.</p>}
          >
            {(command) => (
              <ListBoxItem
                id={command.id}
                className="menu-item"
                textValue={`${command.group} ${command.label} ${command.note ?? ''}`}
              >
                <span className="second">{command.group}</span>
                <span>{command.label}</span>
                {command.shortcut && <kbd>{command.shortcut}</kbd>}
                {command.note && <small>{command.note}</small>}
              </ListBoxItem>
            )}
          </ListBox>
        </Autocomplete>
      </div>
    </Dialog>
  )
}
