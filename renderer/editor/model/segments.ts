import {
  $getNodeByKey,
  $getState,
  $isElementNode,
  $isLineBreakNode,
  $isTextNode,
  type ElementNode,
  type LexicalNode,
  type NodeKey,
  type PointType,
} from 'lexical'
import { $isFieldGroupNode, $isFormFieldNode, type FormFieldNode } from '../nodes/field-group.ts'
import { $isGridNode, type GridNode } from '../nodes/grid.ts'
import { $isItemListNode } from '../nodes/list.ts'
import { $isMergeFieldNode } from '../nodes/merge-field.ts'
import { $isSectionNode } from '../nodes/section.ts'
import { idState } from '../nodes/state.ts'

/**
 * Where each segment of a block's plain text (see `blockText`) stands in the editor. The two walk in the same order;
 * `tests/unit/editor` holds them together.
 */
export type Holder = { kind: 'text'; node: ElementNode } | { kind: 'label'; node: FormFieldNode }

/** A stretch of one node's text. A label's offsets count in the label, which no caret can enter. */
export interface Piece {
  key: NodeKey
  start: number
  end: number
  label: boolean
}

function $gridHolders(grid: GridNode): Holder[] {
  return grid
    .getRows()
    .flatMap((row) => row.getCells())
    .filter((cell) => grid.getKind() !== 'signatures' || cell.getField() === 'name')
    .map((node) => ({ kind: 'text', node }))
}

export function $holders(block: LexicalNode): Holder[] {
  if ($isGridNode(block)) return $gridHolders(block)
  if ($isFieldGroupNode(block))
    return block
      .getChildren()
      .filter($isFormFieldNode)
      .flatMap((node): Holder[] => [
        { kind: 'label', node },
        { kind: 'text', node },
      ])
  if ($isItemListNode(block)) return block.getChildren<ElementNode>().map((node) => ({ kind: 'text', node }))
  return $isElementNode(block) ? [{ kind: 'text', node: block }] : []
}

/** How many characters of the block's plain text an inline node stands for. */
export function $width(node: LexicalNode): number {
  if ($isMergeFieldNode(node)) return node.isFilled() ? node.getTextContentSize() : 0
  if ($isTextNode(node)) return node.getTextContentSize()
  return $isLineBreakNode(node) ? 1 : 0
}

function $holderWidth(holder: Holder): number {
  if (holder.kind === 'label') return holder.node.getLabel().length
  return holder.node.getChildren().reduce((sum, child) => sum + $width(child), 0)
}

/** The nodes that hold the block's text between two offsets, in order. Line breaks give no piece. */
export function $locate(block: LexicalNode, start: number, end: number): Piece[] {
  const pieces: Piece[] = []
  let at = 0
  const take = (key: NodeKey, width: number, label: boolean) => {
    const from = Math.max(start - at, 0)
    const to = Math.min(end - at, width)
    if (to > from) pieces.push({ key, start: from, end: to, label })
    at += width
  }
  for (const [index, holder] of $holders(block).entries()) {
    if (index > 0) at += 1
    if (at > end) break
    if (holder.kind === 'label') take(holder.node.getKey(), holder.node.getLabel().length, true)
    else
      for (const child of holder.node.getChildren())
        if ($isTextNode(child)) {
          if ($width(child) > 0) take(child.getKey(), $width(child), false)
        } else at += $width(child)
  }
  return pieces
}

/** The merge field of that name that stands empty at an offset of the block's plain text, where it has no width. */
export function $emptyFieldAt(block: LexicalNode, offset: number, name: string): NodeKey | null {
  let at = 0
  for (const [index, holder] of $holders(block).entries()) {
    if (index > 0) at += 1
    if (at > offset) return null
    if (holder.kind === 'label') at += holder.node.getLabel().length
    else
      for (const child of holder.node.getChildren()) {
        if (at === offset && $isMergeFieldNode(child) && !child.isFilled() && child.getName() === name) return child.getKey()
        at += $width(child)
      }
  }
  return null
}

/** The line breaks of the block's text between two offsets. */
export function $locateBreaks(block: LexicalNode, start: number, end: number): NodeKey[] {
  const breaks: NodeKey[] = []
  let at = 0
  for (const [index, holder] of $holders(block).entries()) {
    if (index > 0) at += 1
    if (holder.kind === 'label') at += holder.node.getLabel().length
    else
      for (const child of holder.node.getChildren()) {
        if ($isLineBreakNode(child) && at >= start && at < end) breaks.push(child.getKey())
        at += $width(child)
      }
  }
  return breaks
}

/** A caret place for an offset of the block's plain text; null inside a label. */
export function $pointAt(block: LexicalNode, offset: number): { key: NodeKey; offset: number; type: 'text' | 'element' } | null {
  let at = 0
  for (const [index, holder] of $holders(block).entries()) {
    if (index > 0) at += 1
    const width = $holderWidth(holder)
    if (offset > at + width) {
      at += width
      continue
    }
    return holder.kind === 'label' ? null : $pointIn(holder.node, offset - at)
  }
  return null
}

function $pointIn(holder: ElementNode, offset: number): { key: NodeKey; offset: number; type: 'text' | 'element' } {
  let at = 0
  for (const child of holder.getChildren()) {
    const width = $width(child)
    if ($isTextNode(child) && width > 0 && offset <= at + width)
      return { key: child.getKey(), offset: Math.max(0, offset - at), type: 'text' }
    if (offset <= at && !$isTextNode(child))
      return { key: holder.getKey(), offset: child.getIndexWithinParent(), type: 'element' }
    at += width
  }
  return { key: holder.getKey(), offset: holder.getChildrenSize(), type: 'element' }
}

/** The block that holds a node: the child of a section. Null outside any section. */
export function $blockOf(node: LexicalNode | null): LexicalNode | null {
  let current = node
  while (current) {
    const parent: ElementNode | null = current.getParent()
    if ($isSectionNode(parent)) return current
    current = parent
  }
  return null
}

/** The plain-text offset of a caret place in its block; null outside any block. */
export function $offsetOf(
  point: Pick<PointType, 'key' | 'offset' | 'type'>,
): { block: LexicalNode; blockId: string; offset: number } | null {
  const node = $getNodeByKey(point.key)
  const block = $blockOf(node)
  if (!node || !block) return null
  let at = 0
  for (const [index, holder] of $holders(block).entries()) {
    if (index > 0) at += 1
    const inside = holder.kind === 'text' ? $offsetIn(holder.node, node, point) : null
    if (inside !== null) return { block, blockId: $getState(block, idState), offset: at + inside }
    at += $holderWidth(holder)
  }
  return { block, blockId: $getState(block, idState), offset: 0 }
}

function $offsetIn(holder: ElementNode, node: LexicalNode, point: Pick<PointType, 'offset' | 'type'>): number | null {
  if (!node.is(holder) && !holder.isParentOf(node)) return null
  let at = 0
  for (const [index, child] of holder.getChildren().entries()) {
    if (node.is(holder) && index === point.offset) return at
    if (child.is(node)) return at + Math.min(point.offset, $width(child))
    at += $width(child)
  }
  return at
}
