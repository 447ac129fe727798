import { describe, expect, it } from 'vitest'
import { writeWhy } from '../../../../renderer/chronology/duplicates/duplicate-words.ts'
import { pairKey, pairsNow, placeIn } from '../../../../renderer/chronology/duplicates/pairs.ts'
import { caseEntry, type ProposedDuplicate } from '../../../../shared/chronology/index.ts'

const entries = (...ids: string[]) => ids.map((id) => caseEntry.parse({ id, when: {} }))
const proposed = (...pairs: [string, string][]) =>
  pairs.map((entryIds): ProposedDuplicate => ({ entryIds, likeness: 0.9, daysApart: 0, because: [] }))
const keys = (pairs: { key: string }[]) => pairs.map(({ key }) => key)
const NONE = new Map<string, string>()

describe('the pairs as they stand', () => {
  const pairs = proposed(['a', 'b'], ['c', 'a'], ['b', 'c'], ['d', 'e'])

  it('are those whose entries are there and that nobody decided', () => {
    const notTheSame = [{ id: 'n', entryIds: ['e', 'd'] as [string, string], by: '', at: '' }]
    expect(keys(pairsNow(pairs, { entries: entries('a', 'b', 'd', 'e'), notTheSame }, NONE))).toEqual(['a b'])
  })

  it('are the merged entry’s where one went into another, each once', () => {
    const after = pairsNow(pairs, { entries: entries('a', 'c', 'd', 'e'), notTheSame: [] }, new Map([['b', 'a']]))
    expect(keys(after)).toEqual(['a c', 'd e'])
  })

  it('are as they were when the merge was taken back', () => {
    const after = pairsNow(pairs, { entries: entries('a', 'b', 'c', 'd', 'e'), notTheSame: [] }, new Map([['b', 'a']]))
    expect(keys(after)).toEqual(['a b', 'a c', 'b c', 'd e'])
  })
})

describe('the place among the pairs', () => {
  const pairs = pairsNow(proposed(['a', 'b'], ['c', 'd'], ['e', 'f']), { entries: entries(...'abcdef'), notTheSame: [] }, NONE)

  it.each([
    ['stays with the pair that is shown', { index: 0, key: pairKey(['d', 'c']) }, 1],
    ['goes to the pair that took its place', { index: 1, key: 'x y' }, 1],
    ['goes to the last one at the end', { index: 7, key: 'x y' }, 2],
  ])('%s', (_, place, index) => {
    expect(placeIn(pairs, place)).toBe(index)
  })
})

describe('why two entries are shown together', () => {
  it.each<[Pick<ProposedDuplicate, 'because' | 'daysApart'>, string]>([
    [{ because: ['told-day', 'days-apart'], daysApart: 1 }, 'One tells of the other’s day, a day apart'],
    [{ because: ['days-apart', 'same-words'], daysApart: 3 }, '3 days apart, unusual words in both'],
    [{ because: ['same-day', 'same-kind'], daysApart: 0 }, 'The same day, the same kind of event'],
  ])('%#', (pair, words) => {
    expect(writeWhy(pair)).toBe(words)
  })
})
