import { $getState, $setState, DecoratorNode, type LexicalNode } from 'lexical'
import type { PageBreak } from '../../../shared/document/index.ts'
import { idState, restOf, restState } from './state.ts'

export class PageBreakNode extends DecoratorNode<null> {
  override $config() {
    return this.config('page-break', { extends: DecoratorNode })
  }
  override createDOM(): HTMLElement {
    const dom = document.createElement('div')
    dom.className = 'page-break'
    dom.setAttribute('role', 'separator')
    dom.setAttribute('aria-label', 'Page break')
    return dom
  }
  override updateDOM(): boolean {
    return false
  }
  override decorate(): null {
    return null
  }
  override isInline(): false {
    return false
  }
  override getTextContent(): string {
    return '\n'
  }
}

export const $isPageBreakNode = (node: LexicalNode | null | undefined): node is PageBreakNode => node instanceof PageBreakNode

export function $pageBreakFromModel(block: PageBreak): PageBreakNode {
  const node = $setState(new PageBreakNode(), idState, block.id)
  return $setState(node, restState, restOf(block, ['type', 'id']))
}

export function $pageBreakToModel(node: PageBreakNode): PageBreak {
  return { ...$getState(node, restState), type: 'pageBreak', id: $getState(node, idState) }
}
