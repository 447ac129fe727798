import { describe, expect, test } from 'vitest'
import { type Block, completenessOf, countWords, documentStatistics } from '../../../shared/document/index.ts'

const text = (words: string) => [{ type: 'text' as const, text: words }]
const paragraph = (words: string): Block => ({ type: 'paragraph', id: 'p', content: words === '' ? [] : text(words) })
const action = (given: object) => ({
  id: 'a',
  action: '',
  owner: '',
  due: '',
  reviewDate: '',
  measure: '',
  outcome: '',
  status: '',
  ...given,
})
const section = (...blocks: Block[]) => ({ id: 's', templateSection: null, title: 'One', blocks })

describe('words', () => {
  test.each([
    ['', 0],
    ['She doesn’t go to her mother-in-law’s on 5/3/2026.', 10],
    ['— “ ” …', 0],
    ['Łukasz’s café', 2],
  ])('%j has %i', (words, count) => expect(countWords(words)).toBe(count))

  test('of a document and its sections, labels left out', () => {
    const form: Block = { type: 'fields', id: 'f', fields: [{ id: 'x', label: 'Date of birth', content: text('5 May 2016') }] }
    const statistics = documentStatistics({
      schemaVersion: 1,
      id: 'd',
      kind: 'cp-plan',
      title: 'Plan',
      packId: 'wirral',
      childIds: [],
      dates: {},
      setAside: [],
      sections: [section(paragraph('One two three')), { ...section(form), id: 't' }],
    })
    expect(statistics).toEqual({
      words: 6,
      complete: 2,
      sections: [
        { sectionId: 's', words: 3, completeness: 'complete' },
        { sectionId: 't', words: 3, completeness: 'complete' },
      ],
    })
  })
})

describe('how far a section has come', () => {
  test.each<[string, ReturnType<typeof section>, string]>([
    ['nothing', section(), 'empty'],
    ['an empty paragraph', section(paragraph('')), 'empty'],
    ['only a heading inside', section({ type: 'heading', id: 'h', level: 3, content: text('Health') }), 'empty'],
    ['words, and an empty paragraph after', section(paragraph('Words'), paragraph('')), 'complete'],
    [
      'words, and a quotation to fill',
      section(paragraph('Words'), { type: 'quotation', id: 'q', speaker: null, content: [] }),
      'started',
    ],
    [
      'an action without an owner',
      section({ type: 'actionPlan', id: 'a', actions: [action({ action: 'Go', due: '5 May' })] }),
      'started',
    ],
    [
      'a whole action',
      section({ type: 'actionPlan', id: 'a', actions: [action({ action: 'Go', due: '5 May', owner: 'Ms B' }), action({})] }),
      'complete',
    ],
    [
      'words and a signature to come',
      section(paragraph('Words'), {
        type: 'signatures',
        id: 'g',
        signatories: [{ id: 'x', role: 'Author', name: '', date: '', note: '' }],
      }),
      'started',
    ],
  ])('%s', (_name, given, expected) => expect(completenessOf(given)).toBe(expected))
})
