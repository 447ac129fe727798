import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lineAndColumn, lineFinder } from '../../../shared/document/index.ts'

test('counts lines and columns from 1, a line feed being the end of its line', () => {
  const lineOf = lineFinder('one\n\ntwo')
  expect([0, 3, 4, 5, 8].map(lineOf)).toEqual([
    { line: 1, column: 1 },
    { line: 1, column: 4 },
    { line: 2, column: 1 },
    { line: 3, column: 1 },
    { line: 3, column: 4 },
  ])
})

test('any offset is where the lines before it end', () => {
  const text = fc.array(fc.constantFrom('a', 'bc', '\n'), { maxLength: 12 }).map((parts) => parts.join(''))
  fc.assert(
    fc.property(text, fc.nat(24), (written, offset) => {
      const lines = written.slice(0, offset).split('\n')
      const { line, column } = lineAndColumn(written, offset)
      if (offset <= written.length) expect([line, column]).toEqual([lines.length, (lines.at(-1) ?? '').length + 1])
    }),
  )
})
