import { HeadingNode } from '@lexical/rich-text'
import { type Klass, type LexicalEditor, type LexicalNode, mergeRegister, type NodeKey, ParagraphNode } from 'lexical'
import { FieldGroupNode } from '../../nodes/field-group.ts'
import { GridNode } from '../../nodes/grid.ts'
import { ItemListNode } from '../../nodes/list.ts'
import { QuotationNode } from '../../nodes/quotation.ts'

const BLOCKS: readonly Klass<LexicalNode>[] = [ParagraphNode, HeadingNode, ItemListNode, QuotationNode, GridNode, FieldGroupNode]

/**
 * The blocks within a screen of what is in view. Only these carry underlines and margin marks: painting thousands of
 * marks is what makes typing slow in a long document.
 */
export class NearBlocks {
  private readonly elements = new Map<NodeKey, HTMLElement>()
  private readonly keys = new WeakMap<Element, NodeKey>()
  private readonly observer: IntersectionObserver
  private readonly stop: () => void
  readonly near = new Set<NodeKey>()

  constructor(
    editor: LexicalEditor,
    scroller: HTMLElement,
    onChange: (came: readonly NodeKey[], left: readonly NodeKey[]) => void,
  ) {
    this.observer = new IntersectionObserver((entries) => onChange(...this.sort(entries)), {
      root: scroller,
      rootMargin: '100% 0px',
    })
    this.stop = mergeRegister(
      ...BLOCKS.map((klass) =>
        editor.registerMutationListener(klass, (mutations) => {
          for (const [key, mutation] of mutations)
            if (mutation === 'destroyed') this.forget(key, onChange)
            else this.watch(key, editor.getElementByKey(key))
        }),
      ),
    )
  }

  dispose(): void {
    this.stop()
    this.observer.disconnect()
  }

  private watch(key: NodeKey, element: HTMLElement | null): void {
    const known = this.elements.get(key)
    if (!element || known === element) return
    if (known) this.observer.unobserve(known)
    this.elements.set(key, element)
    this.keys.set(element, key)
    this.observer.observe(element)
  }

  private forget(key: NodeKey, onChange: (came: readonly NodeKey[], left: readonly NodeKey[]) => void): void {
    const element = this.elements.get(key)
    if (element) this.observer.unobserve(element)
    this.elements.delete(key)
    if (this.near.delete(key)) onChange([], [key])
  }

  private sort(entries: readonly IntersectionObserverEntry[]): [came: NodeKey[], left: NodeKey[]] {
    const came: NodeKey[] = []
    const left: NodeKey[] = []
    for (const entry of entries) {
      const key = this.keys.get(entry.target)
      if (key === undefined || this.elements.get(key) !== entry.target) continue
      if (entry.isIntersecting && !this.near.has(key)) {
        this.near.add(key)
        came.push(key)
      } else if (!entry.isIntersecting && this.near.delete(key)) left.push(key)
    }
    return [came, left]
  }
}
