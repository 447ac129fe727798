import type { PasswordOwner } from '../../../shared/review/index.ts'
import { PasswordField } from '../../ui/index.ts'
import { passwordStrength } from '../password-strength.ts'
import type { Chosen } from './details.ts'
import { StrengthBars } from './strength-bars.tsx'
import './accounts.css'

export interface NewPasswordFieldsProps {
  chosen: Chosen
  onChange: (chosen: Chosen) => void
  mistakes: Partial<Chosen>
  /** Whose it will be: their own name is tried first. */
  owner?: PasswordOwner | undefined
  /** "Password" where there is only one, "New password" where there is an old one beside it. */
  label?: string
  autoFocus?: boolean
}

/** A password that somebody chooses, typed twice, with how hard it is to guess. */
export function NewPasswordFields({
  chosen,
  onChange,
  mistakes,
  owner,
  label = 'Password',
  autoFocus = false,
}: NewPasswordFieldsProps) {
  return (
    <>
      <PasswordField
        label={label}
        aside="(three random words work well)"
        value={chosen.password}
        onChange={(password) => onChange({ ...chosen, password })}
        error={mistakes.password}
        autoComplete="new-password"
        autoFocus={autoFocus}
      />
      <StrengthBars strength={passwordStrength(chosen.password, owner)} />
      <PasswordField
        label={`${label} again`}
        value={chosen.again}
        onChange={(again) => onChange({ ...chosen, again })}
        error={mistakes.again}
        autoComplete="new-password"
      />
    </>
  )
}
