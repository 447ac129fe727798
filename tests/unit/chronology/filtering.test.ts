import { describe, expect, test } from 'vitest'
import { byDate, type CaseEntry, filtered } from '../../../shared/chronology/index.ts'
import { chronologyFilter } from '../../../shared/document/index.ts'
import { entryOf } from './entries.ts'

const ENTRIES: CaseEntry[] = [
  entryOf('birth', '12 March 2015', { childIds: ['zofia'], category: 'family', bearing: 'neutral' }),
  entryOf('call', '27 Dec 2025 02:10', { agency: 'police', category: 'domestic-abuse', bearing: 'risk', event: 'Police called' }),
  entryOf('dentist', 'March 2024', { childIds: ['ruby'], agency: 'health', bearing: 'protective', significance: 'key' }),
  entryOf('worry', 'since June 2021', {
    bearing: 'risk',
    sources: [{ id: 's', agency: 'school', person: 'Ms Birch', document: '', page: '', received: '', original: [] }],
  }),
  entryOf('old', 'before 2012', { bearing: 'neutral' }),
  entryOf('placement', '3 May 2024', { confidential: true }),
  entryOf('nobody knows', '', { bearing: 'neutral' }),
]
const kept = (given: Parameters<typeof chronologyFilter.parse>[0]): string[] =>
  filtered(ENTRIES, chronologyFilter.parse(given), '2026-03-12').map(({ id }) => id)

describe('a filter', () => {
  test.each([
    ['leaves confidential entries out unless asked', {}, ['birth', 'call', 'dentist', 'worry', 'old', 'nobody knows']],
    ['shows them when asked', { confidential: true, from: '2024-01-01', to: '2024-12-31' }, ['dentist', 'worry', 'placement']],
    ['keeps what is about a child, and what is about all', { childIds: ['zofia'], to: '2020-01-01' }, ['birth', 'old']],
    ['keeps the last so many months', { lastMonths: 24 }, ['call', 'dentist', 'worry']],
    ['keeps an agency’s, in whichever source', { agencies: ['school', 'police'] }, ['call', 'worry']],
    ['keeps by bearing', { bearings: ['protective'] }, ['dentist']],
    ['keeps by significance', { significances: ['key'] }, ['dentist']],
    ['keeps by category', { categories: ['domestic-abuse'] }, ['call']],
    ['finds every word wherever it stands', { words: 'birch' }, ['worry']],
    ['finds what was typed as the date', { words: 'dec 2025' }, ['call']],
    ['keeps entries that were chosen', { entryIds: ['old', 'placement'] }, ['old']],
  ])('%s', (_what, given, expected) => {
    expect(kept(given)).toEqual(expected)
  })
})

test('entries stand in the order in which they happened, those without a date last', () => {
  const same = [
    entryOf('late', '27 Dec 2025 23:00'),
    entryOf('day', '27 Dec 2025', { place: 2 }),
    entryOf('first', '27 Dec 2025', { place: 1 }),
  ]
  expect([...ENTRIES, ...same].sort(byDate).map(({ id }) => id)).toEqual([
    'old',
    'birth',
    'worry',
    'dentist',
    'placement',
    'call',
    'late',
    'first',
    'day',
    'nobody knows',
  ])
})
