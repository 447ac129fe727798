import { createHash, randomBytes } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Kysely } from 'kysely'
import { keyFromPassword, newDerivation } from '../../../../main/security/derivation.ts'
import { wrapKey } from '../../../../main/security/wrapped-key.ts'
import { MIGRATIONS, migrate } from '../../../../main/storage/migrations/index.ts'
import { openEncrypted } from '../../../../main/storage/open/database.ts'
import { StoreDialect } from '../../../../main/storage/open/dialect.ts'
import { documentOf } from '../house.ts'

const NOW = '2025-11-03T09:00:00.000Z'

/** Puts a store into the folder as a Casewright wrote it that had neither plans, chronologies, accounts nor a trail. Gives its documents. */
export async function writeOlderStore(folder: string, passphrase: string, documents: number): Promise<string[]> {
  const key = randomBytes(32)
  const database = openEncrypted(join(folder, 'casewright.db'), key)
  const db = new Kysely<unknown>({ dialect: new StoreDialect(database) })
  const older = MIGRATIONS.filter(({ number }) => number <= 60)
  await migrate(db, older, new Date(NOW))
  database.prepare(`insert into cases values ('case-1', 'Frost', 'R1', 'knowsley', 0, ?, '{"team":"East"}')`).run(NOW)
  const document = database.prepare(
    `insert into documents (id, case_id, kind, title, author, revision, last_number, words, findings, updated_at, removed_at)
     values (?, 'case-1', 'visit-record', 'Visit of 2 March', 'Jo', 1, 1, 4, null, ?, null)`,
  )
  const revision = database.prepare(
    `insert into revisions (document_id, number, base, saved_at, begun_at, author, words, removed, pinned, set_aside_copy, content)
     values (?, 1, 0, ?, ?, 'Jo', 4, 0, 0, 0, ?)`,
  )
  const ids = Array.from({ length: documents }, (_, at) => `document-${at + 1}`)
  for (const id of ids) {
    document.run(id, NOW)
    const text = `${id}: ${'Temi was at home. '.repeat(400)}`
    revision.run(id, NOW, NOW, JSON.stringify({ ...documentOf(text), id, caseId: 'case-1', packVersion: 1 }))
  }
  await db.destroy()

  const derivation = newDerivation(10)
  const outer = await keyFromPassword(passphrase, derivation)
  const locks = [{ kind: 'passphrase', derivation, key: wrapKey(key, outer, 'casewright store key') }]
  const check = createHash('sha256')
    .update(JSON.stringify([1, locks]))
    .digest('hex')
  for (const name of ['store.json', 'store-copy.json'])
    writeFileSync(join(folder, name), JSON.stringify({ version: 1, locks, check }))
  return ids
}
