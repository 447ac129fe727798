import type BetterSqlite3 from 'better-sqlite3'
import type { Kysely, Selectable } from 'kysely'
import type { AccountRow, DocumentRow, IssuedFileRow, ReviewStepRow, SignatureRow, Tables, TrailRowStored } from '../tables.ts'

/** Everything that was kept of a document on its way, just as it is stored. */
export interface DocumentEvidence {
  row: Selectable<DocumentRow>
  steps: Selectable<ReviewStepRow>[]
  signatures: Selectable<SignatureRow>[]
  parties: { id: string; at: string; content: string }[]
  /** What was decided about reasons, and the case as it was when each revision was sent. */
  reasons: { id: string; content: string }[]
  cases: { revision: number; content: string }[]
  files: Selectable<IssuedFileRow>[]
  /** The text of each revision that a signature or a step names, and of the newest. */
  texts: ReadonlyMap<number, string>
}

/**
 * What is stored, row by row and read by no schema: for whoever checks that it is still what was written. Nothing here brings an older
 * text up to date, since it is the text as it was that was signed.
 */
export function evidenceRepository(db: Kysely<Tables>, connection: BetterSqlite3.Database) {
  return {
    /** What the database says is wrong with itself: pages, and links between tables that lead nowhere. */
    damages(): string[] {
      const pages = connection.pragma('integrity_check(20)') as { integrity_check: string }[]
      const links = connection.pragma('foreign_key_check') as { table: string; parent: string }[]
      return [
        ...pages.map(({ integrity_check }) => integrity_check).filter((says) => says !== 'ok'),
        ...links.map(({ table, parent }) => `something in “${table}” belongs to something in “${parent}” that is not there`),
      ]
    },

    accounts: (): Promise<Selectable<AccountRow>[]> => db.selectFrom('accounts').selectAll().orderBy('id').execute(),

    signingKeys: (): Promise<{ key: string; account_id: string }[]> =>
      db.selectFrom('signing_keys').select(['key', 'account_id']).execute(),

    /** Every row of the trail in order, some at a time. */
    async *trail(): AsyncGenerator<Selectable<TrailRowStored>> {
      let after = Number.MIN_SAFE_INTEGER
      for (;;) {
        const rows = await db.selectFrom('trail').selectAll().where('number', '>', after).orderBy('number').limit(500).execute()
        yield* rows
        const last = rows.at(-1)
        if (!last) return
        after = last.number
      }
    },

    /** The documents that ever began their way, or whose state says so; removed ones too. */
    async documentIds(): Promise<string[]> {
      const rows = await db
        .selectFrom('documents')
        .select('id')
        .where(({ or, eb, exists, selectFrom }) =>
          or([
            eb('state', '!=', 'draft'),
            exists(selectFrom('review_steps').select('number').whereRef('document_id', '=', 'documents.id')),
            exists(selectFrom('signatures').select('signatures.id').whereRef('document_id', '=', 'documents.id')),
            exists(selectFrom('party_signatures').select('party_signatures.id').whereRef('document_id', '=', 'documents.id')),
          ]),
        )
        .orderBy('id')
        .execute()
      return rows.map(({ id }) => id)
    },

    /** Every document that there is, removed or not. */
    async everyDocumentId(): Promise<Set<string>> {
      return new Set((await db.selectFrom('documents').select('id').execute()).map(({ id }) => id))
    },

    /** What was kept of one document; null where there is none. */
    async document(id: string): Promise<DocumentEvidence | null> {
      const row = await db.selectFrom('documents').selectAll().where('id', '=', id).executeTakeFirst()
      if (!row) return null
      const steps = await db.selectFrom('review_steps').selectAll().where('document_id', '=', id).orderBy('number').execute()
      const signatures = await db
        .selectFrom('signatures')
        .selectAll()
        .where('document_id', '=', id)
        .orderBy('at')
        .orderBy('id')
        .execute()
      const parties = await db.selectFrom('party_signatures').selectAll().where('document_id', '=', id).orderBy('at').execute()
      const reasons = await db.selectFrom('aside_decisions').select(['id', 'content']).where('document_id', '=', id).execute()
      const cases = await db.selectFrom('sent_cases').select(['revision', 'content']).where('document_id', '=', id).execute()
      const files = await db.selectFrom('issued_files').selectAll().where('document_id', '=', id).orderBy('revision').execute()
      const named = [
        ...new Set([row.revision, ...steps.map(({ revision }) => revision), ...signatures.map(({ revision }) => revision)]),
      ]
      const texts = await db
        .selectFrom('revisions')
        .select(['number', 'content'])
        .where('document_id', '=', id)
        .where('number', 'in', named)
        .execute()
      const byNumber = new Map(texts.map(({ number, content }) => [number, content]))
      return { row, steps, signatures, parties, reasons, cases, files, texts: byNumber }
    },

    /** Every file that was issued, some of its bytes needed by whoever looks for one that resembles another. */
    async *issuedFiles(): AsyncGenerator<Selectable<IssuedFileRow>> {
      const names = await db.selectFrom('issued_files').select(['document_id', 'revision']).orderBy('at', 'desc').execute()
      for (const { document_id, revision } of names) {
        const query = db.selectFrom('issued_files').selectAll().where('document_id', '=', document_id)
        const file = await query.where('revision', '=', revision).executeTakeFirst()
        if (file) yield file
      }
    },
  }
}
