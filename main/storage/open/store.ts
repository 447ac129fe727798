import { existsSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import type BetterSqlite3 from 'better-sqlite3'
import { Kysely } from 'kysely'
import { CallFailure } from '../../../shared/api/index.ts'
import type { Account } from '../../../shared/review/index.ts'
import { damaged, storageFailure, whyNotWritten } from '../failures.ts'
import { MIGRATIONS, migrate, NewerStore } from '../migrations/index.ts'
import { accountRepository } from '../repositories/accounts.ts'
import { asideDecisionRepository } from '../repositories/aside-decisions.ts'
import { caseKeepingRepository } from '../repositories/case-keeping.ts'
import { caseRepository } from '../repositories/cases.ts'
import { chronologyRepository } from '../repositories/chronologies.ts'
import { documentRepository } from '../repositories/documents.ts'
import { evidenceRepository } from '../repositories/evidence.ts'
import { familyRepository } from '../repositories/families.ts'
import { familyLookRepository } from '../repositories/family-looks.ts'
import { oversightRepository } from '../repositories/oversight.ts'
import { ownWordRepository } from '../repositories/own-words.ts'
import { packVersionRepository } from '../repositories/pack-versions.ts'
import { phraseRepository } from '../repositories/phrases.ts'
import { planRepository } from '../repositories/plans.ts'
import { reviewRepository } from '../repositories/reviews.ts'
import { sentCaseRepository } from '../repositories/sent-cases.ts'
import { settingsRepository } from '../repositories/settings.ts'
import { trailRepository } from '../repositories/trail.ts'
import { wholeRecordRepository } from '../repositories/whole-record.ts'
import type { Tables } from '../tables.ts'
import { clearUpAside } from './clear-up.ts'
import { damage, openEncrypted, rekey } from './database.ts'
import { StoreDialect } from './dialect.ts'
import { adoptDatabase, databaseFile, freshDatabaseFile } from './files.ts'
import { isToReadOnly, readingCopy } from './reading-copy.ts'
import { StandingStill } from './standing-still.ts'

/** An open store: one repository an aggregate. */
export interface Store {
  accounts: ReturnType<typeof accountRepository>
  cases: ReturnType<typeof caseRepository>
  caseKeeping: ReturnType<typeof caseKeepingRepository>
  documents: ReturnType<typeof documentRepository>
  familyLooks: ReturnType<typeof familyLookRepository>
  asideDecisions: ReturnType<typeof asideDecisionRepository>
  sentCases: ReturnType<typeof sentCaseRepository>
  oversight: ReturnType<typeof oversightRepository>
  ownWords: ReturnType<typeof ownWordRepository>
  phrases: ReturnType<typeof phraseRepository>
  packVersions: ReturnType<typeof packVersionRepository>
  plans: ReturnType<typeof planRepository>
  chronologies: ReturnType<typeof chronologyRepository>
  evidence: ReturnType<typeof evidenceRepository>
  families: ReturnType<typeof familyRepository>
  reviews: ReturnType<typeof reviewRepository>
  settings: ReturnType<typeof settingsRepository>
  trail: ReturnType<typeof trailRepository>
  wholeRecord: ReturnType<typeof wholeRecordRepository>
  /** The connection itself, for tests of what happens when the disk misbehaves. */
  connection: BetterSqlite3.Database
  /** Lets the file be copied while the store is in use. */
  standingStill: StandingStill
  /** The key of now, for a thread that reads a copy of the file. Whoever asks for it zeroes it. */
  keyNow(): Buffer
  /** Takes whatever is left of deleted rows out of the file and its log, in a thread of its own; other calls wait for it. */
  clearUp(): Promise<void>
  /** Puts the whole file under another key: all of it or, where this is cut short, none. */
  putUnderKey(key: Buffer): void
  /** True where the file may not be written to, and a copy of it is read instead: whatever is to be kept is refused. */
  isReadingCopy: boolean
  close(): Promise<void>
}

/** Makes a store of accounts alone beside its place, finished and closed. `openStore` moves it there. */
export async function prepareStore(directory: string, key: Buffer, now: Date, accounts: readonly Account[]): Promise<void> {
  try {
    const database = openEncrypted(freshDatabaseFile(directory), key)
    const db = new Kysely<Tables>({ dialect: new StoreDialect(database) })
    try {
      await migrate(db as Kysely<unknown>, MIGRATIONS, now)
      for (const account of accounts) await accountRepository(db).put(account, now)
    } finally {
      await db.destroy()
    }
  } catch (error) {
    throw storageFailure(error, directory)
  }
}

interface HowToOpen {
  now: Date
  /** Reads every page, for after a program that ended without closing. */
  checkAll: boolean
  /** The folder may not be written to. */
  isToRead?: boolean
}

/**
 * Opens the store and brings it up to date. On a disk that takes nothing it opens all the same, to be read.
 * Throws `CallFailure`: `store-damaged`, `store-newer`, `disk-full`, `read-only`.
 */
export async function openStore(directory: string, key: Buffer, options: HowToOpen): Promise<Store> {
  try {
    if (options.isToRead || isToReadOnly(databaseFile(directory))) return await openToRead(directory, key, options)
    try {
      return storeOf(await openFile(adoptDatabase(directory), key, { ...options, directory }), key)
    } catch (error) {
      const why = whyNotWritten(error)
      if (why === 'read-only') return await openToRead(directory, key, options)
      if (why === null) throw error
      return storeOf(await openFile(databaseFile(directory), key, { ...options, directory, alone: true }), key)
    }
  } catch (error) {
    if (error instanceof NewerStore) throw newer(directory)
    throw storageFailure(error, directory)
  }
}

/** Opens a database that is not in its place yet, to be finished before it gets there. Throws what `openStore` throws. */
export async function openBeside(file: string, key: Buffer, now: Date): Promise<Store> {
  const directory = dirname(file)
  try {
    return storeOf(await openFile(file, key, { directory, now, checkAll: false }), key)
  } catch (error) {
    if (error instanceof NewerStore) throw newer(directory)
    throw storageFailure(error, directory)
  }
}

/** Opens a copy of a store that may not be written to. It is as encrypted as the store, takes no changes, and goes when it is closed. */
async function openToRead(directory: string, key: Buffer, options: HowToOpen): Promise<Store> {
  const copy = readingCopy(databaseFile(directory))
  try {
    const database = await openFile(copy.file, key, { ...options, directory })
    database.pragma('query_only = ON')
    return storeOf(database, key, copy.remove)
  } catch (error) {
    copy.remove()
    throw error
  }
}

async function openFile(
  file: string,
  key: Buffer,
  { directory, now, checkAll, alone = false }: HowToOpen & { directory: string; alone?: boolean },
): Promise<BetterSqlite3.Database> {
  if (!existsSync(file)) throw damaged(directory, 'has lost its file casewright.db')
  // SQLite would take an empty file for a new store.
  if (statSync(file).size === 0) throw damaged(directory, 'has lost what was in its file casewright.db')
  const database = openEncrypted(file, key, { alone })
  try {
    if (checkAll && damage(database) !== null) throw damaged(directory)
    await migrate(new Kysely<unknown>({ dialect: new StoreDialect(database) }), MIGRATIONS, now)
    return database
  } catch (error) {
    database.close()
    throw error
  }
}

/** The store in a database that is open; `removeCopy` where that is a copy. */
function storeOf(database: BetterSqlite3.Database, key: Buffer, removeCopy?: () => void): Store {
  const db = new Kysely<Tables>({ dialect: new StoreDialect(database) })
  const standingStill = new StandingStill(database, db)
  const kept = Buffer.from(key)
  return {
    accounts: accountRepository(db),
    cases: caseRepository(db),
    caseKeeping: caseKeepingRepository(db),
    documents: documentRepository(db),
    familyLooks: familyLookRepository(db),
    asideDecisions: asideDecisionRepository(db),
    sentCases: sentCaseRepository(db),
    oversight: oversightRepository(db),
    ownWords: ownWordRepository(db),
    phrases: phraseRepository(db),
    packVersions: packVersionRepository(db),
    plans: planRepository(db),
    chronologies: chronologyRepository(db),
    evidence: evidenceRepository(db, database),
    families: familyRepository(db),
    reviews: reviewRepository(db),
    settings: settingsRepository(db),
    trail: trailRepository(db),
    wholeRecord: wholeRecordRepository(db),
    connection: database,
    standingStill,
    keyNow: () => Buffer.from(kept),
    clearUp: () =>
      db.connection().execute(async () => {
        standingStill.rewritten()
        try {
          await clearUpAside(database, kept)
        } finally {
          standingStill.rewritten()
        }
      }),
    putUnderKey: (key) => {
      standingStill.rewritten()
      rekey(database, key)
      key.copy(kept)
    },
    isReadingCopy: removeCopy !== undefined,
    async close() {
      kept.fill(0)
      standingStill.rewritten()
      try {
        await db.destroy()
      } finally {
        removeCopy?.()
      }
    },
  }
}

function newer(directory: string): CallFailure {
  return new CallFailure(
    'store-newer',
    `The store in ${directory} was last opened with a newer Casewright than this one. Update Casewright, then open it again. Nothing in it was changed.`,
  )
}
