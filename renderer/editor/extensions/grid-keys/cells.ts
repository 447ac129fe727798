import {
  $createParagraphNode,
  $createRangeSelection,
  $isElementNode,
  $isParagraphNode,
  $setSelection,
  type RangeSelection,
} from 'lexical'
import { $boxOf, type Box } from '../../model/places.ts'
import { $blockOf } from '../../model/segments.ts'
import { $isFormFieldNode } from '../../nodes/field-group.ts'
import { $isGridCellNode, type GridCellNode } from '../../nodes/grid.ts'
import { $addRow, $gridOf, $rowOf } from '../rows/rows.ts'

/** True when the whole content of one box is selected, or the box is empty: arrows then move between boxes. */
export function $isOnWholeBox(selection: RangeSelection, box: Box): boolean {
  if (box.isEmpty()) return true
  if (selection.isCollapsed() || !box.is($boxOf(selection.focus.getNode()))) return false
  return selection.getTextContent() === box.getTextContent()
}

/** Selects all that stands in a box, so that typing replaces it and Enter goes on writing behind it. */
export function $selectBox(box: Box): void {
  const range = $createRangeSelection()
  range.anchor.set(box.getKey(), 0, 'element')
  range.focus.set(box.getKey(), box.getChildrenSize(), 'element')
  $setSelection(range)
}

/** The boxes of the same grid or form, in order; columns that are not shown are left out by `shown`. */
export function $boxesAround(box: Box, shown: (box: Box) => boolean): Box[] {
  const grid = $gridOf(box)
  if (grid)
    return grid
      .getRows()
      .flatMap((row) => row.getCells())
      .filter(shown)
  return (box.getParent()?.getChildren() ?? []).filter($isFormFieldNode)
}

/** The cell one row up or down in the same column. */
export function $cellBeside(cell: GridCellNode, direction: -1 | 1): GridCellNode | null {
  const row = $rowOf(cell)
  const next = direction === -1 ? row?.getPreviousSibling() : row?.getNextSibling()
  const found = $isElementNode(next) ? next.getChildAtIndex(cell.getIndexWithinParent()) : null
  return $isGridCellNode(found) ? found : null
}

/** Moves to the next or previous box. At the end of a grid a row is added; at the end of a form the text follows. */
export function $stepBox(box: Box, direction: -1 | 1, shown: (box: Box) => boolean): void {
  const boxes = $boxesAround(box, shown)
  const next = boxes[boxes.findIndex((one) => one.is(box)) + direction]
  if (next) $selectBox(next)
  else if (direction === -1) $leave(box, -1)
  else {
    const grid = $gridOf(box)
    const first = grid ? $addRow(grid).getCells()[0] : null
    if (first) $selectBox(first)
    else $leave(box, 1)
  }
}

/** Leaves a grid or a form for the text behind (or before) it, which is made if there is none. */
export function $leave(box: Box, direction: -1 | 1): void {
  const block = $blockOf(box)
  if (!block) return
  const neighbour = direction === 1 ? block.getNextSibling() : block.getPreviousSibling()
  if ($isElementNode(neighbour) && (direction === -1 || $isParagraphNode(neighbour))) {
    if (direction === 1) neighbour.selectStart()
    else neighbour.selectEnd()
    return
  }
  const paragraph = $createParagraphNode()
  if (direction === 1) block.insertAfter(paragraph)
  else block.insertBefore(paragraph)
  paragraph.selectStart()
}
