import {
  $getNodeByKey,
  $getState,
  $isElementNode,
  $isTextNode,
  type LexicalEditor,
  type LexicalNode,
  type NodeKey,
} from 'lexical'
import type { Confidential } from '../../../../shared/document/index.ts'
import { $confidentialOfRow } from '../../extensions/confidential/marking.ts'
import { $isGridRowNode } from '../../nodes/grid.ts'
import { confidentialState } from '../../nodes/state.ts'

/** The name under which the words are tinted (see `marks.css`). */
export const LEFT_OUT_HIGHLIGHT = 'left-out'

/** A stretch that no version for the family has, and where it is drawn on the screen. */
export interface LeftOutPlace {
  id: string
  confidential: Confidential
  top: number
  bottom: number
}

/** Tints what is marked to be left out in the given blocks, and says where each such stretch stands. */
export function drawLeftOut(editor: LexicalEditor, keys: Iterable<NodeKey>): LeftOutPlace[] {
  const places = new Map<string, LeftOutPlace>()
  const highlight = new Highlight()
  editor.read(() => {
    for (const key of keys) {
      const block = $getNodeByKey(key)
      if (block) $draw(editor, block, key, { places, highlight })
    }
  })
  if (highlight.size > 0) CSS.highlights.set(LEFT_OUT_HIGHLIGHT, highlight)
  else CSS.highlights.delete(LEFT_OUT_HIGHLIGHT)
  return [...places.values()]
}

interface Drawing {
  places: Map<string, LeftOutPlace>
  highlight: Highlight
}

function $draw(editor: LexicalEditor, node: LexicalNode, blockKey: NodeKey, drawing: Drawing): void {
  const element = editor.getElementByKey(node.getKey())
  if (!element) return
  if ($isTextNode(node)) {
    const confidential = $getState(node, confidentialState)
    if (!confidential) return
    const range = document.createRange()
    range.selectNodeContents(element)
    drawing.highlight.add(range)
    take(drawing, blockKey, confidential, element)
    return
  }
  if ($isGridRowNode(node)) {
    const confidential = $confidentialOfRow(node)
    element.classList.toggle('left-out', confidential !== null)
    if (confidential) take(drawing, blockKey, confidential, element)
  }
  if ($isElementNode(node)) for (const child of node.getChildren()) $draw(editor, child, blockKey, drawing)
}

function take({ places }: Drawing, blockKey: NodeKey, confidential: Confidential, element: HTMLElement): void {
  const id = `${blockKey}-${confidential.id}`
  for (const { top, bottom } of element.getClientRects()) {
    const known = places.get(id)
    if (!known) places.set(id, { id, confidential, top, bottom })
    else {
      known.top = Math.min(known.top, top)
      known.bottom = Math.max(known.bottom, bottom)
    }
  }
}
