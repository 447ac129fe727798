import { expect, test } from 'vitest'
import { PerWord, Vocabulary } from '../../../../shared/lint/analysis/vocabulary.ts'

const words = () => new Vocabulary(() => ({ meaning: 0, opens: false }))

test('is worked out once for a word, wherever it stands', () => {
  const asked: string[] = []
  const lengths = new PerWord(({ text }) => {
    asked.push(text)
    return text.length
  })
  const vocabulary = words()
  expect(['the', 'mother', 'the'].map((text) => lengths.of(vocabulary.word(text)))).toEqual([3, 6, 3])
  expect(asked).toEqual(['the', 'mother'])
})

test('keeps what is worked out for different purposes apart, false and nought included', () => {
  const [first, isLong, size] = [
    new PerWord(({ text }) => text[0] ?? ''),
    new PerWord(({ text }) => text.length > 3),
    new PerWord(() => 0),
  ]
  const word = words().word('she')
  expect([size.of(word), isLong.of(word), first.of(word), isLong.of(word), size.of(word)]).toEqual([0, false, 's', false, 0])
})
