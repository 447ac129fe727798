import { expect, test } from 'vitest'
import { passwordStrength } from '../../../renderer/shell/password-strength.ts'

test.each([
  ['', 0, ''],
  ['short', 1, 'Too short: 7 more characters.'],
  ['elevenchars', 1, 'Too short: 1 more character.'],
  ['aaaaaaaaaaaaaaaaaaaaaaaa', 1, 'Easy to guess. Three random words work well.'],
  ['password1234', 1, 'Easy to guess. Three random words work well.'],
  ['Casewright2026', 1, 'Easy to guess. Three random words work well.'],
  ['lantern otter', 2, 'Fair. A longer one is harder to guess.'],
  ['copper lantern ott', 3, 'Good.'],
  ['copper lantern otter', 4, 'Strong.'],
  ['my password is a copper lantern', 4, 'Strong.'],
])('%j has %i bars', (password, bars, words) => {
  expect(passwordStrength(password)).toEqual({ bars, words })
})

test('characters are counted as people see them, not as the computer stores them', () => {
  expect(passwordStrength('🦊🦉🐢🐝🦋🌲🌊🔥🌙⭐🍎').words).toBe('Too short: 1 more character.')
})
