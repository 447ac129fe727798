import type { Failure } from '../../../shared/api/index.ts'
import type { Account } from '../../../shared/review/index.ts'
import { PasswordField } from '../../ui/index.ts'
import './signing.css'

export interface SignFieldsProps {
  account: Account
  /** What is declared by signing. */
  declares: string
  password: string
  onPassword: (password: string) => void
  /** What is missing, or why the call failed. */
  problem: string | undefined
}

/** What somebody signs, as whom, and the password that signs it. */
export function SignFields({ account, declares, password, onPassword, problem }: SignFieldsProps) {
  return (
    <>
      <p className="sign-statement">
        “{declares}” As <b>{account.name}</b>, {account.jobTitle}
        {account.registrationNumber ? `, registered as ${account.registrationNumber}` : ', without a registration number'}.
      </p>
      <PasswordField
        label="Your password"
        aside="(it signs)"
        value={password}
        onChange={onPassword}
        autoComplete="current-password"
        error={problem}
      />
    </>
  )
}

const isAboutPassword = ({ code }: Failure): boolean => code === 'wrong-password' || code === 'too-soon'

/** What a call says of the password, which is said beside the field. */
export const aboutPassword = (failure: Failure | null): string | undefined =>
  failure && isAboutPassword(failure) ? failure.message : undefined

/** What a call failed on else, which is said above the form. */
export const notAboutPassword = (failure: Failure | null): string | undefined =>
  failure && !isAboutPassword(failure) ? failure.message : undefined
