import { accessSync, chmodSync, constants, copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { whyNotWritten } from '../failures.ts'

/** Whether a file is there and may not be written to. */
export function isToReadOnly(file: string): boolean {
  try {
    accessSync(file, constants.W_OK)
    return false
  } catch (error) {
    return whyNotWritten(error) === 'read-only'
  }
}

/**
 * Copies a database that may not be written to, with its log, into a folder of its own: SQLite reads no database with a write-ahead log
 * where it can write nothing at all. What is copied is encrypted. The caller has to hold the store, so that nobody writes meanwhile.
 */
export function readingCopy(file: string): { file: string; remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'casewright-reading-'))
  const remove = () => rmSync(folder, { recursive: true, force: true })
  try {
    for (const ending of ['', '-wal']) {
      if (!existsSync(file + ending)) continue
      const copy = join(folder, basename(file) + ending)
      copyFileSync(file + ending, copy)
      chmodSync(copy, 0o600)
    }
    return { file: join(folder, basename(file)), remove }
  } catch (error) {
    remove()
    throw error
  }
}
