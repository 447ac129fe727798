import { $getState, $setState, createState, DecoratorNode, type LexicalNode } from 'lexical'
import type { GenogramBlock } from '../../../shared/document/index.ts'
import { idState, restOf, restState } from './state.ts'

type Pictured = Pick<GenogramBlock, 'view' | 'filter' | 'title' | 'shown'>
const FIELDS = ['view', 'filter', 'title', 'shown'] as const
const NOTHING: Pictured = { view: 'genogram', filter: 'everybody' }

/** What the picture is of and shows; kept as it was brought in. */
const pictureState = createState('picture', {
  parse: (value): Pictured => (typeof value === 'object' && value !== null ? (value as Pictured) : NOTHING),
})

/** A picture of the case's family. It is not written in: it is brought in from the family, and again when that has changed. */
export class GenogramNode extends DecoratorNode<null> {
  override $config() {
    return this.config('genogram', { extends: DecoratorNode })
  }
  override createDOM(): HTMLElement {
    const { view, title, shown } = this.getPicture()
    const name = title || (view === 'ecomap' ? 'Eco-map' : 'Genogram')
    const dom = document.createElement('figure')
    dom.className = 'family-picture'
    const note = document.createElement('figcaption')
    if (shown === undefined) {
      note.textContent = `${name}: not brought in yet. Draw the family under Family, then bring it in from the Insert menu.`
      dom.append(note)
      return dom
    }
    const image = document.createElement('img')
    // As an image, whatever a file from elsewhere holds can neither run nor load anything.
    image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(shown.svg)}`
    image.alt = shown.words
    image.width = shown.width
    image.height = shown.height
    note.textContent = `From the case’s family, as at ${shown.asAt}. In Word a table of the people follows.`
    dom.append(image, note)
    return dom
  }
  override updateDOM(before: GenogramNode): boolean {
    return before.getPicture() !== this.getPicture()
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
  getPicture(): Pictured {
    return $getState(this, pictureState)
  }
}

export const $isGenogramNode = (node: LexicalNode | null | undefined): node is GenogramNode => node instanceof GenogramNode

export function $genogramFromModel(block: GenogramBlock): GenogramNode {
  const { view, filter, title, shown } = block
  const node = $setState(new GenogramNode(), idState, block.id)
  const picture = { view, filter, ...(title === undefined ? {} : { title }), ...(shown === undefined ? {} : { shown }) }
  return $setState($setState(node, pictureState, picture), restState, restOf(block, ['type', 'id', ...FIELDS]))
}

export function $genogramToModel(node: GenogramNode): GenogramBlock {
  return { ...$getState(node, restState), ...node.getPicture(), type: 'genogram', id: $getState(node, idState) }
}
