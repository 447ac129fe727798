/** A cell of a grid, both from 0. */
export interface Place {
  row: number
  column: number
}

export interface GridSize {
  rows: number
  columns: number
}

/** How far Page Up and Page Down go. */
const PAGE = 8

/** Where a key leads to between cells, kept inside the grid; null where the key is no way to go. */
export function moved({ row, column }: Place, key: string, size: GridSize, withControl = false): Place | null {
  const target = targetOf(key, withControl, { row, column }, size)
  if (target === null || size.rows === 0) return null
  return { row: within(target.row, size.rows), column: within(target.column, size.columns) }
}

function targetOf(key: string, withControl: boolean, { row, column }: Place, { rows, columns }: GridSize): Place | null {
  switch (key) {
    case 'ArrowUp':
      return { row: withControl ? 0 : row - 1, column }
    case 'ArrowDown':
      return { row: withControl ? rows - 1 : row + 1, column }
    case 'ArrowLeft':
      return { row, column: withControl ? 0 : column - 1 }
    case 'ArrowRight':
      return { row, column: withControl ? columns - 1 : column + 1 }
    case 'Home':
      return { row: withControl ? 0 : row, column: 0 }
    case 'End':
      return { row: withControl ? rows - 1 : row, column: columns - 1 }
    case 'PageUp':
      return { row: row - PAGE, column }
    case 'PageDown':
      return { row: row + PAGE, column }
    default:
      return null
  }
}

const within = (value: number, count: number): number => Math.min(Math.max(value, 0), count - 1)

/**
 * The next cell to write in, row after row, over `writable` columns only. `new-row` after the last one; null before the first.
 */
export function nextToWrite(
  { row, column }: Place,
  backwards: boolean,
  { rows, writable }: { rows: number; writable: readonly number[] },
): Place | 'new-row' | null {
  if (backwards) {
    const before = writable.findLast((one) => one < column)
    if (before !== undefined) return { row, column: before }
    const last = writable.at(-1)
    return row === 0 || last === undefined ? null : { row: row - 1, column: last }
  }
  const after = writable.find((one) => one > column)
  if (after !== undefined) return { row, column: after }
  const first = writable[0]
  return row === rows - 1 || first === undefined ? 'new-row' : { row: row + 1, column: first }
}
