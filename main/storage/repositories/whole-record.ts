import type { Kysely } from 'kysely'
import { type CasewrightDocument, type DocumentKind, documentKind } from '../../../shared/document/index.ts'
import { type ReviewState, reviewState } from '../../../shared/review/index.ts'
import type { Tables } from '../tables.ts'
import { readDocument } from './stored-document.ts'

/** A document of a case as the store has it, also one that was removed from its list. */
export interface KeptDocument {
  id: string
  kind: DocumentKind
  title: string
  author: string
  state: ReviewState
  /** The newest revision, which is the text as it stands. */
  revision: number
  updatedAt: string
  removedAt: string | null
}

/** A revision that is kept besides the newest; `isCopy` where it was set aside because somebody else had saved first. */
export interface KeptRevision {
  number: number
  savedAt: string
  author: string
  isCopy: boolean
}

/** All that a case holds of what was written in it, for somebody who is given a record: removed and earlier texts too. */
export function wholeRecordRepository(db: Kysely<Tables>) {
  return {
    /** Every document, those that were removed last, and else the one last written first. */
    async documents(caseId: string): Promise<KeptDocument[]> {
      const rows = await db
        .selectFrom('documents')
        .select(['id', 'kind', 'title', 'author', 'state', 'revision', 'updated_at', 'removed_at'])
        .where('case_id', '=', caseId)
        .orderBy('updated_at', 'desc')
        .orderBy('id')
        .execute()
      return rows
        .map((row) => ({
          id: row.id,
          kind: documentKind.parse(row.kind),
          title: row.title,
          author: row.author,
          state: reviewState.parse(row.state),
          revision: row.revision,
          updatedAt: row.updated_at,
          removedAt: row.removed_at,
        }))
        .toSorted((a, b) => Number(a.removedAt !== null) - Number(b.removedAt !== null))
    },

    /** The revisions of a document besides its newest, the newest of them first. */
    async earlier({ id, revision }: Pick<KeptDocument, 'id' | 'revision'>): Promise<KeptRevision[]> {
      const rows = await db
        .selectFrom('revisions')
        .select(['number', 'saved_at', 'author', 'set_aside_copy'])
        .where('document_id', '=', id)
        .where('number', '!=', revision)
        .orderBy('number', 'desc')
        .execute()
      return rows.map((row) => ({
        number: row.number,
        savedAt: row.saved_at,
        author: row.author,
        isCopy: row.set_aside_copy === 1,
      }))
    },

    /** The text of one revision. Throws `CallFailure` where it cannot be read. */
    async text({ id, title }: Pick<KeptDocument, 'id' | 'title'>, number: number): Promise<CasewrightDocument> {
      const row = await db
        .selectFrom('revisions')
        .select('content')
        .where('document_id', '=', id)
        .where('number', '=', number)
        .executeTakeFirst()
      return readDocument(row?.content ?? '', title)
    },

    /** What stood in the chronology before it was changed or taken out: each entry as JSON, the newest change first. */
    async earlierEntries(caseId: string): Promise<{ savedAt: string; author: string; before: string }[]> {
      const rows = await db
        .selectFrom('record_changes')
        .select(['saved_at', 'author', 'content'])
        .where('case_id', '=', caseId)
        .where('record', '=', 'chronology')
        .orderBy('number', 'desc')
        .execute()
      return rows.flatMap(({ saved_at, author, content }) =>
        (JSON.parse(content) as { list: string; before: string | null }[]).flatMap(({ list, before }) =>
          list === 'entries' && before !== null ? [{ savedAt: saved_at, author, before }] : [],
        ),
      )
    },

    /** How much a case holds, in figures. */
    async size(caseId: string): Promise<{ documents: number; revisions: number }> {
      const { documents, revisions } = await db
        .selectFrom('documents')
        .leftJoin('revisions', 'revisions.document_id', 'documents.id')
        .select(({ fn }) => [fn.count('documents.id').distinct().as('documents'), fn.count('revisions.number').as('revisions')])
        .where('documents.case_id', '=', caseId)
        .executeTakeFirstOrThrow()
      return { documents: Number(documents), revisions: Number(revisions) }
    },

    /** What was issued of a document: the revision, and the digest of the Word file that was given. */
    async issued(documentId: string): Promise<{ revision: number; at: string; name: string; sha256: string }[]> {
      return db
        .selectFrom('issued_files')
        .select(['revision', 'at', 'name', 'sha256'])
        .where('document_id', '=', documentId)
        .orderBy('revision')
        .execute()
    },
  }
}
