import { randomBytes } from 'node:crypto'
import { CallFailure, type StoreStatus } from '../../../shared/api/index.ts'
import type { Account } from '../../../shared/review/index.ts'
import {
  hasKeyRing,
  type KeyRing,
  type Lock,
  loadKeyRing,
  lockOfName,
  NewerKeyRing,
  newLock,
  newStoreId,
  type PassphraseRing,
  printOfName,
  ringOf,
  saveKeyRing,
  signingKeyOf,
  storeKeyOf,
  withNewCode,
  withNextInPlace,
  withoutNext,
} from '../../security/index.ts'
import { type Claim, hasDatabase, openStore, prepareStore, type Store, undoRekey } from '../../storage/index.ts'
import { accountOfPractitioner, newAccount } from './first-accounts.ts'
import { markLocksOnce } from './lock-marks.ts'

/** Where a store is. `uptime` and `passwordCost` are for tests: seconds since the computer started; scrypt's cost as a power of two. */
export interface Place {
  directory: string
  now: () => Date
  uptime?: () => number
  passwordCost?: number
}

/** Whether the folder holds a store, or what is left of one. */
export const storeExists = (directory: string): boolean => hasKeyRing(directory) || hasDatabase(directory)

/** What somebody has to enter to sign in here. */
export function whatSigningInAsks(directory: string): StoreStatus['asks'] {
  if (!storeExists(directory)) return 'nothing'
  try {
    const ring = loadKeyRing(directory)
    return ring === null || ring.version === 1 || ring.locks.length === 1 ? 'password' : 'name-and-password'
  } catch {
    return 'password'
  }
}

/** Throws `CallFailure` `store-newer` and `store-damaged`. */
export function loadRing(directory: string): KeyRing | PassphraseRing {
  try {
    const ring = loadKeyRing(directory)
    if (ring) return ring
  } catch (error) {
    if (!(error instanceof NewerKeyRing)) throw error
    throw new CallFailure(
      'store-newer',
      `The store in ${directory} was made by a newer Casewright than this one. Update Casewright, then open it again.`,
    )
  }
  throw damagedRing(directory)
}

function damagedRing(directory: string): CallFailure {
  return new CallFailure(
    'store-damaged',
    `The files store.json and store-copy.json in ${directory} are missing or damaged, and without one of them no password can open the store. Casewright changed nothing. Put either file back from your last backup.`,
  )
}

/** Whose lock is meant: one lock alone needs no name. */
export function lockFor(ring: KeyRing, signInName: string): Lock | null {
  const [only] = ring.locks
  return signInName.trim() === '' && only && ring.locks.length === 1 ? only : lockOfName(ring, signInName)
}

/** By what mistakes are counted: the print of whoever is meant, be it somebody or nobody. */
export const whoIsMeant = (ring: KeyRing | PassphraseRing, signInName: string): string =>
  ring.version === 1 ? '' : (lockFor(ring, signInName)?.name ?? printOfName(ring, signInName))

/** Writes one account's lock anew and leaves the others. */
export function replaceLock(directory: string, lock: Lock): void {
  saveKeyRing(directory, ringWith(directory, lock))
}

/** The ring as it lies in the folder, with one account's lock anew. */
export function ringWith(directory: string, lock: Lock): KeyRing {
  const ring = loadRing(directory)
  if (ring.version === 1) throw damagedRing(directory)
  const own = ring.locks.find(({ accountId }) => accountId === lock.accountId)
  // Locks of an older store were marked since this one was read.
  return withLock(ring, { ...lock, ...(own?.mark && { mark: own.mark }) })
}

/** A ring with one account's lock anew and the others as they are. */
export const withLock = ({ storeId, locks }: KeyRing, lock: Lock): KeyRing =>
  ringOf(
    storeId,
    locks.map((one) => (one.accountId === lock.accountId ? lock : one)),
  )

