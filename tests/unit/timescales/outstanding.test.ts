import { describe, expect, test } from 'vitest'
import { applicable, doneBy, isOutstanding, type TimescaleObligation } from '../../../shared/timescales/index.ts'

const obligation = (given: Partial<TimescaleObligation>): TimescaleObligation => ({
  id: 'an-obligation',
  event: 'referral',
  what: 'Something',
  limit: 5,
  unit: 'workingDays',
  direction: 'after',
  repeats: false,
  clause: 'x',
  ...given,
})
const visit = obligation({ id: 'first-visit', metBy: ['firstVisit', 'lastVisit'] })
const conference = obligation({ id: 'icpc', metBy: ['initialConference'] })

describe('what is outstanding on 9 March', () => {
  const today = '2026-03-09'
  test.each<[string, TimescaleObligation, string, Record<string, string | string[]>, boolean]>([
    ['a visit not made yet', visit, '2026-02-12', {}, true],
    ['a visit made', visit, '2026-02-12', { firstVisit: '2026-02-16' }, false],
    ['a visit made on the day', visit, '2026-02-12', { firstVisit: '2026-02-12' }, false],
    ['a visit made today', visit, '2026-02-12', { firstVisit: today }, false],
    ['a visit made before the referral', visit, '2026-02-12', { firstVisit: '2026-02-11' }, true],
    ['one of several visits', visit, '2026-02-12', { lastVisit: ['2026-01-01', '2026-02-20'] }, false],
    ['an empty day', visit, '2026-02-12', { firstVisit: '' }, true],
    ['a conference that is only booked', conference, '2026-02-23', { initialConference: '2026-03-16' }, true],
    ['something that no event shows', obligation({}), '2026-01-01', { referral: '2026-01-01' }, true],
    ['an event that every object has', obligation({ metBy: ['toString'] }), '2026-01-01', {}, true],
    ['a mere threshold', obligation({ sort: 'threshold' }), '2026-01-01', {}, false],
    ['an aim', obligation({ sort: 'aim' }), '2026-01-01', {}, true],
  ])('%s', (_what, given, trigger, events, expected) => {
    expect(isOutstanding({ obligation: given, trigger }, events, today)).toBe(expected)
  })

  test.each([
    ['2026-03-16', true],
    ['2026-03-09', true],
    ['2026-03-08', false],
  ])('a report before a conference on %s: %s', (trigger, expected) => {
    expect(isOutstanding({ obligation: obligation({ direction: 'before' }), trigger }, {}, today)).toBe(expected)
  })
})

describe('what applies', () => {
  const PACK = [
    obligation({ id: 'icpc' }),
    obligation({ id: 'cla-visit', when: ['looked-after'] }),
    obligation({ id: 'cla-visit-permanent', when: ['looked-after', 'permanent-placement'] }),
    obligation({ id: 'cp-visit', when: ['child-protection-plan'] }),
    obligation({ id: 'cp-visit-record', when: [] }),
    obligation({ id: 'appraisal', about: 'worker' }),
    obligation({ id: 'supervising-visit', about: 'carer' }),
  ]
  test.each([
    [[], ['icpc', 'cp-visit-record']],
    [['looked-after'], ['icpc', 'cla-visit', 'cp-visit-record']],
    [
      ['looked-after', 'permanent-placement'],
      ['icpc', 'cla-visit-permanent', 'cp-visit-record'],
    ],
    [['child-protection-plan'], ['icpc', 'cp-visit', 'cp-visit-record']],
    [['permanent-placement'], ['icpc', 'cp-visit-record']],
  ])('where %j: %j', (circumstances, ids) => {
    expect(applicable(PACK, new Set(circumstances)).map(({ id }) => id)).toEqual(ids)
  })
})

describe('what shows that something was done', () => {
  const asked = (fields: Partial<TimescaleObligation>) => ({
    obligation: obligation({ id: 'report', ...fields }),
    trigger: '2026-03-16',
  })

  test.each<[string, Partial<TimescaleObligation>, string, string]>([
    ['the first event that meets it', { metBy: ['completed', 'conference'] }, 'event', 'completed'],
    ['a record of its own where no event does', {}, 'event', 'done:report:2026-03-16'],
    [
      'what it is counted from where it repeats',
      { repeats: true, event: 'coreGroup', metBy: ['nextCoreGroup'] },
      'coreGroup',
      'coreGroup',
    ],
    ['the last of a first meeting', { repeats: true, event: 'coreGroup' }, 'firstCoreGroup', 'coreGroup'],
    ['a visit of any kind', { repeats: true, event: 'childProtectionVisit' }, 'lastVisit', 'lastVisit'],
  ])('%s', (_name, fields, event, expected) => {
    expect(doneBy({ ...asked(fields), event })).toBe(expected)
  })

  test('a record of its own meets one round and not the next', () => {
    const events = { 'done:report:2026-03-16': '2026-03-12' }
    const before = obligation({ id: 'report', direction: 'before' })
    expect(isOutstanding({ obligation: before, trigger: '2026-03-16' }, events, '2026-03-13')).toBe(false)
    expect(isOutstanding({ obligation: before, trigger: '2026-06-11' }, events, '2026-03-13')).toBe(true)
  })

  test('what repeats is not met by the day that it counts from', () => {
    const interval = obligation({ repeats: true, metBy: ['nextCoreGroup'] })
    const due = { obligation: interval, trigger: '2026-03-16' }
    expect(isOutstanding(due, { nextCoreGroup: '2026-03-16' }, '2026-03-20')).toBe(true)
    expect(isOutstanding(due, { nextCoreGroup: '2026-03-17' }, '2026-03-20')).toBe(false)
  })
})
