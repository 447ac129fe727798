import { describe, expect, test } from 'vitest'
import { type Migration, migrateDocument, NewerDocumentError } from '../../../../shared/document/index.ts'

const STEPS: Migration[] = [
  { to: 2, migrate: ({ name, ...document }) => ({ ...document, title: name }) },
  { to: 3, migrate: (document) => ({ ...document, title: `${document.title}!` }) },
]

describe('bringing an older document up to today', () => {
  test('takes every step in turn and leaves the rest untouched', () => {
    const sections = [{ id: 's' }]
    const migrated = migrateDocument({ schemaVersion: 1, name: 'Plan', sections }, STEPS, 3)
    expect(migrated).toEqual({ schemaVersion: 3, title: 'Plan!', sections })
    expect(migrated.sections).toBe(sections)
  })

  test('a document of today is the same object', () => {
    const document = { schemaVersion: 3, title: 'Plan' }
    expect(migrateDocument(document, STEPS, 3)).toBe(document)
  })

  test('a newer one is refused, a missing step is named', () => {
    expect(() => migrateDocument({ schemaVersion: 4 }, STEPS, 3)).toThrow(NewerDocumentError)
    expect(() => migrateDocument({ schemaVersion: 3 }, STEPS, 4)).toThrow(/no step from document version 3 to 4/)
  })
})
