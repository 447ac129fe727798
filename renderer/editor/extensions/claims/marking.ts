import {
  $getSelection,
  $getState,
  $isElementNode,
  $isRangeSelection,
  $isTextNode,
  $setState,
  type RangeSelection,
  type TextNode,
} from 'lexical'
import { type Claim, type ClaimKind, newId } from '../../../../shared/document/index.ts'
import { $textHolderOf } from '../../model/places.ts'
import { $blockOf } from '../../model/segments.ts'
import { $isGridCellNode } from '../../nodes/grid.ts'
import { claimState } from '../../nodes/state.ts'
import { $gridOf } from '../rows/rows.ts'

/** The values of plans and chronologies are plain text and carry no claim. */
function $carriesClaims(node: TextNode): boolean {
  const grid = $gridOf(node)
  return !$isGridCellNode(node.getParent()) || grid?.getKind() === 'table'
}

/** The text that a claim command is about: the selected text, or the whole paragraph, item or answer around the caret. */
function $textNodes(selection: RangeSelection): TextNode[] {
  if (!selection.isCollapsed()) return selection.extract().filter($isTextNode).filter($carriesClaims)
  const holder = $textHolderOf(selection.anchor.getNode())
  return (holder?.getChildren() ?? []).filter($isTextNode).filter($carriesClaims)
}

/** The claim at the caret or at the start of the selection. */
export function $claimAtCaret(): Claim | null {
  const selection = $getSelection()
  if (!$isRangeSelection(selection)) return null
  const node = (selection.isBackward() ? selection.focus : selection.anchor).getNode()
  if ($isTextNode(node)) return $getState(node, claimState)
  const holder = $textHolderOf(node)
  const first = holder?.getChildren().find($isTextNode)
  return first ? $getState(first, claimState) : null
}

/**
 * Marks the text as observed, reported or opinion and gives the claim; marking again with the same kind takes the mark
 * off and gives null.
 */
export function $markClaim(kind: ClaimKind, known: Omit<Claim, 'id' | 'kind'> = {}): Claim | null {
  const selection = $getSelection()
  if (!$isRangeSelection(selection)) return null
  const nodes = $textNodes(selection)
  if (nodes.length === 0) return null
  const all = nodes.every((node) => $getState(node, claimState)?.kind === kind)
  const claim: Claim | null = all ? null : { ...known, id: newId(), kind }
  for (const node of nodes) $setState(node, claimState, claim)
  return claim
}

/** Writes what is known of a claim on all of its text around the caret. */
export function $describeClaim(claim: Claim): void {
  const selection = $getSelection()
  if (!$isRangeSelection(selection)) return
  for (const node of $claimText(selection, claim.id)) $setState(node, claimState, claim)
}

/** Takes a claim off all of its text around the caret. */
export function $removeClaim(id: string): void {
  const selection = $getSelection()
  if (!$isRangeSelection(selection)) return
  for (const node of $claimText(selection, id)) $setState(node, claimState, null)
}

/** Every text node of the claim, in the blocks that the selection touches. */
function $claimText(selection: RangeSelection, id: string): TextNode[] {
  const found = new Map<string, TextNode>()
  for (const node of [...selection.getNodes(), selection.anchor.getNode(), selection.focus.getNode()]) {
    const block = $blockOf(node)
    const texts = $isElementNode(block) ? block.getAllTextNodes() : []
    for (const text of texts) if ($getState(text, claimState)?.id === id) found.set(text.getKey(), text)
  }
  return [...found.values()]
}
