import { $getSelection, $getState, $isRangeSelection, $setState, type LexicalNode } from 'lexical'
import { newId } from '../../../../shared/document/index.ts'
import { $boxOf } from '../../model/places.ts'
import { $createGridCellNode, $isGridCellNode, type GridCellNode, type GridNode, type GridRowNode } from '../../nodes/grid.ts'
import { $textToNodes } from '../../nodes/inline.ts'
import { idState, restState } from '../../nodes/state.ts'
import { $selectBox } from '../grid-keys/cells.ts'
import { $gridOf } from './rows.ts'

/** The cell of a table at the caret; null elsewhere, also in plans and chronologies, whose columns are fixed. */
export function $tableCellAtCaret(): GridCellNode | null {
  const selection = $getSelection()
  const cell = $isRangeSelection(selection) ? $boxOf(selection.anchor.getNode()) : null
  return $isGridCellNode(cell) && $gridOf(cell)?.getKind() === 'table' ? cell : null
}

function $columnOf(cell: GridCellNode): { grid: GridNode; rows: GridRowNode[]; index: number } | null {
  const grid = $gridOf(cell)
  return grid && { grid, rows: grid.getRows(), index: cell.getIndexWithinParent() }
}

/** Adds an empty column beside a cell's own and selects its heading, so that typing names it. */
export function $addColumn(cell: GridCellNode, side: 'left' | 'right'): void {
  const column = $columnOf(cell)
  if (!column) return
  const { rows, index } = column
  const title = `Column ${(rows[0]?.getChildrenSize() ?? 0) + 1}`
  $makeRoom(rows)
  for (const row of rows) {
    const beside = row.getChildAtIndex(index)
    const made = $createGridCellNode('', {}, row.isHeader() ? $textToNodes(title) : [])
    if (row.isHeader()) $setState(made, idState, newId())
    if (side === 'left') beside?.insertBefore(made)
    else beside?.insertAfter(made)
  }
  const heading = $headingOf(side === 'left' ? cell.getPreviousSibling() : cell.getNextSibling())
  if (heading) $selectBox(heading)
}

/** Deletes a cell's column and puts the caret in the next one. False for the only column, which its table needs. */
export function $deleteColumn(cell: GridCellNode): boolean {
  const column = $columnOf(cell)
  const neighbour = cell.getNextSibling() ?? cell.getPreviousSibling()
  if (!column || !$isGridCellNode(neighbour)) return false
  neighbour.selectStart()
  for (const row of column.rows) row.getChildAtIndex(column.index)?.remove()
  return true
}

/** The heading above a cell of a table. */
export function $headingOf(cell: LexicalNode | null): GridCellNode | null {
  const column = $isGridCellNode(cell) ? $columnOf(cell) : null
  const heading = column?.rows.find((row) => row.isHeader())?.getChildAtIndex(column.index)
  return $isGridCellNode(heading) ? heading : null
}

/** Where the columns have widths of their own, the others give the new one its share. */
function $makeRoom(rows: readonly GridRowNode[]): void {
  const cells = rows.find((row) => row.isHeader())?.getCells() ?? []
  const share = cells.length / (cells.length + 1)
  for (const cell of cells) {
    const rest = $getState(cell, restState)
    if (typeof rest.width === 'number') $setState(cell, restState, { ...rest, width: Math.round(rest.width * share) })
  }
}
