import { CallFailure } from '../../../shared/api/index.ts'
import type { Parts } from './parts.ts'
import type { Proof } from './proof.ts'

/** Throws `CallFailure` `refused` where this computer can remember nobody. */
export function refuseRemembering({ current, remembered }: Parts): void {
  if (current.opened.trial) throw new CallFailure('refused', 'Nobody is remembered in the example.')
  if (!remembered.isOffered)
    throw new CallFailure(
      'refused',
      'This computer has no keychain that keeps your way in from others. Go on signing in with your password.',
    )
}

/** Lets this computer's keychain sign in whoever is signed in now, in place of anybody else. */
export async function remember({ remembered, trail }: Parts, { account, secret, ring }: Proof): Promise<void> {
  const before = remembered.accountId
  remembered.keep(account, secret, ring)
  try {
    if (before !== null && before !== account.id) await trail.note('keychain-off', { detail: { account: before } }, secret)
    await trail.note('keychain-on', { detail: { account: account.id } }, secret)
  } catch (error) {
    remembered.tryToForget()
    throw error
  }
}

/** Whoever is signed in is not remembered any more. */
export async function forgetOwn({ current, remembered, trail }: Parts): Promise<void> {
  const { id } = current.opened.account
  if (remembered.accountId !== id) return
  remembered.forget()
  await trail.note('keychain-off', { detail: { account: id } })
}

/** Somebody’s way in was changed or taken away: what the keychain holds of theirs opens nothing any more, and goes. */
export async function forgetRemembered({ remembered, trail }: Parts, accountId: string): Promise<void> {
  if (remembered.accountId !== accountId) return
  remembered.tryToForget()
  await trail.note('keychain-off', { detail: { account: accountId } })
}
