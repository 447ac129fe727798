import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { canonicalText } from '../../../shared/review/index.ts'

describe('the one text that stands for a record', () => {
  test('is the same in whatever order its fields come', () => {
    expect(canonicalText({ b: [1, 'x'], a: { d: null, c: 'é' } })).toBe('{"a":{"c":"é","d":null},"b":[1,"x"]}')
  })

  test.each([
    ['in a text', { text: 'half \uD83D of a letter' }, '{"text":"half \uFFFD of a letter"}'],
    ['in a list, twice', ['\uDE00\uDE00'], '["\uFFFD\uFFFD"]'],
    ['in a name of a field', { '\uD83D': 1 }, '{"\uFFFD":1}'],
  ])('is there also with half a letter %s, which is drawn and stored as a sign that none is', (_where, value, text) => {
    expect(canonicalText(value)).toBe(text)
  })

  test('is there for whatever a record may hold, and well-formed', () => {
    const anything = fc.dictionary(
      fc.string({ unit: 'binary' }),
      fc.anything({ values: [fc.string({ unit: 'binary' }), fc.integer()] }),
    )
    fc.assert(fc.property(anything, (value) => canonicalText(value).isWellFormed()))
  })
})
