import { damage, openEncrypted } from '../open/database.ts'
import { figuresOf } from '../open/standing-still.ts'
import type { AccountRow } from '../tables.ts'
import { UnusableBackup } from './backup-file.ts'
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

/** What is asked of a database that was unpacked from a backup. */
export interface Look {
  database: string
  manifest: BackupManifest
  /** The account that is asked for; null for none. */
  accountId: string | null
}

/** What a whole database holds. */
export interface Seen {
  cases: CaseInBackup[]
  account: AccountRow | null
}

/** Reads every page of an unpacked database and holds it against what its backup says. Throws `UnusableBackup`. */
export function lookNow({ database, manifest, accountId }: Look, key: Buffer): Seen {
  let connection: ReturnType<typeof openEncrypted>
  try {
    connection = openEncrypted(database, key)
  } catch {
    throw new UnusableBackup('damaged', 'is damaged (its key ring does not open its database) and cannot be put back')
  }
  try {
    refuseUnlessAsTold(connection, manifest)
    return { cases: casesOf(connection), account: accountId === null ? null : accountOf(connection, accountId) }
  } finally {
    connection.close()
  }
}

/** Throws `UnusableBackup` where the database is not whole, or not what the manifest says. */
function refuseUnlessAsTold(connection: ReturnType<typeof openEncrypted>, manifest: BackupManifest): void {
  let problem: string | null
  let told: Pick<BackupManifest, 'counts' | 'caseIds' | 'trail' | 'storeVersion'>
  try {
    problem = damage(connection)
    told = figuresOf(connection)
  } catch {
    throw new UnusableBackup('damaged', 'is damaged (a page of its database cannot be read) and cannot be put back')
  }
  if (problem !== null)
    throw new UnusableBackup('damaged', 'is damaged (a page of its database is not whole) and cannot be put back')
  const { counts, caseIds, trail, storeVersion } = manifest
  if (JSON.stringify(told) !== JSON.stringify({ counts, caseIds, trail, storeVersion }))
    throw new UnusableBackup('damaged', 'does not hold what it says it holds, so it cannot be put back')
}

/** A backup of a store from before there were accounts has none. */
const accountOf = (connection: ReturnType<typeof openEncrypted>, id: string): AccountRow | null =>
  (connection.prepare('select * from accounts where id = ?').get(id) as AccountRow | undefined) ?? null

function casesOf(connection: ReturnType<typeof openEncrypted>): CaseInBackup[] {
  return connection
    .prepare(
      `select cases.id, cases.title, cases.reference, count(documents.id) as documents,
         max(cases.updated_at, coalesce(max(documents.updated_at), '')) as updatedAt
       from cases left join documents on documents.case_id = cases.id and documents.removed_at is null
       group by cases.id order by cases.title`,
    )
    .all() as CaseInBackup[]
}
