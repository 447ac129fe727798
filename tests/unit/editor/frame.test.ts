import { registerRichText } from '@lexical/rich-text'
import {
  $getRoot,
  $getSelection,
  $isRangeSelection,
  $selectAll,
  DELETE_CHARACTER_COMMAND,
  type ElementNode,
  INSERT_PARAGRAPH_COMMAND,
  type LexicalEditor,
  type RangeSelection,
} from 'lexical'
import { describe, expect, it } from 'vitest'
import { registerCompartments } from '../../../renderer/editor/extensions/compartments/index.ts'
import { $removeAcross } from '../../../renderer/editor/extensions/compartments/remove-across.ts'
import { $blockById, $selectSpan } from '../../../renderer/editor/model/edit.ts'
import { type Block, blockText, type CasewrightDocument } from '../../../shared/document/index.ts'
import { documentOf } from './documents.ts'
import { openEditor } from './open-editor.ts'

const paragraph = (id: string, text: string): Block => ({
  type: 'paragraph',
  id,
  content: text ? [{ type: 'text', text }] : [],
})
const plan = (id: string): Block => ({
  type: 'actionPlan',
  id,
  actions: [
    { id: 'r1', action: 'Visit', owner: 'Ms Bell', due: '', reviewDate: '', measure: 'Seen', outcome: '', status: '' },
    { id: 'r2', action: 'Call', owner: '', due: '', reviewDate: '', measure: '', outcome: '', status: '' },
  ],
})

function open(document: CasewrightDocument) {
  const opened = openEditor(document)
  registerRichText(opened.editor)
  registerCompartments(opened.editor)
  return opened
}

const two = (): CasewrightDocument => {
  const one = documentOf(paragraph('a', 'One.'), paragraph('b', 'Two.'))
  return {
    ...one,
    sections: [
      ...one.sections,
      { id: 's2', templateSection: 'next', title: 'Next', blocks: [plan('p'), paragraph('c', 'Three.')] },
    ],
  }
}

const shape = (document: CasewrightDocument) =>
  document.sections.map((section) => section.blocks.map((block) => `${block.type}:${blockText(block).text.replaceAll('\n', '')}`))

function press(editor: LexicalEditor, place: () => void, backward: boolean): void {
  editor.update(place, { discrete: true })
  editor.update(() => void editor.dispatchCommand(DELETE_CHARACTER_COMMAND, backward), { discrete: true })
}

describe('deleting across the document’s frame', () => {
  it('empties everything that is selected and leaves sections, rows and cells standing', () => {
    const { change } = open(two())
    const after = change(() => {
      $selectAll()
      $removeAcross($getSelection() as RangeSelection)
    })
    expect(after.sections.map((section) => section.title)).toEqual(['Why we are meeting', 'Next'])
    expect(shape(after)).toEqual([['paragraph:'], ['actionPlan:', 'paragraph:']])
    const [grid] = after.sections[1]?.blocks ?? []
    expect(grid?.type === 'actionPlan' && grid.actions.map((action) => action.id)).toEqual(['r1', 'r2'])
  })

  it('takes only the selected part of the first and the last block', () => {
    const { change } = open(two())
    const after = change(() => {
      $selectSpan('a', 2, 2)
      const selection = $getSelection()
      if (!$isRangeSelection(selection)) return
      const last = $blockById('c') as ElementNode
      const text = last.getFirstChildOrThrow()
      selection.focus.set(text.getKey(), 3, 'text')
      $removeAcross(selection)
    })
    expect(shape(after)).toEqual([['paragraph:On'], ['actionPlan:', 'paragraph:ee.']])
  })

  it.each([
    ['at the start of a section', () => void ($blockById('a') as ElementNode).selectStart(), true],
    ['at the end of a section', () => void ($blockById('b') as ElementNode).selectEnd(), false],
    ['behind a plan', () => void ($blockById('c') as ElementNode).selectStart(), true],
    ['at the start of a cell', () => void $selectSpan('p', 0, 0), true],
    ['at the end of a cell', () => void $selectSpan('p', 5, 5), false],
    ['at the start of the second cell', () => void $selectSpan('p', 6, 6), true],
  ] as readonly [string, () => void, boolean][])('leaves the text as it is %s', (_, place, backward) => {
    const document = two()
    const { editor, read } = open(document)
    press(editor, place, backward)
    expect(shape(read())).toEqual(shape(document))
  })

  it('removes an empty paragraph behind a plan and puts the caret into the plan', () => {
    const { editor, read } = open(documentOf(plan('p'), paragraph('x', ''), paragraph('y', 'End.')))
    press(editor, () => ($blockById('x') as ElementNode).selectStart(), true)
    expect(read().sections[0]?.blocks.map((block) => block.id)).toEqual(['p', 'y'])
  })

  it('makes a quotation an ordinary paragraph at its start, words and all', () => {
    const quotation: Block = { type: 'quotation', id: 'q', speaker: null, content: [{ type: 'text', text: 'I count.' }] }
    const { editor, read } = open(documentOf(paragraph('a', 'One.'), quotation))
    press(editor, () => ($blockById('q') as ElementNode).selectStart(), true)
    expect(shape(read())).toEqual([['paragraph:One.', 'paragraph:I count.']])
  })

  it('makes a new line of Enter in a cell', () => {
    const { editor, read } = open(documentOf(plan('p'), paragraph('a', '')))
    editor.update(() => void $selectSpan('p', 5, 5), { discrete: true })
    editor.update(() => void editor.dispatchCommand(INSERT_PARAGRAPH_COMMAND, undefined), { discrete: true })
    editor.update(() => ($getSelection() as RangeSelection).insertText('weekly'), { discrete: true })
    const [grid] = read().sections[0]?.blocks ?? []
    expect(grid?.type === 'actionPlan' && grid.actions[0]?.action).toBe('Visit\nweekly')
  })

  it('takes blocks that landed outside a section or inside a cell back to where they can stand', () => {
    const { change } = open(documentOf(paragraph('a', 'One.'), plan('p')))
    const after = change(() => {
      const first = $blockById('a')
      if (first) $getRoot().append(first)
    })
    expect(shape(after)).toEqual([['actionPlan:VisitMs BellSeenCall', 'paragraph:One.']])
  })
})
