import { Worker } from 'node:worker_threads'
import type { Account } from '../../../shared/review/index.ts'
import { readAccount } from '../repositories/accounts.ts'
import { threadFile } from '../thread-file.ts'
import { UnusableBackup } from './backup-file.ts'
import type { CaseInBackup, Look, Seen } from './look-now.ts'

type Told = { seen: Seen } | { unusable: Pick<UnusableBackup, 'code' | 'message'> } | { error: unknown }

/**
 * Reads every page of an unpacked database in a thread of its own and holds it against what its backup says. Throws `UnusableBackup`
 * where it is not whole, not what the backup says, or is not opened by the key. The key that is given may be zeroed at once.
 */
export function lookInto(
  { database, manifest, accountId }: Look,
  key: Buffer,
): Promise<{ cases: CaseInBackup[]; account: Account | null }> {
  const look: Look = { database, manifest, accountId }
  const own = Uint8Array.from(key)
  const worker = new Worker(threadFile(import.meta.url, 'look-worker'), {
    workerData: { look, key: own },
    transferList: [own.buffer],
    execArgv: [],
  })
  return new Promise((resolve, reject) => {
    worker.once('message', (told: Told) => {
      if ('seen' in told) resolve({ cases: told.seen.cases, account: told.seen.account && readAccount(told.seen.account) })
      else if ('unusable' in told) reject(new UnusableBackup(told.unusable.code, told.unusable.message))
      else reject(told.error)
    })
    worker.once('error', reject)
    worker.once('exit', () => reject(new Error('the thread that reads a backup ended before it was done')))
  })
}
