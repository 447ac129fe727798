import { type ClipboardEvent, type FocusEvent, type KeyboardEvent, type MouseEvent, useMemo, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { CaseEntry } from '../../../shared/chronology/index.ts'
import type { World } from '../world.ts'
import { asHtml, asTabs, fromHtml, fromTabs, type Words } from './clipboard.ts'
import type { ColumnId, GridColumn } from './columns.ts'
import type { Then } from './editors/editor.ts'
import type { Editing } from './grid-row.tsx'
import { isOneCell, moved, nextCell, type Place, type Range, rangeOf } from './moves.ts'
import { copied } from './pasting.ts'

/** Where the cursor stands. */
export interface Cursor {
  rowId: string
  column: ColumnId
}

export interface GridWork {
  rows: readonly CaseEntry[]
  columns: readonly GridColumn[]
  world: World
  numberOf: (id: string) => number
  page: () => number
  cursor: Cursor | null
  onCursor: (cursor: Cursor) => void
  /** The rows of a selection of more than one row; none where it has gone. */
  onChosen: (ids: readonly string[]) => void
  /** Words written in a cell; `draft`: the writer is still at it. */
  onWrite: (rowId: string, column: ColumnId, text: string, draft: boolean) => void
  onForget: (rowId: string, column: ColumnId) => void
  onClear: (rowIds: readonly string[], columns: readonly ColumnId[]) => void
  onFill: (from: string, rowIds: readonly string[], columns: readonly ColumnId[]) => void
  onPaste: (words: Words, range: Range, rows: readonly CaseEntry[]) => void
  onNew: () => void
  onRemove: (rowIds: readonly string[]) => void
  onOpen: () => void
  onFind: () => void
}

interface EditingRow extends Editing {
  rowId: string
  /** The rows as they stood when it was begun: nothing moves away while one writes. */
  order: readonly string[]
}

/** Moving, selecting and writing in the grid as in a spreadsheet. */
export function useGrid(work: GridWork) {
  const { columns, cursor, world } = work
  const [anchor, setAnchor] = useState<Cursor | null>(null)
  const [writing, setWriting] = useState<EditingRow | null>(null)
  const [leaving, setLeaving] = useState(false)
  const wantsFocus = useRef(false)
  const order = writing?.order
  const rows = useMemo(() => inOrder(work.rows, order), [work.rows, order])
  const places = useMemo(() => new Map(rows.map(({ id }, index) => [id, index])), [rows])
  const columnIds = useMemo(() => columns.map(({ id }) => id), [columns])

  const placeOf = (where: Cursor | null): Place | null => {
    const row = where === null ? undefined : places.get(where.rowId)
    const column = where === null ? -1 : columnIds.indexOf(where.column)
    return row === undefined ? null : { row, column: Math.max(column, 0) }
  }
  // A row that has gone leaves the cursor in the row that took its place.
  const lastRow = useRef(0)
  const found = placeOf(cursor)
  const at: Place = found ?? { row: Math.min(lastRow.current, Math.max(rows.length - 1, 0)), column: 0 }
  if (found) lastRow.current = found.row
  const fallback = rows[at.row]
  const here: Cursor | null = found && cursor ? cursor : cursor && fallback ? { rowId: fallback.id, column: cursor.column } : null
  const other = placeOf(anchor)
  const range: Range | null = here === null ? null : rangeOf(other ?? at, at)

  const go = (place: Place, extending = false) => {
    const row = rows[place.row]
    const column = columnIds[place.column]
    if (!row || column === undefined) return
    const nextAnchor = extending ? (anchor ?? here) : null
    setAnchor(nextAnchor)
    setLeaving(false)
    wantsFocus.current = true
    const start = placeOf(nextAnchor)
    const extent = start && rangeOf(start, place)
    work.onChosen(extent && extent.top !== extent.bottom ? rows.slice(extent.top, extent.bottom + 1).map(({ id }) => id) : [])
    work.onCursor({ rowId: row.id, column })
  }
  const begin = (replaced: boolean) => {
    if (here === null) return
    const column = columns[Math.max(columnIds.indexOf(here.column), 0)]
    if (!column || column.write === 'none') return work.onOpen()
    setAnchor(null)
    work.onCursor(here)
    setWriting({ rowId: here.rowId, column: column.id, replaced, order: rows.map(({ id }) => id) })
  }
  const size = () => ({ rows: rows.length, columns: columns.length, page: work.page() })
  const rangeIds = (): string[] => (range === null ? [] : rows.slice(range.top, range.bottom + 1).map(({ id }) => id))
  const rangeColumns = (): ColumnId[] => (range === null ? [] : columnIds.slice(range.left, range.right + 1))

  const done = (text: string, then: Then) => {
    if (!writing) return
    const place = placeOf({ rowId: writing.rowId, column: writing.column }) ?? at
    work.onWrite(writing.rowId, writing.column, text, false)
    setWriting(null)
    if (then === 'stay') return
    const next = afterWriting(place, then, size())
    if (next.row === place.row) {
      wantsFocus.current = true
      const column = columnIds[next.column]
      if (column) work.onCursor({ rowId: writing.rowId, column })
    } else go(next)
  }
  const cancel = () => {
    if (writing) work.onForget(writing.rowId, writing.column)
    wantsFocus.current = true
    setWriting(null)
  }
  const draft = (text: string) => {
    if (writing) work.onWrite(writing.rowId, writing.column, text, true)
  }

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.defaultPrevented || isWriting(event.target)) return
    const head = headOf(event.target)
    if (head === null ? !keyDone(event) : !keyInHead(event.key, head)) return
    event.preventDefault()
    event.stopPropagation()
  }
  const keyDone = (event: KeyboardEvent<HTMLElement>): boolean => {
    const { key, shiftKey, altKey } = event
    const control = event.ctrlKey || event.metaKey
    if ((control && key === 'Enter') || key === 'Insert') work.onNew()
    else if (control && key.toLowerCase() === 'f' && !shiftKey && !altKey) work.onFind()
    else if (here === null) return enter(event)
    else if (altKey && key === 'Enter') work.onOpen()
    else if (control && (key === 'Delete' || key === 'Backspace')) work.onRemove(rangeIds())
    else if (control && key.toLowerCase() === 'd') fillDown()
    else if (control && key.toLowerCase() === 'a') selectAll()
    else if (key === 'Tab') return tab(shiftKey)
    else if (key === 'Escape') return leave()
    else if (!control && !altKey && (key === 'Enter' || key === 'F2')) begin(false)
    else if (!control && (key === 'Delete' || key === 'Backspace')) work.onClear(rangeIds(), rangeColumns())
    else if (!control && !altKey && key.length === 1) return typed(key)
    else if (altKey) return false
    else if (key === 'ArrowUp' && at.row === 0 && !control && !shiftKey) return toHead(event)
    else {
      const next = moved(at, key, control, size())
      if (next) go(next, shiftKey)
      return next !== null
    }
    return true
  }
  /** Among the headings: Enter sorts, arrows go on, down goes back to the entries. */
  const keyInHead = (key: string, head: HTMLElement): boolean => {
    const all = [...(head.closest('.grid-head')?.querySelectorAll<HTMLElement>('button') ?? [])]
    if (key === 'ArrowLeft' || key === 'ArrowRight') all[all.indexOf(head) + (key === 'ArrowLeft' ? -1 : 1)]?.focus()
    else if (key === 'ArrowDown' || key === 'Escape') focus()
    else return false
    return true
  }
  const toHead = ({ currentTarget }: KeyboardEvent<HTMLElement>): boolean => {
    const column = columnIds[at.column]
    const heads = [...currentTarget.querySelectorAll<HTMLElement>('.grid-head button')]
    const head = heads.find(({ dataset }) => dataset.head === column) ?? heads[0]
    head?.focus()
    return head !== undefined
  }
  const enter = ({ key }: KeyboardEvent): boolean => {
    if (!['ArrowDown', 'ArrowRight', 'Enter', 'F2'].includes(key)) return false
    go({ row: 0, column: 0 })
    return true
  }
  const tab = (backwards: boolean): boolean => {
    const next = leaving ? null : nextCell(at, backwards, size())
    if (next) go(next)
    return next !== null
  }
  const leave = (): boolean => {
    setAnchor(null)
    work.onChosen([])
    setLeaving(true)
    return true
  }
  /** The letter itself lands in the editor, which has the focus by then. */
  const typed = (key: string): boolean => {
    if (here === null || here.column === 'number') return false
    if (key === ' ') {
      begin(false)
      return true
    }
    flushSync(() => begin(true))
    return false
  }
  const fillDown = () => {
    if (range === null) return
    const isOne = range.top === range.bottom
    const from = rows[isOne ? range.top - 1 : range.top]
    if (from) work.onFill(from.id, isOne ? rangeIds() : rangeIds().slice(1), rangeColumns())
  }
  const selectAll = () => {
    const first = rows[0]
    const firstColumn = columnIds[0]
    if (!first || !firstColumn) return
    setAnchor({ rowId: first.id, column: firstColumn })
    go({ row: rows.length - 1, column: columns.length - 1 }, true)
    setAnchor({ rowId: first.id, column: firstColumn })
  }

  const onMouseDown = (event: MouseEvent<HTMLElement>) => {
    const place = placeUnder(event)
    if (!place || isWriting(event.target) || event.button !== 0) return
    event.preventDefault()
    go(place, event.shiftKey)
  }
  const onMouseOver = (event: MouseEvent<HTMLElement>) => {
    const place = event.buttons === 1 && !isWriting(event.target) ? placeUnder(event) : null
    if (place && (place.row !== at.row || place.column !== at.column)) go(place, true)
  }
  const onDoubleClick = (event: MouseEvent<HTMLElement>) => {
    if (!isWriting(event.target) && placeUnder(event)) begin(false)
  }
  const placeUnder = ({ target }: MouseEvent): Place | null => {
    const cell = target instanceof Element ? target.closest<HTMLElement>('[data-column]') : null
    const row = cell ? places.get(cell.parentElement?.dataset.entry ?? '') : undefined
    if (!cell || row === undefined) return null
    return { row, column: columnIds.indexOf(cell.dataset.column as ColumnId) }
  }
  const onFocus = (event: FocusEvent<HTMLElement>) => {
    if (here !== null || isWriting(event.target)) return
    const cell = event.target.closest<HTMLElement>('[data-column]')
    const rowId = cell?.parentElement?.dataset.entry
    if (cell && rowId) work.onCursor({ rowId, column: cell.dataset.column as ColumnId })
  }

  const onCopy = (event: ClipboardEvent<HTMLElement>) => {
    if (isWriting(event.target) || range === null) return
    const words = copied(rows, columnIds, range, world, work.numberOf)
    event.clipboardData.setData('text/plain', isOneCell(range) ? (words[0]?.[0] ?? '') : asTabs(words))
    event.clipboardData.setData('text/html', asHtml(words))
    event.preventDefault()
    if (event.type === 'cut') work.onClear(rangeIds(), rangeColumns())
  }
  const onPaste = (event: ClipboardEvent<HTMLElement>) => {
    if (isWriting(event.target)) return
    const words = fromHtml(event.clipboardData.getData('text/html')) ?? fromTabs(event.clipboardData.getData('text/plain'))
    if (words.length === 0 || (words.length === 1 && words[0]?.join('') === '')) return
    event.preventDefault()
    work.onPaste(words, range ?? { top: rows.length, bottom: rows.length, left: 1, right: 1 }, rows)
  }

  /** Goes to a cell that others want looked at, and takes the focus. */
  const goTo = (rowId: string, column: ColumnId, write = false) => {
    wantsFocus.current = true
    setAnchor(null)
    const shown = columnIds.includes(column) ? column : 'event'
    work.onCursor({ rowId, column: shown })
    if (!write) return
    const ids = rows.map(({ id }) => id)
    setWriting({ rowId, column: shown, replaced: false, order: ids.includes(rowId) ? ids : [...ids, rowId] })
  }
  const focus = () => {
    if (here !== null) return goTo(here.rowId, here.column)
    go({ row: 0, column: 0 })
  }

  return {
    rows,
    at,
    cursor: here,
    editing: writing,
    range: range !== null && !isOneCell(range) ? range : null,
    wantsFocus,
    draft,
    done,
    cancel,
    goTo,
    focus,
    gridProps: { onKeyDown, onMouseDown, onMouseOver, onDoubleClick, onFocus, onCopy, onCut: onCopy, onPaste },
  }
}

const isWriting = (target: EventTarget): boolean =>
  target instanceof Element && target.closest('.cell-editor, .cell-list') !== null

/** The heading that a key was pressed on. */
const headOf = (target: EventTarget): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>('.grid-head button') : null

function inOrder(rows: readonly CaseEntry[], order: readonly string[] | undefined): readonly CaseEntry[] {
  if (order === undefined) return rows
  const byId = new Map(rows.map((entry) => [entry.id, entry]))
  return order.flatMap((id) => byId.get(id) ?? [])
}

function afterWriting(place: Place, then: Then, size: { rows: number; columns: number; page: number }): Place {
  if (then === 'down') return { ...place, row: Math.min(place.row + 1, size.rows - 1) }
  if (then === 'up') return { ...place, row: Math.max(place.row - 1, 0) }
  return nextCell(place, then === 'back', size) ?? place
}
