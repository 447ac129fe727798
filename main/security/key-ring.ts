import { createHash, randomBytes } from 'node:crypto'
import { z } from 'zod'
import { derivation, keyFromPassphrase, newDerivation } from './passphrase.ts'
import { unwrapKey, wrapKey, wrappedKey } from './wrapped-key.ts'

const PURPOSE = 'casewright store key'
const RING_VERSION = 1

/** One way into the store. A passphrase for now; further ways lock the same store key again beside it. */
const lock = z.strictObject({ kind: z.literal('passphrase'), derivation, key: wrappedKey })

/**
 * What stands beside the database in the clear: how to get its key from what a person knows. `check` is a digest of the
 * rest, which tells a damaged ring from a wrong passphrase.
 */
export const keyRing = z.strictObject({ version: z.literal(RING_VERSION), locks: z.array(lock).min(1), check: z.string() })
export type KeyRing = z.infer<typeof keyRing>

const digest = (ring: Omit<KeyRing, 'check'>) =>
  createHash('sha256')
    .update(JSON.stringify([ring.version, ring.locks]))
    .digest('hex')

/** Makes a random 256-bit store key and a ring that the passphrase opens. The caller zeroes `storeKey` after use. */
export async function makeKeyRing(passphrase: string, cost?: number): Promise<{ ring: KeyRing; storeKey: Buffer }> {
  const storeKey = randomBytes(32)
  const how = newDerivation(cost)
  const outer = await keyFromPassphrase(passphrase, how)
  const rest: Omit<KeyRing, 'check'> = {
    version: RING_VERSION,
    locks: [{ kind: 'passphrase', derivation: how, key: wrapKey(storeKey, outer, PURPOSE) }],
  }
  outer.fill(0)
  return { ring: { ...rest, check: digest(rest) }, storeKey }
}

/** Gives the store key, or null when the passphrase is wrong. The caller zeroes it after use. */
export async function openKeyRing(ring: KeyRing, passphrase: string): Promise<Buffer | null> {
  for (const { derivation: how, key } of ring.locks) {
    const outer = await keyFromPassphrase(passphrase, how)
    const storeKey = unwrapKey(key, outer, PURPOSE)
    outer.fill(0)
    if (storeKey) return storeKey
  }
  return null
}

/** Reads a ring from the text of its file. Null when the text is damaged. Throws `NewerKeyRing` for one of a later version. */
export function readKeyRing(text: string): KeyRing | null {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return null
  }
  const version = z.object({ version: z.number() }).safeParse(value)
  if (version.success && version.data.version > RING_VERSION) throw new NewerKeyRing()
  const ring = keyRing.safeParse(value)
  return ring.success && ring.data.check === digest(ring.data) ? ring.data : null
}

/** The ring was written by a newer version of Casewright. */
export class NewerKeyRing extends Error {
  constructor() {
    super('the key ring was written by a newer version')
    this.name = 'NewerKeyRing'
  }
}
