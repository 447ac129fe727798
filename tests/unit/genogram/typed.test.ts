import { describe, expect, it, test } from 'vitest'
import { bornText, isDue, readBorn, sayTyped } from '../../../renderer/genogram/born.ts'
import { readName, typedName } from '../../../renderer/genogram/names.ts'
import { saidInPicture } from '../../../renderer/genogram/person-words.ts'
import { caseFamily } from '../../../shared/family/index.ts'
import { familyOf, somebody } from '../family/people.ts'

const TODAY = '2026-03-10'

describe('a name typed in one line', () => {
  it.each([
    ['Abena Mensah', '', { title: '', firstName: 'Abena', lastName: 'Mensah' }],
    ['Mrs Grace Mensah', '', { title: 'Mrs', firstName: 'Grace', lastName: 'Mensah' }],
    ['Mr Nowak', '', { title: 'Mr', firstName: '', lastName: 'Nowak' }],
    ['Zofia', '', { title: '', firstName: 'Zofia', lastName: '' }],
    ['Mary Jane Pike', '', { title: '', firstName: 'Mary Jane', lastName: 'Pike' }],
    ['Anna van der Berg', 'van der Berg', { title: '', firstName: 'Anna', lastName: 'van der Berg' }],
    ['Miss', '', { title: '', firstName: 'Miss', lastName: '' }],
    ['', 'Pike', { title: '', firstName: '', lastName: '' }],
  ])('reads “%s”', (typed, lastName, read) => {
    expect(readName(typed, { lastName })).toEqual(read)
    expect(typedName(read)).toBe(typed)
  })
})

describe('when somebody was born', () => {
  it.each([
    ['14 May 1991', { born: '', dateOfBirth: '1991-05-14' }],
    ['1991', { born: '1991', dateOfBirth: '' }],
    ['about 1960', { born: 'about 1960', dateOfBirth: '' }],
    ['37', { born: 'about 1989', dateOfBirth: '' }],
    ['aged 5', { born: 'about 2021', dateOfBirth: '' }],
    ['May 1991', { born: 'May 1991', dateOfBirth: '' }],
    ['no idea', { born: 'no idea', dateOfBirth: '' }],
    ['', { born: '', dateOfBirth: '' }],
  ])('reads “%s”', (typed, read) => expect(readBorn(typed, TODAY)).toEqual(read))

  it('shows the day written out, and says how an age reads', () => {
    expect(bornText({ born: '', dateOfBirth: '1991-05-14' }, TODAY)).toBe('14 May 1991')
    expect(sayTyped('37', TODAY)).toEqual({ words: 'about 1989', problem: null })
    expect(sayTyped('the day before', TODAY).problem).toContain('could not be read')
  })
})

describe('somebody said aloud', () => {
  it('has age, family, home and how many relationships', () => {
    const family = familyOf([['Abena', 'Piotr', ['Zofia', 'Ruby']]])
    const abena = somebody('Abena', { lastName: 'Mensah', gender: 'female', dateOfBirth: '1988-04-04' })
    const whole = caseFamily.parse({
      ...family,
      people: family.people.map((one) => (one.id === 'abena' ? abena : one)),
      households: [{ id: 'home', address: '27 Larch Walk', members: [{ personId: 'abena' }] }],
    })
    expect(saidInPicture(whole, abena, TODAY)).toBe(
      'Abena Mensah, 37, mother of Zofia and Ruby, lives at 27 Larch Walk; 1 relationship',
    )
  })

  it('says what is not known', () => {
    const unknown = somebody('', { id: 'father', sort: 'not-known', role: 'father' })
    expect(saidInPicture(caseFamily.parse({ people: [unknown] }), unknown, TODAY)).toBe('Father not known; no relationships')
  })
})

test.each([
  ['May 2026', true],
  ['12 March 2026', false],
  ['2016', false],
  ['6', false],
  ['', false],
])('whether “%s” is the day that a baby is due: %s', (typed, due) => {
  expect(isDue(typed, '2026-03-12')).toBe(due)
})
