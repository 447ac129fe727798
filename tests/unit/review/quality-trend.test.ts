import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { median, qualityTrend, SMALLEST_GROUP, type Submission } from '../../../shared/review/index.ts'

const submission = (given: Partial<Submission>): Submission => ({
  team: 'North',
  month: '2026-03',
  accountId: 'a',
  words: 500,
  byCategory: { 'vague-term': 2 },
  decidedAfter: null,
  ...given,
})
const three = (given: Partial<Submission> = {}) => ['a', 'b', 'c'].map((accountId) => submission({ accountId, ...given }))

describe('the trend of a team', () => {
  test('adds up a team’s month', () => {
    expect(qualityTrend([...three(), submission({ byCategory: { jargon: 1 } })])).toEqual([
      {
        team: 'North',
        month: '2026-03',
        hidden: false,
        documents: 4,
        words: 2000,
        byCategory: { jargon: 1, 'vague-term': 6 },
        medianDays: null,
      },
    ])
  })

  test('counts people and not documents: ten of one person are hidden', () => {
    expect(qualityTrend(Array.from({ length: 10 }, () => submission({})))).toMatchObject([
      { hidden: true, documents: 0, words: 0 },
    ])
  })

  test('says nothing of the time to decision while the work of fewer than three people was decided', () => {
    const [one, two, last] = three({ decidedAfter: 4 })
    if (!one || !two || !last) throw new Error('three are wanted')
    expect(qualityTrend([one, two, { ...last, decidedAfter: null }])[0]?.medianDays).toBeNull()
    expect(qualityTrend([one, { ...two, decidedAfter: 1 }, { ...last, decidedAfter: 2 }])[0]?.medianDays).toBe(2)
  })

  test('is in order of months, then teams', () => {
    const cells = qualityTrend([...three({ team: 'South', month: '2026-02' }), ...three(), ...three({ month: '2026-02' })])
    expect(cells.map(({ month, team }) => `${month} ${team}`)).toEqual(['2026-02 North', '2026-02 South', '2026-03 North'])
  })

  test('never carries an account, and no figure of a group that is too small', () => {
    const some = fc.array(
      fc.record({
        team: fc.constantFrom('North', 'South'),
        month: fc.constantFrom('2026-02', '2026-03'),
        accountId: fc.constantFrom('account-1', 'account-2', 'account-3', 'account-4'),
        words: fc.nat(4000),
        byCategory: fc.dictionary(fc.constantFrom('vague-term', 'jargon-term'), fc.nat(9)),
        decidedAfter: fc.option(fc.nat(30)),
      }),
    )
    fc.assert(
      fc.property(some, (submissions) => {
        const cells = qualityTrend(submissions)
        expect(JSON.stringify(cells)).not.toContain('account-')
        for (const cell of cells) {
          const people = new Set(
            submissions.filter(({ team, month }) => team === cell.team && month === cell.month).map(({ accountId }) => accountId),
          )
          expect(cell.hidden).toBe(people.size < SMALLEST_GROUP)
          if (cell.hidden) expect({ ...cell, team: '', month: '' }).toEqual({ ...NOTHING, hidden: true })
        }
      }),
    )
  })
})

const NOTHING = { team: '', month: '', documents: 0, words: 0, byCategory: {}, medianDays: null }

test.each([
  [[], 0],
  [[3], 3],
  [[5, 1], 3],
  [[9, 1, 2], 2],
  [[4, 1, 2, 3], 2.5],
])('the median of %j is %d', (numbers, expected) => expect(median(numbers)).toBe(expected))
