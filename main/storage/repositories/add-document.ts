import type { Kysely } from 'kysely'
import type { DocumentSummary, OpenDocument } from '../../../shared/api/index.ts'
import { type CasewrightDocument, casewrightDocument, documentStatistics } from '../../../shared/document/index.ts'
import type { TrailEntry } from '../../../shared/review/index.ts'
import type { Tables } from '../tables.ts'
import { NO_RECORD, recordColumns } from './record-days.ts'
import { revisionRow } from './revision-row.ts'
import { appendTrail } from './trail.ts'

/** How a document came into its case. */
export interface Added {
  author: string
  authorId?: string | null
  now: Date
  findings?: DocumentSummary['findings']
  begun?: boolean
  /** The document that it corrects, and what in it. */
  corrects?: { documentId: string; what: string }
  /** The line of the trail that says so. */
  line?: TrailEntry
}

/**
 * Puts a new document into a case as its revision 1. `findings` is what it would show, where that is known; one that is `begun` from a
 * template records nothing until somebody has written in it. `db` is a transaction's.
 */
export async function addDocument(
  db: Kysely<Tables>,
  caseId: string,
  given: CasewrightDocument,
  { author, authorId = null, now, findings = null, begun = false, corrects, line }: Added,
): Promise<OpenDocument> {
  // Reading puts the fields into the schema's order, as every save arrives, so that the same text compares as the same.
  const document = casewrightDocument.parse(given)
  const savedAt = now.toISOString()
  const words = documentStatistics(document).words
  await db
    .insertInto('documents')
    .values({
      id: document.id,
      case_id: caseId,
      kind: document.kind,
      title: document.title,
      author,
      author_id: authorId,
      state: 'draft',
      revision: 1,
      last_number: 1,
      words,
      findings: findings === null ? null : JSON.stringify(findings),
      updated_at: savedAt,
      removed_at: null,
      corrects: corrects === undefined ? null : JSON.stringify(corrects),
      ...(begun ? NO_RECORD : recordColumns(document)),
    })
    .execute()
  await db
    .insertInto('revisions')
    .values(revisionRow(document, { number: 1, base: 0, author, authorId, savedAt, words, content: JSON.stringify(document) }))
    .execute()
  if (line) await appendTrail(db, line)
  return { document, revision: 1, savedAt }
}
