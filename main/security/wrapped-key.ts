import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { z } from 'zod'

/** A key locked inside another key with AES-256-GCM. */
export const wrappedKey = z.strictObject({ nonce: z.base64(), sealed: z.base64(), tag: z.base64() })
export type WrappedKey = z.infer<typeof wrappedKey>

/** Locks `key` inside `outer`. `purpose` is bound to it: unwrapping for another purpose fails. */
export function wrapKey(key: Buffer, outer: Buffer, purpose: string): WrappedKey {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', outer, nonce).setAAD(Buffer.from(purpose))
  const sealed = Buffer.concat([cipher.update(key), cipher.final()])
  return { nonce: nonce.toString('base64'), sealed: sealed.toString('base64'), tag: cipher.getAuthTag().toString('base64') }
}

/** Gives the key back, or null when `outer` is not the key that locked it. The caller zeroes the result after use. */
export function unwrapKey(wrapped: WrappedKey, outer: Buffer, purpose: string): Buffer | null {
  try {
    const decipher = createDecipheriv('aes-256-gcm', outer, Buffer.from(wrapped.nonce, 'base64'), { authTagLength: 16 })
    decipher.setAAD(Buffer.from(purpose)).setAuthTag(Buffer.from(wrapped.tag, 'base64'))
    return Buffer.concat([decipher.update(Buffer.from(wrapped.sealed, 'base64')), decipher.final()])
  } catch {
    return null
  }
}
