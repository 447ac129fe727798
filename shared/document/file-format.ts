import { z } from 'zod'
import { MIGRATIONS, type Migration, migrateDocument } from './migrations/index.ts'
import { type CasewrightDocument, casewrightDocument } from './schema.ts'
import { SCHEMA_VERSION } from './schema-version.ts'

/** The version of the file around the document. The document has its own. */
export const FILE_VERSION = 1

/** What a `.casewright` file holds. `case` is as much of the case as travels with the document. */
export interface CasewrightFile {
  document: CasewrightDocument
  case?: Record<string, unknown>
  /** Whatever else stood in the file; it is written back. */
  others?: Record<string, unknown>
}

/** A file that could not be read as a `.casewright` file. */
export class CasewrightFileError extends Error {
  override readonly name: string = 'CasewrightFileError'
}

/** The text is not whole: cut short, or damaged. */
export class UnreadableFileError extends CasewrightFileError {
  override readonly name = 'UnreadableFileError'
}

/** The text is whole, and is no Casewright document. */
export class ForeignFileError extends CasewrightFileError {
  override readonly name = 'ForeignFileError'
}

/** The file was written by a newer Casewright. */
export class NewerFileError extends CasewrightFileError {
  override readonly name = 'NewerFileError'
}

const outside = z.looseObject({
  casewright: z.number().int().positive(),
  document: z.looseObject({}),
  case: z.looseObject({}).optional(),
})

/**
 * Reads the text of a `.casewright` file. Fields that this version does not know are kept, in the document and round it.
 * @throws UnreadableFileError, ForeignFileError, NewerFileError or NewerDocumentError, each saying what to do.
 */
export function readCasewrightFile(text: string, steps: readonly Migration[] = MIGRATIONS): CasewrightFile {
  const parsed = outside.safeParse(parseJson(text))
  if (!parsed.success) {
    throw new ForeignFileError(
      'This is not a Casewright document. Choose a file that Casewright saved (its name ends in .casewright).',
    )
  }
  const { casewright: version, document: saved, case: carried, ...others } = parsed.data
  if (version > FILE_VERSION) {
    throw new NewerFileError(
      `This file was saved by a newer Casewright (file version ${version}; this one reads up to ${FILE_VERSION}). Open it there, or update Casewright.`,
    )
  }
  const document = casewrightDocument.safeParse(migrateDocument(saved, steps, SCHEMA_VERSION))
  if (!document.success) {
    const issue = document.error.issues[0]
    const place = ['document', ...(issue?.path ?? [])].map(String).join('.')
    throw new UnreadableFileError(
      `This Casewright document is damaged at ${place}: ${issue?.message ?? 'it cannot be read'}. Open an earlier copy of it.`,
    )
  }
  return {
    document: document.data,
    ...(carried ? { case: carried } : {}),
    ...(Object.keys(others).length > 0 ? { others } : {}),
  }
}

/** The text of a `.casewright` file: JSON that people can read, ending in a line feed. */
export function writeCasewrightFile(file: CasewrightFile): string {
  const { document, case: carried, others } = file
  const whole = { casewright: FILE_VERSION, document, ...(carried ? { case: carried } : {}), ...others }
  return `${JSON.stringify(whole, null, 2)}\n`
}

function parseJson(text: string): unknown {
  const whole = text.replace(/^\uFEFF/, '')
  if (whole.trim() === '') throw new UnreadableFileError('This file is empty. Open an earlier copy of it.')
  if (isNestedPast(DEEPEST, whole))
    throw new ForeignFileError(
      'This is not a Casewright document: its parts stand in one another deeper than those of any document. Choose another file.',
    )
  try {
    return JSON.parse(whole)
  } catch {
    if (!/^\s*\{\s*"/.test(whole)) {
      throw new ForeignFileError(
        'This is not a Casewright document. Choose a file that Casewright saved (its name ends in .casewright).',
      )
    }
    throw new UnreadableFileError('This file is damaged or was cut short, so it cannot be read. Open an earlier copy of it.')
  }
}

/** How deep the parts of a file may stand in one another; those of the longest document are a dozen deep. */
const DEEPEST = 200

/** Whether brackets outside of texts are open deeper than that: reading such a file would end the program. */
function isNestedPast(deepest: number, json: string): boolean {
  let depth = 0
  for (const [sign] of json.matchAll(/"(?:[^"\\]|\\.)*"|[[\]{}]/gs)) {
    if (sign === '[' || sign === '{') depth += 1
    else if (sign === ']' || sign === '}') depth -= 1
    if (depth > deepest) return true
  }
  return false
}
