import { $createHeadingNode, $isHeadingNode } from '@lexical/rich-text'
import {
  $createParagraphNode,
  $getSelection,
  $isParagraphNode,
  $isRangeSelection,
  type ElementNode,
  type LexicalNode,
  type RangeSelection,
} from 'lexical'
import { newId, type Speaker } from '../../../../shared/document/index.ts'
import { $boxOf, $textHolderOf } from '../../model/places.ts'
import { $blockOf } from '../../model/segments.ts'
import {
  $createItemListNode,
  $createItemNode,
  $isItemListNode,
  $isItemNode,
  $leaveList,
  type ItemListNode,
} from '../../nodes/list.ts'
import { $createQuotationNode, $isQuotationNode, type QuotationNode } from '../../nodes/quotation.ts'

export type BlockType = 'paragraph' | 'heading' | 'subheading' | 'bullets' | 'numbers' | 'quotation'

/** What kind of block the caret stands in; null inside a table, plan or form. */
export function $blockTypeAtCaret(): BlockType | null {
  const selection = $getSelection()
  const block = $isRangeSelection(selection) ? $blockOf(selection.anchor.getNode()) : null
  if ($isParagraphNode(block)) return 'paragraph'
  if ($isHeadingNode(block)) return block.getTag() === 'h4' ? 'subheading' : 'heading'
  if ($isItemListNode(block)) return block.isOrdered() ? 'numbers' : 'bullets'
  return $isQuotationNode(block) ? 'quotation' : null
}

/** Makes what is selected, block by block, into another kind. Text, marks and claims stay. */
export function $setBlockType(type: BlockType): void {
  const selection = $getSelection()
  if (!$isRangeSelection(selection) || $boxOf(selection.anchor.getNode())) return
  const holders = $selectedHolders(selection)
  if (type === 'bullets' || type === 'numbers') $makeList(holders, type === 'numbers')
  else for (const holder of holders) $replaceHolder(holder, $newBlock(type))
}

function $selectedHolders(selection: RangeSelection): ElementNode[] {
  const holders = new Map<string, ElementNode>()
  for (const node of [selection.anchor.getNode(), ...selection.getNodes(), selection.focus.getNode()]) {
    const holder = $textHolderOf(node)
    if (holder && !$boxOf(holder)) holders.set(holder.getKey(), holder)
  }
  return [...holders.values()]
}

function $newBlock(type: Exclude<BlockType, 'bullets' | 'numbers'>): ElementNode {
  switch (type) {
    case 'paragraph':
      return $createParagraphNode()
    case 'heading':
      return $createHeadingNode('h3')
    case 'subheading':
      return $createHeadingNode('h4')
    case 'quotation':
      return $createQuotationNode(newId())
  }
}

function $replaceHolder(holder: ElementNode, block: ElementNode): void {
  const plain: ElementNode = $isItemNode(holder) ? $leaveList(holder) : holder
  plain.replace(block, true)
}

function $makeList(holders: readonly ElementNode[], ordered: boolean): void {
  let list: ItemListNode | null = null
  for (const holder of holders) {
    if ($isItemNode(holder)) {
      holder.getParentOrThrow<ItemListNode>().setOrdered(ordered)
      continue
    }
    const item = $createItemNode({ id: newId(), level: 0, content: [] })
    if (list && $followsDirectly(list, holder)) {
      item.append(...holder.getChildren())
      list.append(item)
      holder.remove()
    } else {
      list = $createItemListNode(ordered, newId())
      holder.insertBefore(list)
      list.append(item)
      item.append(...holder.getChildren())
      holder.remove()
    }
    if (holders.length === 1) item.selectEnd()
  }
}

const $followsDirectly = (list: LexicalNode, holder: LexicalNode): boolean => list.getNextSibling()?.is(holder) ?? false

/** The quotation around the caret. */
export function $quotationAtCaret(): QuotationNode | null {
  const selection = $getSelection()
  const block = $isRangeSelection(selection) ? $blockOf(selection.anchor.getNode()) : null
  return $isQuotationNode(block) ? block : null
}

/** Makes the paragraph at the caret somebody's own words. */
export function $markOwnWords(speaker: Speaker | null): QuotationNode | null {
  if (!$quotationAtCaret()) $setBlockType('quotation')
  const quotation = $quotationAtCaret()
  if (quotation && !quotation.getSpeaker() && speaker) quotation.setSpeaker(speaker)
  return quotation
}
