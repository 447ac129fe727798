import { ChevronDown } from 'lucide-react'
import { Select as AriaSelect, Button, ListBox, ListBoxItem, Popover, SelectValue } from 'react-aria-components'
import { classes } from '../classes.ts'
import { FieldLabel, FieldNotes, type FieldText } from './field-parts.tsx'
import '../menu/menu.css'

export interface Choice {
  id: string
  label: string
  note?: string | undefined
}

export interface SelectProps extends Omit<FieldText, 'label'> {
  /** Visible label, or leave out and give `aria-label`. */
  label?: string
  'aria-label'?: string
  choices: readonly Choice[]
  value: string | null
  onChange: (id: string) => void
  placeholder?: string
  compact?: boolean
  isDisabled?: boolean
}

export function Select({
  label,
  aside,
  hint,
  error,
  choices,
  value,
  onChange,
  placeholder = 'Choose',
  compact,
  isDisabled = false,
  ...rest
}: SelectProps) {
  return (
    <AriaSelect
      className="field"
      value={value}
      onChange={(key) => key !== null && onChange(String(key))}
      isInvalid={Boolean(error)}
      isDisabled={isDisabled}
      placeholder={placeholder}
      {...(rest['aria-label'] ? { 'aria-label': rest['aria-label'] } : {})}
    >
      {label && <FieldLabel label={label} aside={aside} />}
      <Button className={classes('select-button', compact && 'compact')}>
        <SelectValue />
        <ChevronDown size={16} aria-hidden />
      </Button>
      <FieldNotes hint={hint} error={error} />
      <Popover className="menu-popover">
        <ListBox className="menu" items={choices}>
          {(choice) => (
            <ListBoxItem className="menu-item" textValue={choice.label}>
              <span>{choice.label}</span>
              {choice.note && <small slot="description">{choice.note}</small>}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaSelect>
  )
}
