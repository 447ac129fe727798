import type { FocusEvent, MouseEvent } from 'react'
import type { ColumnId } from './columns.ts'
import { type GridReach, isWriting } from './grid-work.ts'
import type { Place } from './moves.ts'

/** Choosing cells by pressing and dragging, and the cursor that comes with the focus. */
export function pointerOf({ work, places, columnIds, at, here, go, begin }: GridReach) {
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
  return { onMouseDown, onMouseOver, onDoubleClick, onFocus }
}
