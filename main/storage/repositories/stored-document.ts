import { CallFailure } from '../../../shared/api/index.ts'
import {
  type CasewrightDocument,
  casewrightDocument,
  migrateDocument,
  NewerDocumentError,
} from '../../../shared/document/index.ts'

/**
 * Reads a document from its stored text and brings it up to today's schema. Throws `CallFailure`: `newer-file` for one of
 * a later schema version, `unreadable-file` for one that is not whole. `title` names it to the reader.
 */
export function readDocument(text: string, title: string): CasewrightDocument {
  try {
    return casewrightDocument.parse(migrateDocument(JSON.parse(text)))
  } catch (error) {
    if (error instanceof NewerDocumentError) throw new CallFailure('newer-file', `“${title}”: ${error.message}`)
    throw new CallFailure(
      'unreadable-file',
      `“${title}” cannot be read as this store holds it. Open one of its earlier revisions, or put the store back from your last backup.`,
    )
  }
}
