import {
  type AccountDetails,
  accountRole,
  type PasswordOwner,
  passwordProblem,
  type RoleId,
  signInNameFor,
} from '../../../shared/review/index.ts'

/** What is typed about a person who is to sign in; the authority is chosen beside it. */
export type Details = Omit<AccountDetails, 'packId'>

export const NO_DETAILS: Details = {
  name: '',
  signInName: '',
  jobTitle: 'Social worker',
  role: 'practitioner',
  registrationNumber: '',
  team: '',
}

const USUAL_TITLES: Partial<Record<RoleId, string>> = {
  practitioner: 'Social worker',
  'senior-practitioner': 'Senior practitioner',
  'service-manager': 'Service manager',
  legal: 'Solicitor',
}

/** What somebody of a role is usually called on reports. */
const usualTitle = (role: RoleId): string => USUAL_TITLES[role] ?? accountRole(role).name

/** The details with a part changed. The name to sign in with and the job title follow until somebody types their own. */
export function withDetail(details: Details, part: Partial<Details>): Details {
  const { name, role, signInName, jobTitle } = details
  const followsName = part.name !== undefined && signInName === proposedName(name)
  const followsRole = part.role !== undefined && (jobTitle.trim() === '' || jobTitle === usualTitle(role))
  return {
    ...details,
    ...(followsName && { signInName: proposedName(part.name ?? '') }),
    ...(followsRole && { jobTitle: usualTitle(part.role ?? role) }),
    ...part,
  }
}

const proposedName = (name: string) => (name.trim() ? signInNameFor(name) : '')

export type DetailMistakes = { [Name in keyof Details]?: string }

/** What is missing from somebody's details, field by field. `whose` is "your" or "their". */
export function detailMistakes({ name, signInName, jobTitle }: Details, whose: 'your' | 'their'): DetailMistakes {
  return {
    ...(!name.trim() && { name: `Enter ${whose} name, as it appears on reports.` }),
    ...(signInName.trim().length < 3 && { signInName: 'Choose a name to sign in with of 3 characters or more.' }),
    ...(!jobTitle.trim() && { jobTitle: `Enter ${whose} job title, as it appears on reports.` }),
  }
}

/** A password that is being chosen, typed twice. */
export interface Chosen {
  password: string
  again: string
}
export const NOTHING_CHOSEN: Chosen = { password: '', again: '' }

/** Why a chosen password cannot be taken, field by field. */
export function passwordMistakes({ password, again }: Chosen, owner?: PasswordOwner | undefined): Partial<Chosen> {
  const problem = passwordProblem(password, owner)
  return {
    ...(problem !== null && { password: problem }),
    ...(password !== again && { again: 'This is not the same as the password above.' }),
  }
}
