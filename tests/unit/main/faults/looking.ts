import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import { type KeyRing, loadKeyRing, openByPassword, readKeyRing, storeKeyOf } from '../../../../main/security/index.ts'
import { openEncrypted } from '../../../../main/storage/open/database.ts'
import { digestOf } from '../../../../main/storage/repositories/trail.ts'
import { FIRST_PREVIOUS } from '../../../../shared/review/index.ts'

/**
 * Looks at a store that is closed, below everything that might mend it on the way: both copies of the ring are readable, its key opens
 * the file, SQLite finds no page, index or reference wrong, and every row of the trail follows on the one before. Gives how often each
 * event stands in the trail.
 */
export async function expectWhole(folder: string, password: string): Promise<Record<string, number>> {
  for (const name of ['store.json', 'store-copy.json'])
    expect(readKeyRing(readFileSync(join(folder, name), 'utf8')), name).not.toBeNull()
  const ring = loadKeyRing(folder) as KeyRing
  const [lock] = ring.locks
  const secret = lock && (await openByPassword(lock, password))
  const keys = lock && secret && storeKeyOf(lock, secret)
  if (!keys) throw new Error('the key ring does not open')
  expect(keys.next, 'a key that was to follow is still in the ring').toBeNull()

  const database = openEncrypted(join(folder, 'casewright.db'), keys.key)
  try {
    expect(database.pragma('integrity_check', { simple: true })).toBe('ok')
    expect(database.pragma('foreign_key_check')).toEqual([])
    const columns = `number, at, account_id as accountId, who, what, case_id as caseId, document_id as documentId, detail, previous, digest`
    const rows = database.prepare(`select ${columns} from trail order by number`).all() as Record<string, unknown>[]
    let [number, previous] = [0, FIRST_PREVIOUS]
    const counts: Record<string, number> = {}
    for (const row of rows) {
      const { digest, ...rest } = { ...row, detail: JSON.parse(String(row.detail)) } as Parameters<typeof digestOf>[0] & {
        digest: string
      }
      number += 1
      expect(rest).toMatchObject({ number, previous })
      expect(digestOf(rest)).toBe(digest)
      previous = digest
      counts[rest.what] = (counts[rest.what] ?? 0) + 1
    }
    return counts
  } finally {
    database.close()
  }
}
