import type BetterSqlite3 from 'better-sqlite3'
import type { Kysely } from 'kysely'
import { figuresOf } from '../open/standing-still.ts'
import type { Tables } from '../tables.ts'
import { UnusableBackup } from './backup-file.ts'
import type { BackupManifest } from './manifest.ts'

/**
 * Opens a copy of the store beside it, under the same key, and holds it against what its backup says: every page, the counts and the
 * head of the trail. Throws `UnusableBackup`.
 */
export function checkCopyOf(connection: BetterSqlite3.Database, db: Kysely<Tables>) {
  return (copy: string, manifest: BackupManifest): Promise<void> =>
    db.connection().execute(async () => {
      try {
        // Without a key of its own it is opened under that of the store.
        connection.prepare('attach database ? as checked').run(copy)
      } catch {
        throw new UnusableBackup('damaged', 'cannot be opened with the store’s key')
      }
      try {
        refuseUnlessAsTold(connection, manifest, 'checked')
      } finally {
        connection.exec('detach database checked')
      }
    })
}

/** Throws `UnusableBackup` where the database is not whole, or not what the manifest says. */
export function refuseUnlessAsTold(
  connection: BetterSqlite3.Database,
  manifest: BackupManifest,
  schema: 'main' | 'checked',
): void {
  let answer: unknown
  let told: Pick<BackupManifest, 'counts' | 'caseIds' | 'trail' | 'storeVersion'>
  try {
    answer = connection.pragma(`${schema}.quick_check(1)`, { simple: true })
    told = figuresOf(connection, schema)
  } catch {
    throw new UnusableBackup('damaged', 'is damaged (a page of its database cannot be read) and cannot be put back')
  }
  if (answer !== 'ok')
    throw new UnusableBackup('damaged', 'is damaged (a page of its database is not whole) and cannot be put back')
  const { counts, caseIds, trail, storeVersion } = manifest
  if (JSON.stringify(told) !== JSON.stringify({ counts, caseIds, trail, storeVersion }))
    throw new UnusableBackup('damaged', 'does not hold what it says it holds, so it cannot be put back')
}
