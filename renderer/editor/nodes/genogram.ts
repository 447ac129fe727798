import { $getState, $setState, createState, DecoratorNode, type LexicalNode } from 'lexical'
import { type GenogramBlock, writeDay } from '../../../shared/document/index.ts'
import { caseBar } from './bar.ts'
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
    const dom = document.createElement('div')
    dom.className = 'picture-block'
    dom.append(caseBar('family', BUTTONS))
    if (shown === undefined) dom.append(noteOf(`${name}: not brought in yet.`))
    else dom.append(figureOf(shown, name), peopleTable(shown, name))
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

/** What each button above a picture of the family does. */
export type FamilyAct = 'bring-in' | 'choose' | 'open'

const BUTTONS: readonly [FamilyAct, string][] = [
  ['bring-in', 'Bring in again'],
  ['choose', 'Change what it shows…'],
  ['open', 'Open the family'],
]

/** As an image, whatever a drawing in a file from elsewhere holds can neither run nor load anything. */
function figureOf(shown: NonNullable<Pictured['shown']>, name: string): HTMLElement {
  const figure = document.createElement('figure')
  const image = figure.appendChild(document.createElement('img'))
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(shown.svg)}`
  image.alt = shown.words
  image.width = shown.width
  image.height = shown.height
  image.style.setProperty('--whole', `${shown.width}px`)
  figure.setAttribute('aria-label', `${name}, as at ${writeDay(shown.asAt)}`)
  // A page makes it as small as its column.
  const large = figure.appendChild(document.createElement('button'))
  large.type = 'button'
  large.className = 'see-large'
  large.textContent = 'See it large'
  return figure
}

/** The people below the picture, as they stand in Word too. */
function peopleTable({ people }: NonNullable<Pictured['shown']>, name: string): HTMLElement {
  if (people.length === 0) return noteOf('Nobody is in this picture.')
  const columns = [
    ['name', 'Name'],
    ['born', 'Born (age)'],
    ...(people.some(({ died }) => died !== '') ? ([['died', 'Died']] as const) : []),
    ['relationship', 'Relationship to the child'],
  ] as const
  const table = document.createElement('table')
  table.setAttribute('aria-label', `People in the ${name}`)
  const head = table.createTHead().insertRow()
  for (const [, title] of columns) {
    const cell = head.appendChild(document.createElement('th'))
    cell.scope = 'col'
    cell.textContent = title
  }
  const body = table.createTBody()
  for (const person of people) {
    const row = body.insertRow()
    for (const [field] of columns) row.insertCell().textContent = person[field]
  }
  return table
}

function noteOf(words: string): HTMLElement {
  const note = document.createElement('p')
  note.className = 'picture-block-note'
  note.textContent = words
  return note
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
