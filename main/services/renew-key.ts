import { randomBytes } from 'node:crypto'
import { CallFailure } from '../../shared/api/index.ts'
import type { Account } from '../../shared/review/index.ts'
import { isMarked, type Lock, ringOf, sealingKeyOf, withMark, withNextInPlace, withNextKey } from '../security/index.ts'
import type { Store } from '../storage/index.ts'
import type { Proof } from './session/index.ts'

/**
 * Puts the whole store under a new random key, for the accounts of the ring alone. The ring first holds both keys, then the file
 * changes, then the ring holds the new one: wherever this is cut short, one of the two opens the file.
 */
export function renewKey(store: Store, { ring, saveRing, storeKey }: Pick<Proof, 'ring' | 'saveRing' | 'storeKey'>): void {
  const next = randomBytes(32)
  try {
    const both = withNextKey(ring.locks, next)
    saveRing(ringOf(ring.storeId, both))
    store.putUnderKey(next)
    saveRing(ringOf(ring.storeId, withNextInPlace(both, { key: storeKey, next })))
  } finally {
    next.fill(0)
  }
}

/**
 * The locks to which a new key may be sealed: those of `accounts` that Casewright made. One of nobody is left out. Throws `CallFailure`
 * `refused`, naming whose was changed with another program.
 */
export function genuineLocks(
  { account, ring, secret, storeKey }: Pick<Proof, 'account' | 'ring' | 'secret' | 'storeKey'>,
  accounts: readonly Account[],
): Lock[] {
  return ring.locks.flatMap((lock) => {
    // Whoever has given their password is known by it, whatever the file says.
    if (lock.accountId === account.id) return [withMark({ ...lock, sealTo: sealingKeyOf(secret) }, storeKey)]
    const whose = accounts.find(({ id, disabledAt }) => id === lock.accountId && disabledAt === null)
    if (!whose) return []
    if (isMarked(lock, storeKey)) return [lock]
    throw new CallFailure(
      'refused',
      `The way in of ${whose.name} in the file store.json was changed with another program, so no new key is sealed to it. Nothing was changed. Give ${whose.name} a first password anew, then try again; and find out who can write in the store’s folder.`,
    )
  })
}
