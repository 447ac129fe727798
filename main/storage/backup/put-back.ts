import { closeSync, existsSync, fsyncSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

/**
 * Puts another store in the place of the one that is there, so that after a crash at any moment either the old or the new one is there
 * and whole. The new database lies finished beside the old one; then one file appears by renaming, with the key ring in it: from that
 * moment the new store counts. What is left to do is done again at the next start until it is done.
 */
const NEW_DATABASE = 'casewright.db.put-back'
const ORDER = 'put-back.json'
const DATABASE = 'casewright.db'
const RINGS = ['store.json', 'store-copy.json']
const BESIDE = ['-wal', '-shm', '-journal']

const order = z.strictObject({ keyRing: z.string().min(1) })

/** Where the new database is written before it counts. Whatever an earlier attempt left there is cleared away. */
export function placeForNewDatabase(directory: string): string {
  const path = join(directory, NEW_DATABASE)
  for (const ending of ['', ...BESIDE]) rmSync(path + ending, { force: true })
  return path
}

/** Clears away what an attempt left that was given up before it counted. */
export function forgetNewDatabase(directory: string): void {
  if (!isWaiting(directory)) placeForNewDatabase(directory)
}

/** From here on the new store counts. The database must be closed, whole and flushed, and nobody may have the old one open. */
export function putBack(directory: string, keyRing: string): void {
  flush(join(directory, NEW_DATABASE))
  writeWhole(join(directory, ORDER), JSON.stringify({ keyRing }))
  finishPuttingBack(directory)
}

/** Whether a store that counts already has not been moved into its place yet. */
export const isWaiting = (directory: string): boolean => existsSync(join(directory, ORDER))

/** Does what is left to do; nothing where nothing is. Call it only with the store claimed and closed. */
export function finishPuttingBack(directory: string): void {
  if (!isWaiting(directory)) return
  const { keyRing } = order.parse(JSON.parse(readFileSync(join(directory, ORDER), 'utf8')))
  if (existsSync(join(directory, NEW_DATABASE))) {
    // The log of the old database must not be read into the new one.
    for (const ending of BESIDE) rmSync(join(directory, DATABASE + ending), { force: true })
    renameSync(join(directory, NEW_DATABASE), join(directory, DATABASE))
    flush(directory)
  }
  for (const name of RINGS) writeWhole(join(directory, name), keyRing)
  rmSync(join(directory, ORDER))
  flush(directory)
}

function writeWhole(path: string, text: string): void {
  const beside = `${path}.new`
  writeFileSync(beside, text, { mode: 0o600, flush: true })
  renameSync(beside, path)
  flush(join(path, '..'))
}

function flush(path: string): void {
  // Windows cannot flush a folder, nor a file that is open for reading alone, and a renamed file is flushed with it.
  if (process.platform === 'win32') return
  const file = openSync(path, 'r')
  try {
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}
