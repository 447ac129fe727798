import { Plus } from 'lucide-react'
import { memo, type ReactNode, useCallback, useId, useRef } from 'react'
import { Button, classes } from '../../ui/index.ts'
import { Cell } from './cell.tsx'
import type { GridColumn } from './columns.ts'
import { type GridWork, useGrid } from './use-grid.ts'
import './grid.css'

export interface EditGridProps<Row extends { id: string }> extends GridWork<Row> {
  label: string
  /** What a screen reader calls a row: "Step 3". */
  rowName: (row: Row, index: number) => string
  /** What the button under the grid says; none where rows cannot be added. */
  addLabel?: string
  whenEmpty: ReactNode
  /** The row that the panel beside is about. */
  current?: string | null
  /** Tall: scrolls by itself, its heading in sight. */
  tall?: boolean
}

const WIDTH_OF_THE_REST = 170

/** Rows to write in like a spreadsheet's. See `useGrid` for the keys. */
export function EditGrid<Row extends { id: string }>(props: EditGridProps<Row>) {
  const { label, columns, rows, rowName, addLabel, whenEmpty, current = null, tall = false } = props
  const { table, state, at, add, close, gridProps } = useGrid(props)
  const helpId = useId()
  const newest = useRef(props.onChange)
  newest.current = props.onChange
  const closing = useRef(close)
  closing.current = close
  const change = useCallback((row: Row, column: GridColumn<Row>) => newest.current(row, column), [])
  const closeCell = useCallback(() => closing.current(), [])
  const least = columns.reduce((sum, { width }) => sum + (width ?? WIDTH_OF_THE_REST), 0)
  return (
    <div className="edit-grid">
      {rows.length > 0 ? (
        <div className={classes('grid-scroll', tall && 'tall')}>
          <table ref={table} aria-label={label} aria-describedby={helpId} style={{ minWidth: least }} {...gridProps}>
            <colgroup>
              {columns.map(({ id, width }) => (
                <col key={id} {...(width !== undefined && { style: { width } })} />
              ))}
            </colgroup>
            <thead>
              <tr>
                {columns.map(({ id, title, hiddenTitle, isRowHeader }) => (
                  <th key={id} scope="col" className={isRowHeader ? 'row-name' : undefined}>
                    <span className={hiddenTitle ? 'visually-hidden' : undefined}>{title}</span>
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row, index) => (
                <GridRow
                  key={row.id}
                  row={row}
                  name={rowName(row, index)}
                  columns={columns}
                  active={at.row === index ? (columns[at.column]?.id ?? null) : null}
                  isOpen={state?.open === true && state.rowId === row.id}
                  isCurrent={current === row.id}
                  onChange={change}
                  onClose={closeCell}
                />
              ))}
            </tbody>
          </table>
        </div>
      ) : (
        <p className="card-note">{whenEmpty}</p>
      )}
      <p id={helpId} className="visually-hidden">
        Arrows go from cell to cell, Enter writes, Tab goes on while writing and adds a row at the end, Escape leaves.
      </p>
      {addLabel && (
        <div className="grid-foot">
          <Button look="quiet" compact onPress={add}>
            <Plus size={15} aria-hidden />
            {addLabel}
          </Button>
        </div>
      )}
    </div>
  )
}

interface GridRowProps<Row extends { id: string }> {
  row: Row
  name: string
  columns: readonly GridColumn<Row>[]
  /** The column of the cell that Tab comes to, where it is in this row. */
  active: string | null
  isOpen: boolean
  isCurrent: boolean
  onChange: (row: Row, column: GridColumn<Row>) => void
  onClose: () => void
}

function RowCells<Row extends { id: string }>(props: GridRowProps<Row>) {
  const { row, name, columns, active, isOpen, isCurrent, onChange, onClose } = props
  return (
    <tr className={isCurrent ? 'current' : undefined}>
      {columns.map((column) => (
        <Cell
          key={column.id}
          row={row}
          rowName={name}
          column={column}
          rowId={row.id}
          isActive={active === column.id}
          isOpen={isOpen && active === column.id}
          onChange={onChange}
          onClose={onClose}
        />
      ))}
    </tr>
  )
}

/** A row is drawn again only where something of it changes: a plan has many. */
const GridRow = memo(RowCells) as typeof RowCells
