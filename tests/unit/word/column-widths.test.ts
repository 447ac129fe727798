import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type ColumnWidth, columnWidths, unbrokenIn } from '../../../shared/word/export/column-widths.ts'

test('shares divide the width', () => {
  expect(columnWidths([{ share: 1 }, { share: 3 }], 8000)).toEqual([2000, 6000])
})

test('a width of its own is kept and grows with the type', () => {
  expect(columnWidths([{ mm: 25.4 }, { share: 1 }], 3000)).toEqual([1440, 1560])
  expect(columnWidths([{ mm: 25.4 }, { share: 1 }], 6000, 20)).toEqual([2880, 3120])
})

test('where there is room, a day gets enough of it for one line', () => {
  expect(columnWidths([{ mm: 25.4 }, { share: 1 }], 9000)).toEqual([1800, 7200])
})

test('a column with a long word takes room from columns that can spare it', () => {
  const [narrow = 0, wide = 0] = columnWidths(
    [
      { share: 1, unbroken: 13 },
      { share: 9, unbroken: 6 },
    ],
    9000,
  )
  expect(narrow).toBeGreaterThan(13 * 100)
  expect(narrow + wide).toBe(9000)
})

test.each([
  ['words', ['Ms Siddiqui', 'Professionals'], 13],
  ['parts of a word that may break', ['well-being/safety'], 6],
  ['a whole day', ['17 November 1986'], 16],
  ['an address, which may break', ['x'.repeat(80)], 22],
  ['nothing', ['', ' '], 0],
])('what stays on one line: %s', (_, texts, expected) => {
  expect(unbrokenIn(texts)).toBe(expected)
})

test('columns always fill the width exactly and none disappears', () => {
  const column: fc.Arbitrary<ColumnWidth> = fc.oneof(
    fc.record({ share: fc.double({ min: 1, max: 100, noNaN: true }), unbroken: fc.integer({ min: 0, max: 22 }) }),
    fc.record({ mm: fc.double({ min: 8, max: 40, noNaN: true }) }),
  )
  fc.assert(
    fc.property(fc.array(column, { minLength: 1, maxLength: 9 }), fc.integer({ min: 5000, max: 15000 }), (columns, width) => {
      const widths = columnWidths(columns, width)
      expect(widths.reduce((sum, one) => sum + one, 0)).toBe(width)
      expect(Math.min(...widths)).toBeGreaterThan(0)
    }),
  )
})
