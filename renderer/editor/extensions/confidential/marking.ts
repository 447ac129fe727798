import {
  $getSelection,
  $getState,
  $isElementNode,
  $isRangeSelection,
  $isTextNode,
  $setState,
  type LexicalNode,
  type RangeSelection,
} from 'lexical'
import { type Confidential, newId } from '../../../../shared/document/index.ts'
import { $textHolderOf } from '../../model/places.ts'
import { $blockOf } from '../../model/segments.ts'
import { $isGridCellNode, $isGridNode, $isGridRowNode, type GridRowNode } from '../../nodes/grid.ts'
import { $isSourceNoteNode } from '../../nodes/source-note.ts'
import { confidentialState, restState } from '../../nodes/state.ts'
import { $gridOf, $rowOf } from '../rows/rows.ts'

/** The row around a node, where its values are plain text that can only be marked as a whole: an action, an entry. */
function $wholeRow(node: LexicalNode): GridRowNode | null {
  const grid = $gridOf(node)
  return grid && grid.getKind() !== 'table' ? $rowOf(node) : null
}

/** What a row is marked with; rows keep it with the rest of their record. */
export function $confidentialOfRow(row: GridRowNode): Confidential | null {
  const held = $getState(row, restState).confidential
  return typeof held === 'object' && held !== null ? (held as Confidential) : null
}

function $setOnRow(row: GridRowNode, confidential: Confidential | null): void {
  const { confidential: _before, ...rest } = $getState(row, restState)
  $setState(row, restState, confidential ? { ...rest, confidential } : rest)
}

/** Text, fields, notes and rows that a command is about: what is selected, or the whole paragraph, item, answer or row. */
function $marked(selection: RangeSelection): { inlines: LexicalNode[]; rows: GridRowNode[] } {
  const nodes = selection.isCollapsed() ? ($textHolderOf(selection.anchor.getNode())?.getChildren() ?? []) : selection.extract()
  const ends = [selection.anchor.getNode(), selection.focus.getNode()]
  const rows = new Map<string, GridRowNode>()
  for (const node of [...nodes, ...ends]) {
    const row = $wholeRow(node)
    if (row) rows.set(row.getKey(), row)
  }
  const inlines = nodes.filter((node) => ($isTextNode(node) || $isSourceNoteNode(node)) && !$wholeRow(node))
  return { inlines, rows: [...rows.values()] }
}

/** The mark at the caret or at the start of the selection. */
export function $confidentialAtCaret(): Confidential | null {
  const selection = $getSelection()
  if (!$isRangeSelection(selection)) return null
  const node = (selection.isBackward() ? selection.focus : selection.anchor).getNode()
  const row = $wholeRow(node)
  if (row) return $confidentialOfRow(row)
  if ($isTextNode(node)) return $getState(node, confidentialState)
  const first = $isElementNode(node) && !$isGridNode(node) ? $textHolderOf(node)?.getChildren().find($isTextNode) : null
  return first ? $getState(first, confidentialState) : null
}

/** A stretch or row whose mark could not stay on its own words when the plan was brought in again. */
interface ChangedMark {
  node: LexicalNode
  confidential: Confidential
  was: readonly string[]
}

function* $changedMarks(node: LexicalNode): Generator<ChangedMark> {
  const confidential = $isTextNode(node)
    ? $getState(node, confidentialState)
    : $isGridRowNode(node)
      ? $confidentialOfRow(node)
      : null
  if (confidential?.was) yield { node, confidential, was: confidential.was }
  if ($isElementNode(node)) for (const child of node.getChildren()) yield* $changedMarks(child)
}

/** The words of a block that were left out and have changed, each once: what stands in their place is left out until somebody has looked. */
export function $changedWords(block: LexicalNode): string[] {
  return [...new Set([...$changedMarks(block)].flatMap(({ was }) => was))]
}

/** Puts the caret at the first such mark of a block, and gives it; null where there is none. */
export function $goToChangedMark(block: LexicalNode): Confidential | null {
  const [first] = $changedMarks(block)
  if (!first) return null
  const { node, confidential } = first
  if ($isTextNode(node)) node.select(0, 0)
  else if ($isGridRowNode(node)) node.getCells()[0]?.selectStart()
  return confidential
}

/** Marks the text, or the whole row of a plan, as left out for the family, and gives the mark; null where there is nothing to mark. */
export function $markConfidential(): Confidential | null {
  const selection = $getSelection()
  if (!$isRangeSelection(selection)) return null
  const { inlines, rows } = $marked(selection)
  if (inlines.length + rows.length === 0) return null
  const confidential: Confidential = { id: newId() }
  for (const node of inlines) $setState(node, confidentialState, confidential)
  for (const row of rows) $setOnRow(row, confidential)
  return confidential
}

/** Writes why on all that carries the mark around the caret. */
export function $describeConfidential(confidential: Confidential): void {
  $replace(confidential.id, confidential)
}

/** Takes a mark off all that carries it around the caret. */
export function $removeConfidential(id: string): void {
  $replace(id, null)
}

function $replace(id: string, confidential: Confidential | null): void {
  const selection = $getSelection()
  if (!$isRangeSelection(selection)) return
  for (const node of [...selection.getNodes(), selection.anchor.getNode(), selection.focus.getNode()]) {
    const block = $blockOf(node)
    if (block) $replaceIn(block, id, confidential)
  }
}

function $replaceIn(node: LexicalNode, id: string, confidential: Confidential | null): void {
  if ($isTextNode(node) || $isSourceNoteNode(node)) {
    if ($getState(node, confidentialState)?.id === id) $setState(node, confidentialState, confidential)
    return
  }
  if (!$isElementNode(node)) return
  const row = $isGridCellNode(node) ? null : $wholeRow(node)
  if (row?.is(node) && $confidentialOfRow(row)?.id === id) $setOnRow(row, confidential)
  for (const child of node.getChildren()) $replaceIn(child, id, confidential)
}
