import { $applyNodeReplacement, $getState, $setState, createState, type EditorConfig, type LexicalNode, TextNode } from 'lexical'
import { fieldLabel } from '../merge-fields/catalogue.ts'

const nameState = createState('field', { parse: (value): string => (typeof value === 'string' ? value : '') })
const filledState = createState('filled', { parse: (value): boolean => value !== false })

/**
 * A merge field as a chip. It is one piece: it is deleted whole and never typed into. A field without a value shows
 * what is missing; that wording is drawn only and is no part of the document's text.
 */
export class MergeFieldNode extends TextNode {
  override $config() {
    return this.config('merge-field', {
      extends: TextNode,
      stateConfigs: [
        { flat: true, stateConfig: nameState },
        { flat: true, stateConfig: filledState },
      ],
    })
  }

  override createDOM(config: EditorConfig): HTMLElement {
    const dom = super.createDOM(config)
    dom.classList.add('chip')
    this.describe(dom)
    return dom
  }

  override updateDOM(previous: this, dom: HTMLElement, config: EditorConfig): boolean {
    const again = super.updateDOM(previous, dom, config)
    if (!again) this.describe(dom)
    return again
  }

  override canInsertTextBefore(): boolean {
    return false
  }
  override canInsertTextAfter(): boolean {
    return false
  }

  private describe(dom: HTMLElement): void {
    const filled = this.isFilled()
    dom.classList.toggle('unfilled', !filled)
    dom.title = filled ? `Field: ${fieldLabel(this.getName())}` : `The case does not hold ${fieldLabel(this.getName())}`
  }

  getName(): string {
    return $getState(this, nameState)
  }

  isFilled(): boolean {
    return $getState(this, filledState)
  }

  /** The field's value as the model holds it; empty when the case does not know it. */
  getValue(): string {
    return this.isFilled() ? this.getTextContent() : ''
  }

  setValue(value: string): this {
    const self = this.getWritable()
    $setState(self, filledState, value !== '')
    self.__text = value || fieldLabel(self.getName())
    return self
  }
}

export function $createMergeFieldNode(name: string, value: string): MergeFieldNode {
  const node = new MergeFieldNode(value || fieldLabel(name)).setMode('token')
  $setState(node, nameState, name)
  $setState(node, filledState, value !== '')
  return $applyNodeReplacement(node)
}

export function $isMergeFieldNode(node: LexicalNode | null | undefined): node is MergeFieldNode {
  return node instanceof MergeFieldNode
}
