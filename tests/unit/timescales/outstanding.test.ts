import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { isOutstanding, MET_BY, type TimescaleObligation } from '../../../shared/timescales/index.ts'

const obligation = (id: string, direction: 'after' | 'before' = 'after'): TimescaleObligation => ({
  id,
  event: 'referral',
  what: 'Something',
  limit: 5,
  unit: 'workingDays',
  direction,
  repeats: false,
  clause: 'x',
})

describe('what is outstanding on 9 March', () => {
  const today = '2026-03-09'
  test.each([
    ['a visit not made yet', 'family-visited', '2026-02-12', {}, true],
    ['a visit made', 'family-visited', '2026-02-12', { firstVisit: '2026-02-16' }, false],
    ['a visit made on the day', 'family-visited', '2026-02-12', { firstVisit: '2026-02-12' }, false],
    ['a visit made today', 'family-visited', '2026-02-12', { firstVisit: today }, false],
    ['a visit made before the referral', 'family-visited', '2026-02-12', { firstVisit: '2026-02-11' }, true],
    ['a conference that is only booked', 'initial-conference', '2026-02-23', { initialConference: '2026-03-16' }, true],
    ['a core group held late', 'first-core-group', '2026-02-01', { firstCoreGroup: '2026-03-06' }, false],
    ['one of several visits', 'first-protection-visit', '2026-02-12', { lastVisit: ['2026-01-01', '2026-02-20'] }, false],
    ['an empty day', 'family-visited', '2026-02-12', { firstVisit: '' }, true],
    ['something that no event shows', 'case-summary', '2026-01-01', { lastCaseSummary: '2026-01-01' }, true],
    ['an id that every object has', 'toString', '2026-01-01', {}, true],
  ])('%s', (_what, id, trigger, events, expected) => {
    expect(isOutstanding({ obligation: obligation(id), trigger }, events, today)).toBe(expected)
  })

  test.each([
    ['2026-03-16', true],
    ['2026-03-09', true],
    ['2026-03-08', false],
  ])('a report before a conference on %s: %s', (trigger, expected) => {
    expect(isOutstanding({ obligation: obligation('initial-report-to-chair', 'before'), trigger }, {}, today)).toBe(expected)
  })
})

test('every obligation named here is one that some pack has', () => {
  const folder = fileURLToPath(new URL('../../../templates/standards', import.meta.url))
  const packs = readdirSync(folder).map((name) => readFileSync(`${folder}/${name}`, 'utf8'))
  for (const id of Object.keys(MET_BY)) expect([id, packs.some((pack) => pack.includes(`id: ${id},`))]).toEqual([id, true])
})
