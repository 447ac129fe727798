import type { Kysely } from 'kysely'
import { CallFailure, type DocumentSummary, findingCounts, type OpenDocument } from '../../../shared/api/index.ts'
import { documentKind } from '../../../shared/document/index.ts'
import type { DocumentRow, RevisionRow, Tables } from '../tables.ts'
import { readDocument } from './stored-document.ts'

/** A document that is on its case's list. Throws `CallFailure` `not-found`. */
export async function findDocument(db: Kysely<Tables>, id: string): Promise<DocumentRow> {
  const row = await db.selectFrom('documents').selectAll().where('id', '=', id).where('removed_at', 'is', null).executeTakeFirst()
  if (!row) throw new CallFailure('not-found', 'That document is not in this store. It may have been removed from its case.')
  return row
}

/** One kept revision; undefined where it was not kept. */
export function findRevision(db: Kysely<Tables>, id: string, number: number): Promise<RevisionRow | undefined> {
  return db.selectFrom('revisions').selectAll().where('document_id', '=', id).where('number', '=', number).executeTakeFirst()
}

/** The revision that the row names. Throws `CallFailure` `store-damaged` where it is missing. */
export async function newestRevision(db: Kysely<Tables>, found: DocumentRow): Promise<RevisionRow> {
  const row = await findRevision(db, found.id, found.revision)
  if (!row)
    throw new CallFailure(
      'store-damaged',
      `The text of “${found.title}” is missing from the store. Put the store back from your last backup.`,
    )
  return row
}

/** The newest text of a document. */
export async function openNewest(db: Kysely<Tables>, found: DocumentRow): Promise<OpenDocument> {
  return opened(await newestRevision(db, found), found)
}

/** A revision's text as it is given out. */
export function opened(row: RevisionRow, found: DocumentRow): OpenDocument {
  return { document: readDocument(row.content, found.title), revision: row.number, savedAt: row.saved_at }
}

/** What a list says of a document; `day` is the one that it records. */
export function summary(row: DocumentRow, day: string | null): DocumentSummary {
  return {
    id: row.id,
    caseId: row.case_id,
    kind: documentKind.parse(row.kind),
    title: row.title,
    author: row.author,
    revision: row.revision,
    day,
    updatedAt: row.updated_at,
    words: row.words,
    findings: row.findings === null ? null : findingCounts.parse(JSON.parse(row.findings)),
  }
}
