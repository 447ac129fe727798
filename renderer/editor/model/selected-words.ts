import { $getSelection, $isRangeSelection } from 'lexical'
import { $offsetOf } from './segments.ts'

/** Words of one block that somebody has selected, by their offsets in its plain text. */
export interface SelectedWords {
  blockId: string
  start: number
  end: number
}

/** What is selected, where it lies in one block; a caret alone is a place without words. Null where there is neither. */
export function $selectedWords(): SelectedWords | null {
  const selection = $getSelection()
  if (!$isRangeSelection(selection)) return null
  const [from, to] = selection.isBackward() ? [selection.focus, selection.anchor] : [selection.anchor, selection.focus]
  const [first, last] = [$offsetOf(from), $offsetOf(to)]
  if (!first) return null
  // What goes on into the next block ends with its own block.
  const end = last?.blockId === first.blockId ? last.offset : first.block.getTextContentSize()
  return { blockId: first.blockId, start: Math.min(first.offset, end), end: Math.max(first.offset, end) }
}
