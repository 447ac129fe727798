import type { CasewrightDocument } from '../../../shared/document/index.ts'
import type { RevisionRow } from '../tables.ts'

/** A revision as it is first stored. */
export function revisionRow(
  document: CasewrightDocument,
  fields: {
    number: number
    base: number
    author: string
    authorId?: string | null | undefined
    savedAt: string
    words: number
    content: string
  },
): RevisionRow {
  return {
    document_id: document.id,
    number: fields.number,
    base: fields.base,
    saved_at: fields.savedAt,
    begun_at: fields.savedAt,
    author: fields.author,
    author_id: fields.authorId ?? null,
    words: fields.words,
    removed: 0,
    pinned: 0,
    set_aside_copy: 0,
    content: fields.content,
  }
}
