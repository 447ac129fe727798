import { describe, expect, test } from 'vitest'
import {
  type Block,
  blockText,
  type CasewrightDocument,
  casewrightDocument,
  fieldsOf,
  isCarriedOver,
  refreshFields,
  textPrint,
  thawedFields,
} from '../../../shared/document/index.ts'

const field = (name: string, text = '') => ({ type: 'field' as const, name, text })
const blocks: Block[] = [
  { type: 'paragraph', id: 'b1', content: [{ type: 'text', text: 'About ' }, field('child.firstName')] },
  { type: 'list', id: 'b2', ordered: false, items: [{ id: 'i', level: 0, content: [field('author.name')] }] },
  {
    type: 'table',
    id: 'b3',
    columns: [{ id: 'c', title: 'A' }],
    rows: [{ id: 'r', cells: [{ content: [field('case.title')] }] }],
  },
  { type: 'fields', id: 'b4', fields: [{ id: 'f', label: 'Born', content: [field('child.dateOfBirth')] }] },
  { type: 'pageBreak', id: 'b5' },
]
const document: CasewrightDocument = {
  schemaVersion: 1,
  id: 'd',
  kind: 'icpc-report',
  title: 'Report',
  packId: 'wirral',
  childIds: [],
  dates: {},
  sections: [
    { id: 's1', templateSection: null, title: 'All', blocks },
    {
      id: 's2',
      templateSection: null,
      title: 'Ruby',
      childId: 'ruby',
      blocks: [{ type: 'paragraph', id: 'b6', content: [field('child.firstName')] }],
    },
  ],
  setAside: [],
}

const textsOf = (one: CasewrightDocument) => fieldsOf(one).map(({ field: { name, text } }) => [name, text])

describe('merge fields', () => {
  test('are found in every kind of block, in reading order', () => {
    expect(fieldsOf(document).map(({ block }) => block.id)).toEqual(['b1', 'b2', 'b3', 'b4', 'b6'])
  })

  test('are filled in, in a child’s own section from that child', () => {
    const filled = refreshFields(document, {
      document: { 'child.firstName': 'Amina and Ruby', 'author.name': 'Ms Pike' },
      byChild: { ruby: { 'child.firstName': 'Ruby' } },
    })
    expect(textsOf(filled)).toEqual([
      ['child.firstName', 'Amina and Ruby'],
      ['author.name', 'Ms Pike'],
      ['case.title', ''],
      ['child.dateOfBirth', ''],
      ['child.firstName', 'Ruby'],
    ])
  })

  test('what did not change is the same object, for whoever remembers by it', () => {
    const filled = refreshFields(document, { 'author.name': 'Ms Pike' })
    expect(filled.sections[1]).toBe(document.sections[1])
    expect(filled.sections[0]?.blocks[0]).toBe(blocks[0])
    expect(filled.sections[0]?.blocks[1]).not.toBe(blocks[1])
    expect(refreshFields(filled, { 'author.name': 'Ms Pike' })).toBe(filled)
  })

  test('a known field without a value is emptied, an unknown one left alone', () => {
    const filled = refreshFields(document, { 'author.name': 'Ms Pike', 'case.title': 'Begum' })
    expect(textsOf(refreshFields(filled, { 'author.name': '' })).slice(1, 3)).toEqual([
      ['author.name', ''],
      ['case.title', 'Begum'],
    ])
  })

  test('of a child who is no longer in the case say what they said, never another child’s', () => {
    const filled = refreshFields(document, {
      document: { 'child.firstName': 'Amina' },
      byChild: { ruby: { 'child.firstName': 'Ruby' } },
    })
    const left = refreshFields(filled, {
      document: { 'child.firstName': 'Amina', 'keyDates.lastVisit': '3 March 2026' },
      byChild: { amina: { 'child.firstName': 'Amina' } },
    })
    expect(left.sections[1]).toBe(filled.sections[1])
  })

  test('that were frozen keep the value of that day, through the file too', () => {
    const signed: CasewrightDocument = {
      ...document,
      sections: [
        {
          id: 's',
          templateSection: null,
          title: 'About',
          blocks: [
            { type: 'paragraph', id: 'b', content: [{ ...field('child.age', '9'), frozen: '9' }, field('author.name', 'A')] },
          ],
        },
      ],
    }
    const after = refreshFields(signed, { 'child.age': '10', 'author.name': 'B' })
    expect(textsOf(after)).toEqual([
      ['child.age', '9'],
      ['author.name', 'B'],
    ])
    expect(casewrightDocument.parse(JSON.parse(JSON.stringify(after)))).toEqual(after)
    const block = after.sections[0]?.blocks[0] as Block
    expect(thawedFields(block)).toEqual({ ...block, content: [field('child.age', '9'), field('author.name', 'B')] })
    expect(thawedFields(blocks[0] as Block)).toBe(blocks[0])
  })

  test('in a block that was carried over leave it carried over, and one that was touched touched', () => {
    const carried = (print: string): CasewrightDocument => ({
      ...document,
      sections: [
        {
          id: 's',
          templateSection: null,
          title: 'About',
          blocks: [
            {
              type: 'paragraph',
              id: 'b',
              carriedOver: { documentId: 'x', title: 'Before', on: '2026-01-01', print },
              content: [{ type: 'text', text: 'Is ' }, field('child.age', '9')],
            },
          ],
        },
      ],
    })
    const first = ({ sections }: CasewrightDocument) => sections[0]?.blocks[0] as Block
    const untouched = first(refreshFields(carried(textPrint('Is 9')), { 'child.age': '10' }))
    expect(blockText(untouched).text).toBe('Is 10')
    expect(isCarriedOver(untouched)).toBe(true)
    expect(isCarriedOver(first(refreshFields(carried(textPrint('Was 9')), { 'child.age': '10' })))).toBe(false)
  })
})
