import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import BetterSqlite3 from 'better-sqlite3'
import { z } from 'zod'
import { CallFailure } from '../../../shared/api/index.ts'

const holder = z.object({ pid: z.number(), computer: z.string(), since: z.string() })
type Holder = z.infer<typeof holder>

/** A hold on the store that no other program can have at the same time. */
export interface Claim {
  /** True when the last program to hold the store ended without letting go: a crash, a power cut, a kill. */
  uncleanEnd: boolean
  release(): void
}

/**
 * Claims the store's folder for this process. The hold is a lock of the operating system (SQLite's own, on a small file
 * of its own), so it ends with the process however that ends, and no stale lock can keep anybody out. A note beside it
 * says who holds it.
 *
 * Throws `CallFailure` `store-in-use`, naming the holder.
 */
export function claimStore(directory: string, now: Date): Claim {
  const note = join(directory, 'in-use.json')
  const database = new BetterSqlite3(join(directory, 'in-use.lock'), { timeout: 0 })
  try {
    database.pragma('journal_mode = memory')
    database.exec('begin exclusive')
  } catch (error) {
    database.close()
    if (error instanceof BetterSqlite3.SqliteError && error.code.startsWith('SQLITE_BUSY')) throw inUse(directory, readNote(note))
    throw error
  }
  const uncleanEnd = readNote(note) !== null
  const mine: Holder = { pid: process.pid, computer: hostname(), since: now.toISOString() }
  try {
    writeFileSync(note, JSON.stringify(mine), { mode: 0o600 })
  } catch (error) {
    database.close()
    throw error
  }
  return {
    uncleanEnd,
    release() {
      rmSync(note, { force: true })
      database.close()
    },
  }
}

function readNote(file: string): Holder | null {
  try {
    return holder.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    return null
  }
}

function inUse(directory: string, by: Holder | null): CallFailure {
  const who = by
    ? `process ${by.pid} on ${by.computer}, since ${new Date(by.since).toLocaleString('en-GB')}`
    : 'another program that has only just started'
  return new CallFailure(
    'store-in-use',
    `The store in ${directory} is already open in another Casewright window (${who}). Go back to that window, or close it and try again here.`,
    by ?? undefined,
  )
}
