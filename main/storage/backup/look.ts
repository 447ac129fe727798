import { basename } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { Account } from '../../../shared/review/index.ts'
import { readAccount } from '../repositories/accounts.ts'
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
  const worker = new Worker(workerFile(import.meta.url), {
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

/** The worker as it lies beside this file, or as the build writes it: beside the programs, whichever chunk this is in. */
function workerFile(here: string): URL {
  if (here.endsWith('.ts')) return new URL('./look-worker.ts', here)
  return new URL(basename(new URL('.', here).pathname) === 'chunks' ? '../look-worker.js' : './look-worker.js', here)
}
