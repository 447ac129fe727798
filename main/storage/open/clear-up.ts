import { Worker } from 'node:worker_threads'
import type BetterSqlite3 from 'better-sqlite3'
import { threadFile } from '../thread-file.ts'
import { clearUp } from './database.ts'

type Told = { code: string | null; message: string }

/**
 * Writes the file of an open store anew without what was deleted, and empties its log: in a thread of its own, because a store of 200 MB
 * takes seconds. Nothing else may run on the connection meanwhile. A file that this connection alone may open is written by it.
 */
export async function clearUpAside(database: BetterSqlite3.Database, key: Buffer): Promise<void> {
  if (database.pragma('locking_mode', { simple: true }) === 'exclusive') return clearUp(database)
  const own = Uint8Array.from(key)
  const worker = new Worker(threadFile(import.meta.url, 'clear-up-worker'), {
    workerData: { file: database.name, key: own },
    transferList: [own.buffer],
    execArgv: [],
  })
  await new Promise<void>((resolve, reject) => {
    worker.once('message', ({ code, message }: Told) =>
      code === null ? resolve() : reject(Object.assign(new Error(message), code === '' ? {} : { code })),
    )
    worker.once('error', reject)
    worker.once('exit', () => reject(new Error('the thread that writes the file anew ended before it was done')))
  })
}
