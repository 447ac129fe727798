import { randomUUID } from 'node:crypto'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Account } from '../../../shared/review/index.ts'
import { MIGRATIONS } from '../migrations/index.ts'
import { damage, openEncrypted } from '../open/database.ts'
import { readAccount } from '../repositories/accounts.ts'
import type { AccountRow } from '../tables.ts'
import { UnusableBackup, unpackBackup } from './backup-file.ts'
import { refuseUnlessAsTold } from './check-copy.ts'
import type { BackupManifest } from './manifest.ts'

/** A case as a backup has it: enough to tell whether it is the same as in the store. */
export interface CaseInBackup {
  id: string
  title: string
  reference: string
  documents: number
  /** When something was last written in it. */
  updatedAt: string
}

/** Throws `UnusableBackup` where the store in a backup is of a later Casewright. */
export function refuseNewerStore({ storeVersion }: Pick<BackupManifest, 'storeVersion'>): void {
  if (storeVersion > (MIGRATIONS.at(-1)?.number ?? 0))
    throw new UnusableBackup('newer', 'was made by a newer Casewright than this one. Update Casewright, then put it back')
}

/** A backup unpacked beside `folder`'s other files. `close` takes the unpacked database away. */
export interface UnpackedBackup {
  manifest: BackupManifest
  keyRing: string
  database: string
  close(): void
}

/** Unpacks a backup, every part held against its digest. Throws `UnusableBackup` and what the disk throws. */
export async function unpacked(path: string, to: string): Promise<UnpackedBackup> {
  const close = () => {
    for (const ending of ['', '-wal', '-shm', '-journal']) rmSync(to + ending, { force: true })
  }
  try {
    const { manifest, keyRing } = await unpackBackup(path, to)
    refuseNewerStore(manifest)
    return { manifest, keyRing, database: to, close }
  } catch (error) {
    close()
    throw error
  }
}

/** A place in a folder for a database that is only looked at. */
export const placeToLook = (folder: string): string => join(folder, `looked-at-${randomUUID()}.cwbackup-part`)

/** An account as an unpacked backup has it; null where it has none of that id. */
export function accountInBackup({ database }: UnpackedBackup, key: Buffer, id: string): Account | null {
  const connection = openEncrypted(database, key)
  try {
    const row = connection.prepare('select * from accounts where id = ?').get(id) as AccountRow | undefined
    return row ? readAccount(row) : null
  } finally {
    connection.close()
  }
}

/** The cases of an unpacked backup, opened with its key. Throws `UnusableBackup` where it is not whole. */
export function casesInBackup({ database, manifest }: UnpackedBackup, key: Buffer): CaseInBackup[] {
  let connection: ReturnType<typeof openEncrypted>
  try {
    connection = openEncrypted(database, key)
  } catch {
    throw new UnusableBackup('damaged', 'is damaged (its key ring does not open its database) and cannot be put back')
  }
  try {
    if (damage(connection) !== null)
      throw new UnusableBackup('damaged', 'is damaged (a page of its database is not whole) and cannot be put back')
    refuseUnlessAsTold(connection, manifest, 'main')
    return connection
      .prepare(
        `select cases.id, cases.title, cases.reference, count(documents.id) as documents,
           max(cases.updated_at, coalesce(max(documents.updated_at), '')) as updatedAt
         from cases left join documents on documents.case_id = cases.id and documents.removed_at is null
         group by cases.id order by cases.title`,
      )
      .all() as CaseInBackup[]
  } finally {
    connection.close()
  }
}
