import { SCHEMA_VERSION } from '../schema-version.ts'

/** Makes a document of one version into one of the next. Frozen once released: it copies in whatever it needs. */
export interface Migration {
  /** The version that it makes, one more than the version that it takes. */
  to: number
  migrate: (document: Record<string, unknown>) => Record<string, unknown>
}

/** Every step from the first version to today's, in order. Version 1 is the first, so there is none yet. */
export const MIGRATIONS: readonly Migration[] = []

/** The document was written by a newer Casewright. */
export class NewerDocumentError extends Error {
  override readonly name = 'NewerDocumentError'
  readonly version: number

  constructor(version: number, known: number) {
    super(
      `This document was saved by a newer Casewright (document version ${version}; this one reads up to ${known}). Open it there, or update Casewright.`,
    )
    this.version = version
  }
}

/**
 * Brings a saved document up to today's version, step by step. What no step touches stays as it is.
 * @throws NewerDocumentError for a version above `current`, RangeError when a step is missing.
 */
export function migrateDocument(
  saved: Record<string, unknown>,
  steps: readonly Migration[] = MIGRATIONS,
  current: number = SCHEMA_VERSION,
): Record<string, unknown> {
  let version = typeof saved.schemaVersion === 'number' ? saved.schemaVersion : 1
  if (version > current) throw new NewerDocumentError(version, current)
  let document = saved
  while (version < current) {
    const next = steps.find((step) => step.to === version + 1)
    if (next === undefined) throw new RangeError(`There is no step from document version ${version} to ${version + 1}.`)
    document = { ...next.migrate(document), schemaVersion: next.to }
    version = next.to
  }
  return document
}
