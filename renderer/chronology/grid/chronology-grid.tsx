import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import { ArrowDown, ArrowUp } from 'lucide-react'
import { type RefObject, useCallback, useEffect, useId, useImperativeHandle, useLayoutEffect, useMemo, useRef } from 'react'
import type { CaseEntry } from '../../../shared/chronology/index.ts'
import { type ColumnId, type GridColumn, leastWidth } from './columns.ts'
import { GridRow } from './grid-row.tsx'
import type { GridWork } from './grid-work.ts'
import { asGrid, asHead, asRow, ROWS } from './roles.ts'
import type { Sort } from './sorting.ts'
import { useGrid } from './use-grid.ts'
import './grid.css'

/** About as high as a row of two lines; the real height is measured. */
const ROW_HEIGHT = 49

export interface GridHandle {
  /** Goes to a cell and takes the focus; `write`: begins to write in it. */
  goTo: (entryId: string, column: ColumnId, write?: boolean) => void
  focus: () => void
}

export interface ChronologyGridProps extends Omit<GridWork, 'rows' | 'columns' | 'page'> {
  handle: RefObject<GridHandle | null>
  rows: readonly CaseEntry[]
  columns: readonly GridColumn[]
  sort: Sort
  onSort: (sort: Sort) => void
  chosen: ReadonlySet<string>
}

/** The entries as a spreadsheet: only the rows in view are drawn, and the one that the cursor is on. */
export function ChronologyGrid({ handle, rows: given, columns, sort, onSort, chosen, ...work }: ChronologyGridProps) {
  const scroller = useRef<HTMLDivElement>(null)
  const helpId = useId()
  const page = useCallback(() => Math.max(1, Math.floor((scroller.current?.clientHeight ?? 400) / ROW_HEIGHT) - 2), [])
  const grid = useGrid({ ...work, rows: given, columns, page })
  const { rows, at, cursor, editing, range } = grid
  const ids = useMemo(() => rows.map(({ id }) => id), [rows])
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    getItemKey: useCallback((index: number) => ids[index] ?? index, [ids]),
    overscan: 4,
    scrollPaddingStart: 32,
    rangeExtractor: useCallback(
      (seen: Parameters<typeof defaultRangeExtractor>[0]) => {
        const drawn = defaultRangeExtractor(seen)
        return cursor === null || drawn.includes(at.row) ? drawn : [...drawn, at.row].sort((one, other) => one - other)
      },
      [cursor, at.row],
    ),
  })

  const wanted = grid.wantsFocus
  useLayoutEffect(() => {
    if (!wanted.current || cursor === null) return
    virtualizer.scrollToIndex(at.row, { align: 'auto' })
    const cell = cellAt(scroller.current, cursor.rowId, cursor.column)
    if (!cell) return
    wanted.current = false
    if (!cell.contains(document.activeElement)) cell.focus({ preventScroll: true })
    cell.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  })
  useImperativeHandle(handle, () => ({ goTo: grid.goTo, focus: grid.focus }))
  // The row of a cursor that others moved comes into view, without taking the focus.
  const shownRow = cursor?.rowId
  useEffect(() => {
    const index = shownRow === undefined ? -1 : ids.indexOf(shownRow)
    if (index >= 0) virtualizer.scrollToIndex(index, { align: 'auto' })
  }, [shownRow, ids, virtualizer])

  const template = columns.map(({ width }) => width).join(' ')
  const least = columns.reduce((sum, column) => sum + leastWidth(column), 0)
  return (
    <div className="chronology-grid" ref={scroller}>
      <div
        {...asGrid({ rows: rows.length + 1, columns: columns.length, describedBy: helpId })}
        className="grid-body"
        style={{ ['--grid-columns' as string]: template, minWidth: least }}
        {...grid.gridProps}
      >
        <div {...asRow(1)} className="grid-head">
          {columns.map((column, place) => (
            <ColumnHead key={column.id} column={column} place={place} sort={sort} onSort={onSort} />
          ))}
        </div>
        <div {...ROWS} className="grid-rows" style={{ height: virtualizer.getTotalSize() }}>
          {virtualizer.getVirtualItems().map(({ index, start }) => {
            const entry = rows[index]
            if (!entry) return null
            const isCurrent = cursor?.rowId === entry.id
            const isIn = range !== null && index >= range.top && index <= range.bottom
            return (
              <GridRow
                key={entry.id}
                entry={entry}
                index={index}
                top={start}
                number={work.numberOf(entry.id)}
                columns={columns}
                world={work.world}
                active={isCurrent ? cursor.column : cursor === null && index === 0 ? (columns[0]?.id ?? null) : null}
                isCurrent={isCurrent}
                isChosen={chosen.has(entry.id)}
                from={isIn ? range.left : -1}
                to={isIn ? range.right : -2}
                editing={isCurrent ? editing : null}
                measure={virtualizer.measureElement}
                onDraft={grid.draft}
                onDone={grid.done}
                onCancel={grid.cancel}
              />
            )
          })}
        </div>
      </div>
      <p id={helpId} className="visually-hidden">
        Arrows go from cell to cell, up from the first row to the headings, which sort. Enter or typing writes, Tab goes on, Alt
        and Enter opens the entry, Escape and then Tab leaves.
      </p>
    </div>
  )
}

interface ColumnHeadProps {
  column: GridColumn
  place: number
  sort: Sort
  onSort: (sort: Sort) => void
}

function ColumnHead({ column, place, sort, onSort }: ColumnHeadProps) {
  const is = sort.column === column.id
  const Arrow = sort.down ? ArrowDown : ArrowUp
  return (
    <div {...asHead(place + 1, is ? (sort.down ? 'descending' : 'ascending') : 'none')}>
      {column.id === 'number' ? (
        column.title
      ) : (
        <button
          type="button"
          tabIndex={-1}
          data-head={column.id}
          onClick={() => onSort({ column: column.id, down: is && !sort.down })}
        >
          {column.title}
          {is && (column.id !== 'when' || sort.down) && <Arrow size={13} aria-hidden />}
        </button>
      )}
    </div>
  )
}

export function cellAt(grid: HTMLElement | null, rowId: string, column: ColumnId): HTMLElement | null {
  return grid?.querySelector<HTMLElement>(`[data-entry="${CSS.escape(rowId)}"] > [data-column="${column}"]`) ?? null
}
