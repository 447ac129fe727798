import { createEmptyHistoryState, registerHistory } from '@lexical/history'
import { $getRoot, type ElementNode, HISTORY_PUSH_TAG, type LexicalEditor, UNDO_COMMAND } from 'lexical'
import { describe, expect, it } from 'vitest'
import { $stillTrue, carriedIn } from '../../../renderer/editor/model/carried.ts'
import { dayAndMonth } from '../../../renderer/editor/view/page/margin-items.ts'
import { type Block, isCarriedOver, textPrint } from '../../../shared/document/index.ts'
import { documentOf } from './documents.ts'
import { openEditor } from './open-editor.ts'

const TEXT = 'Ruby sleeps in the box room.'
const carried = (id: string, text = TEXT): Block => ({
  type: 'paragraph',
  id,
  carriedOver: { documentId: 'old', title: 'First core group', on: '2026-03-03', print: textPrint(text) },
  content: [{ type: 'text', text }],
})
const firstBlock = (): ElementNode => $getRoot().getFirstChildOrThrow<ElementNode>().getFirstChildOrThrow<ElementNode>()

/** With undo, from the state in which the editor is now. */
function remembering(editor: LexicalEditor): void {
  const current = { editor, editorState: editor.getEditorState() }
  registerHistory(editor, { ...createEmptyHistoryState(), current }, 0)
}

function blocksOf(document: { sections: { blocks: Block[] }[] }): Block[] {
  return document.sections.flatMap(({ blocks }) => blocks)
}

describe('text that was carried over', () => {
  it('stands as carried over until a word is touched, and again when that is undone', () => {
    const { editor, change, read } = openEditor(documentOf(carried('a'), carried('b')))
    remembering(editor)
    const touched = change(() => void firstBlock().selectEnd().insertText(' Still.'))
    expect(blocksOf(touched).map(isCarriedOver)).toEqual([false, true])
    editor.dispatchCommand(UNDO_COMMAND, undefined)
    editor.update(() => {}, { discrete: true })
    expect(blocksOf(read()).map(isCarriedOver)).toEqual([true, true])
  })

  it('keeps its words and loses the mark once it is said to be still true, in one step of undo', () => {
    const document = documentOf(carried('a'), carried('b'))
    const { editor, read } = openEditor(document)
    remembering(editor)
    editor.update(() => $stillTrue('a'), { discrete: true, tag: HISTORY_PUSH_TAG })
    const [first, second] = blocksOf(read())
    expect(first).toEqual({ type: 'paragraph', id: 'a', content: [{ type: 'text', text: TEXT }] })
    expect(second).toBe(document.sections[0]?.blocks[1])
    editor.dispatchCommand(UNDO_COMMAND, undefined)
    editor.update(() => {}, { discrete: true })
    expect(blocksOf(read())).toEqual(blocksOf(document))
  })

  it('gives a paragraph that is split off no mark', () => {
    const { change } = openEditor(documentOf(carried('a')))
    const after = change(() => {
      const selection = firstBlock().selectEnd()
      selection.insertParagraph()
      selection.insertText('New words.')
    })
    const [first, fresh] = blocksOf(after)
    expect(first && isCarriedOver(first)).toBe(true)
    expect(fresh).not.toHaveProperty('carriedOver')
  })

  it('marks neither half of a paragraph that is cut in two', () => {
    const { change } = openEditor(documentOf(carried('a')))
    const cut = change(() => {
      const text = $getRoot().getAllTextNodes()[0]
      text?.select(5, 5).insertParagraph()
    })
    expect(blocksOf(cut).map(isCarriedOver)).toEqual([false, false])
    expect(blocksOf(cut)[1]).not.toHaveProperty('carriedOver')
  })

  it('is counted in its section', () => {
    const document = documentOf(carried('a'), carried('b', 'Other words.'), { ...carried('c'), content: [] })
    expect(document.sections.map(carriedIn)).toEqual([2])
  })
})

describe('the day in the margin', () => {
  it('has its year only where it is not the document’s own', () => {
    expect(dayAndMonth('2026-03-03', { dates: { documentDate: '2026-06-01' } })).toBe('3 March')
    expect(dayAndMonth('2025-12-19', { dates: { documentDate: '2026-06-01' } })).toBe('19 December 2025')
    expect(dayAndMonth('', { dates: {} })).toBe('')
  })
})
