import { createHash, randomBytes } from 'node:crypto'
import { CallFailure } from '../../../shared/api/index.ts'
import { isSpent, type Lock, spentNow, withPassword } from '../../security/index.ts'
import type { Parts } from './parts.ts'
import { replaceLock } from './way-in.ts'

/** The stand-in is random and long, so working it out slowly protects nothing. */
const STAND_IN_COST = 10

/** What a password that somebody else set stands for once it was used: known to this program alone, until it ends or locks. */
export interface StandIn {
  /** The SHA-256 of the password that was given: also random and long. */
  given: string
  password: string
}

const digestOf = (password: string) => createHash('sha256').update(password.normalize('NFKC')).digest('hex')

/** What opens the lock of whoever is signed in where they type this. */
export const meantBy = (standIn: StandIn | null, typed: string): string =>
  standIn && standIn.given === digestOf(typed) ? standIn.password : typed

/**
 * Uses up the password that somebody else set: from here on it opens nothing, neither here nor from the file, and its owner has until they
 * lock to choose one of their own. Where that cannot be written down nobody is let in.
 */
export async function spendFirstPassword(
  { current }: Parts,
  { lock, secret, password }: { lock: Lock; secret: Buffer; password: string },
): Promise<void> {
  const { directory, now, passwordCost } = current.place
  const standIn = { given: digestOf(password), password: randomBytes(32).toString('hex') }
  try {
    const locked = await withPassword(lock, secret, standIn.password, STAND_IN_COST)
    replaceLock(directory, { ...locked, spent: await spentNow(password, now().toISOString(), passwordCost) })
    current.opened.standIn = standIn
  } catch (error) {
    await current.close()
    throw error
  }
}

const MOMENT = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short' })

/** Throws `CallFailure` `refused` for a first password that was used before: who types it did not do that, or is late. */
export async function refuseSpent({ spent }: Lock, password: string): Promise<void> {
  if (!spent || !(await isSpent(spent, password))) return
  throw new CallFailure(
    'refused',
    `This first password was used on ${MOMENT.format(new Date(spent.at))}, and works once. Sign in with the password that you chose then, or ask whoever looks after the accounts for a new first one. If that was not you, tell your manager: somebody else opened your account.`,
  )
}
