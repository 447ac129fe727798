import { $getState, $setState, createState, type ElementDOMSlot, ElementNode, type LexicalNode, setDOMUnmanaged } from 'lexical'
import type { ChronologyForm } from '../../../shared/document/index.ts'
import { barButton, caseBar } from './bar.ts'
import { $plainText, $textToNodes } from './inline.ts'
import { drawAdditions } from './line-additions.ts'
import { cellFieldState, idState, type Rest, restState, titleState } from './state.ts'

export type GridKind = 'table' | 'actionPlan' | 'chronology' | 'signatures'

/** The fixed columns of the grids whose rows are records, in the order of the record's text. */
export const RECORD_COLUMNS = {
  actionPlan: [
    ['action', 'What needs to happen'],
    ['owner', 'Who'],
    ['due', 'By when'],
    ['reviewDate', 'Review'],
    ['measure', 'How we will know'],
    ['outcome', 'What it is for'],
    ['status', 'Progress'],
  ],
  chronology: [
    ['date', 'Date'],
    ['event', 'What happened'],
    ['source', 'Source'],
    ['response', 'What was done'],
    ['impact', 'What it meant for the child'],
  ],
  signatures: [
    ['role', 'Role'],
    ['name', 'Name'],
    ['date', 'Date'],
    ['note', 'Note'],
  ],
} as const satisfies Record<Exclude<GridKind, 'table'>, readonly (readonly [string, string])[]>

const kindState = createState('gridKind', { parse: (value): GridKind => (value as GridKind | undefined) ?? 'table' })
const headerState = createState('header', { parse: (value): boolean => value === true })

/** A table, an action plan, a chronology or a signature block: rows of cells, all typed in like any other text. */
export class GridNode extends ElementNode {
  override $config() {
    return this.config('grid', { extends: ElementNode, stateConfigs: [{ flat: true, stateConfig: kindState }] })
  }

  override createDOM(): HTMLElement {
    const kind = this.getKind()
    const dom = document.createElement('div')
    dom.className = `grid-box ${kind}`
    if (kind === 'chronology' && this.getForm() === 'court') dom.classList.add('for-court')
    const table = document.createElement('table')
    const body = document.createElement('tbody')
    table.append(body)
    if (kind !== 'table') table.prepend(recordHead(kind))
    if (this.showsPlan()) dom.append(planBar())
    if (kind === 'chronology') dom.append(caseBar('chronology', CHRONOLOGY_BUTTONS))
    dom.append(table)
    const title = $getState(this, titleState)
    if (title) table.setAttribute('aria-label', title)
    return dom
  }
  override updateDOM(): boolean {
    return false
  }
  override getDOMSlot(element: HTMLElement): ElementDOMSlot<HTMLElement> {
    const body = element.querySelector<HTMLElement>(':scope > table > tbody')
    return body ? super.getDOMSlot(element).withElement(body) : super.getDOMSlot(element)
  }
  override canBeEmpty(): boolean {
    return true
  }
  override canIndent(): boolean {
    return false
  }
  override isShadowRoot(): boolean {
    return false
  }
  override collapseAtStart(): boolean {
    return true
  }

  getKind(): GridKind {
    return $getState(this, kindState)
  }
  /** How a chronology is laid out; what it means for the child where nothing else was chosen. */
  getForm(): ChronologyForm {
    return ($getState(this, restState).form as ChronologyForm | undefined) ?? 'impact'
  }
  /** True for a part of the case's plan: its actions, or a table filled from it. */
  showsPlan(): boolean {
    const { shows, fromPlan } = $getState(this, restState)
    return fromPlan === true || typeof shows === 'string'
  }
  getRows(): GridRowNode[] {
    return this.getChildren().filter($isGridRowNode)
  }
}

/** What each button above a part of the plan does. */
export type PlanAct = 'bring-in' | 'bring-in-now' | 'take-in' | 'look-at'

/** The line above a part of the case's plan. What it says and which of its buttons are there is drawn from outside. */
function planBar(): HTMLElement {
  const bar = document.createElement('div')
  bar.className = 'plan-bar'
  bar.contentEditable = 'false'
  setDOMUnmanaged(bar)
  bar.append(document.createElement('span'), barButton('plan', 'bring-in', 'Bring in the plan'))
  bar.append(barButton('plan', 'bring-in-now', 'Bring in today’s plan'), barButton('plan', 'take-in', 'Take into the plan…'))
  const changed = document.createElement('p')
  changed.hidden = true
  changed.append(document.createElement('span'), ' ', barButton('plan', 'look-at', 'Look at it…'))
  bar.append(changed)
  return bar
}

/** What each button above a chronology does. */
export type ChronologyAct = 'bring-in' | 'filter' | 'open' | 'add'

const CHRONOLOGY_BUTTONS: readonly [ChronologyAct, string][] = [
  ['bring-in', 'Bring in again'],
  ['filter', 'Change what it shows…'],
  ['open', 'Open the chronology'],
  ['add', 'Add to the chronology…'],
]

