import type { Kysely } from 'kysely'
import { CallFailure, type DocumentSummary, type OpenDocument, type RevisionSummary } from '../../../shared/api/index.ts'
import { type CasewrightDocument, casewrightDocument } from '../../../shared/document/index.ts'
import { isEditable, reviewState, type TrailEntry } from '../../../shared/review/index.ts'
import type { DatedRecord } from '../../../shared/timescales/index.ts'
import type { DocumentRow, Tables } from '../tables.ts'
import { type Added, addDocument } from './add-document.ts'
import { findDocument, findRevision, opened, openNewest, summary } from './document-rows.ts'
import { datedRecords, dayOfDocument } from './record-days.ts'
import { type Save, type Saved, saveDocument } from './save-document.ts'
import { appendTrail } from './trail.ts'

/** Documents and every kept revision of them. */
export function documentRepository(db: Kysely<Tables>) {
  const textOf = async (row: DocumentRow): Promise<CasewrightDocument> => (await openNewest(db, row)).document
  return {
    /** A case's documents, the one last written first. */
    async list(caseId: string): Promise<DocumentSummary[]> {
      const rows = await db
        .selectFrom('documents')
        .selectAll()
        .where('case_id', '=', caseId)
        .where('removed_at', 'is', null)
        .orderBy('updated_at', 'desc')
        .orderBy('id')
        .execute()
      return Promise.all(rows.map(async (row) => summary(row, await dayOfDocument(db, row, textOf))))
    },

    /** Those of a case's documents that show that something was done on a day, the earliest day first. */
    records: (caseId: string): Promise<DatedRecord[]> => datedRecords(db, caseId, textOf),

    /** Puts a new document into a case as its revision 1. */
    add: (caseId: string, document: CasewrightDocument, how: Added): Promise<OpenDocument> =>
      db.transaction().execute((transaction) => addDocument(transaction, caseId, document, how)),

    /** The same of several, all of them or none. */
    addAll: (caseId: string, all: readonly { document: CasewrightDocument; how: Added }[]): Promise<OpenDocument[]> =>
      db.transaction().execute(async (transaction) => {
        const added: OpenDocument[] = []
        for (const { document, how } of all) added.push(await addDocument(transaction, caseId, document, how))
        return added
      }),

    /** The newest revision. Throws `CallFailure` `not-found`. */
    open: async (id: string): Promise<OpenDocument> => openNewest(db, await findDocument(db, id)),

    /**
     * Notes the version of its pack in a document that has none, in its newest revision: nothing that anybody wrote changes,
     * so there is no new one. Throws `CallFailure` `not-found`.
     */
    notePackVersion: (id: string, packVersion: number): Promise<OpenDocument> =>
      db.transaction().execute(async (transaction) => {
        const found = await findDocument(transaction, id)
        const opened = await openNewest(transaction, found)
        if (opened.document.packVersion !== undefined || !isEditable(reviewState.parse(found.state))) return opened
        const document = casewrightDocument.parse({ ...opened.document, packVersion })
        await transaction
          .updateTable('revisions')
          .set({ content: JSON.stringify(document) })
          .where('document_id', '=', id)
          .where('number', '=', found.revision)
          .execute()
        return { ...opened, document }
      }),

    /** Whether the document is in the store, removed or not. */
    async has(id: string): Promise<boolean> {
      return (await db.selectFrom('documents').select('id').where('id', '=', id).executeTakeFirst()) !== undefined
    },

    /** Every kept revision, the newest first. Throws `CallFailure` `not-found`. */
    async revisions(id: string): Promise<RevisionSummary[]> {
      await findDocument(db, id)
      const rows = await db
        .selectFrom('revisions')
        .select(['number', 'saved_at', 'author', 'words', 'set_aside_copy'])
        .where('document_id', '=', id)
        .orderBy('number', 'desc')
        .execute()
      return rows.map((row) => ({
        revision: row.number,
        savedAt: row.saved_at,
        author: row.author,
        words: row.words,
        setAsideCopy: row.set_aside_copy === 1,
      }))
    },

    /** One kept revision. Throws `CallFailure` `not-found`. */
    async openRevision(id: string, number: number): Promise<OpenDocument> {
      const found = await findDocument(db, id)
      const row = await findRevision(db, id, number)
      if (!row)
        throw new CallFailure(
          'not-found',
          `Revision ${number} of “${found.title}” was not kept: it was one moment in a run of typing. Choose one from the list.`,
        )
      return opened(row, found)
    },

    /**
     * Saves on `baseRevision`; where that is no longer the newest, keeps the text sent as a copy. Throws `not-found`, and `refused`
     * where nobody may change the text, whatever its state was when somebody last looked.
     */
    save: (save: Save): Promise<Saved> => db.transaction().execute((transaction) => saveDocument(transaction, save)),

    /** Keeps the newest revision in the history for good, as what was exported, with the line that says so. */
    pin: (id: string, number: number, line: TrailEntry): Promise<void> =>
      db.transaction().execute(async (transaction) => {
        await transaction
          .updateTable('revisions')
          .set({ pinned: 1 })
          .where('document_id', '=', id)
          .where('number', '=', number)
          .execute()
        await appendTrail(transaction, line)
      }),

    /** Takes a document off its case's list, with the line that says so. Its text stays in the store. Throws `not-found`. */
    remove: (id: string, now: Date, line: TrailEntry): Promise<void> =>
      db.transaction().execute(async (transaction) => {
        await findDocument(transaction, id)
        await transaction.updateTable('documents').set({ removed_at: now.toISOString() }).where('id', '=', id).execute()
        await appendTrail(transaction, line)
      }),
  }
}
