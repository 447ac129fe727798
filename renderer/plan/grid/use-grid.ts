import { type FocusEvent, type KeyboardEvent, type MouseEvent, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { afterDialog } from '../../ui/index.ts'
import { type GridColumn, opensAtOnce, writableColumns } from './columns.ts'
import { moved, nextToWrite, type Place } from './moves.ts'

export interface GridWork<Row extends { id: string }> {
  columns: readonly GridColumn<Row>[]
  rows: readonly Row[]
  onChange: (row: Row, column: GridColumn<Row>) => void
  /** The writer has left a cell: what comes next is a change of its own. */
  onSettle: () => void
  /** Adds a row and gives its id. */
  onAdd: (() => string) | null
  onCurrent?: (id: string) => void
  /** A letter pressed on a row; true when it meant something. */
  onKey?: (row: Row, key: string) => boolean
}

/** Where somebody is in a grid. `open`: the cell is being written in. `writing`: Tab goes from cell to cell. */
export interface GridState {
  rowId: string
  columnId: string
  open: boolean
  writing: boolean
}

/** Moving and writing in a grid by keyboard and mouse: arrows between cells, Enter writes, Tab goes on, Escape leaves. */
export function useGrid<Row extends { id: string }>(work: GridWork<Row>) {
  const { columns, rows, onChange, onSettle, onAdd, onCurrent, onKey } = work
  const [state, setState] = useState<GridState | null>(null)
  const table = useRef<HTMLTableElement>(null)
  const wantsFocus = useRef(false)
  const row = rows.findIndex(({ id }) => id === state?.rowId)
  const column = columns.findIndex(({ id }) => id === state?.columnId)
  const at: Place = { row: Math.max(row, 0), column: Math.max(column, 0) }

  // A row that was taken away while somebody was in it leaves them in the row that took its place.
  const lastRow = useRef(0)
  useEffect(() => {
    if (row >= 0) lastRow.current = row
    const next = rows[Math.min(lastRow.current, rows.length - 1)]
    if (!state || row >= 0 || !next) return
    // The list from which it was marked as done gives the focus back first, to nowhere.
    afterDialog(() => {
      if (document.activeElement !== document.body) return
      wantsFocus.current = true
      setState({ ...state, rowId: next.id, open: false })
    })
  }, [row, rows, state])
  useLayoutEffect(() => {
    if (!wantsFocus.current || !state) return
    wantsFocus.current = false
    cellAt(table.current, state)?.focus()
  })

  const show = (next: GridState, takeFocus: boolean) => {
    if (state?.open && !(next.open && next.rowId === state.rowId && next.columnId === state.columnId)) onSettle()
    wantsFocus.current = takeFocus
    setState(next)
    if (next.rowId !== state?.rowId) onCurrent?.(next.rowId)
  }
  const goTo = (place: Place, writing: boolean) => {
    const target = columns[place.column]
    const rowId = rows[place.row]?.id
    if (!target || rowId === undefined) return
    const open = writing && opensAtOnce(target)
    show({ rowId, columnId: target.id, open, writing }, !open)
  }
  const close = (takeFocus = true) => {
    if (!state?.open) return
    onSettle()
    wantsFocus.current = takeFocus
    setState({ ...state, open: false })
  }
  /** Goes on to a row just added, which is drawn with the next picture. */
  const add = () => {
    const first = columns[writableColumns(columns)[0] ?? 0]
    const id = onAdd?.()
    if (id !== undefined && first) show({ rowId: id, columnId: first.id, open: true, writing: true }, false)
  }
  const writeOn = (backwards: boolean) => {
    const next = nextToWrite(at, backwards, { rows: rows.length, writable: writableColumns(columns) })
    if (next === 'new-row' && onAdd) add()
    else if (next === 'new-row') close()
    else if (next) goTo(next, true)
    else close()
  }
  const open = () => {
    const target = columns[at.column]
    if (!target || !state) return
    if (target.content.kind !== 'shown') return show({ ...state, open: true, writing: true }, false)
    const button = cellAt(table.current, state)?.querySelector<HTMLElement>('button')
    button?.focus()
    if (button?.ariaHasPopup) button.click()
  }

  const onKeyDown = (event: KeyboardEvent<HTMLTableElement>) => {
    const cell = cellOf(event.target, event.currentTarget)
    if (!cell || event.defaultPrevented) return
    const done = state?.open ? keyInOpenCell(event) : event.target === cell ? keyOnCell(event) : keyInside(event, cell)
    if (!done) return
    event.preventDefault()
    event.stopPropagation()
  }
  const keyInOpenCell = (event: KeyboardEvent): boolean => {
    if (event.key === 'Tab') writeOn(event.shiftKey)
    else if (event.key === 'Escape' || (event.key === 'Enter' && !event.shiftKey && !event.altKey)) close()
    else return false
    return true
  }
  const keyInside = (event: KeyboardEvent, cell: HTMLElement): boolean => {
    const buttons = [...cell.querySelectorAll<HTMLElement>('button')]
    const index = buttons.indexOf(event.target as HTMLElement)
    if (event.key === 'Escape') cell.focus()
    else if (event.key === 'ArrowRight') buttons[index + 1]?.focus()
    else if (event.key === 'ArrowLeft') buttons[index - 1]?.focus()
    else return false
    return true
  }
  const keyOnCell = (event: KeyboardEvent): boolean => {
    const { key, shiftKey } = event
    const target = columns[at.column]
    const here = rows[at.row]
    if (!target || !here) return false
    const control = event.ctrlKey || event.metaKey
    if (key === 'Tab' && state?.writing) writeOn(shiftKey)
    else if (key === 'Escape' && state?.writing) setState({ ...state, writing: false })
    else if (!control && (key === 'Enter' || key === 'F2' || (key === ' ' && !opensAtOnce(target)))) open()
    else if (!control && (key === 'Delete' || key === 'Backspace')) return clear(target, here)
    else if (!control && !event.altKey && key.length === 1) return typed(key, target, here)
    else {
      const next = moved(at, key, { rows: rows.length, columns: columns.length }, control)
      if (!next) return false
      goTo(next, false)
    }
    return true
  }
  const clear = ({ content }: GridColumn<Row>, here: Row): boolean => {
    if (content.kind !== 'text' || content.value(here) === '') return false
    onChange(content.set(here, ''), columns[at.column] as GridColumn<Row>)
    onSettle()
    return true
  }
  /** Typing in an empty cell begins to write; the letter itself lands in the editor, which has the focus by then. */
  const typed = (key: string, { content }: GridColumn<Row>, here: Row): boolean => {
    if (content.kind === 'text' && content.value(here) === '' && key !== ' ') {
      flushSync(open)
      return false
    }
    return onKey?.(here, key.toLowerCase()) ?? false
  }

  const onFocus = (event: FocusEvent<HTMLTableElement>) => {
    const cell = cellOf(event.target, event.currentTarget)
    const place = cell && placeOf(cell)
    if (!place || (place.rowId === state?.rowId && place.columnId === state?.columnId)) return
    show({ ...place, open: false, writing: false }, false)
  }
  const onClick = (event: MouseEvent<HTMLTableElement>) => {
    const cell = cellOf(event.target, event.currentTarget)
    if (!cell || (event.target as Element).closest('button, textarea, input, .field')) return
    const place = placeOf(cell)
    const target = columns.find(({ id }) => id === place.columnId)
    if (!target || target.content.kind === 'shown') return
    show({ ...place, open: true, writing: true }, false)
  }
  const onBlur = (event: FocusEvent<HTMLTableElement>) => {
    const to = event.relatedTarget
    if (to instanceof Node && (event.currentTarget.contains(to) || (to as Element).closest('.menu-popover'))) return
    if (!document.hasFocus() || document.querySelector('.menu-popover')) return
    if (state?.open) onSettle()
    if (state) setState({ ...state, open: false, writing: false })
  }

  return { table, state, at, add, close, gridProps: { role: 'grid', onKeyDown, onFocus, onClick, onBlur } }
}

const placeOf = ({ dataset }: HTMLElement): { rowId: string; columnId: string } => ({
  rowId: dataset.row ?? '',
  columnId: dataset.column ?? '',
})

/** The cell that holds what an event happened to; null for what is drawn elsewhere, such as an open list. */
function cellOf(target: EventTarget, table: HTMLElement): HTMLElement | null {
  if (!(target instanceof Element) || !table.contains(target)) return null
  return target.closest<HTMLElement>('[data-column]')
}

function cellAt(table: HTMLElement | null, { rowId, columnId }: { rowId: string; columnId: string }): HTMLElement | null {
  return table?.querySelector<HTMLElement>(`[data-row="${CSS.escape(rowId)}"][data-column="${CSS.escape(columnId)}"]`) ?? null
}
