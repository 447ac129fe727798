/** A cell of the grid, both from 0. */
export interface Place {
  row: number
  column: number
}

export interface GridSize {
  rows: number
  columns: number
  /** How many rows Page Up and Page Down pass. */
  page: number
}

/** Where a key leads to between cells, kept inside the grid; null where the key is no way to go. */
export function moved({ row, column }: Place, key: string, control: boolean, { rows, columns, page }: GridSize): Place | null {
  const ways: Record<string, Place> = {
    ArrowUp: { row: control ? 0 : row - 1, column },
    ArrowDown: { row: control ? rows - 1 : row + 1, column },
    ArrowLeft: { row, column: control ? 0 : column - 1 },
    ArrowRight: { row, column: control ? columns - 1 : column + 1 },
    Home: { row: control ? 0 : row, column: 0 },
    End: { row: control ? rows - 1 : row, column: columns - 1 },
    PageUp: { row: row - page, column },
    PageDown: { row: row + page, column },
  }
  const target = ways[key]
  if (target === undefined || rows === 0) return null
  return { row: within(target.row, rows), column: within(target.column, columns) }
}

/** The cell after this one, row after row; null at the very end, or at the very start where it goes backwards. */
export function nextCell({ row, column }: Place, backwards: boolean, { rows, columns }: GridSize): Place | null {
  const at = row * columns + column + (backwards ? -1 : 1)
  if (at < 0 || at >= rows * columns) return null
  return { row: Math.floor(at / columns), column: at % columns }
}

const within = (value: number, count: number): number => Math.min(Math.max(value, 0), count - 1)

/** The cells from one corner to the other, both inclusive. */
export interface Range {
  top: number
  bottom: number
  left: number
  right: number
}

export function rangeOf(one: Place, other: Place): Range {
  return {
    top: Math.min(one.row, other.row),
    bottom: Math.max(one.row, other.row),
    left: Math.min(one.column, other.column),
    right: Math.max(one.column, other.column),
  }
}

export const isOneCell = ({ top, bottom, left, right }: Range): boolean => top === bottom && left === right
