import { z } from 'zod'
import { CallFailure } from '../../shared/api/index.ts'
import type { CasewrightDocument } from '../../shared/document/index.ts'
import { type CaseRecord, caseRecord } from '../../shared/family/index.ts'
import { readDocument } from '../storage/index.ts'

const FORMAT = 'casewright-document'
const VERSION = 1

/** A `.casewright` file: a document with the people of its case, so that it can be read and checked on its own. */
const envelope = z.looseObject({
  format: z.literal(FORMAT),
  version: z.number().int(),
  document: z.unknown(),
  case: z.unknown().optional(),
})

export interface DocumentFile {
  document: CasewrightDocument
  caseRecord: CaseRecord | null
}

/** Writes a `.casewright` file: JSON, indented, so that it can still be read when no program knows it. */
export function writeDocumentFile({ document, caseRecord }: DocumentFile): string {
  return `${JSON.stringify({ format: FORMAT, version: VERSION, document, ...(caseRecord ? { case: caseRecord } : {}) }, null, 2)}\n`
}

/**
 * Reads a `.casewright` file, or a document alone as it is stored. Throws `CallFailure`: `unreadable-file`, `newer-file`.
 * `name` is the file's, for the message.
 */
export function readDocumentFile(text: string, name: string): DocumentFile {
  const what = `The file ${name}`
  let value: unknown
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    throw new CallFailure(
      'unreadable-file',
      `${what} is not a Casewright document: it is cut off, or another program wrote it. Choose a file whose name ends in .casewright.`,
    )
  }
  const read = envelope.safeParse(value)
  if (!read.success) return { document: readDocument(value, what), caseRecord: null }
  if (read.data.version > VERSION)
    throw new CallFailure(
      'newer-file',
      `${what} was written with a newer Casewright than this one. Update Casewright, then open it again.`,
    )
  const record = caseRecord.safeParse(read.data.case)
  return { document: readDocument(read.data.document, what), caseRecord: record.success ? record.data : null }
}
