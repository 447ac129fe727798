import { expect, test } from 'vitest'
import { EVERYTHING, figures, perThousand, trendByTeam } from '../../../renderer/team/team-trend.ts'
import { lastMonths, monthsBetween, sayLeft, sayReturned, sayWaited } from '../../../renderer/team/words.ts'
import type { TrendCell } from '../../../shared/review/index.ts'

const cell = (given: Partial<TrendCell>): TrendCell => ({
  team: 'North',
  month: '2026-03',
  hidden: false,
  documents: 4,
  words: 2000,
  byCategory: { 'vague-term': 3, 'jargon-term': 5 },
  medianDays: null,
  ...given,
})

test('a team’s categories stand in the order of how often they were found', () => {
  const [north, south] = trendByTeam([cell({ team: 'South', byCategory: {} }), cell({}), cell({ month: '2026-02' })])
  expect(north?.categories.map(({ id }) => id)).toEqual(['jargon-term', 'vague-term'])
  expect([...(north?.cells.keys() ?? [])]).toEqual(['2026-03', '2026-02'])
  expect(south?.team).toBe('South')
})

test.each([
  [EVERYTHING, 4],
  ['vague-term', 1.5],
  ['slang', 0],
])('%s is %d for each 1,000 words', (category, expected) => expect(perThousand(cell({}), category)).toBe(expected))

test('a text without words has no findings for each 1,000', () => expect(perThousand(cell({ words: 0 }), EVERYTHING)).toBe(0))

test('a month that is hidden is told from one in which nobody submitted, and neither has a figure', () => {
  const [team] = trendByTeam([cell({}), cell({ month: '2026-02', hidden: true })])
  if (!team) throw new Error('a team is wanted')
  expect(figures(team, ['2026-01', '2026-02', '2026-03'], (one) => one.words)).toEqual([
    { month: '2026-01', value: null, hidden: false },
    { month: '2026-02', value: null, hidden: true },
    { month: '2026-03', value: 2000, hidden: false },
  ])
})

test('months run over the turn of a year', () => {
  expect(lastMonths('2026-02-10', 4)).toEqual(['2025-11', '2025-12', '2026-01', '2026-02'])
  expect(monthsBetween('2025-12', '2026-01')).toEqual(['2025-12', '2026-01'])
  expect(monthsBetween('2026-01', '2026-01')).toEqual(['2026-01'])
})

test.each([
  [{ workingDays: 0, hours: 0 }, 'Under an hour'],
  [{ workingDays: 0, hours: 1 }, '1 hour'],
  [{ workingDays: 1, hours: 20 }, '1 working day'],
  [{ workingDays: 3, hours: 90 }, '3 working days'],
])('%j is said as “%s”', (waited, said) => expect(sayWaited(waited)).toBe(said))

test.each([
  [{ left: 0, overdue: false }, 'today'],
  [{ left: 2, overdue: false }, 'in 2 working days'],
  [{ left: -1, overdue: true }, '1 working day late'],
  [{ left: 0, overdue: true }, 'late'],
])('%j is said as “%s”', (item, said) => expect(sayLeft(item)).toBe(said))

test.each([
  [0, ''],
  [1, 'once'],
  [2, 'twice'],
  [5, '5 times'],
])('returned %d times is said as “%s”', (times, said) => expect(sayReturned(times)).toBe(said))
