import { CallFailure } from '../../../shared/api/index.ts'
import type { Account } from '../../../shared/review/index.ts'
import {
  type KeyRing,
  type Lock,
  openByCode,
  openByPassphrase,
  openByPassword,
  openNothing,
  type PassphraseRing,
  saveKeyRingAfter,
  withNewCode,
  withPassword,
} from '../../security/index.ts'
import type { Store } from '../../storage/index.ts'
import { refuseSpent, spendFirstPassword } from './first-password.ts'
import { namingHolder } from './holder.ts'
import { forgetRemembered } from './keychain.ts'
import { takeLeftLocks } from './left-locks.ts'
import type { Parts } from './parts.ts'
import { proved, wrong } from './proof.ts'
import {
  loadRing,
  lockFor,
  openWithLock,
  ringWith,
  storeExists,
  whatSigningInAsks,
  whoIsMeant,
  withFirstAccount,
} from './way-in.ts'

/** Opens the store that is there. One that is open stays open, once the password of whoever is signed in proves right. */
export async function signIn(parts: Parts, signInName: string, password: string): Promise<void> {
  const { current, throttle, trail, remembered } = parts
  const ring = await beforeSigningIn(parts)
  if (current.open) return proved(parts, password, async () => undefined)
  const who = whoIsMeant(ring, signInName)
  throttle.check(who)
  if (ring.version === 1) {
    await openWithPassphrase(parts, ring, password)
    await proved(parts, password, ({ secret }) => trail.signedIn('signed-in', { secret, refused: throttle.succeeded(who) }))
    return
  }
  const lock = lockFor(ring, signInName)
  const secret = lock ? await openByPassword(lock, password) : await openNothing(current.place.passwordCost)
  if (lock && !secret) await refuseSpent(lock, password)
  if (!lock || !secret) throw wrong(parts, who)
  await openWith(parts, ring, lock, secret)
  const isOwn = current.opened.account.ownPassword
  if (!isOwn) await spendFirstPassword(parts, { lock, secret, password })
  await trail.signedIn('signed-in', { secret, refused: throttle.succeeded(who), how: isOwn ? {} : { by: 'first-password' } })
  remembered.askOnce(lock.accountId, false)
  secret.fill(0)
}

/** Opens the store as the account that this computer's keychain remembers. Throws `CallFailure` `refused` where that opens nothing. */
export async function signInRemembered(parts: Parts): Promise<void> {
  const { current, throttle, trail, remembered } = parts
  const ring = await beforeSigningIn(parts)
  if (current.open) return
  if (remembered.nameToSignIn() === null) throw notRemembered()
  const found = ring.version === 1 ? null : remembered.open(ring)
  if (ring.version === 1 || !found) {
    remembered.tryToForget()
    throw notRemembered()
  }
  try {
    await openWith(parts, ring, found.lock, found.secret)
    await trail.signedIn('signed-in', {
      secret: found.secret,
      refused: throttle.succeeded(found.lock.name),
      how: { by: 'keychain' },
    })
  } finally {
    found.secret.fill(0)
  }
}

/** Comes back by a recovery code, under a new password, and gives the code that takes the used one's place. */
export async function recover(
  parts: Parts,
  { signInName, code, newPassword }: { signInName: string; code: string; newPassword: string },
): Promise<string> {
  const { current, throttle, trail } = parts
  const { directory, passwordCost } = current.place
  const ring = await beforeSigningIn(parts)
  if (current.open) throw new CallFailure('refused', 'Somebody is signed in. Lock first, then use the recovery code.')
  const who = whoIsMeant(ring, signInName)
  throttle.check(who)
  const lock = ring.version === 1 ? null : lockFor(ring, signInName)
  const secret = lock && ring.version === 2 ? openByCode(lock, code, ring.storeId) : null
  if (ring.version === 1 || !lock || !secret) {
    throttle.failed(who)
    const what =
      whatSigningInAsks(directory) === 'name-and-password'
        ? 'That name and recovery code do not belong together.'
        : 'That is not the recovery code.'
    throw new CallFailure('wrong-password', `${what} A code has 30 letters and figures in six groups; check each and try again.`)
  }
  await openWith(parts, ring, lock, secret)
  const renewed = withNewCode(await withPassword(lock, secret, newPassword, passwordCost), secret, ring.storeId)
  try {
    await saveKeyRingAfter(directory, ringWith(directory, renewed.lock), () =>
      trail.signedIn('recovery-used', { secret, refused: throttle.succeeded(who) }),
    )
  } catch (error) {
    // Nobody is let in whose new code they were never shown.
    await current.close()
    throw error
  }
  await current.changeOwn({ ownPassword: true })
  await forgetRemembered(parts, lock.accountId)
  secret.fill(0)
  return renewed.code
}

/** The ring of a store that somebody wants to sign in to. Throws `not-found`. */
async function beforeSigningIn({ current }: Parts): Promise<KeyRing | PassphraseRing> {
  const { directory } = current.place
  current.finishPuttingBack()
  if (!storeExists(directory)) throw new CallFailure('not-found', `There is no store in ${directory} yet. Make one first.`)
  const ring = loadRing(directory)
  await current.closeTrial()
  return ring
}

async function openWith({ current, lastWords }: Parts, ring: KeyRing, lock: Lock, secret: Buffer): Promise<void> {
  const { place } = current
  const opening = current.claimed(place.directory, async (claim) => {
    const store = await openWithLock(place, { ring, lock, secret, claim })
    const account = await accountIn(store, lock)
    await takeLeftLocks(store, place.directory)
    current.begin({ directory: place.directory, store, claim, account, trial: null })
    lastWords.begin(account.id, secret)
    // What is read is a copy of its own by now: nobody who may write has to wait for whoever reads it.
    if (claim.isToRead) claim.release()
  })
  await opening.catch((error: unknown) => {
    throw namingHolder(error, place.directory, { lock, secret })
  })
}

/** Throws `CallFailure` `refused` where the account was disabled: its lock is left where a program ended before it had taken that away. */
async function accountIn(store: Store, { accountId }: Lock): Promise<Account> {
  try {
    const account = await store.accounts.get(accountId)
    if (account.disabledAt === null) return account
    throw new CallFailure('refused', 'This account was disabled. Ask whoever looks after the accounts.')
  } catch (error) {
    await store.close()
    throw error
  }
}

/** Opens a store without accounts, and makes whoever was writing in it its first account under the same passphrase. */
async function openWithPassphrase(parts: Parts, ring: PassphraseRing, passphrase: string): Promise<void> {
  const { current } = parts
  const { directory } = current.place
  const storeKey = await openByPassphrase(ring, passphrase)
  if (!storeKey) throw wrong(parts, '')
  try {
    await current.claimed(directory, async (claim) => {
      const { store, account } = await withFirstAccount(current.place, { storeKey, passphrase, claim })
      current.begin({ directory, store, claim, account, trial: null })
    })
  } finally {
    storeKey.fill(0)
  }
}

const notRemembered = () =>
  new CallFailure(
    'refused',
    'This computer does not sign you in now. Sign in with your password; under “Your account” you can let it remember you again.',
  )
