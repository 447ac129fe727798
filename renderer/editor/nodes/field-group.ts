import { $getState, $setState, type ElementDOMSlot, ElementNode, type LexicalNode, setDOMUnmanaged } from 'lexical'
import type { FieldGroup } from '../../../shared/document/index.ts'
import { $inlinesFromModel, $inlinesToModel } from './inline.ts'
import { idState, restOf, restState, titleState } from './state.ts'

/** Labelled answers, drawn as a two-column form. The labels are the template's and hold no caret. */
export class FieldGroupNode extends ElementNode {
  override $config() {
    return this.config('field-group', { extends: ElementNode })
  }
  override createDOM(): HTMLElement {
    const dom = document.createElement('div')
    dom.className = 'field-group'
    dom.setAttribute('role', 'group')
    const title = $getState(this, titleState)
    if (title) dom.setAttribute('aria-label', title)
    return dom
  }
  override updateDOM(): boolean {
    return false
  }
  override canIndent(): boolean {
    return false
  }
  override collapseAtStart(): boolean {
    return true
  }
}

export class FormFieldNode extends ElementNode {
  override $config() {
    return this.config('form-field', { extends: ElementNode })
  }
  override createDOM(): HTMLElement {
    const dom = document.createElement('div')
    dom.className = 'form-field'
    const label = document.createElement('div')
    label.className = 'form-label'
    label.contentEditable = 'false'
    label.textContent = this.getLabel()
    setDOMUnmanaged(label)
    const answer = document.createElement('div')
    answer.className = 'form-answer'
    dom.append(label, answer)
    return dom
  }
  override updateDOM(): boolean {
    return false
  }
  override getDOMSlot(element: HTMLElement): ElementDOMSlot<HTMLElement> {
    const answer = element.querySelector<HTMLElement>(':scope > .form-answer')
    return answer ? super.getDOMSlot(element).withElement(answer) : super.getDOMSlot(element)
  }
  override canIndent(): boolean {
    return false
  }
  override collapseAtStart(): boolean {
    return true
  }
  getLabel(): string {
    return $getState(this, titleState) ?? ''
  }
}

export const $isFieldGroupNode = (node: LexicalNode | null | undefined): node is FieldGroupNode => node instanceof FieldGroupNode
export const $isFormFieldNode = (node: LexicalNode | null | undefined): node is FormFieldNode => node instanceof FormFieldNode

export function $fieldGroupFromModel(block: FieldGroup): FieldGroupNode {
  const fields = block.fields.map((field) => {
    const node = new FormFieldNode().append(...$inlinesFromModel(field.content))
    $setState(node, idState, field.id)
    $setState(node, titleState, field.label)
    return $setState(node, restState, restOf(field, ['id', 'label', 'content']))
  })
  const group = new FieldGroupNode().append(...fields)
  $setState(group, idState, block.id)
  $setState(group, titleState, block.title ?? null)
  return $setState(group, restState, restOf(block, ['type', 'id', 'title', 'fields']))
}

export function $fieldGroupToModel(node: FieldGroupNode): FieldGroup {
  const title = $getState(node, titleState)
  return {
    ...$getState(node, restState),
    type: 'fields',
    id: $getState(node, idState),
    ...(title !== null && { title }),
    fields: node
      .getChildren()
      .filter($isFormFieldNode)
      .map((field) => ({
        ...$getState(field, restState),
        id: $getState(field, idState),
        label: field.getLabel(),
        content: $inlinesToModel(field),
      })),
  }
}
