import { parentPort, workerData } from 'node:worker_threads'
import { clearUp, openEncrypted } from './database.ts'

/** The thread in which a store's file is written anew, so that windows are answered meanwhile. */
const { file, key } = workerData as { file: string; key: Uint8Array }
const own = Buffer.from(key.buffer, key.byteOffset, key.byteLength)
try {
  const database = openEncrypted(file, own)
  try {
    clearUp(database)
  } finally {
    database.close()
  }
  parentPort?.postMessage({ code: null, message: '' })
} catch (error) {
  // An error loses its class and its code on the way out.
  const { code = '', message } = error as Error & { code?: string }
  parentPort?.postMessage({ code, message })
} finally {
  own.fill(0)
}
