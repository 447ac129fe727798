import { randomBytes } from 'node:crypto'
import { ringOf, withNextInPlace, withNextKey } from '../security/index.ts'
import type { Store } from '../storage/index.ts'
import type { Proof } from './session/index.ts'

/**
 * Puts the whole store under a new random key, for the accounts of the ring alone. The ring first holds both keys, then the file
 * changes, then the ring holds the new one: wherever this is cut short, one of the two opens the file.
 */
export function renewKey(store: Store, { ring, saveRing }: Pick<Proof, 'ring' | 'saveRing'>): void {
  const next = randomBytes(32)
  try {
    const both = withNextKey(ring.locks, next)
    saveRing(ringOf(ring.storeId, both))
    store.putUnderKey(next)
    saveRing(ringOf(ring.storeId, withNextInPlace(both)))
  } finally {
    next.fill(0)
  }
}
