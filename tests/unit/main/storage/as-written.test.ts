import { describe, expect, test } from 'vitest'
import { completeBy } from '../../../../main/storage/repositories/as-written.ts'
import { CHRONOLOGY_LISTS, type ChronologyList, originalCell } from '../../../../shared/chronology/index.ts'

const cell = originalCell.parse({ title: 'Date', text: '12/11/25' })
const SMALLEST: Record<ChronologyList, object> = {
  entries: {
    id: 'a',
    when: { kind: 'day', first: '2025-11-12', last: '2025-11-12' },
    sources: [{ id: 's', original: [cell] }],
    impacts: [{ text: 'Amina hid.' }],
    disputed: { by: 'Ms Begum', says: 'It was the day after.' },
  },
  periods: { id: 'a', lane: 'worker', when: {} },
  agencies: { id: 'a', name: 'Police', kind: '' },
  imports: { id: 'a' },
  aside: { id: 'a', importId: 'i', cells: [cell] },
  notTheSame: { id: 'a', entryIds: ['a', 'b'] },
  setAside: { id: 'a', key: 'gap', reason: 'In hospital.' },
}

/** The thing without one of its fields, at every place in turn. */
function* withoutOne(thing: unknown): Generator<unknown> {
  if (Array.isArray(thing)) {
    for (const [index, part] of thing.entries()) for (const less of withoutOne(part)) yield thing.with(index, less)
  } else if (typeof thing === 'object' && thing !== null) {
    for (const [key, part] of Object.entries(thing)) {
      const { [key]: _, ...rest } = thing as Record<string, unknown>
      yield rest
      for (const less of withoutOne(part)) yield { ...thing, [key]: less }
    }
  }
}

describe('what was written by today’s shape', () => {
  for (const [list, smallest] of Object.entries(SMALLEST) as [ChronologyList, object][]) {
    const schema = CHRONOLOGY_LISTS[list]
    const complete = completeBy(schema)
    const written = JSON.parse(JSON.stringify(schema.parse(smallest)))

    test(`${list}: is complete as it comes out of its schema, and reading it by its schema gives the same`, () => {
      expect(complete(written)).toBe(true)
      expect(schema.parse(written)).toEqual(written)
      expect(complete({ ...written, addedLater: 1 })).toBe(true)
    })

    test(`${list}: is not complete where its schema would put anything in`, () => {
      let looked = 0
      for (const less of withoutOne(written)) {
        const read = schema.safeParse(less)
        if (complete(less)) expect(read.data).toEqual(less)
        looked += 1
      }
      expect(looked).toBeGreaterThan(1)
    })
  }

  test('a thing of an older program is not', () => {
    expect(completeBy(CHRONOLOGY_LISTS.entries)(SMALLEST.entries)).toBe(false)
  })
})
