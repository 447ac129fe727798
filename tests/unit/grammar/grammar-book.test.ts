import { describe, expect, it } from 'vitest'
import { GrammarBook, type GrammarMark } from '../../../shared/grammar/index.ts'

const mark: GrammarMark = { start: 0, end: 2, message: 'He?', replacements: [] }

describe('what is known of sentences', () => {
  it('is asked for once, whichever block has the sentence', () => {
    const book = new GrammarBook()
    expect([book.marksIn('He go.', 'a'), book.marksIn('He go.', 'b'), book.marksIn('She goes.', 'a')]).toEqual([null, null, null])
    expect(book.takeWanted()).toEqual(['He go.', 'She goes.'])
    expect(book.takeWanted()).toEqual([])
  })

  it('is told to every block that asked, where there is something to tell', () => {
    const book = new GrammarBook()
    book.marksIn('He go.', 'a')
    book.marksIn('He go.', 'b')
    book.marksIn('She goes.', 'c')
    book.takeWanted()
    expect([
      ...book.learn([
        ['He go.', [mark]],
        ['She goes.', []],
      ]),
    ]).toEqual(['a', 'b'])
    expect(book.marksIn('He go.', 'd')).toEqual([mark])
    expect(book.marksIn('She goes.', 'd')).toEqual([])
    expect(book.takeWanted()).toEqual([])
  })
})
