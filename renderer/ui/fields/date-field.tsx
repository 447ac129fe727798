import { TextField as AriaTextField, Input } from 'react-aria-components'
import { FieldLabel, FieldNotes, type FieldText } from './field-parts.tsx'

export interface DateFieldProps extends FieldText {
  /** `YYYY-MM-DD`, or empty. */
  value: string
  onChange: (value: string) => void
  autoFocus?: boolean
}

/** A day, by the browser's own date control: typed or picked, day first in Britain. */
export function DateField({ label, aside, hint, error, value, onChange, autoFocus = false }: DateFieldProps) {
  return (
    <AriaTextField className="field" value={value} onChange={onChange} isInvalid={Boolean(error)} autoFocus={autoFocus}>
      <FieldLabel label={label} aside={aside} />
      <Input className="input" type="date" lang="en-GB" />
      <FieldNotes hint={hint} error={error} />
    </AriaTextField>
  )
}
