import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '../../../shared/document/index.ts'
import {
  addWorkingDays,
  circumstancesOf,
  daysOfEvent,
  doneInTime,
  dueDates,
  dueOn,
  dueSeries,
  dueStandings,
  eventInWords,
  isWorkingDay,
  lastWorkingDayBefore,
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
    [0, 'days', 'after', '2026-03-07', '2026-03-07'],
    [0, 'days', 'before', '2026-03-07', '2026-03-07'],
    [0, 'workingDays', 'after', '2026-04-03', '2026-04-07'],
    [0, 'workingDays', 'after', '2026-04-02', '2026-04-02'],
    [0, 'workingDays', 'before', '2026-04-06', '2026-04-02'],
    [1, 'months', 'after', '2026-01-31', '2026-02-28'],
    [1, 'months', 'after', '2024-01-31', '2024-02-29'],
    [189, 'months', 'after', '2010-05-31', '2026-02-28'],
    [100, 'years', 'after', '2024-02-29', '2124-02-29'],
    [24, 'hours', 'after', '2026-03-05', '2026-03-06'],
    [25, 'hours', 'after', '2026-03-05', '2026-03-07'],
    [24, 'hours', 'before', '2026-03-01', '2026-02-28'],
  ])('%i %s %s %s: %s', (limit, unit, direction, trigger, due) => {
    expect(dueOn({ limit, unit, direction }, trigger)).toBe(due)
  })

  test.each(['', '5 March 2026', '2026-02-30', '2026-03-05T25:00'])('“%s” is no trigger', (trigger) => {
    expect(() => dueOn({ limit: 1, unit: 'days', direction: 'after' }, trigger)).toThrow(TriggerError)
  })

  test.each([
    [{ limit: 1, unit: 'days', direction: 'after', at: '09:00' }, '2026-03-06', '2026-03-07T09:00'],
    [{ limit: 1, unit: 'days', direction: 'after', at: '09:00' }, '2026-03-06T22:15', '2026-03-07T09:00'],
    [{ limit: 3, unit: 'hours', direction: 'before', at: '13:00' }, '2026-03-06', '2026-03-06T13:00'],
    [{ limit: 3, unit: 'hours', direction: 'before', at: '13:00' }, '2026-03-06T12:00', '2026-03-06T09:00'],
  ] as const)('a time of day that is stated: %j from %s is %s', (given, trigger, due) => {
    expect(dueOn(given, trigger)).toBe(due)
  })

  test('a weekend or holiday due day stays, with the last working day before it', () => {
    expect(dueDates([obligation({ limit: 6, unit: 'weeks' })], { event: '2026-02-23' })[0]).toMatchObject({
      due: '2026-04-06',
      lastWorkingDay: '2026-04-02',
    })
    expect(lastWorkingDayBefore('2026-03-28T09:00')).toBe('2026-03-27')
    expect(lastWorkingDayBefore('2026-03-27')).toBeNull()
  })

  test('months that repeat do not drift', () => {
    expect(dueSeries({ limit: 1, unit: 'months', direction: 'after' }, '2026-01-31', '2026-05-31')).toEqual([
      '2026-02-28',
      '2026-03-31',
      '2026-04-30',
      '2026-05-31',
    ])
    expect(dueSeries({ limit: 3, unit: 'months', direction: 'after' }, '2026-03-31', '2026-06-29')).toEqual([])
    expect(dueSeries({ limit: 0, unit: 'days', direction: 'after' }, '2026-03-31', '2026-06-29')).toEqual(['2026-03-31'])
  })

  const anyDay = fc.integer({ min: 0, max: 23_000 }).map((days) => addDays('1997-01-01', days))

  test('counted working days are what lies between, and back again is never later', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 60 }), (day, count) => {
        const due = dueOn({ limit: count, unit: 'workingDays', direction: 'after' }, day)
        expect(isWorkingDay(due)).toBe(true)
        let counted = 0
        for (let next = addDays(day, 1); next <= due; next = addDays(next, 1)) if (isWorkingDay(next)) counted += 1
        expect(counted).toBe(count)
        const back = addWorkingDays(due, -count)
        expect(isWorkingDay(day) ? back : back <= day).toBe(isWorkingDay(day) ? day : true)
      }),
    )
  })

  test('the same figure before and after mirror each other in days, weeks and hours', () => {
    const unit = fc.constantFrom<TimescaleUnit>('days', 'weeks', 'hours')
    fc.assert(
      fc.property(anyDay, unit, fc.integer({ min: 1, max: 90 }), (day, unit, limit) => {
        const due = dueOn({ limit, unit, direction: 'after' }, `${day}T10:30`)
        expect(dueOn({ limit, unit, direction: 'before' }, due).slice(0, 10)).toBe(day)
      }),
    )
  })

  test('a month ends on the same date or on the last of a shorter month', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 240 }), (day, limit) => {
        const due = dueOn({ limit, unit: 'months', direction: 'after' }, day)
        const [year = 0, month = 0] = day.split('-').map(Number)
        const index = year * 12 + month - 1 + limit
        expect(due.slice(0, 7)).toBe(`${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`)
        expect(due.slice(8) === day.slice(8) || addDays(due, 1).endsWith('-01')).toBe(true)
        expect(dueOn({ limit: limit * 12, unit: 'months', direction: 'after' }, day)).toBe(
          dueOn({ limit, unit: 'years', direction: 'after' }, day),
        )
      }),
    )
  })

  test('the last working day before is a working day, and none lies between', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const last = lastWorkingDayBefore(day)
        expect(last === null).toBe(isWorkingDay(day))
        if (last === null) return
        expect(isWorkingDay(last)).toBe(true)
        for (let next = addDays(last, 1); next <= day; next = addDays(next, 1)) expect(isWorkingDay(next)).toBe(false)
      }),
    )
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

