import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Kept, toTakeAway } from '../../../../../main/storage/backup/rolling.ts'

const at = (madeAt: string, more: Partial<Kept> = {}): Kept => ({ path: madeAt, madeAt, automatic: true, good: true, ...more })
const day = (number: number): string => new Date(Date.parse('2026-01-01T18:00:00Z') + number * 86_400_000).toISOString()

describe('rolling backups', () => {
  test('keep the newest of each day', () => {
    expect(toTakeAway([at('2026-11-22T09:00:00Z'), at('2026-11-22T13:00:00Z'), at('2026-11-21T09:00:00Z')])).toEqual([
      '2026-11-22T09:00:00Z',
    ])
  })

  test('keep seven days, four weeks and six months', () => {
    const all = Array.from({ length: 365 }, (_, number) => at(day(number)))
    const gone = new Set(toTakeAway(all))
    const kept = all.filter(({ path }) => !gone.has(path)).map(({ madeAt }) => madeAt.slice(0, 10))
    expect(kept).toEqual([
      '2026-07-31',
      '2026-08-31',
      '2026-09-30',
      '2026-10-31',
      '2026-11-30',
      '2026-12-13',
      '2026-12-20',
      '2026-12-25',
      '2026-12-26',
      '2026-12-27',
      '2026-12-28',
      '2026-12-29',
      '2026-12-30',
      '2026-12-31',
    ])
  })

  test('leave what somebody asked for, and what is damaged', () => {
    const old = [at('2026-11-22T08:00:00Z', { automatic: false }), at('2026-11-22T07:00:00Z', { good: false })]
    expect(toTakeAway([at('2026-11-22T09:00:00Z'), ...old])).toEqual([])
  })

  test('never take the newest good one, and stay settled', () => {
    const backup = fc.record({ number: fc.integer({ min: 0, max: 800 }), good: fc.boolean(), automatic: fc.boolean() })
    fc.assert(
      fc.property(fc.uniqueArray(backup, { selector: ({ number }) => number, maxLength: 60 }), (given) => {
        const all = given.map(({ number, ...rest }) => at(day(number), rest))
        const gone = new Set(toTakeAway(all))
        const left = all.filter(({ path }) => !gone.has(path))
        const good = (some: readonly Kept[]) => some.filter((one) => one.good && one.automatic).map(({ madeAt }) => madeAt)
        expect(good(left).toSorted().at(-1)).toBe(good(all).toSorted().at(-1))
        expect(toTakeAway(left)).toEqual([])
        expect(good(left).length).toBeLessThanOrEqual(17)
      }),
    )
  })
})
