import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type FamilyChange, undoingFamily, withFamilyChanges, withoutPerson } from '../../../shared/family/index.ts'
import { familyOf, somebody } from './people.ts'

const FAMILY = familyOf([
  ['Abena', 'Piotr', ['Zofia']],
  ['Abena', 'Darren', ['Ruby', 'Kofi']],
  ['Grace', '', ['Abena']],
])

test('whoever is taken out takes with them all that hangs on them, and can be put back', () => {
  fc.assert(
    fc.property(fc.constantFrom(...FAMILY.people.map(({ id }) => id)), (personId) => {
      const full = withFamilyChanges(FAMILY, [
        { list: 'twinSets', id: 't', item: { id: 't', personIds: ['ruby', 'kofi'], identical: 'no' } },
        {
          list: 'households',
          id: 'h',
          item: {
            id: 'h',
            name: '',
            address: '',
            confidential: false,
            members: ['abena', 'ruby', 'kofi'].map((id) => ({ personId: id, from: '', until: '', partly: false })),
          },
        },
        {
          list: 'ties',
          id: 'x',
          item: {
            id: 'x',
            fromId: 'darren',
            toId: 'abena',
            kind: 'physical-abuse',
            from: '',
            until: '',
            source: '',
            note: '',
            confidential: false,
          },
        },
      ])
      const changes = withoutPerson(full, personId)
      const without = withFamilyChanges(full, changes)
      expect(JSON.stringify({ ...without, twinSets: without.twinSets.map(({ personIds }) => personIds) })).not.toContain(
        `"${personId}"`,
      )
      const back = withFamilyChanges(without, undoingFamily(full, changes))
      const sorted = (things: readonly { id: string }[]) => things.toSorted((one, two) => (one.id < two.id ? -1 : 1))
      for (const list of ['people', 'partnerships', 'parentLinks', 'twinSets', 'households', 'ties'] as const)
        expect(sorted(back[list])).toEqual(sorted(full[list]))
    }),
  )
})

test('a set of two is no set without one of them', () => {
  const change: FamilyChange = { list: 'twinSets', id: 't', item: { id: 't', personIds: ['ruby', 'kofi'], identical: 'no' } }
  const full = withFamilyChanges(FAMILY, [change])
  expect(withFamilyChanges(full, withoutPerson(full, 'ruby')).twinSets).toEqual([])
})

test('people have what a genogram needs, and say nothing of it until somebody does', () => {
  expect(somebody('Ana')).toMatchObject({ sort: 'person', gender: '', born: '', died: '', markers: [], confidential: false })
})