describe('events', () => {
  test('another event stands in where the first has no day', () => {
    const visit = obligation({ limit: 10, unit: 'workingDays', event: 'protectionVisit', orFrom: ['lastVisit', 'visit'] })
    expect(dueDates([visit], { visit: '2026-03-02', lastVisit: '2026-03-10' })).toMatchObject([
      { event: 'lastVisit', trigger: '2026-03-10', due: '2026-03-24' },
    ])
    expect(dueDates([visit], { protectionVisit: '2026-03-03', lastVisit: '2026-03-10' })).toMatchObject([
      { event: 'protectionVisit', trigger: '2026-03-03' },
    ])
  })

  test('the sixteenth birthday follows from the birth', () => {
    expect(daysOfEvent({ birth: '2010-05-31' }, 'sixteenthBirthday')).toEqual(['2026-05-31'])
    expect(daysOfEvent({ birth: 'not known' }, 'sixteenthBirthday')).toEqual([])
    expect(daysOfEvent({}, 'toString')).toEqual([])
  })

  test.each([
    ['Child protection plan', {}, ['child-protection-plan']],
    ['Child protection enquiry; no court orders', {}, []],
    ['Child in need (section 17)', {}, ['child-in-need-plan']],
    ['Interim care order, placed with his mother', {}, ['looked-after', 'placed-with-parents']],
    ['Not looked after', {}, []],
    ['', { firstCoreGroup: '2026-03-02' }, ['child-protection-plan']],
    ['', { firstCoreGroup: '2026-03-20' }, []],
    ['', { firstCoreGroup: '2025-03-02', childProtectionPlanEnded: '2026-03-01' }, []],
    ['', { lookedAfter: '2026-03-02', birth: '2021-03-10' }, ['looked-after', 'up-to-5', '5-and-over']],
    ['', { birth: '2021-03-11' }, ['under-5', 'up-to-5']],
  ])('a case “%s” with %j on 10 March 2026: %j', (status, events, expected) => {
    expect([...circumstancesOf(status, events, '2026-03-10')].sort()).toEqual([...expected].sort())
  })
})

describe('in words', () => {
  test.each([
    [obligation({ limit: 15, unit: 'workingDays' }), 'within 15 working days'],
    [obligation({ limit: 1, unit: 'weeks' }), 'within 1 week'],
    [obligation({ limit: 48, unit: 'hours', direction: 'before' }), 'at least 48 hours before'],
    [obligation({ limit: 6, unit: 'weeks', repeats: true }), 'every 6 weeks'],
    [obligation({ limit: 1, unit: 'months', repeats: true }), 'every month'],
    [obligation({ limit: 0, unit: 'days' }), 'on the same day'],
    [obligation({ limit: 0, unit: 'days', direction: 'before' }), 'by that day'],
    [obligation({ limit: 0, unit: 'workingDays' }), 'on the same working day'],
    [obligation({ limit: 189, unit: 'months', event: 'birth' }), 'at 15 years and 9 months'],
    [obligation({ limit: 192, unit: 'months', event: 'birth' }), 'at 16 years'],
    [obligation({ limit: 1, unit: 'days', at: '09:00' }), 'within 1 day, by 09:00'],
    [obligation({ limit: 3, unit: 'months', sort: 'threshold' }), '3 months after'],
  ])('a limit: %#', (given, words) => expect(limitInWords(given)).toBe(words))

  test.each([
    ['initialConference', 'initial conference'],
    ['lookedAfterAfter16', 'looked after after 16'],
    ['visit', 'visit'],
  ])('an event: %s', (event, words) => expect(eventInWords(event)).toBe(words))

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
