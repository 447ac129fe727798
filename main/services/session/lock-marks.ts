import { loadKeyRing, ringOf, saveKeyRing, withMark } from '../../security/index.ts'
import { type Store, whyNotWritten } from '../../storage/index.ts'

/**
 * Marks the locks of a store that was made before locks were marked: those that lie there when it is opened for the first time since.
 * On a disk that takes nothing it waits for the next time.
 */
export async function markLocksOnce(directory: string, store: Store): Promise<void> {
  if (store.isReadingCopy || (await store.settings.locksAreMarked())) return
  const ring = loadKeyRing(directory)
  if (ring?.version !== 2) return
  const key = store.keyNow()
  try {
    const locks = ring.locks.map((lock) => withMark(lock, key))
    saveKeyRing(directory, ringOf(ring.storeId, locks))
    await store.settings.noteLocksMarked()
  } catch (error) {
    if (whyNotWritten(error) === null) throw error
  } finally {
    key.fill(0)
  }
}
