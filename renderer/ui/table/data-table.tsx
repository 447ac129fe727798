import type { MouseEvent, ReactNode } from 'react'
import { Cell, Column, Row, Table, TableBody, TableHeader } from 'react-aria-components'
import './data-table.css'

export interface DataColumn<T> {
  id: string
  title: string
  cell: (row: T) => ReactNode
  /** The column that names the row for a screen reader. */
  isRowHeader?: boolean
  width?: string
}

export interface DataTableProps<T> {
  label: string
  columns: readonly DataColumn<T>[]
  rows: readonly T[]
  rowId: (row: T) => string
  rowText?: (row: T) => string
  /** Enter or a click opens the row. */
  onOpen?: (row: T) => void
  /** A row's tone: overdue rows are tinted and have an edge. */
  tone?: (row: T) => 'bad' | 'soon' | undefined
  whenEmpty?: ReactNode
}

export function DataTable<T extends object>({
  label,
  columns,
  rows,
  rowId,
  rowText,
  onOpen,
  tone,
  whenEmpty,
}: DataTableProps<T>) {
  const byId = new Map(rows.map((row) => [rowId(row), row]))
  return (
    <Table
      className="data-table"
      aria-label={label}
      onContextMenu={openRowMenu}
      {...(onOpen && {
        onRowAction: (key: string | number) => {
          const row = byId.get(String(key))
          if (row) onOpen(row)
        },
      })}
    >
      <TableHeader>
        {columns.map((column) => (
          <Column
            key={column.id}
            id={column.id}
            isRowHeader={column.isRowHeader ?? false}
            {...(column.width && { style: { width: column.width } })}
          >
            {column.title}
          </Column>
        ))}
      </TableHeader>
      <TableBody renderEmptyState={() => <div className="data-table-empty">{whenEmpty}</div>}>
        {rows.map((row) => (
          <Row key={rowId(row)} id={rowId(row)} className={tone?.(row) ?? ''} textValue={rowText?.(row) ?? rowId(row)}>
            {columns.map((column) => (
              <Cell key={column.id}>{column.cell(row)}</Cell>
            ))}
          </Row>
        ))}
      </TableBody>
    </Table>
  )
}

/** The right button, or Shift+F10, opens the menu that a row has at its end. */
function openRowMenu(event: MouseEvent): void {
  const row = event.target instanceof Element ? event.target.closest('[role="row"]') : null
  const menu = row?.querySelector<HTMLElement>('[aria-haspopup]')
  if (!menu) return
  event.preventDefault()
  menu.click()
}
