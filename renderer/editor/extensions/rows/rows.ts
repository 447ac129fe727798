import { $findMatchingParent, type LexicalNode } from 'lexical'
import { newId } from '../../../../shared/document/index.ts'
import { $emptyAction } from '../../nodes/action-plan.ts'
import { $emptyEntry } from '../../nodes/chronology.ts'
import {
  $createGridCellNode,
  $createGridRowNode,
  $isGridNode,
  $isGridRowNode,
  type GridNode,
  type GridRowNode,
} from '../../nodes/grid.ts'
import { $emptySignatory } from '../../nodes/signatures.ts'

export function $rowOf(node: LexicalNode): GridRowNode | null {
  return $findMatchingParent(node, $isGridRowNode)
}

export function $gridOf(node: LexicalNode): GridNode | null {
  return $findMatchingParent(node, $isGridNode)
}

function $emptyRow(grid: GridNode): GridRowNode {
  switch (grid.getKind()) {
    case 'actionPlan':
      return $emptyAction()
    case 'chronology':
      return $emptyEntry()
    case 'signatures':
      return $emptySignatory()
    case 'table': {
      const width = grid.getRows()[0]?.getChildrenSize() ?? 1
      return $createGridRowNode(newId(), {}).append(...Array.from({ length: width }, () => $createGridCellNode('', {}, [])))
    }
  }
}

/** Adds an empty row below `after`, or at the end, and gives it. */
export function $addRow(grid: GridNode, after: GridRowNode | null = null): GridRowNode {
  const row = $emptyRow(grid)
  if (after) after.insertAfter(row)
  else grid.append(row)
  return row
}

/** Deletes a row and puts the caret in the next one. A table keeps its header; the last row of a table takes it along. */
export function $deleteRow(row: GridRowNode): void {
  const grid = $gridOf(row)
  if (row.isHeader()) return
  const neighbour = row.getNextSibling() ?? row.getPreviousSibling()
  row.remove()
  if ($isGridRowNode(neighbour)) neighbour.getCells()[0]?.selectStart()
  else grid?.selectNext()
}

/** Moves a row one place up or down; a header stays on top. */
export function $moveRow(row: GridRowNode, direction: -1 | 1): boolean {
  const neighbour = direction === -1 ? row.getPreviousSibling() : row.getNextSibling()
  if (row.isHeader() || !$isGridRowNode(neighbour) || neighbour.isHeader()) return false
  if (direction === -1) neighbour.insertBefore(row, false)
  else neighbour.insertAfter(row, false)
  return true
}
