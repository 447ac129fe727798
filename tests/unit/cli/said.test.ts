import { expect, test } from 'vitest'
import { count, momentInWords } from '../../../main/cli/said.ts'

test.each([
  ['2026-11-22T19:00:59.000Z', '22 November 2026 at 19:00'],
  ['2026-07-01T23:30:00.000Z', '2 July 2026 at 00:30'],
  ['yesterday', 'yesterday'],
])('the moment %s is told as clocks in England show it: %s', (at, words) => {
  expect(momentInWords(at)).toBe(words)
})

test('one is told as one', () => {
  expect([count(0, 'case'), count(1, 'case'), count(2, 'case')]).toEqual(['0 cases', '1 case', '2 cases'])
})
