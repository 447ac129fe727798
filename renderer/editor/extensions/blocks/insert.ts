import {
  $createNodeSelection,
  $createParagraphNode,
  $getSelection,
  $isElementNode,
  $isParagraphNode,
  $isRangeSelection,
  $setSelection,
  type LexicalNode,
} from 'lexical'
import { type ChronologyBlock, type GenogramBlock, newId } from '../../../../shared/document/index.ts'
import { $blockById } from '../../model/edit.ts'
import { $blockOf } from '../../model/segments.ts'
import { $actionPlanFromModel } from '../../nodes/action-plan.ts'
import { $chronologyFromModel } from '../../nodes/chronology.ts'
import { $genogramFromModel } from '../../nodes/genogram.ts'
import { $isGridNode, type GridNode, type GridRowNode } from '../../nodes/grid.ts'
import { $createMergeFieldNode } from '../../nodes/merge-field.ts'
import { $pageBreakFromModel } from '../../nodes/page-break.ts'
import { $signaturesFromModel } from '../../nodes/signatures.ts'
import { $createSourceNoteNode } from '../../nodes/source-note.ts'
import { $createEmptyTable } from '../../nodes/table.ts'
import { $selectBox } from '../grid-keys/cells.ts'
import { $addRow, $gridOf, $rowOf } from '../rows/rows.ts'

/** Puts a block behind the one with the caret; an empty paragraph is taken over by it. */
function $insertBlock(node: LexicalNode): void {
  const selection = $getSelection()
  const block = $isRangeSelection(selection) ? $blockOf(selection.anchor.getNode()) : null
  if (!block) return
  block.insertAfter(node)
  if (!node.getNextSibling()) node.insertAfter($createParagraphNode())
  if ($isParagraphNode(block) && block.isEmpty()) block.remove()
  if ($isElementNode(node)) node.selectStart()
  else node.getNextSibling<LexicalNode>()?.selectPrevious()
}

export function $insertTable(columns = 3, rows = 2): void {
  const table = $createEmptyTable(columns, rows)
  $insertBlock(table)
  const heading = table.getRows()[0]?.getCells()[0]
  if (heading) $selectBox(heading)
}

export function $insertPageBreak(): void {
  $insertBlock($pageBreakFromModel({ type: 'pageBreak', id: newId() }))
}

/** Puts a picture of the family in place of the one with its id, else behind the block with the caret. */
export function $putPicture(picture: GenogramBlock): void {
  const before = $blockById(picture.id)
  const node = $genogramFromModel(picture)
  if (before) before.replace(node)
  else $insertBlock(node)
  if (!node.isAttached()) return
  const selection = $createNodeSelection()
  selection.add(node.getKey())
  $setSelection(selection)
}

export function $insertSignatures(): void {
  const blank = { id: newId(), role: '', name: '', date: '', note: '' }
  $insertBlock($signaturesFromModel({ type: 'signatures', id: newId(), signatories: [blank] }))
}

/**
 * Adds a row to the plan (or chronology) at the caret, else to the one in the same section, else puts a new one at the
 * caret; the caret goes into the new row.
 */
export function $insertRecord(kind: 'actionPlan' | 'chronology'): void {
  const selection = $getSelection()
  if (!$isRangeSelection(selection)) return
  const at = selection.anchor.getNode()
  const here = $gridOf(at)
  if (here?.getKind() === kind) {
    $startIn($addRow(here, $rowOf(at)))
    return
  }
  const inSection = $blockOf(at)
    ?.getParent()
    ?.getChildren()
    .find((block): block is GridNode => $isGridNode(block) && block.getKind() === kind)
  if (inSection) {
    $startIn($addRow(inSection))
    return
  }
  const grid =
    kind === 'actionPlan'
      ? $actionPlanFromModel({ type: 'actionPlan', id: newId(), actions: [] })
      : $chronologyFromModel({ type: 'chronology', id: newId(), entries: [] })
  $insertBlock(grid)
  $startIn($addRow(grid))
}

/** Puts a chronology with its lines behind the block with the caret. */
export function $insertChronology(block: ChronologyBlock): void {
  const grid = $chronologyFromModel(block)
  $insertBlock(grid)
  const [first] = grid.getRows()
  if (first) $startIn(first)
  else $startIn($addRow(grid))
}

function $startIn(row: GridRowNode): void {
  row.getCells()[0]?.selectStart()
}

export function $insertMergeField(name: string, value: string): void {
  const selection = $getSelection()
  if ($isRangeSelection(selection)) selection.insertNodes([$createMergeFieldNode(name, value)])
}

export function $insertNote(text: string): void {
  const selection = $getSelection()
  if ($isRangeSelection(selection)) selection.insertNodes([$createSourceNoteNode(newId(), text)])
}
