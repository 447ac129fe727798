import { $getRoot, $isElementNode } from 'lexical'
import { expect, test } from 'vitest'
import { $placeCaret } from '../../../renderer/editor/model/edit.ts'
import { $selectedWords } from '../../../renderer/editor/model/selected-words.ts'
import { readMarkdown } from '../../../shared/document/index.ts'
import { openEditor } from './open-editor.ts'

const TEXT = '# Report\n\n## Home\n\nKofi sleeps by the window.\n\nHe was warm.\n'

function opened() {
  const document = readMarkdown(TEXT).document
  const [first, second] = document.sections.flatMap(({ blocks }) => blocks)
  if (!first || !second) throw new Error('the example has two paragraphs')
  return { ...openEditor(document), first, second }
}

test('nothing is selected before anybody has put a caret into the text', () => {
  expect(opened().editor.read($selectedWords)).toBeNull()
})

test('a caret is a place without words', () => {
  const { editor, first } = opened()
  editor.update(() => $placeCaret(first.id, 5), { discrete: true })
  expect(editor.read($selectedWords)).toEqual({ blockId: first.id, start: 5, end: 5 })
})

test.each([
  ['forwards', [0, 4]],
  ['backwards', [4, 0]],
] as const)('words selected %s are the same words', (_name, [from, to]) => {
  const { editor, first } = opened()
  editor.update(
    () => {
      const text = $getRoot().getAllTextNodes()[0]
      text?.select(from, to)
    },
    { discrete: true },
  )
  expect(editor.read($selectedWords)).toEqual({ blockId: first.id, start: 0, end: 4 })
})

test('what goes on into the next paragraph ends with its own', () => {
  const { editor, first } = opened()
  editor.update(
    () => {
      const [one, two] = $getRoot().getAllTextNodes()
      if (!one || !two || !$isElementNode(one.getParent())) throw new Error('two texts')
      const selection = one.select(5, 5)
      selection.focus.set(two.getKey(), 2, 'text')
    },
    { discrete: true },
  )
  expect(editor.read($selectedWords)).toEqual({ blockId: first.id, start: 5, end: 'Kofi sleeps by the window.'.length })
})
