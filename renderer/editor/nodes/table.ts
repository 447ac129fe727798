import { $getState, $setState } from 'lexical'
import { newId, type Table } from '../../../shared/document/index.ts'
import { $createGridCellNode, $createGridNode, $createGridRowNode, type GridNode } from './grid.ts'
import { $inlinesFromModel, $inlinesToModel, $plainText, $textToNodes } from './inline.ts'
import { idState, restOf, restState } from './state.ts'

export function $tableFromModel(block: Table): GridNode {
  const header = $createGridRowNode('', {}, true)
  for (const column of block.columns) {
    const cell = $createGridCellNode('', restOf(column, ['id', 'title']), $textToNodes(column.title))
    header.append($setState(cell, idState, column.id))
  }
  const rows = block.rows.map((row) => {
    const cells = row.cells.map((cell) => $createGridCellNode('', restOf(cell, ['content']), $inlinesFromModel(cell.content)))
    return $createGridRowNode(row.id, restOf(row, ['id', 'cells'])).append(...cells)
  })
  return $createGridNode('table', block.id, restOf(block, ['type', 'id', 'columns', 'rows'])).append(header, ...rows)
}

export function $tableToModel(node: GridNode): Table {
  const rows = node.getRows()
  const header = rows.find((row) => row.isHeader())
  return {
    ...$getState(node, restState),
    type: 'table',
    id: $getState(node, idState),
    columns: (header?.getCells() ?? []).map((cell) => ({
      ...$getState(cell, restState),
      id: $getState(cell, idState) || newId(),
      title: $plainText(cell),
    })),
    rows: rows
      .filter((row) => !row.isHeader())
      .map((row) => ({
        ...$getState(row, restState),
        id: $getState(row, idState),
        cells: row.getCells().map((cell) => ({ ...$getState(cell, restState), content: $inlinesToModel(cell) })),
      })),
  }
}

/** An empty table: a header row and `rows` rows below it. */
export function $createEmptyTable(columns: number, rows: number): GridNode {
  const indexes = Array.from({ length: columns }, (_, index) => index)
  return $tableFromModel({
    type: 'table',
    id: newId(),
    columns: indexes.map((index) => ({ id: newId(), title: `Column ${index + 1}` })),
    rows: Array.from({ length: rows }, () => ({ id: newId(), cells: indexes.map(() => ({ content: [] })) })),
  })
}
