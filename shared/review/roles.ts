import { ROLE_IDS, type RoleId, roleId } from '../standards/index.ts'

export { ROLE_IDS, type RoleId, roleId }

/**
 * What somebody may do in Casewright. Every call of the contract asks for one of these, or only for somebody signed in.
 *
 * - `read`: open cases and what is in them
 * - `write`: change cases, documents, plans, chronologies and families, and submit documents
 * - `comment`: comment on documents and suggest other words
 * - `decide`: return and authorise what was submitted, where the pack names their role
 * - `oversee`: write management oversight on a case, and see what waits for managers
 * - `retain`: set how long a case is kept, hold it, delete it, and give somebody their record
 * - `accounts`: add, disable and renew accounts; rotate the store's key
 * - `trail`: read the whole trail
 * - `backup`: make backups and put one back
 */
export const CAPABILITIES = ['read', 'write', 'comment', 'decide', 'oversee', 'retain', 'accounts', 'trail', 'backup'] as const
export type Capability = (typeof CAPABILITIES)[number]

export interface AccountRole {
  id: RoleId
  /** As people say it. */
  name: string
  /** In a line: what it is for in Casewright. */
  may: string
  capabilities: readonly Capability[]
}

const WORKS: readonly Capability[] = ['read', 'write', 'comment']
const MANAGES: readonly Capability[] = [...WORKS, 'decide', 'oversee']

/** The roles that an account has. An authority's own names for them, and others that it knows, are its pack's roles. */
export const ACCOUNT_ROLES: readonly AccountRole[] = [
  { id: 'practitioner', name: 'Practitioner', may: 'Writes, and submits to a manager.', capabilities: WORKS },
  {
    id: 'senior-practitioner',
    name: 'Senior practitioner or assistant team manager',
    may: 'Writes, comments, and decides where the standard lets them.',
    capabilities: MANAGES,
  },
  {
    id: 'team-manager',
    name: 'Team manager',
    may: 'Reads, challenges, returns and authorises the team’s work.',
    capabilities: MANAGES,
  },
  {
    id: 'service-manager',
    name: 'Service or group manager',
    may: 'As a team manager; also sets how long cases are kept.',
    capabilities: [...MANAGES, 'retain', 'trail'],
  },
  {
    id: 'head-of-service',
    name: 'Head of service',
    may: 'As a service manager; authorises what needs a head of service.',
    capabilities: [...MANAGES, 'retain', 'trail'],
  },
  {
    id: 'conference-chair',
    name: 'Conference chair',
    may: 'Reads, comments, and writes and decides what the standard gives to the chair.',
    capabilities: MANAGES,
  },
  {
    id: 'independent-reviewing-officer',
    name: 'Independent reviewing officer',
    may: 'Reads, comments, and writes and decides what the standard gives to the reviewing officer.',
    capabilities: MANAGES,
  },
  {
    id: 'legal',
    name: 'Legal services',
    may: 'Reads and comments, and agrees what the standard gives to legal.',
    capabilities: ['read', 'comment', 'decide'],
  },
  { id: 'auditor', name: 'Auditor', may: 'Reads everything and the trail; changes nothing.', capabilities: ['read', 'trail'] },
  {
    id: 'administrator',
    name: 'Administrator',
    may: 'Looks after accounts and backups; opens no case.',
    capabilities: ['accounts', 'trail', 'backup'],
  },
]

/** Whoever looks after the accounts of a store beside their own work may do this too. */
const LOOKS_AFTER: readonly Capability[] = ['accounts', 'trail', 'backup']

/** A role with what it may do. Throws `RangeError` for one that there is not. */
export function accountRole(id: RoleId): AccountRole {
  const found = ACCOUNT_ROLES.find((role) => role.id === id)
  if (!found) throw new RangeError(`no role is called ${id}`)
  return found
}

/** All that an account may do; `administers` is set for one that looks after the store's accounts too. */
export function capabilitiesOf({ role, administers }: { role: RoleId; administers: boolean }): ReadonlySet<Capability> {
  return new Set([...accountRole(role).capabilities, ...(administers ? LOOKS_AFTER : [])])
}

/** The line of management, from the bottom: what a standard lets one of them do, those above may do too. */
const LINE: readonly RoleId[] = ['senior-practitioner', 'team-manager', 'service-manager', 'head-of-service']

/** Whether somebody of `role` may do what is given to `named`: the same role, or one above it in the line of management. */
export function standsFor(role: RoleId, named: RoleId): boolean {
  if (role === named) return true
  const [own, asked] = [LINE.indexOf(role), LINE.indexOf(named)]
  return own !== -1 && asked !== -1 && own > asked
}
