import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '../../../shared/document/index.ts'
import {
  doneInTime,
  dueDates,
  dueOn,
  dueStandings,
  limitInWords,
  nextDue,
  standingInWords,
  standingOn,
  type TimescaleObligation,
  type TimescaleUnit,
  TriggerError,
} from '../../../shared/timescales/index.ts'

function obligation(given: Partial<TimescaleObligation> & Pick<TimescaleObligation, 'limit' | 'unit'>): TimescaleObligation {
  return { id: 'an-obligation', event: 'event', what: 'Something', direction: 'after', repeats: false, clause: '1', ...given }
}

describe('when an obligation falls due', () => {
  test.each<[number, TimescaleUnit, 'after' | 'before', string, string]>([
    [15, 'workingDays', 'after', '2026-03-05', '2026-03-26'],
    [3, 'workingDays', 'before', '2026-03-26', '2026-03-23'],
    [10, 'workingDays', 'after', '2026-03-26', '2026-04-13'],
    [5, 'days', 'after', '2026-03-05', '2026-03-10'],
    [6, 'weeks', 'after', '2026-03-05', '2026-04-16'],
    [3, 'months', 'after', '2025-11-30', '2026-02-28'],
    [3, 'months', 'before', '2026-05-31', '2026-02-28'],
    [1, 'years', 'after', '2024-02-29', '2025-02-28'],
    [24, 'hours', 'after', '2026-03-05T14:30', '2026-03-06T14:30'],
    [48, 'hours', 'before', '2026-03-05T09:05', '2026-03-03T09:05'],
    [72, 'hours', 'after', '2026-03-05', '2026-03-08'],
    [4, 'hours', 'after', '2026-03-05T22:15', '2026-03-06T02:15'],
    [1, 'days', 'after', '2026-03-05T14:30', '2026-03-06'],
  ])('%i %s %s %s: %s', (limit, unit, direction, trigger, due) => {
    expect(dueOn({ limit, unit, direction }, trigger)).toBe(due)
  })

  test.each(['', '5 March 2026', '2026-02-30', '2026-03-05T25:00'])('“%s” is no trigger', (trigger) => {
    expect(() => dueOn({ limit: 1, unit: 'days', direction: 'after' }, trigger)).toThrow(TriggerError)
  })

  test('later events are never due earlier', () => {
    const unit = fc.constantFrom<TimescaleUnit>('hours', 'days', 'workingDays', 'weeks', 'months', 'years')
    const direction = fc.constantFrom('after' as const, 'before' as const)
    const start = fc.integer({ min: 0, max: 20_000 })
    fc.assert(
      fc.property(
        unit,
        direction,
        fc.integer({ min: 1, max: 60 }),
        start,
        fc.integer({ min: 0, max: 40 }),
        (unit, direction, limit, from, gap) => {
          const day = addDays('2040-01-01', -from)
          const [one, other] = [dueOn({ limit, unit, direction }, day), dueOn({ limit, unit, direction }, addDays(day, gap))]
          expect(one <= other).toBe(true)
          expect(direction === 'after' ? one > day : one < day).toBe(true)
        },
      ),
    )
  })
})

const PACK = [
  obligation({ id: 'conference', event: 'strategyDiscussion', limit: 15, unit: 'workingDays' }),
  obligation({ id: 'report', event: 'conference', limit: 3, unit: 'workingDays', direction: 'before' }),
  obligation({ id: 'visit', event: 'visits', limit: 10, unit: 'workingDays', repeats: true }),
  obligation({ id: 'record', event: 'visits', limit: 2, unit: 'workingDays' }),
]
const EVENTS = { strategyDiscussion: '2026-03-05', visits: ['2026-03-10', '2026-03-03'], conference: '', other: '2026-01-01' }

describe('what a pack makes due', () => {
  test('in order of day, repeated ones from the last event, nothing without a day', () => {
    expect(dueDates(PACK, EVENTS).map(({ obligation: { id }, trigger, due }) => [id, trigger, due])).toEqual([
      ['record', '2026-03-03', '2026-03-05'],
      ['record', '2026-03-10', '2026-03-12'],
      ['visit', '2026-03-10', '2026-03-24'],
      ['conference', '2026-03-05', '2026-03-26'],
    ])
  })

  test('days left are working days, and what is past is overdue', () => {
    expect(dueStandings(PACK, EVENTS, '2026-03-12').map(({ workingDaysLeft, overdue }) => [workingDaysLeft, overdue])).toEqual([
      [-5, true],
      [0, false],
      [8, false],
      [10, false],
    ])
    expect(nextDue(PACK, EVENTS, '2026-03-13')?.obligation.id).toBe('visit')
    expect(nextDue(PACK, EVENTS, '2026-06-01')).toBeNull()
  })

  test('hours are overdue by the hour when the time of day is known', () => {
    const [due] = dueDates([obligation({ limit: 24, unit: 'hours' })], { event: '2026-03-05T14:30' })
    if (!due) throw new Error('nothing is due')
    expect(standingOn(due, '2026-03-06').overdue).toBe(false)
    expect(standingOn(due, '2026-03-06T14:30').overdue).toBe(false)
    expect(standingOn(due, '2026-03-06T14:31').overdue).toBe(true)
    expect([doneInTime(due, '2026-03-06T15:00'), doneInTime(due, '2026-03-06'), doneInTime(due, '2026-03-07')]).toEqual([
      false,
      true,
      false,
    ])
  })
})

describe('in words', () => {
  test.each([
    [obligation({ limit: 15, unit: 'workingDays' }), 'within 15 working days'],
    [obligation({ limit: 1, unit: 'weeks' }), 'within 1 week'],
    [obligation({ limit: 48, unit: 'hours', direction: 'before' }), 'at least 48 hours before'],
    [obligation({ limit: 6, unit: 'weeks', repeats: true }), 'every 6 weeks'],
    [obligation({ limit: 1, unit: 'months', repeats: true }), 'every month'],
  ])('a limit: %#', (given, words) => expect(limitInWords(given)).toBe(words))

  test.each([
    ['2026-03-25', '1 working day left'],
    ['2026-03-20', '4 working days left'],
    ['2026-03-26', 'due today'],
    ['2026-03-27', '1 working day overdue'],
    ['2026-03-31', '3 working days overdue'],
  ])('on %s: %s', (today, words) => {
    const standing = dueStandings(PACK.slice(0, 1), EVENTS, today)[0]
    expect(standing && standingInWords(standing, today)).toBe(words)
  })
})
