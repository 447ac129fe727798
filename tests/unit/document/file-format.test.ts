import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  ForeignFileError,
  NewerDocumentError,
  NewerFileError,
  readCasewrightFile,
  UnreadableFileError,
  writeCasewrightFile,
} from '../../../shared/document/index.ts'
import { someDocument } from './generate.ts'

const document = { schemaVersion: 1, id: 'd', kind: 'cp-plan', title: 'Plan', packId: 'wirral', sections: [] }

describe('a .casewright file', () => {
  test('comes back as it was written', () => {
    fc.assert(
      fc.property(someDocument, (written) => {
        const file = { document: written, case: { people: [{ id: 'p', firstName: 'Amina' }] } }
        expect(readCasewrightFile(writeCasewrightFile(file))).toEqual(file)
      }),
      { numRuns: 100 },
    )
  })

  test('keeps what this version does not know, in the document and round it', () => {
    const text = JSON.stringify({
      casewright: 1,
      shelf: 'top',
      document: {
        ...document,
        mood: 'calm',
        sections: [{ id: 's', templateSection: null, title: 'One', blocks: [], pinned: true }],
      },
    })
    const again = JSON.parse(writeCasewrightFile(readCasewrightFile(text)))
    expect(again).toMatchObject({ casewright: 1, shelf: 'top', document: { mood: 'calm', sections: [{ pinned: true }] } })
  })

  test.each<[string, string, new (...given: never[]) => Error, RegExp]>([
    ['empty', '', UnreadableFileError, /is empty/],
    ['cut short', '{"casewright": 1, "document": {"schema', UnreadableFileError, /cut short/],
    ['a letter', 'Dear Sir', ForeignFileError, /not a Casewright document/],
    ['other JSON', '{"name": "x"}', ForeignFileError, /ends in \.casewright/],
    ['a list', '[]', ForeignFileError, /not a Casewright document/],
    ['a newer file', JSON.stringify({ casewright: 2, document }), NewerFileError, /file version 2.*update Casewright/],
    [
      'a newer document',
      JSON.stringify({ casewright: 1, document: { ...document, schemaVersion: 9 } }),
      NewerDocumentError,
      /document version 9/,
    ],
    [
      'a damaged document',
      JSON.stringify({ casewright: 1, document: { ...document, title: 3 } }),
      UnreadableFileError,
      /damaged at document\.title/,
    ],
  ])('%s is refused in plain words', (_name, text, kind, message) => {
    expect(() => readCasewrightFile(text)).toThrow(kind)
    expect(() => readCasewrightFile(text)).toThrow(message)
  })

  test('a byte order mark is no matter', () => {
    expect(readCasewrightFile(`\uFEFF${JSON.stringify({ casewright: 1, document })}`).document.title).toBe('Plan')
  })
})
