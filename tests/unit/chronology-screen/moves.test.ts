import { describe, expect, it } from 'vitest'
import { isOneCell, moved, nextCell, rangeOf } from '../../../renderer/chronology/grid/moves.ts'

const size = { rows: 100, columns: 8, page: 10 }
const at = { row: 50, column: 3 }

describe('moving in the grid', () => {
  it.each<[string, boolean, number, number]>([
    ['ArrowUp', false, 49, 3],
    ['ArrowDown', false, 51, 3],
    ['ArrowDown', true, 99, 3],
    ['ArrowUp', true, 0, 3],
    ['ArrowLeft', true, 50, 0],
    ['ArrowRight', true, 50, 7],
    ['Home', false, 50, 0],
    ['End', false, 50, 7],
    ['Home', true, 0, 0],
    ['End', true, 99, 7],
    ['PageUp', false, 40, 3],
    ['PageDown', false, 60, 3],
  ])('%s (control: %s) leads to row %i, column %i', (key, control, row, column) => {
    expect(moved(at, key, control, size)).toEqual({ row, column })
  })

  it('stays inside, and knows which keys are no way to go', () => {
    expect(moved({ row: 0, column: 0 }, 'ArrowUp', false, size)).toEqual({ row: 0, column: 0 })
    expect(moved({ row: 95, column: 0 }, 'PageDown', false, size)).toEqual({ row: 99, column: 0 })
    expect(moved(at, 'x', false, size)).toBeNull()
    expect(moved(at, 'ArrowUp', false, { ...size, rows: 0 })).toBeNull()
  })

  it('goes on from the last cell of a row to the next row, and ends at the end', () => {
    expect(nextCell({ row: 4, column: 7 }, false, size)).toEqual({ row: 5, column: 0 })
    expect(nextCell({ row: 4, column: 0 }, true, size)).toEqual({ row: 3, column: 7 })
    expect(nextCell({ row: 99, column: 7 }, false, size)).toBeNull()
    expect(nextCell({ row: 0, column: 0 }, true, size)).toBeNull()
  })

  it('spans from corner to corner', () => {
    const range = rangeOf({ row: 5, column: 6 }, { row: 3, column: 7 })
    expect(range).toEqual({ top: 3, bottom: 5, left: 6, right: 7 })
    expect(isOneCell(range)).toBe(false)
    expect(isOneCell(rangeOf(at, at))).toBe(true)
  })
})
