import { chmodSync, statSync } from 'node:fs'
import BetterSqlite3 from 'better-sqlite3'

function hexOf(key: Buffer): string {
  const hex = key.toString('hex')
  if (!/^[0-9a-f]{64}$/.test(hex)) throw new RangeError('a store key has 32 bytes')
  return hex
}

/** The three settings that must come first, in this order: with the key before the cipher the file is written with another cipher and never opens again. */
function unlock(database: BetterSqlite3.Database, key: Buffer): void {
  const hex = hexOf(key)
  database.pragma(`cipher='sqlcipher'`)
  database.pragma('legacy=4')
  database.pragma(`key="x'${hex}'"`)
}

/**
 * Opens the encrypted file and proves that the key fits by reading from it. Throws SQLite's own error (`SQLITE_NOTADB`)
 * when it does not or the file is damaged: SQLite cannot tell the two apart, the key ring can. `alone`: without the file beside it
 * that programs share, for which a full disk has no room. Only whoever holds the store's claim may ask for that.
 */
export function openEncrypted(file: string, key: Buffer, { alone = false } = {}): BetterSqlite3.Database {
  const database = new BetterSqlite3(file)
  try {
    keepOthersOut(file)
    unlock(database, key)
    if (alone) database.pragma('locking_mode = EXCLUSIVE')
    database.prepare('select count(*) from sqlite_master').get()
    database.pragma('journal_mode = WAL')
    // FULL, so that what was acknowledged survives a power cut and not only the end of the process.
    database.pragma('synchronous = FULL')
    database.pragma('foreign_keys = ON')
    database.pragma('secure_delete = ON')
    database.pragma('busy_timeout = 2000')
    // What SQLite sorts or rebuilds on the way would otherwise lie in a file of the temporary folder, in the clear.
    database.pragma('temp_store = MEMORY')
    return database
  } catch (error) {
    database.close()
    throw error
  }
}

/**
 * Its journal files take the same rights. Windows has none of these; there the person's own folder keeps others out. What somebody made
 * read-only stays so.
 */
function keepOthersOut(file: string): void {
  const rights = statSync(file).mode & 0o777
  if ((rights & 0o077) !== 0) chmodSync(file, rights & 0o700)
}

/**
 * Puts the file under another key. SQLite does that as one change with its rollback journal, which the write-ahead log cannot give: a
 * program that ends in the middle leaves the file under the old key.
 */
export function rekey(database: BetterSqlite3.Database, key: Buffer): void {
  const hex = hexOf(key)
  database.pragma('wal_checkpoint(TRUNCATE)')
  database.pragma('journal_mode = DELETE')
  try {
    database.pragma(`rekey="x'${hex}'"`)
  } finally {
    database.pragma('journal_mode = WAL')
  }
}

/** Writes the file anew without what was deleted, and empties its log. */
export function clearUp(database: BetterSqlite3.Database): void {
  database.pragma('wal_checkpoint(TRUNCATE)')
  database.exec('vacuum')
  database.pragma('wal_checkpoint(TRUNCATE)')
}

/** What SQLite says is wrong with the file, or null when nothing is. Reads every page: a second or so for each 300 MB. */
export function damage(database: BetterSqlite3.Database): string | null {
  const answer = database.pragma('quick_check(1)', { simple: true })
  return answer === 'ok' ? null : String(answer)
}
