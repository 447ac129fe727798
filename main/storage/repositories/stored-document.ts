import { CallFailure } from '../../../shared/api/index.ts'
import {
  blockText,
  type CasewrightDocument,
  casewrightDocument,
  SCHEMA_VERSION,
  walkBlocks,
} from '../../../shared/document/index.ts'

/** Reads a document from its stored text. Throws as `readDocument` does. */
export function parseDocument(text: string, what: string): CasewrightDocument {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw new CallFailure('unreadable-file', `${what} cannot be read: its text is cut off or was changed by another program.`)
  }
  return readDocument(value, what)
}

/**
 * Checks that a value is a document of today's schema. Throws `CallFailure`: `newer-file` for one of a later schema
 * version, `unreadable-file` for one that is not a whole Casewright document. `what` names it to the reader.
 */
export function readDocument(value: unknown, what: string): CasewrightDocument {
  const version = schemaVersionOf(value)
  if (version !== null && version > SCHEMA_VERSION)
    throw new CallFailure(
      'newer-file',
      `${what} was written with a newer Casewright than this one. Update Casewright, then open it again.`,
    )
  const read = casewrightDocument.safeParse(value)
  if (read.success) return read.data
  const issue = read.error.issues[0]
  throw new CallFailure(
    'unreadable-file',
    `${what} is not a Casewright document that this version can read${issue ? ` (at ${issue.path.join(' › ') || 'its start'}: ${issue.message})` : ''}.`,
  )
}

/** How many words a document's reader would count, headings and tables included. */
export function wordCount(document: CasewrightDocument): number {
  let words = 0
  for (const { block } of walkBlocks(document)) words += blockText(block).text.match(/\S+/g)?.length ?? 0
  return words
}

function schemaVersionOf(value: unknown): number | null {
  if (typeof value !== 'object' || value === null || !('schemaVersion' in value)) return null
  return typeof value.schemaVersion === 'number' ? value.schemaVersion : null
}
