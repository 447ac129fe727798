import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { moved, nextToWrite } from '../../../renderer/plan/grid/moves.ts'

const size = { rows: 5, columns: 4 }

describe('going between cells', () => {
  it.each([
    ['ArrowDown', false, { row: 3, column: 1 }],
    ['ArrowUp', false, { row: 1, column: 1 }],
    ['ArrowLeft', false, { row: 2, column: 0 }],
    ['ArrowRight', false, { row: 2, column: 2 }],
    ['Home', false, { row: 2, column: 0 }],
    ['End', false, { row: 2, column: 3 }],
    ['Home', true, { row: 0, column: 0 }],
    ['End', true, { row: 4, column: 3 }],
    ['ArrowDown', true, { row: 4, column: 1 }],
    ['PageUp', false, { row: 0, column: 1 }],
  ] as const)('%s (with Ctrl: %s) leads to %o', (key, control, place) => {
    expect(moved({ row: 2, column: 1 }, key, size, control)).toEqual(place)
  })

  it('leaves other keys alone, and a grid without rows', () => {
    expect(moved({ row: 0, column: 0 }, 'x', size)).toBeNull()
    expect(moved({ row: 0, column: 0 }, 'ArrowDown', { rows: 0, columns: 4 })).toBeNull()
  })

  it('never leads out of the grid', () => {
    const keys = fc.constantFrom('ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End', 'PageUp', 'PageDown')
    fc.assert(
      fc.property(fc.nat(4), fc.nat(3), keys, fc.boolean(), (row, column, key, control) => {
        const place = moved({ row, column }, key, size, control)
        expect(place?.row).toBeGreaterThanOrEqual(0)
        expect(place?.row).toBeLessThan(size.rows)
        expect(place?.column).toBeGreaterThanOrEqual(0)
        expect(place?.column).toBeLessThan(size.columns)
      }),
    )
  })
})

describe('Tab while writing', () => {
  const grid = { rows: 2, writable: [1, 3] }

  it.each([
    [{ row: 0, column: 1 }, false, { row: 0, column: 3 }],
    [{ row: 0, column: 3 }, false, { row: 1, column: 1 }],
    [{ row: 1, column: 3 }, false, 'new-row'],
    [{ row: 1, column: 1 }, true, { row: 0, column: 3 }],
    [{ row: 0, column: 1 }, true, null],
  ] as const)('from %o (backwards: %s) leads to %o', (from, backwards, to) => {
    expect(nextToWrite(from, backwards, grid)).toEqual(to)
  })
})
