import type { Kysely } from 'kysely'
import { CallFailure } from '../../../shared/api/index.ts'
import { type ReviewState, reviewState } from '../../../shared/review/index.ts'
import type { Tables } from '../tables.ts'

/** Where a document stands, and what its correction or the one that it corrects is. */
export interface Standing {
  documentId: string
  caseId: string
  state: ReviewState
  revision: number
  authorId: string | null
  author: string
  corrects: { documentId: string; what: string } | null
}

/** Where a document on its case's list stands. Throws `CallFailure` `not-found`. */
export async function standingOf(db: Kysely<Tables>, documentId: string): Promise<Standing> {
  const row = await db
    .selectFrom('documents')
    .selectAll()
    .where('id', '=', documentId)
    .where('removed_at', 'is', null)
    .executeTakeFirst()
  if (!row) throw new CallFailure('not-found', 'That document is not in this store. It may have been removed from its case.')
  return asStanding(row)
}

/** Where the document of a row stands. */
export function asStanding(row: {
  id: string
  case_id: string
  state: string
  revision: number
  author_id: string | null
  author: string
  corrects: string | null
}): Standing {
  return {
    documentId: row.id,
    caseId: row.case_id,
    state: reviewState.parse(row.state),
    revision: row.revision,
    authorId: row.author_id,
    author: row.author,
    corrects: readCorrects(row.corrects),
  }
}

/** The document that another one corrects, and what in it, as its column has it. */
export function readCorrects(text: string | null): { documentId: string; what: string } | null {
  return text === null ? null : (JSON.parse(text) as { documentId: string; what: string })
}
