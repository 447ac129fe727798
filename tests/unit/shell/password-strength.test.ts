import { expect, test } from 'vitest'
import { passwordStrength } from '../../../renderer/shell/password-strength.ts'

test.each([
  ['', 0, ''],
  ['short', 1, 'Too short: 7 more characters.'],
  ['elevenchars', 1, 'Too short: 1 more character.'],
  ['aaaaaaaaaaaaaaaaaaaaaaaa', 1, 'This repeats the same few characters. Three random words work well.'],
  ['Philadelphia', 1, 'This is one of the passwords that are tried first. Three random words work well.'],
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
