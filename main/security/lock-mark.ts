import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto'

/** What of a lock says who is given the store's key. The mark itself is there once it was made. */
interface Markable {
  accountId: string
  sealTo: string
  mark?: string | undefined
}

/**
 * The key ring lies in the clear, and a new key of the store is sealed to whoever it names. A mark under the store's key says that a lock
 * was put there by somebody who had that key, and not by somebody who can only write the file.
 */
function markOf({ accountId, sealTo }: Markable, storeKey: Buffer): string {
  const key = Buffer.from(hkdfSync('sha256', storeKey, Buffer.alloc(0), 'casewright mark of a lock', 32))
  try {
    return createHmac('sha256', key)
      .update(JSON.stringify([accountId, sealTo]))
      .digest('base64')
  } finally {
    key.fill(0)
  }
}

export const withMark = <L extends Markable>(lock: L, storeKey: Buffer): L => ({ ...lock, mark: markOf(lock, storeKey) })

/** Whether the lock names the account and the key for which it was marked. One without a mark was not. */
export function isMarked(lock: Markable, storeKey: Buffer): boolean {
  const [is, should] = [Buffer.from(lock.mark ?? ''), Buffer.from(markOf(lock, storeKey))]
  return is.length === should.length && timingSafeEqual(is, should)
}
