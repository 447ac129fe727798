import { CircleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { FieldError, Label, Text } from 'react-aria-components'
import './field.css'

export interface FieldText {
  label: ReactNode
  /** Said beside the label, for example "(three random words work well)". */
  aside?: string | undefined
  hint?: string | undefined
  /** What is wrong, beside the field; also marks it invalid. */
  error?: string | undefined
}

export function FieldLabel({ label, aside }: Pick<FieldText, 'label' | 'aside'>) {
  return (
    <Label className="field-label">
      {label}
      {aside && <small> {aside}</small>}
    </Label>
  )
}

/** Hint and error under a field: read out with it by a screen reader. */
export function FieldNotes({ hint, error }: Pick<FieldText, 'hint' | 'error'>) {
  return (
    <>
      {hint && !error && (
        <Text slot="description" className="field-hint">
          {hint}
        </Text>
      )}
      <FieldError className="field-error">
        <CircleAlert size={14} aria-hidden />
        <span>{error}</span>
      </FieldError>
    </>
  )
}
