import {
  $createParagraphNode,
  $getState,
  $setState,
  createState,
  type ElementDOMSlot,
  ElementNode,
  type LexicalNode,
  type ParagraphNode,
  type RangeSelection,
  setDOMUnmanaged,
} from 'lexical'
import type { Quotation, Speaker } from '../../../shared/document/index.ts'
import { $inlinesFromModel, $inlinesToModel } from './inline.ts'
import { idState, restOf, restState } from './state.ts'

const speakerState = createState('speaker', {
  parse: (value): Speaker | null => (typeof value === 'object' && value !== null ? (value as Speaker) : null),
  isEqual: (a, b) => JSON.stringify(a) === JSON.stringify(b),
})
const circumstancesState = createState('circumstances', {
  parse: (value): string | null => (typeof value === 'string' ? value : null),
})

/** Somebody's own words, with who said them and where. The line below the words is a button: it opens both. */
export class QuotationNode extends ElementNode {
  override $config() {
    return this.config('quotation', {
      extends: ElementNode,
      stateConfigs: [
        { flat: true, stateConfig: speakerState },
        { flat: true, stateConfig: circumstancesState },
      ],
    })
  }

  override createDOM(): HTMLElement {
    const dom = document.createElement('blockquote')
    const words = document.createElement('p')
    words.className = 'words'
    const who = document.createElement('button')
    who.type = 'button'
    who.className = 'who'
    who.contentEditable = 'false'
    setDOMUnmanaged(who)
    dom.append(words, who)
    this.describe(dom)
    return dom
  }

  override updateDOM(_previous: this, dom: HTMLElement): boolean {
    this.describe(dom)
    return false
  }

  override getDOMSlot(element: HTMLElement): ElementDOMSlot<HTMLElement> {
    const words = element.querySelector<HTMLElement>(':scope > .words')
    return words ? super.getDOMSlot(element).withElement(words) : super.getDOMSlot(element)
  }

  private describe(dom: HTMLElement): void {
    const speaker = this.getSpeaker()
    dom.classList.toggle('of-child', speaker?.relation === 'child')
    const who = dom.querySelector<HTMLElement>(':scope > .who')
    if (!who) return
    const said = [speaker?.name, this.getCircumstances()].filter(Boolean).join(', ')
    const wording = said || 'Who said this, where and when?'
    if (who.textContent !== wording) who.textContent = wording
    who.classList.toggle('missing', !speaker)
  }

  override insertNewAfter(_selection: RangeSelection, restoreSelection = true): ParagraphNode {
    const next = $createParagraphNode()
    this.insertAfter(next, restoreSelection)
    return next
  }

  override collapseAtStart(): boolean {
    const paragraph = $createParagraphNode()
    this.replace(paragraph, true)
    return true
  }

  getSpeaker(): Speaker | null {
    return $getState(this, speakerState)
  }
  setSpeaker(speaker: Speaker | null): this {
    return $setState(this, speakerState, speaker)
  }
  getCircumstances(): string | null {
    return $getState(this, circumstancesState)
  }
  setCircumstances(circumstances: string | null): this {
    return $setState(this, circumstancesState, circumstances)
  }
}

export const $isQuotationNode = (node: LexicalNode | null | undefined): node is QuotationNode => node instanceof QuotationNode

export function $createQuotationNode(id: string): QuotationNode {
  return $setState(new QuotationNode(), idState, id)
}

export function $quotationFromModel(block: Quotation): QuotationNode {
  const node = $createQuotationNode(block.id).append(...$inlinesFromModel(block.content))
  node.setSpeaker(block.speaker).setCircumstances(block.circumstances ?? null)
  return $setState(node, restState, restOf(block, ['type', 'id', 'speaker', 'circumstances', 'content']))
}

export function $quotationToModel(node: QuotationNode): Quotation {
  const circumstances = node.getCircumstances()
  return {
    ...$getState(node, restState),
    type: 'quotation',
    id: $getState(node, idState),
    speaker: node.getSpeaker(),
    ...(circumstances !== null && { circumstances }),
    content: $inlinesToModel(node),
  }
}
