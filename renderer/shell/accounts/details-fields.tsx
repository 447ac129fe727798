import { ACCOUNT_ROLES, accountRole } from '../../../shared/review/index.ts'
import { Select, TextField } from '../../ui/index.ts'
import { type DetailMistakes, type Details, withDetail } from './details.ts'
import './accounts.css'

export interface DetailsFieldsProps {
  details: Details
  onChange: (details: Details) => void
  mistakes: DetailMistakes
  whose: 'your' | 'their'
  /** False where only the administrator may change them: the role and the name to sign in with. */
  everything?: boolean
}

const ROLES = ACCOUNT_ROLES.map(({ id, name, may }) => ({ id, label: name, note: may }))

/** Who somebody is: as reports name them, and as Casewright knows them. */
export function DetailsFields({ details, onChange, mistakes, whose, everything = true }: DetailsFieldsProps) {
  const change = (part: Partial<Details>) => onChange(withDetail(details, part))
  const Whose = whose === 'your' ? 'Your' : 'Their'
  return (
    <div className="account-fields">
      <TextField
        label={`${Whose} name, as it appears on reports`}
        value={details.name}
        onChange={(name) => change({ name })}
        error={mistakes.name}
        autoComplete="off"
      />
      {everything && (
        <TextField
          label="Name to sign in with"
          value={details.signInName}
          onChange={(signInName) => change({ signInName })}
          error={mistakes.signInName}
          autoComplete={whose === 'your' ? 'username' : 'off'}
        />
      )}
      {everything && (
        <Select
          label="Role"
          hint={accountRole(details.role).may}
          choices={ROLES}
          value={details.role}
          onChange={(role) => change({ role: ROLES.find(({ id }) => id === role)?.id ?? details.role })}
        />
      )}
      <TextField
        label="Job title, as it appears on reports"
        value={details.jobTitle}
        onChange={(jobTitle) => change({ jobTitle })}
        error={mistakes.jobTitle}
      />
      <TextField
        label="Registration number"
        aside="(if any)"
        value={details.registrationNumber}
        onChange={(registrationNumber) => change({ registrationNumber })}
      />
      <TextField label="Team" aside="(if any)" value={details.team} onChange={(team) => change({ team })} />
    </div>
  )
}
