import { useState } from 'react'
import { TextField as AriaTextField, type TextFieldProps as AriaTextFieldProps, Input, TextArea } from 'react-aria-components'
import { Button } from '../button/button.tsx'
import { FieldLabel, FieldNotes, type FieldText } from './field-parts.tsx'

export interface TextFieldProps extends Omit<AriaTextFieldProps, 'className' | 'style' | 'children'>, FieldText {
  placeholder?: string
  /** More than one line when given. */
  rows?: number
}

/** A field of text. A browser would keep what is typed in it, in its own lists and in the tabs that it opens again: it is told not to. */
export function TextField({ label, aside, hint, error, rows, placeholder = '', ...rest }: TextFieldProps) {
  return (
    <AriaTextField autoComplete="off" {...rest} className="field" isInvalid={Boolean(error)}>
      <FieldLabel label={label} aside={aside} />
      {rows ? (
        <TextArea className="input" rows={rows} placeholder={placeholder} />
      ) : (
        <Input className="input" placeholder={placeholder} />
      )}
      <FieldNotes hint={hint} error={error} />
    </AriaTextField>
  )
}

/** A password field: paste and password managers work, and Show makes it readable. */
export function PasswordField({ label, aside, hint, error, ...rest }: Omit<TextFieldProps, 'rows' | 'type'>) {
  const [shown, setShown] = useState(false)
  return (
    <AriaTextField {...rest} className="field" type={shown ? 'text' : 'password'} isInvalid={Boolean(error)}>
      <FieldLabel label={label} aside={aside} />
      <div className="field-row">
        <Input className="input" spellCheck={false} autoCapitalize="off" />
        <Button onPress={() => setShown(!shown)} aria-label={shown ? 'Hide password' : 'Show password'}>
          {shown ? 'Hide' : 'Show'}
        </Button>
      </div>
      <FieldNotes hint={hint} error={error} />
    </AriaTextField>
  )
}
