import type { LexicalEditor, LexicalNode } from 'lexical'
import { $emptyFieldAt, $locate, type Piece } from '../../model/segments.ts'

function textOf(element: Node | null): Text | null {
  let node: Node | null = element
  while (node && node.nodeType !== Node.TEXT_NODE) node = node.firstChild
  return node as Text | null
}

function pieceText(editor: LexicalEditor, piece: Piece): Text | null {
  const element = editor.getElementByKey(piece.key)
  return textOf(piece.label ? (element?.querySelector(':scope > .form-label') ?? null) : element)
}

/** A live range over what is drawn in place of an empty merge field; null where there is none at the offset. */
export function $emptyFieldRange(editor: LexicalEditor, block: LexicalNode, offset: number, name: string): Range | null {
  const key = $emptyFieldAt(block, offset, name)
  const text = key === null ? null : textOf(editor.getElementByKey(key))
  if (!text) return null
  const range = document.createRange()
  range.selectNodeContents(text)
  return range
}

/**
 * A live range over a stretch of a block's plain text, null where nothing of it is drawn. To be called in a read of the
 * editor. Live ranges move along while text before them is typed.
 */
export function $domRange(editor: LexicalEditor, block: LexicalNode, start: number, end: number): Range | null {
  const pieces = $locate(block, start, end)
  const first = pieces[0]
  const last = pieces.at(-1)
  if (!first || !last) return null
  const from = pieceText(editor, first)
  const to = pieceText(editor, last)
  if (!from || !to || first.start > from.length || last.end > to.length) return null
  const range = document.createRange()
  range.setStart(from, first.start)
  range.setEnd(to, last.end)
  return range
}
