import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import BetterSqlite3 from 'better-sqlite3'
import { z } from 'zod'
import { CallFailure } from '../../../shared/api/index.ts'
import { whyNotWritten } from '../failures.ts'

/** `who` is sealed under the store's key: the folder alone tells nobody who works here. */
const holder = z.object({ pid: z.number(), computer: z.string(), since: z.string(), who: z.string().optional() })
type Holder = z.infer<typeof holder>

/** A hold on the store that no other program can have at the same time. */
export interface Claim {
  /** True when the last program to hold the store ended without letting go: a crash, a power cut, a kill. */
  uncleanEnd: boolean
  /** True where the folder may not be written to: what is in it can be copied and read, and the hold may be let go after that. */
  isToRead: boolean
  /** Adds, sealed, who has it: for whoever finds it held and has the store's key. */
  tell(who: string): void
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
  try {
    return claimToWrite(directory, now)
  } catch (error) {
    if (whyNotWritten(error) !== 'read-only') throw error
    return claimToRead(directory)
  }
}

const NOTE = 'in-use.json'
const LOCK = 'in-use.lock'

function claimToWrite(directory: string, now: Date): Claim {
  const note = join(directory, NOTE)
  const database = new BetterSqlite3(join(directory, LOCK), { timeout: 0 })
  try {
    database.pragma('journal_mode = memory')
    database.exec('begin exclusive')
  } catch (error) {
    database.close()
    throw isHeld(error) ? inUse(directory, readNote(note)) : error
  }
  // On a full disk the note may be there with nothing in it.
  const uncleanEnd = existsSync(note)
  const mine: Holder = { pid: process.pid, computer: hostname(), since: now.toISOString() }
  const write = (holder: Holder): void => {
    try {
      writeFileSync(note, JSON.stringify(holder), { mode: 0o600 })
    } catch (error) {
      // The hold is the lock. On a full disk nobody is told who has it, and that is all.
      if (whyNotWritten(error) !== 'full') throw error
    }
  }
  try {
    write(mine)
  } catch (error) {
    database.close()
    throw error
  }
  return {
    uncleanEnd,
    isToRead: false,
    tell: (who) => write({ ...mine, who }),
    release() {
      rmSync(note, { force: true })
      database.close()
    },
  }
}

/** Keeps those away who would write, where there is anything to keep them away by. A folder that nobody ever wrote to has none. */
function claimToRead(directory: string): Claim {
  const [note, lock] = [join(directory, NOTE), join(directory, LOCK)]
  const claim = { uncleanEnd: existsSync(note), isToRead: true, tell: () => undefined }
  if (!existsSync(lock)) return { ...claim, release: () => undefined }
  const database = new BetterSqlite3(lock, { readonly: true, timeout: 0 })
  try {
    database.exec('begin')
    database.prepare('select count(*) from sqlite_master').get()
  } catch (error) {
    database.close()
    throw isHeld(error) ? inUse(directory, readNote(note)) : error
  }
  return { ...claim, release: () => void database.close() }
}

const isHeld = (error: unknown): boolean => error instanceof BetterSqlite3.SqliteError && error.code.startsWith('SQLITE_BUSY')

function readNote(file: string): Holder | null {
  try {
    return holder.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    return null
  }
}

/** Who holds a store, as `details` of the failure tells; null where nobody said so. */
export function holderIn({ details }: CallFailure): Holder | null {
  const read = holder.safeParse(details)
  return read.success ? read.data : null
}

/** That somebody else has the store; `name` is theirs, where it is known. */
export function inUse(directory: string, by: Holder | null, name: string | null = null): CallFailure {
  const where = by && `on ${by.computer}, since ${SINCE.format(new Date(by.since))}`
  const who = [name, where ?? 'another program that has only just started'].filter(Boolean).join(', ')
  return new CallFailure(
    'store-in-use',
    `The store in ${directory} is already open in another Casewright window (${who}). Go on in that window, or lock it there (or close it) and try again here.`,
    by ?? undefined,
  )
}

/** "22 November 2026 at 19:00", by the clock of this computer. */
const SINCE = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short' })
