import { $getNodeByKey, $getRoot, $getState, type LexicalEditor, type NodeKey } from 'lexical'
import { type CasewrightDocument, completenessOf } from '../../../../shared/document/index.ts'
import type { Guidance } from '../../merge-fields/guidance.ts'
import type { Numbers } from '../../model/numbers.ts'
import { $isGridNode } from '../../nodes/grid.ts'
import { $isSectionNode } from '../../nodes/section.ts'
import { idState } from '../../nodes/state.ts'

const write = (element: HTMLElement | null, name: string, value: string): void => {
  if (element && element.dataset[name] !== value) element.dataset[name] = value
}

/**
 * Draws what belongs to the page but not to the text: section numbers, and the guidance of sections in which nothing is
 * written yet. All of it is attributes, drawn by CSS, so that the editor's own tree stays untouched.
 */
export function drawSections(editor: LexicalEditor, document: CasewrightDocument, numbers: Numbers, guidance: Guidance): void {
  const sections = new Map(document.sections.map((section) => [section.id, section]))
  editor.read(() => {
    for (const node of $getRoot().getChildren().filter($isSectionNode)) {
      const element = editor.getElementByKey(node.getKey())
      const section = sections.get($getState(node, idState))
      if (!element || !section) continue
      const advice = guidance(section)
      element.classList.toggle('empty', advice !== null && completenessOf(section) === 'empty')
      element.classList.toggle(
        'single',
        node.getChildrenSize() === 1 && section.blocks.every((block) => block.type === 'paragraph'),
      )
      write(element.querySelector('h2'), 'number', numbers.get(section.id) ?? '')
      write(element.querySelector('.guidance'), 'text', advice ?? '')
    }
  })
}

/** Numbers the paragraphs and notes of the given blocks, and shows a plan's rarer columns where they hold something. */
export function drawBlocks(editor: LexicalEditor, numbers: Numbers, keys: Iterable<NodeKey>): void {
  editor.read(() => {
    for (const key of keys) {
      const node = $getNodeByKey(key)
      const element = editor.getElementByKey(key)
      if (!node || !element) continue
      for (const note of element.querySelectorAll<HTMLElement>('.source-note'))
        write(note, 'number', numbers.get(note.dataset.note ?? '') ?? '')
      if ($isGridNode(node)) {
        if (node.getKind() === 'table') continue
        for (const field of ['outcome', 'status', 'response', 'impact', 'note'])
          element.classList.toggle(
            `no-${field}`,
            node.getRows().every((row) => row.getCell(field)?.isEmpty() ?? true),
          )
      } else if (element.tagName === 'P') write(element, 'number', numbers.get($getState(node, idState)) ?? '')
    }
  })
}
