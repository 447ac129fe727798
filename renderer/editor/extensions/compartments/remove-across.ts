import {
  $createRangeSelection,
  $isElementNode,
  $setSelection,
  type ElementNode,
  type PointType,
  type RangeSelection,
} from 'lexical'
import { $compartmentOf, $isBox, $textHolderOf } from '../../model/places.ts'
import { $isGenogramNode } from '../../nodes/genogram.ts'
import { $isPageBreakNode } from '../../nodes/page-break.ts'

/** True when a selection reaches over the edge of a cell, an answer or a section. */
export function $reachesAcross(selection: RangeSelection): boolean {
  if (selection.isCollapsed()) return false
  const from = $compartmentOf(selection.anchor.getNode())
  const to = $compartmentOf(selection.focus.getNode())
  return from === null || !from.is(to)
}

/**
 * Empties what is selected and leaves the frame standing: headings of sections, rows, cells and answers stay; paragraphs
 * that were selected whole go, as long as their section keeps one. The caret ends where the selection began.
 */
export function $removeAcross(selection: RangeSelection): void {
  const [first, last] = selection.isBackward() ? [selection.focus, selection.anchor] : [selection.anchor, selection.focus]
  const holders = new Map<string, ElementNode>()
  for (const node of selection.getNodes()) {
    if ($isPageBreakNode(node) || $isGenogramNode(node)) node.remove()
    const holder = $textHolderOf(node)
    if (holder) holders.set(holder.getKey(), holder)
  }
  const all = [...holders.values()]
  for (const [index, holder] of all.entries()) $empty(holder, first, last, index > 0 && index < all.length - 1)
  const start = all[0]
  if (start?.isAttached()) start.selectEnd()
}

function $empty(holder: ElementNode, first: PointType, last: PointType, inside: boolean): void {
  if (inside && !$isBox(holder) && (holder.getParent()?.getChildrenSize() ?? 0) > 1) {
    holder.remove()
    return
  }
  const range = $createRangeSelection()
  const holds = (point: PointType) => holder.is(point.getNode()) || holder.isParentOf(point.getNode())
  if (holds(first)) range.anchor.set(first.key, first.offset, first.type)
  else range.anchor.set(holder.getKey(), 0, 'element')
  if (holds(last)) range.focus.set(last.key, last.offset, last.type)
  else range.focus.set(holder.getKey(), holder.getChildrenSize(), 'element')
  $setSelection(range)
  if (!range.isCollapsed() && $isElementNode(holder) && !holder.isEmpty()) range.removeText()
}
