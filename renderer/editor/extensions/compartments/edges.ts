import { $isHeadingNode } from '@lexical/rich-text'
import {
  $createParagraphNode,
  $isElementNode,
  $isParagraphNode,
  type ElementNode,
  type LexicalNode,
  type RangeSelection,
} from 'lexical'
import { $isBox, $isClosedBlock, $textHolderOf } from '../../model/places.ts'
import { $blockOf } from '../../model/segments.ts'
import { $isGenogramNode } from '../../nodes/genogram.ts'
import { $isPageBreakNode } from '../../nodes/page-break.ts'
import { $isQuotationNode } from '../../nodes/quotation.ts'

/** True when no text of its holder lies between the caret and the holder's edge. */
export function $atEdge(selection: RangeSelection, holder: ElementNode, backward: boolean): boolean {
  const { anchor } = selection
  if (!selection.isCollapsed()) return false
  const node = anchor.getNode()
  if (node.is(holder)) return backward ? anchor.offset === 0 : anchor.offset === holder.getChildrenSize()
  const outermost = backward ? holder.getFirstChild() : holder.getLastChild()
  if (!outermost || !node.is(outermost)) return false
  return backward ? anchor.offset === 0 : anchor.offset === node.getTextContentSize()
}

/**
 * Decides what Backspace or Delete does at the edge of a text holder. True when the key is dealt with: text never runs
 * out of a cell, into a table or a form, or out of its section.
 */
export function $deleteAtEdge(selection: RangeSelection, backward: boolean): boolean {
  const holder = $textHolderOf(selection.anchor.getNode())
  if (!holder || !$atEdge(selection, holder, backward)) return false
  if ($isBox(holder)) return true
  const block = $blockOf(holder)
  if (!block || !$isOutermost(holder, block, backward)) return false
  const neighbour = backward ? block.getPreviousSibling() : block.getNextSibling()
  if ($isPageBreakNode(neighbour) || $isGenogramNode(neighbour)) {
    neighbour.remove()
    return true
  }
  if (neighbour && !$isClosedBlock(neighbour)) return backward && $becomePlain(block)
  if (backward && $becomePlain(block)) return true
  // An item steps out of its list by itself.
  if (!$isParagraphNode(block) && backward) return false
  if (neighbour && $isParagraphNode(block) && block.isEmpty()) block.remove()
  if (neighbour && $isElementNode(neighbour)) {
    if (backward) neighbour.selectEnd()
    else neighbour.selectStart()
  }
  return true
}

/** Items in the middle of a list have neighbours of their own. */
function $isOutermost(holder: ElementNode, block: LexicalNode, backward: boolean): boolean {
  if (holder.is(block)) return true
  return $isElementNode(block) && holder.is(backward ? block.getFirstChild() : block.getLastChild())
}

/** Backspace at the start of a heading or a quotation first makes it an ordinary paragraph. */
function $becomePlain(block: LexicalNode): boolean {
  if (!$isHeadingNode(block) && !$isQuotationNode(block)) return false
  const paragraph = $createParagraphNode()
  block.replace(paragraph, true)
  paragraph.selectStart()
  return true
}
