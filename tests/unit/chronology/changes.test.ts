import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type ChronologyChange, emptyChronology, undoing, withChanges } from '../../../shared/chronology/index.ts'
import { entryOf } from './entries.ts'

const change = fc
  .record({ id: fc.constantFrom('a', 'b', 'c', 'd'), event: fc.string(), gone: fc.boolean(), agency: fc.boolean() })
  .map(
    ({ id, event, gone, agency }): ChronologyChange =>
      agency
        ? { list: 'agencies', id, item: gone ? null : { id, name: `Agency ${event}`, kind: 'police' } }
        : { list: 'entries', id, item: gone ? null : entryOf(id, '12 March 2024', { event }) },
  )
const changes = fc.uniqueArray(change, { selector: ({ list, id }) => `${list} ${id}` })
const sorted = <T extends { id: string }>(things: readonly T[]): T[] => things.toSorted((one, two) => (one.id < two.id ? -1 : 1))

test('changes that are taken back leave everything as it was', () => {
  fc.assert(
    fc.property(changes, changes, (first, second) => {
      const before = withChanges(emptyChronology(), first)
      const back = withChanges(withChanges(before, second), undoing(before, second))
      expect(sorted(back.entries)).toEqual(sorted(before.entries))
      expect(sorted(back.agencies)).toEqual(sorted(before.agencies))
    }),
  )
})

test('lists that nobody touched are the same objects', () => {
  const chronology = withChanges(emptyChronology(), [{ list: 'entries', id: 'a', item: entryOf('a', '2019') }])
  const changed = withChanges(chronology, [{ list: 'agencies', id: 'p', item: { id: 'p', name: 'Police', kind: 'police' } }])
  expect(changed.entries).toBe(chronology.entries)
})

test('a thing in place of another stays where that stood', () => {
  const entries = ['a', 'b', 'c'].map((id): ChronologyChange => ({ list: 'entries', id, item: entryOf(id, '2019') }))
  const chronology = withChanges(emptyChronology(), entries)
  const changed = withChanges(chronology, [{ list: 'entries', id: 'b', item: entryOf('b', '2020') }])
  expect(changed.entries.map(({ id, when }) => `${id} ${when.first.slice(0, 4)}`)).toEqual(['a 2019', 'b 2020', 'c 2019'])
})
