// The rows are placed one by one, which the elements of a table do not allow: these say what they are instead.

export const ROWS = { role: 'rowgroup' }

/** A grid with all its rows, also those that are not drawn. */
export function asGrid({ rows, columns, describedBy }: { rows: number; columns: number; describedBy: string }) {
  return {
    role: 'grid',
    'aria-label': 'Chronology entries',
    'aria-describedby': describedBy,
    'aria-rowcount': rows,
    'aria-colcount': columns,
    'aria-multiselectable': true,
  }
}

export const asRow = (index: number) => ({ role: 'row', 'aria-rowindex': index })

export const asHead = (index: number, sort: 'ascending' | 'descending' | 'none') => ({
  role: 'columnheader',
  'aria-colindex': index,
  'aria-sort': sort,
})

export const asCell = (index: number, selected: boolean) => ({
  role: 'gridcell',
  'aria-colindex': index,
  'aria-selected': selected || undefined,
})
