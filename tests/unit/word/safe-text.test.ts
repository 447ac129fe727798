import fc from 'fast-check'
import { expect, test } from 'vitest'
import { safeLine, safeLines, safeText } from '../../../shared/word/export/safe-text.ts'

test.each([
  ['control characters are dropped', 'a\u0000b\u0008c\u001Fd\u007Fe\uFFFEf\uFFFF', 'abcdef'],
  ['a tab stays', 'a\tb', 'a\tb'],
  ['half a surrogate pair is shown as missing', 'a\uD83Db', 'a\uFFFDb'],
  ['emoji, flags and families stay', '🙂 🇬🇧 👩‍👧‍👦', '🙂 🇬🇧 👩‍👧‍👦'],
  ['combining characters stay', 'Zoë Łukasz é', 'Zoë Łukasz é'],
  ['right-to-left names stay', 'أمينة', 'أمينة'],
])('%s', (_, given, expected) => {
  expect(safeText(given)).toBe(expected)
})

test('every line end starts a new line', () => {
  expect(safeLines('a\r\nb\nc\rd\ve\ff\u0085g\u2028h\u2029i')).toEqual(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'])
})

test('one line is one line', () => {
  expect(safeLine(' Report\nto the\u0000 conference ')).toBe('Report to the conference')
})

/** The characters that XML 1.0 allows (production 2, Char). */
const ALLOWED = /^[\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]*$/u

test('no text whatever gives what XML forbids', () => {
  const anyText = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units)),
  )
  fc.assert(
    fc.property(anyText, (text) => {
      expect(safeText(text)).toMatch(ALLOWED)
    }),
  )
})
