import { isMarked, ringOf, saveKeyRing } from '../../security/index.ts'
import { type Store, unlessNothingIsTaken } from '../../storage/index.ts'
import { renewKey } from '../renew-key.ts'
import { loadRing } from './way-in.ts'

/**
 * Takes away the locks of accounts that were disabled, and renews the key that they open: what a program leaves to do that ended after
 * the account was disabled and before the rest was done. No new key is sealed to a lock that Casewright did not make.
 */
export async function takeLeftLocks(store: Store, directory: string): Promise<void> {
  const ring = loadRing(directory)
  if (ring.version === 1 || store.isReadingCopy) return
  const disabled = new Set((await store.accounts.list()).flatMap(({ id, disabledAt }) => (disabledAt === null ? [] : [id])))
  const locks = ring.locks.filter(({ accountId }) => !disabled.has(accountId))
  if (locks.length === ring.locks.length) return
  const storeKey = store.keyNow()
  try {
    await unlessNothingIsTaken(async () => {
      const left = ringOf(ring.storeId, locks)
      saveKeyRing(directory, left)
      const saveRing = (changed: typeof left) => saveKeyRing(directory, changed)
      if (locks.every((one) => isMarked(one, storeKey))) renewKey(store, { ring: left, saveRing, storeKey })
    })
  } finally {
    storeKey.fill(0)
  }
}
