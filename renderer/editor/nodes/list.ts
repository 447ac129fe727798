import {
  $createParagraphNode,
  $getState,
  $setState,
  createState,
  ElementNode,
  type LexicalNode,
  type ParagraphNode,
  type RangeSelection,
} from 'lexical'
import { type List, type ListItem, newId } from '../../../shared/document/index.ts'
import { $inlinesFromModel, $inlinesToModel } from './inline.ts'
import { idState, restOf, restState } from './state.ts'

const orderedState = createState('ordered', { parse: (value): boolean => value === true })
const levelState = createState('level', { parse: (value): number => (typeof value === 'number' ? value : 0) })
export const DEEPEST_LEVEL = 8

/** A list. Its items are flat, each with its level, as the model has them. */
export class ItemListNode extends ElementNode {
  override $config() {
    return this.config('item-list', { extends: ElementNode, stateConfigs: [{ flat: true, stateConfig: orderedState }] })
  }
  override createDOM(): HTMLElement {
    return document.createElement(this.isOrdered() ? 'ol' : 'ul')
  }
  override updateDOM(previous: this): boolean {
    return previous.isOrdered() !== this.isOrdered()
  }
  override canBeEmpty(): boolean {
    return false
  }
  isOrdered(): boolean {
    return $getState(this, orderedState, 'direct')
  }
  setOrdered(ordered: boolean): this {
    return $setState(this, orderedState, ordered)
  }
}

export class ItemNode extends ElementNode {
  override $config() {
    return this.config('item', { extends: ElementNode, stateConfigs: [{ flat: true, stateConfig: levelState }] })
  }
  override createDOM(): HTMLElement {
    const dom = document.createElement('li')
    dom.dataset.level = String(this.getLevel())
    return dom
  }
  override updateDOM(_previous: this, dom: HTMLElement): boolean {
    dom.dataset.level = String(this.getLevel())
    return false
  }
  getLevel(): number {
    return $getState(this, levelState)
  }
  setLevel(level: number): this {
    return $setState(this, levelState, Math.max(0, Math.min(DEEPEST_LEVEL, level)))
  }

  /** Enter makes the next item; on an empty item it steps out of the list. */
  override insertNewAfter(_selection: RangeSelection, restoreSelection = true): ItemNode | ParagraphNode {
    if (this.isEmpty()) return $leaveList(this)
    const next = $createItemNode({ id: newId(), level: this.getLevel(), content: [] })
    this.insertAfter(next, restoreSelection)
    return next
  }

  /** Backspace at the start of an item takes it one level up, then out of the list. */
  override collapseAtStart(): boolean {
    if (this.getLevel() > 0) this.setLevel(this.getLevel() - 1)
    else $leaveList(this).selectStart()
    return true
  }
}

/** Turns an item into a paragraph; the items behind it become a list of their own. */
export function $leaveList(item: ItemNode): ParagraphNode {
  const list = item.getParentOrThrow<ItemListNode>()
  const paragraph = $createParagraphNode().append(...item.getChildren())
  const following = item.getNextSiblings()
  list.insertAfter(paragraph)
  if (following.length > 0) {
    const rest = $createItemListNode(list.isOrdered(), newId())
    rest.append(...following)
    paragraph.insertAfter(rest)
  }
  item.remove()
  return paragraph
}

export function $createItemListNode(ordered: boolean, id: string): ItemListNode {
  const node = new ItemListNode().setOrdered(ordered)
  return $setState(node, idState, id)
}

export function $createItemNode(item: ListItem): ItemNode {
  const node = new ItemNode().setLevel(item.level).append(...$inlinesFromModel(item.content))
  $setState(node, idState, item.id)
  return $setState(node, restState, restOf(item, ['id', 'level', 'content']))
}

export const $isItemListNode = (node: LexicalNode | null | undefined): node is ItemListNode => node instanceof ItemListNode
export const $isItemNode = (node: LexicalNode | null | undefined): node is ItemNode => node instanceof ItemNode

export function $listFromModel(block: List): ItemListNode {
  const node = $createItemListNode(block.ordered, block.id).append(...block.items.map($createItemNode))
  return $setState(node, restState, restOf(block, ['type', 'id', 'ordered', 'items']))
}

export function $listToModel(node: ItemListNode): List {
  return {
    ...$getState(node, restState),
    type: 'list',
    id: $getState(node, idState),
    ordered: node.isOrdered(),
    items: node
      .getChildren()
      .filter($isItemNode)
      .map((item) => ({
        ...$getState(item, restState),
        id: $getState(item, idState),
        level: item.getLevel(),
        content: $inlinesToModel(item),
      })),
  }
}
