import { describe, expect, test } from 'vitest'
import { phrasesOf, phrasesToType, StandardsProblem, unknownField } from '../../../shared/standards/index.ts'
import { parsePhraseList } from '../../../shared/standards/reading/index.ts'

const one = (shortcut: string, text = 'Text.', title = shortcut) => ({ shortcut, title, text })
const problemsOf = (text: string): string[] => {
  try {
    parsePhraseList(text, 'ours.yaml')
    return []
  } catch (error) {
    if (!(error instanceof StandardsProblem)) throw error
    return error.problems.map(({ line, reason }) => `${line}: ${reason}`)
  }
}
const list = (...phrases: string[]) => `id: ours\ntitle: Ours\nphrases:\n${phrases.map((text) => `  - ${text}\n`).join('')}`

describe('a list of phrases', () => {
  test('is read', () => {
    const text = list('{ shortcut: alone, title: Seen alone, text: "I saw {child.firstName} alone." }')
    expect(parsePhraseList(text, 'ours.yaml').phrases).toEqual([one('alone', 'I saw {child.firstName} alone.', 'Seen alone')])
  })
  test.each([
    [list('{ shortcut: a, title: T, text: x }'), /^4: .*2 to 20 small letters or figures/],
    [list('{ shortcut: ab, title: T, text: x }', '{ shortcut: ab, title: T, text: y }'), /^5: the shortcut “ab” is used twice/],
    [list('{ shortcut: ab, title: T, text: "{child.name}" }'), /^4: there is no merge field called “child.name”/],
    [list('{ shortcut: ab, text: x }'), /^4: .*title/],
    [list(`{ shortcut: ab, title: T, text: ${'x'.repeat(2001)} }`), /^4: .*longer than 2000/],
  ])('with a mistake is refused with its place: %#', (text, expected) => {
    expect(problemsOf(text)).toEqual([expect.stringMatching(expected)])
  })
})

describe('where two phrases have one shortcut', () => {
  test('one’s own wins over the authority’s', () => {
    const typed = phrasesToType([one('alone', 'Mine.')], [one('alone', 'Theirs.'), one('told')])
    expect(typed.map(({ text }) => text)).toEqual(['Mine.', 'Text.'])
  })
  test('the later of two lists wins', () => {
    const lists = [
      { id: 'a', title: 'A', phrases: [one('alone', 'First.')] },
      { id: 'b', title: 'B', phrases: [one('alone', 'Second.')] },
    ]
    expect(phrasesOf(lists)).toEqual([one('alone', 'Second.')])
  })
})

test.each([
  ['{child.firstName} and {keyDates.initialConference}', null],
  ['{child.nickname}', 'child.nickname'],
  ['braces { like these }', null],
])('the unknown field of %j is %j', (text, field) => {
  expect(unknownField(text)).toBe(field)
})
