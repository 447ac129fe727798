import { useMemo, useRef, useState } from 'react'
import type { CaseEntry } from '../../../shared/chronology/index.ts'
import type { ColumnId } from './columns.ts'
import type { Then } from './editors/editor.ts'
import { clipboardOf } from './grid-clipboard.ts'
import { keysOf } from './grid-keys.ts'
import { pointerOf } from './grid-pointer.ts'
import type { Editing } from './grid-row.tsx'
import type { Cursor, GridReach, GridWork } from './grid-work.ts'
import { isOneCell, nextCell, type Place, type Range, rangeOf } from './moves.ts'

interface EditingRow extends Editing {
  rowId: string
  /** The rows as they stood when it was begun: nothing moves away while one writes. */
  order: readonly string[]
}

/** Moving, selecting and writing in the grid as in a spreadsheet. */
export function useGrid(work: GridWork) {
  const { columns, cursor } = work
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

  const selectAll = () => {
    const first = rows[0]
    const firstColumn = columnIds[0]
    if (!first || !firstColumn) return
    setAnchor({ rowId: first.id, column: firstColumn })
    go({ row: rows.length - 1, column: columns.length - 1 }, true)
    setAnchor({ rowId: first.id, column: firstColumn })
  }
  const leave = () => {
    setAnchor(null)
    work.onChosen([])
    setLeaving(true)
  }
  const reach: GridReach = {
    work,
    rows,
    places,
    columnIds,
    at,
    here,
    range,
    rangeIds,
    rangeColumns,
    size,
    leaving,
    go,
    begin,
    selectAll,
    leave,
    focus,
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
    gridProps: { onKeyDown: keysOf(reach), ...pointerOf(reach), ...clipboardOf(reach) },
  }
}

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
