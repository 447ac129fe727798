import { describe, expect, it } from 'vitest'
import { openPart, shownOf } from '../../../../shared/family/drawing/index.ts'
import { caseFamily, person } from '../../../../shared/family/index.ts'
import { familyOf } from '../people.ts'
import { INVENTED } from './invented-family.ts'

const shown = (asAt: string, filter?: Parameters<typeof shownOf>[1]['filter']) => shownOf(INVENTED, { asAt, filter }).family
const ids = (family: { people: readonly { id: string }[] }): string[] => family.people.map(({ id }) => id)

describe('what a picture shows', () => {
  it('leaves professionals out unless somebody put them in, and others whom somebody took out', () => {
    const family = caseFamily.parse({
      people: [
        person.parse({ id: 'worker', group: 'professional' }),
        person.parse({ id: 'mentor', group: 'professional', onGenogram: true }),
        person.parse({ id: 'friend', group: 'family', onGenogram: false }),
        person.parse({ id: 'mother', group: 'family' }),
      ],
    })
    expect(ids(shownOf(family, { asAt: '2026-03-10' }).family)).toEqual(['mentor', 'mother'])
  })

  it('has on a day nobody who was born later, and nobody dead who still lived', () => {
    const then = shown('2015-06-01')
    expect(ids(then)).not.toContain('ruby')
    expect(ids(then)).toContain('zofia')
    expect(then.people.find(({ id }) => id === 'kwame')?.died).toBe('')
    expect(then.twinSets).toEqual([])
    expect(then.parentLinks.some(({ childId }) => childId === 'ruby')).toBe(false)
  })

  it('has partnerships as they stood: not begun, going on, ended', () => {
    expect(shown('2010-01-01').partnerships.map(({ id }) => id)).not.toContain('p2')
    expect(shown('2015-06-01').partnerships.find(({ id }) => id === 'p2')).toMatchObject({ ended: '', until: '' })
    expect(shown('2019-06-01').partnerships.find(({ id }) => id === 'p2')).toMatchObject({ ended: 'divorced', until: '2018' })
  })

  it('has in a household those who lived there', () => {
    const members = (asAt: string) => shown(asAt).households[0]?.members.map(({ personId }) => personId)
    expect(members('2026-03-10')).toEqual(['abena', 'zofia', 'ruby', 'kofi'])
    expect(members('2025-01-01')).toEqual(['abena', 'zofia', 'ruby', 'kofi', 'darren'])
    expect(members('2023-01-01')).toEqual(['zofia', 'ruby', 'kofi', 'darren'])
  })

  it('narrows to the household of the children', () => {
    const home = shown('2026-03-10', 'household')
    expect(ids(home)).toEqual(['zofia', 'ruby', 'kofi', 'abena'])
    expect(home.parentLinks.map(({ parentId }) => parentId)).toEqual(['abena', 'abena', 'abena'])
  })

  it('narrows to those who are joined to the children', () => {
    const family = caseFamily.parse({
      ...familyOf([
        ['Ann', 'Bob', ['Zoe']],
        ['Ned', '', ['Kim']],
      ]),
    })
    const whole = {
      ...family,
      people: family.people.map((one) => (one.id === 'zoe' ? { ...one, group: 'child' as const } : one)),
    }
    expect(ids(shownOf(whole, { asAt: '2026-01-01', filter: 'family' }).family)).toEqual(['ann', 'bob', 'zoe'])
  })

  it('narrows to three generations: grandparents, parents and children', () => {
    const family = familyOf([
      ['Old', '', ['Gran']],
      ['Gran', 'Pop', ['Ann']],
      ['Ann', 'Bob', ['Zoe']],
      ['Zoe', '', ['Baby']],
    ])
    const whole = {
      ...family,
      people: family.people.map((one) => (one.id === 'zoe' ? { ...one, group: 'child' as const } : one)),
    }
    expect(ids(shownOf(whole, { asAt: '2026-01-01', filter: 'three-generations' }).family)).toEqual([
      'gran',
      'pop',
      'ann',
      'bob',
      'zoe',
    ])
  })
})

describe('a pregnancy', () => {
  const base = familyOf([['Ann', 'Bob', ['Bump']]])
  const due = (born: string, asAt: string): boolean => {
    const people = base.people.map((one) => (one.id === 'bump' ? { ...one, sort: 'pregnancy' as const, born } : one))
    return ids(shownOf({ ...base, people }, { asAt }).family).includes('bump')
  }
  it('is there before the day on which the baby is due', () => expect(due('May 2026', '2026-03-10')).toBe(true))
  it('is not there before it began', () => expect(due('May 2026', '2025-06-01')).toBe(false))
})

describe('what is handed on as data', () => {
  const base = familyOf([['Ann', 'Bob', ['Zoe', 'Bump']]])
  const family = {
    ...base,
    people: base.people.map((one) =>
      one.id === 'bob' ? { ...one, confidential: true } : one.id === 'bump' ? { ...one, born: 'May 2099' } : one,
    ),
    households: caseFamily.parse({
      households: [{ id: 'home', name: 'Elm Row', members: [{ personId: 'zoe', until: '2019' }, { personId: 'ann' }] }],
    }).households,
  }
  const { family: open, leftOut } = openPart(family)

  it('is the whole family through the years: who moved out, and who is not born yet', () => {
    expect(ids(open)).toEqual(['ann', 'zoe', 'bump'])
    expect(open.households[0]?.members).toMatchObject([{ personId: 'zoe', until: '2019' }, { personId: 'ann' }])
  })
  it('is without what is confidential, and says how much that is', () => {
    expect(leftOut).toBe(1)
    expect(open.parentLinks.map(({ parentId }) => parentId)).not.toContain('bob')
  })
})

describe('a family with something that hangs on nobody', () => {
  it('is shown without it', () => {
    const { family } = shownOf({ ...INVENTED, people: [] }, { asAt: '2026-03-10' })
    const { partnerships, parentLinks, ties, households, twinSets, gaps } = family
    expect([partnerships, parentLinks, ties, households, twinSets, gaps].flat()).toEqual([])
  })
})
