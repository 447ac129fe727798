import { z } from 'zod'
import { roleId } from './roles.ts'

const line = (longest: number) => z.string().trim().max(longest)

/** What somebody enters about a person who is to sign in. */
export const accountDetails = z.strictObject({
  /** What they sign in with: a short name or a staff number. Capitals do not count. */
  signInName: line(60).min(3, 'choose a name to sign in with of 3 characters or more'),
  name: line(120).min(1, 'enter the name, as it appears on reports'),
  /** What they are called at work and on reports: "Advanced practitioner". */
  jobTitle: line(120).min(1, 'enter the job title, as it appears on reports'),
  role: roleId,
  /** Of the professional register; empty for somebody who is on none. */
  registrationNumber: line(40).default(''),
  team: line(120).default(''),
  packId: z.string().min(1),
})
export type AccountDetails = z.infer<typeof accountDetails>

/** After how many minutes without a touch a window is locked: as long as somebody chooses for themselves. */
export const IDLE_MINUTES = [5, 10, 15, 30] as const
export const USUAL_IDLE_MINUTES = 10 as const
export const idleMinutes = z.union(IDLE_MINUTES.map((minutes) => z.literal(minutes)))

/** Somebody who signs in, or did once: an account is never taken away, since records name it. */
export const account = accountDetails.extend({
  id: z.string().min(1),
  /** Whether they look after the store's accounts and backups beside their own work. */
  administers: z.boolean(),
  /** False until they chose a password of their own in place of the one that was given to them. */
  ownPassword: z.boolean(),
  /** After how many minutes without a touch their window is locked. */
  idleMinutes: idleMinutes.default(USUAL_IDLE_MINUTES),
  createdAt: z.string(),
  disabledAt: z.string().nullable(),
  /** The public key by which their signatures are checked. */
  signingKey: z.string(),
})
export type Account = z.infer<typeof account>

/** Somebody to whom a document can be sent, or who is named in a comment: what everybody may know of an account. */
export const colleague = account.pick({ id: true, name: true, jobTitle: true, role: true, team: true })
export type Colleague = z.infer<typeof colleague>

/** Who did something, as it is kept with what they did: names and roles change later, a record does not. */
export const actor = z.strictObject({
  accountId: z.string().min(1),
  name: z.string(),
  jobTitle: z.string(),
  role: roleId,
  registrationNumber: z.string().default(''),
})
export type Actor = z.infer<typeof actor>

/** An account as it stands under what it did: as it is now, whatever becomes of it later. */
export const actorOf = ({ id, name, jobTitle, role, registrationNumber }: Account): Actor => ({
  accountId: id,
  name,
  jobTitle,
  role,
  registrationNumber,
})

/** A name to sign in with, from how somebody is called: "Jo Bell-Ade" gives "jo.bell-ade". */
export function signInNameFor(name: string): string {
  const plain = name.trim().toLowerCase().replace(/\s+/g, '.').slice(0, 60)
  return plain.length >= 3 ? plain : `${plain}.casewright`
}
