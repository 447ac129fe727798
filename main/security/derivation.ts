import { randomBytes, scrypt } from 'node:crypto'
import { z } from 'zod'

/** scrypt's cost as 2^cost; 17 takes 128 MB and about half a second, which is OWASP's floor for scrypt. */
export const PASSWORD_COST = 17

/** How a key was worked out from a password: kept beside the store, since none of it is secret. */
export const derivation = z.strictObject({
  kind: z.literal('scrypt'),
  cost: z.number().int().min(10).max(20),
  blockSize: z.literal(8),
  parallel: z.literal(1),
  salt: z.base64(),
})
export type Derivation = z.infer<typeof derivation>

/** Gives a fresh derivation with its own random salt. */
export function newDerivation(cost: number = PASSWORD_COST): Derivation {
  return { kind: 'scrypt', cost, blockSize: 8, parallel: 1, salt: randomBytes(32).toString('base64') }
}

/**
 * Gives the 32-byte key that a password stands for. The caller zeroes it after use.
 * The password is brought to one Unicode form first, so that "é" typed on another keyboard is the same.
 */
export function keyFromPassword(password: string, how: Derivation): Promise<Buffer> {
  const N = 2 ** how.cost
  const secret = Buffer.from(password.normalize('NFKC'), 'utf8')
  const options = { N, r: how.blockSize, p: how.parallel, maxmem: 256 * N * how.blockSize }
  return new Promise<Buffer>((resolve, reject) => {
    scrypt(secret, Buffer.from(how.salt, 'base64'), 32, options, (error, key) => {
      secret.fill(0)
      if (error) reject(error)
      else resolve(key)
    })
  })
}
