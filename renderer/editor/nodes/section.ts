import {
  $createParagraphNode,
  $getState,
  $setState,
  type ElementDOMSlot,
  ElementNode,
  type LexicalNode,
  setDOMUnmanaged,
} from 'lexical'
import { idState, restOf, restState, titleState } from './state.ts'

/**
 * A section with its heading. The heading is drawn by the node and holds no caret, so no key can delete it or merge it
 * into the text; the section keeps its blocks to itself as a document of its own would.
 */
export class SectionNode extends ElementNode {
  override $config() {
    return this.config('section', { extends: ElementNode })
  }

  override createDOM(): HTMLElement {
    const dom = document.createElement('section')
    dom.className = 'doc-section'
    const heading = document.createElement('h2')
    heading.contentEditable = 'false'
    heading.append(document.createElement('span'))
    const main = document.createElement('div')
    main.className = 'section-main'
    const guidance = document.createElement('p')
    guidance.className = 'guidance'
    guidance.contentEditable = 'false'
    const body = document.createElement('div')
    body.className = 'section-body'
    main.append(guidance, body)
    setDOMUnmanaged(heading)
    setDOMUnmanaged(guidance)
    dom.append(heading, main)
    this.describe(dom)
    return dom
  }

  override updateDOM(_previous: this, dom: HTMLElement): boolean {
    this.describe(dom)
    return false
  }

  override getDOMSlot(element: HTMLElement): ElementDOMSlot<HTMLElement> {
    const body = element.querySelector<HTMLElement>(':scope > .section-main > .section-body')
    return body ? super.getDOMSlot(element).withElement(body) : super.getDOMSlot(element)
  }

  private describe(dom: HTMLElement): void {
    const title = dom.querySelector<HTMLElement>(':scope > h2 > span')
    if (title && title.textContent !== this.getTitle()) title.textContent = this.getTitle()
    dom.dataset.section = $getState(this, idState)
    dom.classList.toggle('own', this.getTemplateSection() === null)
  }

  override isShadowRoot(): boolean {
    return true
  }
  override canBeEmpty(): boolean {
    return true
  }

  getTitle(): string {
    return $getState(this, titleState) ?? ''
  }
  setTitle(title: string): this {
    return $setState(this, titleState, title)
  }

  /** The template's section that this one stands for; null for one that the writer added. */
  getTemplateSection(): string | null {
    const value = $getState(this, restState).templateSection
    return typeof value === 'string' ? value : null
  }
}

export const $isSectionNode = (node: LexicalNode | null | undefined): node is SectionNode => node instanceof SectionNode

/** A section's own fields, without its blocks. */
export interface SectionShell {
  id: string
  templateSection: string | null
  title: string
  [unknownField: string]: unknown
}

/** The section's shell; its blocks are put in by the caller. */
export function $createSectionNode(section: SectionShell): SectionNode {
  const node = new SectionNode().setTitle(section.title)
  $setState(node, idState, section.id)
  return $setState(node, restState, restOf(section, ['id', 'title', 'blocks']))
}

export function $sectionShell(node: SectionNode): SectionShell {
  const rest = $getState(node, restState)
  return { ...rest, id: $getState(node, idState), templateSection: node.getTemplateSection(), title: node.getTitle() }
}

/** A section always has somewhere to write. */
export function $keepSectionWritable(node: SectionNode): void {
  if (node.isEmpty()) node.append($createParagraphNode())
}
