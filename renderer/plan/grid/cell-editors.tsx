import { Check } from 'lucide-react'
import { type RefObject, useLayoutEffect, useRef } from 'react'
import { Dialog, ListBox, ListBoxItem, Popover } from 'react-aria-components'
import type { Choice } from '../../ui/index.ts'

/** The words of a cell while they are written: as tall as they are long, so that nothing below jumps more than it must. */
export function TextEditor({ label, value, onChange }: { label: string; value: string; onChange: (value: string) => void }) {
  const area = useRef<HTMLTextAreaElement>(null)
  useLayoutEffect(() => {
    const { current } = area
    current?.focus()
    current?.setSelectionRange(current.value.length, current.value.length)
  }, [])
  return (
    <textarea
      autoComplete="off"
      ref={area}
      className="cell-input"
      rows={1}
      aria-label={label}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  )
}

export interface PickerProps {
  label: string
  cell: RefObject<HTMLTableCellElement | null>
  choices: readonly Choice[]
  chosen: readonly string[]
  several: boolean
  whenEmpty: string
  onChoose: (ids: string[]) => void
  onClose: () => void
}

/** A list to choose from, under its cell. Of one choice it closes at once; of several, Escape or Enter outside closes it. */
export function Picker({ label, cell, choices, chosen, several, whenEmpty, onChoose, onClose }: PickerProps) {
  return (
    <Popover
      className="menu-popover"
      triggerRef={cell}
      isOpen
      onOpenChange={(open) => !open && onClose()}
      placement="bottom start"
      offset={2}
    >
      <Dialog className="plain-dialog" aria-label={label}>
        <ListBox
          className="menu cell-choices"
          aria-label={label}
          items={choices}
          autoFocus="first"
          selectionMode={several ? 'multiple' : 'single'}
          selectedKeys={chosen}
          disallowEmptySelection={!several}
          escapeKeyBehavior="none"
          renderEmptyState={() => <p className="menu-heading">{whenEmpty}</p>}
          onSelectionChange={(keys) => {
            const ids = keys === 'all' ? choices.map(({ id }) => id) : choices.map(({ id }) => id).filter((id) => keys.has(id))
            onChoose(ids)
            if (!several) onClose()
          }}
        >
          {(choice) => (
            <ListBoxItem id={choice.id} className="menu-item" textValue={choice.label}>
              {({ isSelected }) => (
                <>
                  {isSelected ? <Check size={15} aria-hidden /> : <span className="menu-tick-space" />}
                  <span>{choice.label}</span>
                  {choice.note && <small>{choice.note}</small>}
                </>
              )}
            </ListBoxItem>
          )}
        </ListBox>
      </Dialog>
    </Popover>
  )
}