function recordHead(kind: Exclude<GridKind, 'table'>): HTMLElement {
  const head = document.createElement('thead')
  head.contentEditable = 'false'
  setDOMUnmanaged(head)
  const row = head.appendChild(document.createElement('tr'))
  const number = row.appendChild(document.createElement('td'))
  number.className = 'row-number'
  for (const [field, title] of RECORD_COLUMNS[kind]) {
    const cell = row.appendChild(document.createElement('th'))
    cell.scope = 'col'
    cell.dataset.field = field
    cell.textContent = title
  }
  return head
}

export class GridRowNode extends ElementNode {
  override $config() {
    return this.config('grid-row', { extends: ElementNode, stateConfigs: [{ flat: true, stateConfig: headerState }] })
  }
  override createDOM(): HTMLElement {
    const dom = document.createElement('tr')
    if (this.isHeader()) dom.className = 'header'
    return dom
  }
  override updateDOM(): boolean {
    return false
  }
  override canBeEmpty(): boolean {
    return false
  }
  override canIndent(): boolean {
    return false
  }
  override collapseAtStart(): boolean {
    return true
  }
  isHeader(): boolean {
    return $getState(this, headerState)
  }
  getCells(): GridCellNode[] {
    return this.getChildren().filter($isGridCellNode)
  }
  /** The cell that holds one value of the record. */
  getCell(field: string): GridCellNode | null {
    return this.getCells().find((cell) => cell.getField() === field) ?? null
  }
}

export class GridCellNode extends ElementNode {
  override $config() {
    return this.config('grid-cell', { extends: ElementNode })
  }
  override createDOM(): HTMLElement {
    const dom = document.createElement(this.getParent<GridRowNode>()?.isHeader() ? 'th' : 'td')
    const field = this.getField()
    if (field) dom.dataset.field = field
    this.drawWidth(dom)
    const additions = field === 'event' ? this.drawAdditions() : null
    if (additions) dom.append(additions)
    return dom
  }
  override getDOMSlot(element: HTMLElement): ElementDOMSlot<HTMLElement> {
    const additions = element.dataset.field === 'event' ? element.querySelector<HTMLElement>(':scope > .line-additions') : null
    return additions ? super.getDOMSlot(element).withBefore(additions) : super.getDOMSlot(element)
  }
  private drawAdditions(): HTMLElement | null {
    const row = this.getParent<GridRowNode>()
    const grid = row?.getParent()
    if (!row || !$isGridNode(grid) || grid.getKind() !== 'chronology') return null
    return drawAdditions(grid.getForm(), $getState(row, restState))
  }
  override updateDOM(_previous: this, dom: HTMLElement): boolean {
    this.drawWidth(dom)
    return false
  }
  private drawWidth(dom: HTMLElement): void {
    const width = $getState(this, restState).width
    const drawn = typeof width === 'number' ? `${width}%` : ''
    if (dom.style.width !== drawn) dom.style.width = drawn
  }
  override canIndent(): boolean {
    return false
  }
  override collapseAtStart(): boolean {
    return true
  }
  getField(): string {
    return $getState(this, cellFieldState)
  }
}

export const $isGridNode = (node: LexicalNode | null | undefined): node is GridNode => node instanceof GridNode
export const $isGridRowNode = (node: LexicalNode | null | undefined): node is GridRowNode => node instanceof GridRowNode
export const $isGridCellNode = (node: LexicalNode | null | undefined): node is GridCellNode => node instanceof GridCellNode

export function $createGridNode(kind: GridKind, id: string, rest: Rest, title: string | null = null): GridNode {
  const node = $setState(new GridNode(), kindState, kind)
  $setState(node, idState, id)
  $setState(node, titleState, title)
  return $setState(node, restState, rest)
}

export function $createGridRowNode(id: string, rest: Rest, header = false): GridRowNode {
  const node = $setState(new GridRowNode(), headerState, header)
  $setState(node, idState, id)
  return $setState(node, restState, rest)
}

export function $createGridCellNode(field: string, rest: Rest, content: LexicalNode[]): GridCellNode {
  const node = new GridCellNode().append(...content)
  $setState(node, cellFieldState, field)
  return $setState(node, restState, rest)
}

/** A row of a plan, a chronology or a signature block, one cell a value. */
export function $createRecordRow(
  kind: Exclude<GridKind, 'table'>,
  id: string,
  rest: Rest,
  values: Readonly<Record<string, string>>,
): GridRowNode {
  const cells = RECORD_COLUMNS[kind].map(([field]) => $createGridCellNode(field, {}, $textToNodes(values[field] ?? '')))
  return $createGridRowNode(id, rest).append(...cells)
}

/** The plain text of one value of a record; empty where the grid has no such column. */
export function $cellText(row: GridRowNode, field: string): string {
  const cell = row.getCell(field)
  return cell ? $plainText(cell) : ''
}
