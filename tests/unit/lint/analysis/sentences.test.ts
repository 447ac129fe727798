import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { splitSentences } from '../../../../shared/lint/analysis/sentences.ts'

const sentences = (text: string): string[] => splitSentences(text, 0).map(({ start, end }) => text.slice(start, end))

describe('splitSentences', () => {
  it.each<[string, string[]]>([
    ['Mr. Mensah came. Ms. Pike did not.', ['Mr. Mensah came.', 'Ms. Pike did not.']],
    ['Dr. J. K. Amadi saw Ruby. She is well.', ['Dr. J. K. Amadi saw Ruby.', 'She is well.']],
    ['He saw e.g. the school. It is near.', ['He saw e.g. the school.', 'It is near.']],
    ['Two agencies, i.e. Health and Police, came. Good.', ['Two agencies, i.e. Health and Police, came.', 'Good.']],
    ['He came at 3 p.m. on Friday. He left.', ['He came at 3 p.m. on Friday.', 'He left.']],
    ['He came at 3 p.m. Ruby was out.', ['He came at 3 p.m.', 'Ruby was out.']],
    ['1. Ruby is safe. 2. Kofi is not.', ['1. Ruby is safe.', '2. Kofi is not.']],
    ['She is 9. He is 4.', ['She is 9.', 'He is 4.']],
    ['It cost £3.50. That is dear.', ['It cost £3.50.', 'That is dear.']],
    ['“Stop!” she said. He stopped.', ['“Stop!” she said.', 'He stopped.']],
    ['She said, “I am tired.” He left.', ['She said, “I am tired.”', 'He left.']],
    ['So am I. He is too.', ['So am I.', 'He is too.']],
    ['Really? Yes! Good…', ['Really?', 'Yes!', 'Good…']],
    ['They live at No. 4 Mill Lane. It is small.', ['They live at No. 4 Mill Lane.', 'It is small.']],
    ['Did he say so? no. 4 did.', ['Did he say so? no. 4 did.']],
    ['One line\nanother line', ['One line', 'another line']],
    ['St. Mary’s School wrote. We replied.', ['St. Mary’s School wrote.', 'We replied.']],
    ['He saw Kofi, etc. and left. Then he came.', ['He saw Kofi, etc. and left.', 'Then he came.']],
    ['', []],
    ['   ', []],
  ])('%s', (text, expected) => expect(sentences(text)).toEqual(expected))

  it('covers every character that is not white space, once, in order', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'ab .!?\nA”“Mr1'), maxLength: 60 }), (text) => {
        const spans = splitSentences(text, 0)
        let at = 0
        for (const { start, end } of spans) {
          expect(text.slice(at, start).trim()).toBe('')
          expect(end).toBeGreaterThan(start)
          at = end
        }
        expect(text.slice(at).trim()).toBe('')
      }),
    )
  })
})
