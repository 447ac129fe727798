import { describe, expect, it } from 'vitest'
import { missingParents } from '../../../renderer/genogram/panel/missing-parents.ts'
import { joined, partnerNow, quickEntry, TIE_CHOICES, tied, wantsParent } from '../../../renderer/genogram/quick-entry.ts'
import { unlinkedPeople } from '../../../renderer/genogram/unlinked.ts'
import { caseFamily, type FamilyChange, withFamilyChanges } from '../../../shared/family/index.ts'
import { familyOf, somebody } from '../family/people.ts'

const family = familyOf([
  ['Abena', 'Piotr', ['Zofia']],
  ['Abena', 'Darren', ['Ruby', 'Kofi']],
])
function ids(): () => string {
  let count = 0
  return () => `new-${++count}`
}
const made = (changes: readonly FamilyChange[] | undefined, before = family) => withFamilyChanges(before, changes ?? [])
const parentsOf = (whole: typeof family, child: string) =>
  whole.parentLinks.filter(({ childId }) => childId === child).map(({ parentId }) => parentId)

describe('quick entry', () => {
  it('adds a partner after those who were there', () => {
    const added = quickEntry(family, 'abena', 'partner', ids())
    const [couple] = made(added?.changes).partnerships.filter(({ personIds }) => personIds.includes('new-1'))
    expect(couple?.personIds).toEqual(['abena', 'new-1'])
    expect(couple?.place).toBe(1)
    expect(partnerNow(made(added?.changes), 'abena')).toBe('new-1')
  })

  it('gives a child to somebody and the partner whom they have now', () => {
    const parted = {
      ...family,
      partnerships: family.partnerships.map((one) => (one.id === 'abena+piotr' ? one : { ...one, ended: 'separated' as const })),
    }
    const added = quickEntry(parted, 'abena', 'child', ids())
    expect(parentsOf(made(added?.changes, parted), added?.personId ?? '')).toEqual(['abena', 'piotr'])
  })

  it('gives a child to somebody alone', () => {
    const alone = caseFamily.parse({ people: [somebody('Grace')] })
    const added = quickEntry(alone, 'grace', 'child', ids())
    expect(parentsOf(made(added?.changes, alone), added?.personId ?? '')).toEqual(['grace'])
  })

  it('adds a mother and then a father, and no third', () => {
    const mother = quickEntry(family, 'abena', 'mother', ids())
    const one = made(mother?.changes)
    expect(one.people.at(-1)?.gender).toBe('female')
    expect(wantsParent(one, 'abena')).toBe(true)
    const two = made(quickEntry(one, 'abena', 'father')?.changes, one)
    expect(parentsOf(two, 'abena')).toHaveLength(2)
    expect(quickEntry(two, 'abena', 'parent')).toBeNull()
  })

  it('gives a sibling the same parents', () => {
    const added = quickEntry(family, 'ruby', 'sibling', ids())
    expect(parentsOf(made(added?.changes), added?.personId ?? '')).toEqual(['abena', 'darren'])
  })

  it('puts in a parent who is not known where siblings have none, so that the gap is seen', () => {
    const added = quickEntry(family, 'piotr', 'sibling', ids())
    const now = made(added?.changes)
    const [parent] = parentsOf(now, 'piotr')
    expect(parentsOf(now, added?.personId ?? '')).toEqual([parent])
    expect(now.people.find(({ id }) => id === parent)?.sort).toBe('not-known')
  })
})

describe('joining two who are there', () => {
  const loose = caseFamily.parse({ ...family, people: [...family.people, somebody('Grace'), somebody('Esi')] })

  it('tells who belongs to nobody yet', () => {
    expect(unlinkedPeople(loose).map(({ id }) => id)).toEqual(['grace', 'esi'])
    const worker = somebody('Priya', { group: 'professional' })
    expect(unlinkedPeople({ ...loose, people: [...loose.people, worker] }).map(({ id }) => id)).toEqual(['grace', 'esi'])
  })

  it('makes a mother, and says so where nobody had said', () => {
    const now = made(joined(loose, 'grace', 'mother-of', 'abena', ids()), loose)
    expect(parentsOf(now, 'abena')).toEqual(['grace'])
    expect(now.people.find(({ id }) => id === 'grace')?.gender).toBe('female')
  })

  it('makes siblings through the parents of the one who has them', () => {
    const now = made(joined(loose, 'esi', 'sibling-of', 'ruby', ids()), loose)
    expect(parentsOf(now, 'esi')).toEqual(['abena', 'darren'])
  })

  it('makes twins, and a third of them', () => {
    const two = made(joined(family, 'ruby', 'twin-of', 'kofi', ids()))
    expect(two.twinSets.map(({ personIds }) => personIds)).toEqual([['ruby', 'kofi']])
    expect(joined(two, 'ruby', 'twin-of', 'kofi', ids())).toEqual([])
  })

  it('does not join twice, to oneself, or both ways', () => {
    expect(joined(family, 'abena', 'parent-of', 'ruby')).toEqual([])
    expect(joined(family, 'ruby', 'parent-of', 'abena')).toEqual([])
    expect(joined(family, 'abena', 'partner-of', 'piotr')).toEqual([])
    expect(joined(family, 'abena', 'partner-of', 'abena')).toEqual([])
    expect(tied('abena', 'close', 'abena')).toEqual([])
  })

  it('offers directed ties both ways', () => {
    const harm = TIE_CHOICES.filter(({ kind }) => kind === 'physical-abuse')
    expect(harm.map(({ label, turned }) => [label, turned])).toEqual([
      ['Physical abuse, towards', false],
      ['Physical abuse, from', true],
    ])
  })
})

describe('parents who are not there', () => {
  it('asks for both, for the other one, or for nobody', () => {
    expect(missingParents(family, 'abena')).toBe('parents')
    expect(missingParents(family, 'ruby')).toBeNull()
    const mother = made(quickEntry(family, 'abena', 'mother')?.changes)
    expect(missingParents(mother, 'abena')).toBe('father')
  })
})
