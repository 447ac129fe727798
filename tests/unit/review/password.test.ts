import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { LONGEST_PASSWORD, passwordProblem, SHORTEST_PASSWORD } from '../../../shared/review/index.ts'

const OWNER = { signInName: 'jo.bell', name: 'Jo Bell', packId: 'st-helens' }

describe('a password is taken', () => {
  test.each([
    'copper lantern otter',
    'a kettle by the window',
    'three plain words',
    'otter-lantern-copper',
    'summer kettle 19',
    'lowercaseonlybutlong',
    'GJ7w!pQ2zzLm',
    'qwerty otter lantern',
    'my password is a copper lantern',
    'casewright and the lantern',
    'St Helens fog, copper, otter',
    'жёлтый чайник у окна',
    '🦊🦉🐢🐝🦋🌲🌊🔥🌙⭐🍎🍐',
    '  spaces at both ends  ',
  ])('%j', (password) => expect(passwordProblem(password, OWNER)).toBeNull())
})

describe('a password is refused', () => {
  test.each([
    ['', 'characters or more'],
    ['elevenchars', '12 characters or more'],
    ['🦊🦉🐢🐝🦋🌲🌊🔥🌙⭐🍎', '12 characters or more'],
    ['JoBell is my name', 'your own name'],
    ['I am jo.bell too', 'your own name'],
    ['Casewright2026', 'or Casewright'],
    ['c4s3wr1ght!!!!', 'or Casewright'],
    ['StHelens2026!', 'your authority'],
    ['st. helens 1998', 'your authority'],
    ['SocialWorker1', 'your work'],
    ['safeguarding12', 'your work'],
    ['aaaaaaaaaaaaaaaaaaaaaaaa', 'repeats'],
    ['abcabcabcabcabc', 'repeats'],
    ['kettle kettle', 'repeats'],
    ['121212121212', 'repeats'],
    ['123456789012', 'in order'],
    ['987654321abcd', 'in order'],
    ['qwertyuiop12', 'in order'],
    ['asdfghjkl;123', 'in order'],
    ['poiuytrewq99', 'in order'],
    ['1qaz2wsx3edc', 'in order'],
    ['abcdefghijklm', 'in order'],
    ['kettle 1234567890', 'in order'],
    ['password1234', 'tried first'],
    ['            ', 'repeats'],
    ['Password!2026', 'tried first'],
    ['P@ssw0rd!!2026', 'tried first'],
    ['Liverpool2024', 'tried first'],
    ['charlie120516', 'tried first'],
    ['unbelievable', 'tried first'],
    ['Philadelphia', 'tried first'],
    ['counter-strike', 'tried first'],
    ['monkeymonkey1', 'repeats'],
    ['99passwordpassword!', 'repeats'],
    ['threerandomwords', 'tried first'],
    ['Three Random Words 1', 'tried first'],
    ['correct horse battery staple', 'tried first'],
    ['this is my password', 'tried first'],
    ['welcome to work', 'tried first'],
  ])('%j: %s', (password, reason) => expect(passwordProblem(password, OWNER)).toContain(reason))

  test.each(['Ramanathan99!', 'Priya2024!!!!', '7391845-priya', 'priya and team', 'R4manathan1998'])(
    'where little beside a part of the name is in it: %j',
    (password) => {
      const owner = { signInName: 'pramanathan', name: 'Priya Ramanathan', packId: 'st-helens' }
      expect(passwordProblem(password, owner)).toContain('your own name')
      expect(passwordProblem(`${password} copper lantern`, owner)).toBeNull()
    },
  )

  test('where it is too long to be worked out in time', () => {
    expect(passwordProblem('copper lantern otter '.repeat(10))).toContain(`at most ${LONGEST_PASSWORD}`)
  })
})

test('four words of a list are always taken, whatever the case and what stands between', () => {
  const words = [
    'copper',
    'lantern',
    'otter',
    'field',
    'kettle',
    'window',
    'bracken',
    'thimble',
    'gravel',
    'mallet',
    'pickle',
    'harbour',
  ]
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.constantFrom(...words), { minLength: 4, maxLength: 4 }),
      fc.constantFrom(' ', '-', '', '.'),
      fc.boolean(),
      (chosen, between, capitals) => {
        const password = chosen.join(between)
        return passwordProblem(capitals ? password.toUpperCase() : password, OWNER) === null
      },
    ),
  )
})

test('what is shorter than the least is never taken', () => {
  fc.assert(fc.property(fc.string({ maxLength: SHORTEST_PASSWORD - 1 }), (short) => passwordProblem(short) !== null))
})
