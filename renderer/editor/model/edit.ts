import {
  $createRangeSelection,
  $getRoot,
  $getState,
  $isElementNode,
  $setSelection,
  type LexicalNode,
  type RangeSelection,
} from 'lexical'
import { $isSectionNode } from '../nodes/section.ts'
import { idState } from '../nodes/state.ts'
import { $boxOf } from './places.ts'
import { $locate, $pointAt } from './segments.ts'

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

/** Replaces a stretch of a block's plain text. Marks and claim are those of the words replaced. */
export function $replaceSpan(blockId: string, start: number, end: number, replacement: string): boolean {
  if (!$selectSpan(blockId, start, end)) return false
  const range = $spanSelection(blockId, start, end)
  if (!range) return false
  $setSelection(range)
  const lines = $boxOf(range.anchor.getNode()) ? replacement : replacement.replaceAll('\n', ' ')
  if (lines === '') range.removeText()
  else range.insertText(lines)
  return true
}
