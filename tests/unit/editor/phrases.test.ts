import { $getSelection, $isRangeSelection } from 'lexical'
import { describe, expect, test } from 'vitest'
import { $insertPhrase } from '../../../renderer/editor/extensions/phrases/insert-phrase.ts'
import { $takeShortcut, $typedShortcut } from '../../../renderer/editor/extensions/phrases/typed.ts'
import { $selectSpan } from '../../../renderer/editor/model/edit.ts'
import { matching } from '../../../renderer/editor/view/phrases/matching.ts'
import type { Block, CasewrightDocument } from '../../../shared/document/index.ts'
import { documentOf } from './documents.ts'
import { openEditor } from './open-editor.ts'

const paragraph = (id: string, text: string): Block => ({ type: 'paragraph', id, content: text ? [{ type: 'text', text }] : [] })
const plan: Block = {
  type: 'actionPlan',
  id: 'plan',
  actions: [{ id: 'r', action: ';saw', owner: '', due: '', reviewDate: '', measure: '', outcome: '', status: '' }],
}
const VALUES: Record<string, string> = { 'child.firstName': 'Amina' }
const value = (field: string) => VALUES[field] ?? ''
const blocks = (document: CasewrightDocument) => document.sections[0]?.blocks ?? []
const $selected = () => {
  const selection = $getSelection()
  return $isRangeSelection(selection) ? selection.getTextContent() : null
}

/** Types a phrase's shortcut at the end of a text, as far as the document goes. */
function put(block: Block, at: number, text: string) {
  const opened = openEditor(documentOf(block, paragraph('after', 'After.')))
  const document = opened.change(() => {
    $selectSpan(block.id, at, at)
    const typed = $typedShortcut()
    if (typed) $takeShortcut(typed)
    $insertPhrase(text, value)
  })
  return { document, selected: opened.editor.read($selected) }
}

describe('a shortcut that is typed', () => {
  test.each([
    [';alone', 'alone'],
    ['Then ;alo', 'alo'],
    ['(;ALONE', 'alone'],
    ['She said “;', ''],
    ['To the school; she', null],
    ['to the school;she', null],
    [`;${'a'.repeat(21)}`, null],
    ['no sign', null],
  ])('at the end of %j is %j', (text, expected) => {
    const opened = openEditor(documentOf(paragraph('p', text)))
    opened.change(() => $selectSpan('p', text.length, text.length))
    expect(opened.editor.read($typedShortcut)?.shortcut ?? null).toBe(expected)
  })

  test.each([
    ['a', ['alone', 'notalone']],
    ['not', ['notalone', 'other']],
    ['seen', ['alone', 'notalone']],
    ['alone', ['alone', 'notalone']],
    ['zz', []],
  ])('%s leads to %j', (letters, expected) => {
    const bank = [
      { shortcut: 'alone', title: 'Seen alone', text: '' },
      { shortcut: 'notalone', title: 'Not seen alone, and why', text: '' },
      { shortcut: 'other', title: 'Notes', text: '' },
    ]
    expect(matching(bank, letters).map(({ shortcut }) => shortcut)).toEqual(expected)
  })
})

describe('a phrase that is put in', () => {
  test('takes the place of its shortcut, with merge fields, and its first gap is selected', () => {
    const { document, selected } = put(paragraph('p', 'Then ;saw'), 9, 'I saw {child.firstName} on [date] with [name].')
    expect(blocks(document)[0]).toMatchObject({
      content: [
        { type: 'text', text: 'Then I saw ' },
        { type: 'field', name: 'child.firstName', text: 'Amina' },
        { type: 'text', text: ' on [date] with [name].' },
      ],
    })
    expect(selected).toBe('[date]')
  })

  test('keeps a field that the case does not know as a field without a value', () => {
    const { document } = put(paragraph('p', ';saw'), 4, 'She goes to {child.school}.')
    expect(blocks(document)[0]).toMatchObject({
      content: [{ type: 'text' }, { type: 'field', name: 'child.school', text: '' }, { type: 'text' }],
    })
  })

  test('of two lines is two paragraphs', () => {
    const { document } = put(paragraph('p', 'One. ;saw'), 9, 'Two.\nThree.')
    const words = blocks(document).map((block) => ('content' in block && Array.isArray(block.content) ? block.content : []))
    expect(words.map((content) => content.map((inline) => ('text' in inline ? inline.text : '')).join(''))).toEqual([
      'One. Two.',
      'Three.',
      'After.',
    ])
  })

  test('in a cell of a plan is words, and says there what is not known', () => {
    const { document } = put(plan, 4, '{child.firstName} goes to {child.school} by [date].')
    expect(blocks(document)[0]).toMatchObject({ actions: [{ action: 'Amina goes to [add child’s school] by [date].' }] })
  })
})
