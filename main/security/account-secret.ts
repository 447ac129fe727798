import {
  createPrivateKey,
  createPublicKey,
  diffieHellman,
  generateKeyPairSync,
  hkdfSync,
  type KeyObject,
  randomBytes,
  sign,
  verify,
} from 'node:crypto'
import { z } from 'zod'
import { unwrapKey, wrapKey, wrappedKey } from './wrapped-key.ts'

/**
 * Each account has one random secret, which its password (and its recovery code) locks away. Two key pairs come from it: one to which
 * the store's key is sealed, so that the key can be renewed for everybody while nobody but the administrator is there; and one that
 * signs, so that nobody else can sign in that person's name, an administrator included.
 */

/** What comes before the 32 bytes of a private key in PKCS #8, and of a public one in SPKI (RFC 8410). */
const PRIVATE_HEAD = { x25519: '302e020100300506032b656e04220420', ed25519: '302e020100300506032b657004220420' }
const PUBLIC_HEAD = { x25519: '302a300506032b656e032100', ed25519: '302a300506032b6570032100' }
type Curve = keyof typeof PRIVATE_HEAD

/** Gives a fresh secret of 32 bytes. The caller zeroes it after use. */
export const newSecret = (): Buffer => randomBytes(32)

function privateKey(secret: Buffer, curve: Curve): KeyObject {
  const seed = Buffer.from(hkdfSync('sha256', secret, Buffer.alloc(0), `casewright ${curve}`, 32))
  const der = Buffer.concat([Buffer.from(PRIVATE_HEAD[curve], 'hex'), seed])
  try {
    return createPrivateKey({ key: der, format: 'der', type: 'pkcs8' })
  } finally {
    seed.fill(0)
    der.fill(0)
  }
}

const rawPublic = (key: KeyObject): Buffer => key.export({ format: 'der', type: 'spki' }).subarray(-32)

function publicKey(raw: string, curve: Curve): KeyObject {
  const der = Buffer.concat([Buffer.from(PUBLIC_HEAD[curve], 'hex'), Buffer.from(raw, 'base64')])
  return createPublicKey({ key: der, format: 'der', type: 'spki' })
}

const publicOf = (secret: Buffer, curve: Curve) => rawPublic(createPublicKey(privateKey(secret, curve))).toString('base64')

/** The public key, as base64, to which something is sealed for this account. */
export const sealingKeyOf = (secret: Buffer): string => publicOf(secret, 'x25519')

/** The public key, as base64, by which this account's signatures are checked. */
export const signingKeyOf = (secret: Buffer): string => publicOf(secret, 'ed25519')

/** A key that only the holder of a sealing key can open. */
export const sealedKey = z.strictObject({ from: z.base64(), key: wrappedKey })
export type SealedKey = z.infer<typeof sealedKey>

const outerKey = (shared: Buffer, from: Buffer, to: Buffer) =>
  Buffer.from(hkdfSync('sha256', shared, Buffer.concat([from, to]), 'casewright sealed key', 32))

/** Seals `key` for the account whose sealing key is `to`. `purpose` is bound to it. */
export function sealKey(key: Buffer, to: string, purpose: string): SealedKey {
  const once = generateKeyPairSync('x25519')
  const from = rawPublic(once.publicKey)
  const shared = diffieHellman({ privateKey: once.privateKey, publicKey: publicKey(to, 'x25519') })
  const outer = outerKey(shared, from, Buffer.from(to, 'base64'))
  shared.fill(0)
  try {
    return { from: from.toString('base64'), key: wrapKey(key, outer, purpose) }
  } finally {
    outer.fill(0)
  }
}

/** Gives the sealed key back, or null when it was sealed for somebody else or for another purpose. The caller zeroes it. */
export function openSealedKey(sealed: SealedKey, secret: Buffer, purpose: string): Buffer | null {
  const to = Buffer.from(sealingKeyOf(secret), 'base64')
  const shared = diffieHellman({ privateKey: privateKey(secret, 'x25519'), publicKey: publicKey(sealed.from, 'x25519') })
  const outer = outerKey(shared, Buffer.from(sealed.from, 'base64'), to)
  shared.fill(0)
  try {
    return unwrapKey(sealed.key, outer, purpose)
  } finally {
    outer.fill(0)
  }
}

/** Signs a text (Ed25519). Gives the signature as base64. */
export function signText(text: string, secret: Buffer): string {
  return sign(null, Buffer.from(text, 'utf8'), privateKey(secret, 'ed25519')).toString('base64')
}

/** Whether `signature` is that of `text` by the holder of `signingKey`. A malformed key or signature is not. */
export function isSigned(text: string, signature: string, signingKey: string): boolean {
  try {
    return verify(null, Buffer.from(text, 'utf8'), publicKey(signingKey, 'ed25519'), Buffer.from(signature, 'base64'))
  } catch {
    return false
  }
}
