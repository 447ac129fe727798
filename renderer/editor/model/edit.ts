import {
  $createRangeSelection,
  $createTextNode,
  $getNodeByKey,
  $getRoot,
  $getSelection,
  $getState,
  $isElementNode,
  $isRangeSelection,
  $isTextNode,
  $setSelection,
  $setState,
  type LexicalNode,
  type RangeSelection,
  type TextNode,
} from 'lexical'
import { $isMergeFieldNode, type MergeFieldNode } from '../nodes/merge-field.ts'
import { $isSectionNode } from '../nodes/section.ts'
import { claimState, confidentialState, idState } from '../nodes/state.ts'
import { $boxOf } from './places.ts'
import { $locate, $locateBreaks, $pointAt, type Piece } from './segments.ts'

/** The node of a block. */
export function $blockById(id: string): LexicalNode | null {
  for (const section of $getRoot().getChildren().filter($isSectionNode))
    for (const block of section.getChildren()) if ($getState(block, idState) === id) return block
  return null
}

/** Selects a stretch of a block's plain text; false when no caret can go there. */
export function $selectSpan(blockId: string, start: number, end: number): boolean {
  const range = $spanSelection(blockId, start, end)
  if (!range) return false
  $setSelection(range)
  return true
}

function $spanSelection(blockId: string, start: number, end: number): RangeSelection | null {
  const block = $blockById(blockId)
  if (!block) return null
  const pieces = $locate(block, start, end).filter((piece) => !piece.label)
  const range = $createRangeSelection()
  const first = pieces[0]
  const last = pieces.at(-1)
  if (first && last) {
    range.anchor.set(first.key, first.start, 'text')
    range.focus.set(last.key, last.end, 'text')
    return range
  }
  const point = $pointAt(block, start)
  if (!point) return null
  range.anchor.set(point.key, point.offset, point.type)
  range.focus.set(point.key, point.offset, point.type)
  return range
}

/** Puts the caret at an offset of a block, or at its start where the offset cannot hold one. */
export function $placeCaret(blockId: string, offset: number): void {
  if ($selectSpan(blockId, offset, offset)) return
  const block = $blockById(blockId)
  if ($isElementNode(block)) block.selectStart()
}

/**
 * Replaces a stretch of a block's plain text and puts the caret behind it. Marks and claim are those of the first words
 * replaced; notes between the words stay. A merge field that is cut into becomes plain text.
 */
export function $replaceSpan(blockId: string, start: number, end: number, replacement: string): boolean {
  const block = $blockById(blockId)
  if (!block || !$selectSpan(blockId, start, end)) return false
  const words = $boxOf($anchorNode()) ? replacement : replacement.replaceAll('\n', ' ')
  const [first, ...rest] = $locate(block, start, end).filter((piece) => !piece.label)
  for (const key of $locateBreaks(block, start, end)) $getNodeByKey(key)?.remove()
  if (!first) {
    $selectSpan(blockId, start, start)
    $insertAtCaret(words)
  } else {
    for (const piece of rest) $splice(piece, '')
    $splice(first, words)?.select(first.start + words.length, first.start + words.length)
  }
  return true
}

function $anchorNode(): LexicalNode {
  const selection = $getSelection()
  return $isRangeSelection(selection) ? selection.anchor.getNode() : $getRoot()
}

function $insertAtCaret(words: string): void {
  const selection = $getSelection()
  if ($isRangeSelection(selection)) selection.insertText(words)
}

/** Writes `words` over a piece of text; gives the node, or null when nothing is left of it. */
function $splice(piece: Piece, words: string): TextNode | null {
  const found = $getNodeByKey(piece.key)
  if (!$isTextNode(found)) return null
  const whole = piece.start === 0 && piece.end === found.getTextContentSize()
  if (whole && words === '') {
    found.remove()
    return null
  }
  const node = $isMergeFieldNode(found) ? $asPlainText(found) : found
  return node.spliceText(piece.start, piece.end - piece.start, words)
}

function $asPlainText(field: MergeFieldNode): TextNode {
  const plain = $createTextNode(field.getTextContent()).setFormat(field.getFormat())
  $setState(plain, claimState, $getState(field, claimState))
  $setState(plain, confidentialState, $getState(field, confidentialState))
  return field.replace(plain)
}
