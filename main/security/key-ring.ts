import { createHash, createHmac, randomUUID } from 'node:crypto'
import { z } from 'zod'
import { newSecret, openSealedKey, sealedKey, sealingKeyOf, sealKey } from './account-secret.ts'
import { derivation, keyFromPassword, newDerivation } from './derivation.ts'
import { isMarked, withMark } from './lock-mark.ts'
import { keyFromRecoveryCode, newRecoveryCode, readRecoveryCode } from './recovery-code.ts'
import { spentPassword } from './spent-password.ts'
import { unwrapKey, wrapKey, wrappedKey } from './wrapped-key.ts'

const RING_VERSION = 2
const SECRET = 'casewright account secret'
const STORE_KEY = 'casewright store key'

/**
 * One account's way into the store. `name` is a print of the name that it signs in with: whoever finds the file cannot read who works
 * here. `next` is there only while the store's key is being renewed; `spent` once a password that somebody else set was used. `mark` was
 * not there in the first stores with accounts.
 */
const lock = z.strictObject({
  accountId: z.string().min(1),
  name: z.base64(),
  password: z.strictObject({ derivation, secret: wrappedKey }),
  recovery: wrappedKey.nullable(),
  sealTo: z.base64(),
  storeKey: sealedKey,
  next: sealedKey.optional(),
  spent: spentPassword.optional(),
  mark: z.base64().optional(),
})
export type Lock = z.infer<typeof lock>

/** A store made before there were accounts: one passphrase, which locks the store's key itself. */
const passphraseLock = z.strictObject({ kind: z.literal('passphrase'), derivation, key: wrappedKey })
const passphraseRing = z.strictObject({ version: z.literal(1), locks: z.array(passphraseLock).min(1), check: z.string() })
export type PassphraseRing = z.infer<typeof passphraseRing>

/**
 * What stands beside the database in the clear: how to get its key from what people know. `check` is a digest of the rest, which
 * tells a damaged ring from a wrong password.
 */
export const keyRing = z.strictObject({
  version: z.literal(RING_VERSION),
  storeId: z.string().min(1),
  locks: z.array(lock).min(1),
  check: z.string(),
})
export type KeyRing = z.infer<typeof keyRing>

const digest = (...parts: unknown[]) => createHash('sha256').update(JSON.stringify(parts)).digest('hex')

/** A ring with the digest of what it holds. */
export function ringOf(storeId: string, given: readonly Lock[]): KeyRing {
  // Their parts in one order, whatever was added to them in which.
  const locks = given.map((one) => lock.parse(one))
  return { version: RING_VERSION, storeId, locks, check: digest(RING_VERSION, storeId, locks) }
}

/** By what a store is known, whatever becomes of its place and its key. */
export const newStoreId = (): string => randomUUID()

/** A name as it counts for signing in: capitals and the spaces around it do not. */
const plainName = (name: string) => name.normalize('NFKC').trim().toLowerCase()
const printOf = (name: string, storeId: string) => createHmac('sha256', storeId).update(plainName(name)).digest('base64')

export interface NewLock {
  accountId: string
  signInName: string
  password: string
  storeId: string
  storeKey: Buffer
  /** scrypt's cost as a power of two; the usual one unless a test says otherwise. */
  cost?: number | undefined
}

/** Makes an account's lock round the store's key. The caller zeroes the secret after use. */
export async function newLock(given: NewLock): Promise<{ lock: Lock; secret: Buffer }> {
  const secret = newSecret()
  const sealTo = sealingKeyOf(secret)
  const made: Lock = {
    accountId: given.accountId,
    name: printOf(given.signInName, given.storeId),
    password: await lockedByPassword(secret, given.password, given.cost),
    recovery: null,
    sealTo,
    storeKey: sealKey(given.storeKey, sealTo, STORE_KEY),
  }
  return { lock: withMark(made, given.storeKey), secret }
}

async function lockedByPassword(secret: Buffer, password: string, cost?: number): Promise<Lock['password']> {
  const how = newDerivation(cost)
  const outer = await keyFromPassword(password, how)
  try {
    return { derivation: how, secret: wrapKey(secret, outer, SECRET) }
  } finally {
    outer.fill(0)
  }
}

/** What stands for a name that somebody typed, where a file that lies in the clear has to know it again. */
export const printOfName = (ring: KeyRing, name: string): string => printOf(name, ring.storeId)

/** The lock of whoever signs in by this name; null where nobody does. */
export const lockOfName = (ring: KeyRing, signInName: string): Lock | null =>
  ring.locks.find(({ name }) => name === printOf(signInName, ring.storeId)) ?? null

