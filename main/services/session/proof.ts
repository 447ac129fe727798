import { CallFailure } from '../../../shared/api/index.ts'
import type { Account } from '../../../shared/review/index.ts'
import { type KeyRing, lockOfAccount, openByPassword, saveKeyRing, saveKeyRingAfter, storeKeyOf } from '../../security/index.ts'
import { meantBy } from './first-password.ts'
import type { Parts } from './parts.ts'
import { loadRing, whatSigningInAsks } from './way-in.ts'

/** What somebody may do who has just given their password again. All of it is zeroed when the work is done. */
export interface Proof {
  account: Account
  /** The account's secret, which signs in its name. */
  secret: Buffer
  storeKey: Buffer
  ring: KeyRing
  /** Writes the ring, both copies. */
  saveRing(ring: KeyRing): void
  /** The same once `work` is done; not at all where that fails. */
  saveRingAfter<T>(ring: KeyRing, work: () => Promise<T>): Promise<T>
}

/** What signing asks for in the example, where the real password is nobody's. */
export const TRIAL_PASSWORD = 'example'

/** Does `work` with what only somebody's own password opens. Throws `CallFailure` `wrong-password`, `too-soon` or `locked`. */
export async function proved<T>(parts: Parts, password: string, work: (proof: Proof) => Promise<T>): Promise<T> {
  const { current, throttle, trail } = parts
  const { account, directory, trial, standIn } = current.opened
  const ring = loadRing(directory)
  const lock = ring.version === 1 ? null : lockOfAccount(ring, account.id)
  const who = lock?.name ?? ''
  throttle.check(who)
  const typed = trial && password === TRIAL_PASSWORD ? trial.password : meantBy(standIn, password)
  const secret = lock && (await openByPassword(lock, typed))
  const keys = lock && secret && storeKeyOf(lock, secret)
  if (ring.version === 1 || !secret || !keys) throw wrong(parts, who)
  const refused = throttle.succeeded(who)
  try {
    if (refused > 0 && !trial) await trail.noteReading('sign-in-refused', { detail: { times: refused } })
    const done = await work({
      account,
      secret,
      storeKey: keys.key,
      ring,
      saveRing: (changed) => saveKeyRing(directory, changed),
      saveRingAfter: (changed, after) => saveKeyRingAfter(directory, changed, after),
    })
    if (current.open) await trail.keepEnd()
    return done
  } finally {
    for (const key of [secret, keys.key, keys.next]) key?.fill(0)
  }
}

/** Counts the mistake. Says the same of a wrong name and of a wrong password. */
export function wrong({ current, throttle }: Parts, who: string): CallFailure {
  throttle.failed(who)
  return new CallFailure(
    'wrong-password',
    whatSigningInAsks(current.place.directory) === 'name-and-password' && !current.open
      ? 'That name and password do not belong together. Check for capital letters and try again.'
      : 'That is not the password. Check for capital letters and try again.',
  )
}
