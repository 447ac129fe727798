import { $getState, $setState, createState, DecoratorNode, type LexicalNode } from 'lexical'
import { idState } from './state.ts'

const noteState = createState('note', { parse: (value): string => (typeof value === 'string' ? value : '') })

/** A numbered note in the text. Its number is drawn from its place in the document; it has no width in the document's text. */
export class SourceNoteNode extends DecoratorNode<null> {
  override $config() {
    return this.config('source-note', {
      extends: DecoratorNode,
      stateConfigs: [
        { flat: true, stateConfig: idState },
        { flat: true, stateConfig: noteState },
      ],
    })
  }

  override createDOM(): HTMLElement {
    const dom = document.createElement('sup')
    dom.className = 'source-note'
    dom.contentEditable = 'false'
    dom.dataset.note = $getState(this, idState)
    dom.setAttribute('role', 'button')
    dom.title = this.getNote()
    dom.setAttribute('aria-label', `Note: ${this.getNote() || 'empty'}`)
    return dom
  }

  override updateDOM(_previous: this, dom: HTMLElement): boolean {
    dom.title = this.getNote()
    dom.setAttribute('aria-label', `Note: ${this.getNote() || 'empty'}`)
    return false
  }

  override decorate(): null {
    return null
  }
  override isInline(): true {
    return true
  }
  override getTextContent(): string {
    return ''
  }

  getNote(): string {
    return $getState(this, noteState)
  }
  setNote(text: string): this {
    return $setState(this, noteState, text)
  }
}

export function $createSourceNoteNode(id: string, text: string): SourceNoteNode {
  const node = new SourceNoteNode()
  $setState(node, idState, id)
  $setState(node, noteState, text)
  return node
}

export function $isSourceNoteNode(node: LexicalNode | null | undefined): node is SourceNoteNode {
  return node instanceof SourceNoteNode
}