/** Opens the store with an account's secret. */
export async function openWithLock(
  place: Place,
  { ring, lock, secret, claim }: { ring: KeyRing; lock: Lock; secret: Buffer; claim: Claim },
): Promise<Store> {
  const keys = storeKeyOf(lock, secret)
  if (!keys) throw damagedRing(place.directory)
  try {
    const store = await openUnder(place, ring, keys, claim)
    await markLocksOnce(place.directory, store)
    return store
  } finally {
    keys.key.fill(0)
    keys.next?.fill(0)
  }
}

/** Opens the file under its key, or under the one that was to follow where renewing it was cut short; the ring then says which. */
async function openUnder(
  { directory, now }: Place,
  ring: KeyRing,
  keys: { key: Buffer; next: Buffer | null },
  claim: Claim,
): Promise<Store> {
  const how = { now: now(), checkAll: claim.uncleanEnd, isToRead: claim.isToRead }
  const { key, next } = keys
  if (!next) return openStore(directory, keys.key, how)
  undoRekey(directory)
  try {
    const store = await openStore(directory, keys.key, how)
    saveKeyRing(directory, ringOf(ring.storeId, withoutNext(ring.locks)))
    return store
  } catch (error) {
    if (!(error instanceof CallFailure) || error.code !== 'store-damaged') throw error
    const store = await openStore(directory, next, how)
    saveKeyRing(directory, ringOf(ring.storeId, withNextInPlace(ring.locks, { key, next })))
    return store
  }
}

/** Makes a store with accounts, all under one password, and opens it. The recovery code is the first account's. */
export async function makeStore(
  { directory, now, passwordCost }: Place,
  accounts: readonly Omit<Account, 'signingKey'>[],
  password: string,
): Promise<{ store: Store; first: Account; recoveryCode: string }> {
  const storeKey = randomBytes(32)
  const storeId = newStoreId()
  try {
    const locks: Lock[] = []
    const whole: Account[] = []
    const codes: string[] = []
    for (const account of accounts) {
      const of = { accountId: account.id, signInName: account.signInName, password, storeId, storeKey, cost: passwordCost }
      const made = await newLock(of)
      const recoverable = withNewCode(made.lock, made.secret, storeId)
      locks.push(recoverable.lock)
      codes.push(recoverable.code)
      whole.push({ ...account, signingKey: signingKeyOf(made.secret) })
      made.secret.fill(0)
    }
    const [first, recoveryCode] = [whole[0], codes[0]]
    if (!first || !recoveryCode) throw new RangeError('a store is made with one account or more')
    await prepareStore(directory, storeKey, now(), whole)
    saveKeyRing(directory, ringOf(storeId, locks))
    const store = await openStore(directory, storeKey, { now: now(), checkAll: false })
    await store.settings.noteLocksMarked()
    return { store, first, recoveryCode }
  } finally {
    storeKey.fill(0)
  }
}

/** Opens a store that was made before there were accounts, and makes whoever was writing in it its first one. */
export async function withFirstAccount(
  { directory, now, passwordCost }: Place,
  { storeKey, passphrase, claim }: { storeKey: Buffer; passphrase: string; claim: Claim },
): Promise<{ store: Store; account: Account }> {
  const store = await openStore(directory, storeKey, { now: now(), checkAll: claim.uncleanEnd })
  try {
    // One is there where an earlier attempt ended before the ring was written.
    const [kept] = await store.accounts.list()
    const details = accountOfPractitioner(await store.settings.practitioner(), 'base')
    const account = kept ?? newAccount(details, { administers: true, ownPassword: true, now: now() })
    const storeId = newStoreId()
    const of = { accountId: account.id, signInName: account.signInName, password: passphrase, storeId, storeKey }
    const { lock, secret } = await newLock({ ...of, cost: passwordCost })
    const first = await store.accounts.put({ ...account, signingKey: signingKeyOf(secret) }, now())
    secret.fill(0)
    await store.settings.noteLocksMarked()
    saveKeyRing(directory, ringOf(storeId, [lock]))
    return { store, account: first }
  } catch (error) {
    await store.close()
    throw error
  }
}
