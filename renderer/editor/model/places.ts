import { $isHeadingNode } from '@lexical/rich-text'
import { $findMatchingParent, $isParagraphNode, type ElementNode, type LexicalNode } from 'lexical'
import { $isFieldGroupNode, $isFormFieldNode, type FormFieldNode } from '../nodes/field-group.ts'
import { $isGenogramNode } from '../nodes/genogram.ts'
import { $isGridCellNode, $isGridNode, type GridCellNode } from '../nodes/grid.ts'
import { $isItemNode } from '../nodes/list.ts'
import { $isPageBreakNode } from '../nodes/page-break.ts'
import { $isQuotationNode } from '../nodes/quotation.ts'
import { $isSectionNode } from '../nodes/section.ts'

/** A cell or a form answer: text in it never runs over into its neighbour. */
export type Box = GridCellNode | FormFieldNode

export const $isBox = (node: LexicalNode | null | undefined): node is Box => $isGridCellNode(node) || $isFormFieldNode(node)

/** The cell or answer around a node. */
export function $boxOf(node: LexicalNode): Box | null {
  return $findMatchingParent(node, $isBox)
}

/** An element that holds text itself: a paragraph, an item, a cell. */
export const $isTextHolder = (node: LexicalNode | null | undefined): node is ElementNode =>
  $isParagraphNode(node) || $isHeadingNode(node) || $isItemNode(node) || $isQuotationNode(node) || $isBox(node)

export function $textHolderOf(node: LexicalNode): ElementNode | null {
  return $findMatchingParent(node, $isTextHolder) as ElementNode | null
}

/** What a stretch of text may not be merged across: the box or the section that it stands in. */
export function $compartmentOf(node: LexicalNode): LexicalNode | null {
  return $findMatchingParent(node, (one) => $isBox(one) || $isSectionNode(one))
}

/** A block that text before or after it must never run into. */
export const $isClosedBlock = (node: LexicalNode | null | undefined): boolean =>
  $isGridNode(node) || $isFieldGroupNode(node) || $isPageBreakNode(node) || $isGenogramNode(node)