/** The lock of an account; null where it has none, as one that is disabled. */
export const lockOfAccount = (ring: KeyRing, accountId: string): Lock | null =>
  ring.locks.find((one) => one.accountId === accountId) ?? null

/** Gives the account's secret, or null when the password is wrong. The caller zeroes it after use. */
export async function openByPassword(of: Lock, password: string): Promise<Buffer | null> {
  const outer = await keyFromPassword(password, of.password.derivation)
  try {
    return unwrapKey(of.password.secret, outer, SECRET)
  } finally {
    outer.fill(0)
  }
}

/** Takes as long as a wrong password does, so that a name which nobody has cannot be told from one that somebody has. */
export async function openNothing(cost?: number): Promise<null> {
  ;(await keyFromPassword('', newDerivation(cost))).fill(0)
  return null
}

/** Gives the account's secret by its recovery code, or null when that is not the code. The caller zeroes it after use. */
export function openByCode(of: Lock, typed: string, storeId: string): Buffer | null {
  const letters = readRecoveryCode(typed)
  if (letters === null || of.recovery === null) return null
  const outer = keyFromRecoveryCode(letters, storeId)
  try {
    return unwrapKey(of.recovery, outer, SECRET)
  } finally {
    outer.fill(0)
  }
}

/** The lock with a new recovery code; the old one opens nothing any more. The code is to be shown once and kept nowhere. */
export function withNewCode(of: Lock, secret: Buffer, storeId: string): { lock: Lock; code: string } {
  const code = newRecoveryCode()
  const outer = keyFromRecoveryCode(readRecoveryCode(code) ?? '', storeId)
  try {
    return { lock: { ...of, recovery: wrapKey(secret, outer, SECRET) }, code }
  } finally {
    outer.fill(0)
  }
}

/** The lock under another password. */
export async function withPassword(of: Lock, secret: Buffer, password: string, cost?: number): Promise<Lock> {
  return { ...of, password: await lockedByPassword(secret, password, cost) }
}

/** The lock under another name to sign in with. */
export const withName = (of: Lock, signInName: string, storeId: string): Lock => ({ ...of, name: printOf(signInName, storeId) })

/**
 * The store's key, and the one that is to follow it where renewing it was interrupted: the file is under one of the two. Null when the
 * secret is another account's. The caller zeroes them after use.
 */
export function storeKeyOf(of: Lock, secret: Buffer): { key: Buffer; next: Buffer | null } | null {
  const key = openSealedKey(of.storeKey, secret, STORE_KEY)
  return key && { key, next: of.next ? openSealedKey(of.next, secret, STORE_KEY) : null }
}

/** The locks with a key that is to follow, before the file is put under it. */
export const withNextKey = (locks: readonly Lock[], next: Buffer): Lock[] =>
  locks.map((one) => ({ ...one, next: sealKey(next, one.sealTo, STORE_KEY) }))

/** The locks once the file is under the key that followed. */
export const withNextInPlace = (locks: readonly Lock[], keys: { key: Buffer; next: Buffer }): Lock[] =>
  locks.map(({ next, ...one }) => {
    const after = next ? { ...one, storeKey: next } : one
    return isMarked(one, keys.key) ? withMark(after, keys.next) : after
  })

/** The locks without the key that was to follow, where the file never came under it. */
export const withoutNext = (locks: readonly Lock[]): Lock[] => locks.map(({ next: _dropped, ...one }) => one)

/** Gives the store's key of a store without accounts, or null when the passphrase is wrong. The caller zeroes it after use. */
export async function openByPassphrase(ring: PassphraseRing, passphrase: string): Promise<Buffer | null> {
  for (const { derivation: how, key } of ring.locks) {
    const outer = await keyFromPassword(passphrase, how)
    const storeKey = unwrapKey(key, outer, STORE_KEY)
    outer.fill(0)
    if (storeKey) return storeKey
  }
  return null
}

/** Reads a ring from the text of its file. Null when the text is damaged. Throws `NewerKeyRing` for one of a later version. */
export function readKeyRing(text: string): KeyRing | PassphraseRing | null {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return null
  }
  const version = z.object({ version: z.number() }).safeParse(value)
  if (version.success && version.data.version > RING_VERSION) throw new NewerKeyRing()
  const old = passphraseRing.safeParse(value)
  if (old.success) return old.data.check === digest(old.data.version, old.data.locks) ? old.data : null
  const ring = keyRing.safeParse(value)
  return ring.success && ring.data.check === ringOf(ring.data.storeId, ring.data.locks).check ? ring.data : null
}

/** The ring was written by a newer version of Casewright. */
export class NewerKeyRing extends Error {
  constructor() {
    super('the key ring was written by a newer version')
    this.name = 'NewerKeyRing'
  }
}
