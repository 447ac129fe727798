import { parentPort, workerData } from 'node:worker_threads'
import { UnusableBackup } from './backup-file.ts'
import { type Look, lookNow } from './look-now.ts'

/** The thread in which the database of a backup is read, so that the program's own thread is not held up by it. */
const { look, key } = workerData as { look: Look; key: Uint8Array }
const own = Buffer.from(key.buffer, key.byteOffset, key.byteLength)
try {
  parentPort?.postMessage({ seen: lookNow(look, own) })
} catch (error) {
  // An error loses its class on the way out.
  parentPort?.postMessage(
    error instanceof UnusableBackup ? { unusable: { code: error.code, message: error.message } } : { error },
  )
} finally {
  own.fill(0)
}
