import {
  $createLineBreakNode,
  $createParagraphNode,
  $isElementNode,
  type ElementNode,
  type LexicalEditor,
  type LexicalNode,
  mergeRegister,
  RootNode,
} from 'lexical'
import { $isFormFieldNode, FieldGroupNode, FormFieldNode } from '../../nodes/field-group.ts'
import {
  $createGridCellNode,
  $createGridRowNode,
  $isGridCellNode,
  $isGridRowNode,
  GridCellNode,
  GridNode,
  GridRowNode,
  RECORD_COLUMNS,
} from '../../nodes/grid.ts'
import { $textToNodes } from '../../nodes/inline.ts'
import { $isItemNode, ItemListNode } from '../../nodes/list.ts'
import { $isSectionNode, $keepSectionWritable, SectionNode } from '../../nodes/section.ts'

/**
 * Puts back in order what a paste or a drop left in a place where the document cannot hold it: blocks inside a cell,
 * blocks outside a section, rows with too few cells.
 */
export function registerShape(editor: LexicalEditor): () => void {
  return mergeRegister(
    editor.registerNodeTransform(RootNode, $gatherIntoSections),
    editor.registerNodeTransform(SectionNode, $unwrapSections),
    editor.registerNodeTransform(SectionNode, $keepSectionWritable),
    editor.registerNodeTransform(GridCellNode, $flatten),
    editor.registerNodeTransform(FormFieldNode, $flatten),
    editor.registerNodeTransform(GridRowNode, (row) => $moveStrangersOut(row, $isGridCellNode)),
    editor.registerNodeTransform(GridNode, (grid) => $moveStrangersOut(grid, $isGridRowNode)),
    editor.registerNodeTransform(GridNode, $completeRows),
    editor.registerNodeTransform(FieldGroupNode, (group) => $moveStrangersOut(group, $isFormFieldNode)),
    editor.registerNodeTransform(ItemListNode, (list) => $moveStrangersOut(list, $isItemNode)),
  )
}

function $gatherIntoSections(root: RootNode): void {
  for (const child of root.getChildren()) {
    if ($isSectionNode(child)) continue
    const home = child.getPreviousSiblings().findLast($isSectionNode) ?? child.getNextSiblings().find($isSectionNode)
    if (home) home.append(child)
  }
}

function $unwrapSections(section: SectionNode): void {
  for (const child of section.getChildren()) {
    if (!$isSectionNode(child)) continue
    for (const block of child.getChildren()) child.insertBefore(block)
    child.remove()
  }
}

const $isBlockLike = (node: LexicalNode): node is ElementNode => $isElementNode(node) && !node.isInline()

function $flatten(box: ElementNode): void {
  for (const child of box.getChildren()) {
    if (!$isBlockLike(child)) continue
    if (child.getPreviousSibling()) child.insertBefore($createLineBreakNode())
    for (const inner of child.getChildren()) child.insertBefore(inner)
    child.remove()
  }
}

function $moveStrangersOut(frame: ElementNode, belongs: (node: LexicalNode) => boolean): void {
  for (const child of frame.getChildren().toReversed()) {
    if (belongs(child)) continue
    if ($isBlockLike(child)) frame.insertAfter(child)
    else frame.insertAfter($createParagraphNode().append(child))
  }
}

/** Part of a table or plan that was copied has rows that begin or end in the middle, and perhaps no headings. */
function $completeRows(grid: GridNode): void {
  const kind = grid.getKind()
  if (kind === 'table') $completeTable(grid)
  else for (const row of grid.getRows()) $completeRecord(row, kind)
}

function $completeTable(grid: GridNode): void {
  const rows = grid.getRows()
  const width = Math.max(0, ...rows.map((row) => row.getChildrenSize()))
  if (rows.length === 0 || width === 0) {
    grid.remove()
    return
  }
  for (const [index, row] of rows.entries()) {
    const missing = Array.from({ length: width - row.getChildrenSize() }, () => $createGridCellNode('', {}, []))
    if (missing.length > 0) row.splice(index === 0 ? 0 : row.getChildrenSize(), 0, missing)
  }
  if (rows.some((row) => row.isHeader())) return
  const headings = Array.from({ length: width }, (_, index) => $createGridCellNode('', {}, $textToNodes(`Column ${index + 1}`)))
  rows[0]?.insertBefore($createGridRowNode('', {}, true).append(...headings))
}

function $completeRecord(row: GridRowNode, kind: keyof typeof RECORD_COLUMNS): void {
  const fields = RECORD_COLUMNS[kind].map(([field]) => field as string)
  const cells = row.getCells()
  if (cells.length === fields.length && cells.every((cell, index) => cell.getField() === fields[index])) return
  const kept = fields.map((field) => row.getCell(field) ?? $createGridCellNode(field, {}, []))
  row.splice(0, row.getChildrenSize(), kept)
}
