import { $getNodeByKey, $getSelection, $isRangeSelection, $isTextNode, type NodeKey } from 'lexical'
import { $isMergeFieldNode } from '../../nodes/merge-field.ts'

/** A sign and the letters behind it, as far as they were typed: `;alo`. */
export interface TypedShortcut {
  key: NodeKey
  start: number
  end: number
  /** In small letters, without the sign; empty where only the sign stands there. */
  shortcut: string
}

/** The sign begins a word: at the start, or behind a space or an opening sign. "To the school; she said" is no shortcut. */
const TYPED = /(?:^|[\s([“‘"'])(;([a-z0-9]{0,20}))$/i
/** The sign, the longest shortcut, and what stands before. */
const REACH = 22

/** The shortcut that ends at the caret, null where there is none. */
export function $typedShortcut(): TypedShortcut | null {
  const selection = $getSelection()
  if (!$isRangeSelection(selection) || !selection.isCollapsed() || selection.anchor.type !== 'text') return null
  const node = selection.anchor.getNode()
  if (!$isTextNode(node) || $isMergeFieldNode(node)) return null
  const end = selection.anchor.offset
  const found = TYPED.exec(node.getTextContent().slice(Math.max(0, end - REACH), end))
  if (!found) return null
  return { key: node.getKey(), start: end - (found[1] ?? '').length, end, shortcut: (found[2] ?? '').toLowerCase() }
}

/** Takes a typed shortcut away and leaves the caret in its place. */
export function $takeShortcut({ key, start, end }: TypedShortcut): void {
  const node = $getNodeByKey(key)
  if ($isTextNode(node)) node.spliceText(start, end - start, '').select(start, start)
}
