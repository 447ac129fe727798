import { PasswordField } from '../ui/index.ts'
import { useSignedIn } from './signed-in.tsx'

export interface OwnPasswordFieldProps {
  value: string
  onChange: (password: string) => void
  error?: string | undefined
  label?: string
  autoFocus?: boolean
}

/** The password of whoever is signed in, asked for again before something weighty. In the example it says which one that is. */
export function OwnPasswordField({
  value,
  onChange,
  error,
  label = 'Your own password',
  autoFocus = false,
}: OwnPasswordFieldProps) {
  const { trial } = useSignedIn()
  return (
    <PasswordField
      label={label}
      hint={trial ? 'In the example the password is “example”, for everybody.' : undefined}
      value={value}
      onChange={onChange}
      error={error}
      autoComplete="current-password"
      autoFocus={autoFocus}
    />
  )
}
