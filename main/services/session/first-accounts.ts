import type { Practitioner } from '../../../shared/api/index.ts'
import { newId } from '../../../shared/document/index.ts'
import {
  type Account,
  type AccountDetails,
  accountDetails,
  type RoleId,
  signInNameFor,
  USUAL_IDLE_MINUTES,
} from '../../../shared/review/index.ts'

/** An account that nobody has signed in with yet, without the key that its lock gives it. */
export function newAccount(
  details: AccountDetails,
  { administers, ownPassword, now }: { administers: boolean; ownPassword: boolean; now: Date },
): Omit<Account, 'signingKey'> {
  const kept = { idleMinutes: USUAL_IDLE_MINUTES, createdAt: now.toISOString(), disabledAt: null }
  return { ...details, id: newId(), administers, ownPassword, ...kept }
}

/** What a title says of somebody's role, for a store that was made when there were only titles. */
const ROLES_BY_TITLE: readonly [RegExp, RoleId][] = [
  [/head of service/i, 'head-of-service'],
  [/(service|group|principal|operational) manager/i, 'service-manager'],
  [/(senior|advanced|assistant)/i, 'senior-practitioner'],
  [/manager/i, 'team-manager'],
  [/chair/i, 'conference-chair'],
  [/review/i, 'independent-reviewing-officer'],
]

/** Who was writing in a store without accounts, as its first account: "Jo Bell" signs in as "jo.bell". */
export function accountOfPractitioner(someone: Practitioner | null, fallbackPack: string): AccountDetails {
  const name = someone?.name ?? 'Owner of this store'
  const jobTitle = someone?.role ?? 'Social worker'
  return accountDetails.parse({
    signInName: signInNameFor(name),
    name,
    jobTitle,
    role: ROLES_BY_TITLE.find(([title]) => title.test(jobTitle))?.[1] ?? 'practitioner',
    packId: someone?.packId ?? fallbackPack,
  })
}
