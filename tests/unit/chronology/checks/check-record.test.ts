import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkRecord, undoing, withChanges } from '../../../../shared/chronology/index.ts'
import { RECORD_CHECK_IDS, RECORD_CHECKS, StandardsProblem } from '../../../../shared/standards/index.ts'
import { parsePack } from '../../../../shared/standards/reading/index.ts'
import { CASE, e, each, found, PACK, packOf, recordOf, TODAY } from './record-tester.ts'

const CALLS = each(['2 Sep 2025', '9 Oct 2025', '20 Nov 2025', '4 Jan 2026'], 'domestic-abuse', 'Police came after shouting.', {
  agency: 'police',
  bearing: 'risk',
  outcome: 'No arrest.',
})

describe('what a pack says of a check', () => {
  test.each(['manchester', 'stoke-on-trent', 'wirral', 'knowsley', 'st-helens'])('%s has every check with its figures', (id) => {
    const { checks } = packOf(id).chronology
    expect(Object.keys(checks).sort()).toEqual([...RECORD_CHECK_IDS].sort())
    for (const checkId of RECORD_CHECK_IDS) {
      expect([checkId, checks[checkId]?.severity]).toEqual([checkId, expect.stringMatching(/^(error|warning|suggestion)$/)])
      expect([checkId, Object.keys(checks[checkId]?.figures ?? {}).sort()]).toEqual([
        checkId,
        Object.keys(RECORD_CHECKS[checkId].figures).sort(),
      ])
    }
  })

  test('six weeks where the pack says so, half a year elsewhere', () => {
    const record = recordOf([e('3 Feb 2025', 'contact-referral', 'Referral.'), e('20 Jan 2026', 'visit', 'Seen.')])
    const [finding] = found('not-kept-up', record)
    expect(finding).toMatchObject({ severity: 'warning', clauses: [{ pack: 'manchester', ref: 'Manchester, Chronologies' }] })
    expect(found('not-kept-up', record, { pack: packOf('wirral') })).toEqual([])
  })

  test('a check that is off, or of which the pack says nothing, is not made', () => {
    const record = recordOf(CALLS)
    const checks = {
      ...PACK.chronology.checks,
      'repeated-events': { ...PACK.chronology.checks['repeated-events'], applies: false },
    }
    expect(found('repeated-events', record, { pack: { ...PACK, chronology: { ...PACK.chronology, checks } } })).toEqual([])
    expect(found('repeated-events', record, { pack: { ...PACK, chronology: { ...PACK.chronology, checks: {} } } })).toEqual([])
  })

  const HEAD = 'id: northtown\nversion: 1\nname: Northtown\n'
  const refusal = (yaml: string): string => {
    try {
      parsePack(`${HEAD}${yaml}`, 'n.yaml')
    } catch (error) {
      if (error instanceof StandardsProblem) return error.message
    }
    return ''
  }
  test('an unknown check is refused, and the right one offered', () => {
    expect(refusal('chronology:\n  checks:\n    gaps: { figures: { days: 90 } }\n')).toBe(
      'n.yaml:6:5: there is no check of chronologies called “gaps”\n  6 |     gaps: { figures: { days: 90 } }\n    |     ^\n      Did you mean “gap”?',
    )
  })
  test('so is an unknown figure', () => {
    expect(refusal('chronology:\n  checks:\n    gap: { figures: { day: 90 } }\n')).toContain(
      'n.yaml:6:23: the check “gap” has no figure called “day”',
    )
  })
  test('so is a clause that nobody defines', () => {
    expect(refusal('clauses: {}\nchronology:\n  checks:\n    gap: { clauses: [kept] }\n')).toContain(
      'the check “gap” of chronologies names the clause “kept”, which is not under “clauses”',
    )
  })
})

describe('a finding', () => {
  test('leads to its entries and says when they were', () => {
    const [finding] = found('repeated-events', recordOf(CALLS))
    expect(finding).toMatchObject({
      message: 'Four police calls in six months',
      why: '2 September, 9 October, 20 November 2025 and 4 January 2026. What do they have in common, and what did they mean for the child?',
      entryIds: CALLS.map(({ id }) => id),
      figure: '4 entries',
      sentence:
        'The chronology has four police calls in six months: 2 September, 9 October, 20 November 2025 and 4 January 2026.',
    })
  })

  test('says how many were at night', () => {
    const night = CALLS.map((entry, at) => ({ ...entry, when: { ...entry.when, time: at === 0 ? '21:40' : '01:30' } }))
    expect(found('repeated-events', recordOf(night))[0]?.why).toContain('Three were between midnight and 5 am.')
  })

  test('counts confidential entries and gives neither their words nor their days for a report', () => {
    const [first, ...rest] = CALLS
    const hidden = { ...first, id: 'hidden', confidential: true, event: 'Secret words.' } as (typeof CALLS)[number]
    const [finding] = found('repeated-events', recordOf([hidden, ...rest]))
    expect(finding?.message).toBe('Four police calls in six months')
    expect(finding?.sentence).toBe(
      'The chronology has four police calls in six months: 9 October, 20 November 2025 and 4 January 2026, and one other.',
    )
  })

  test('keeps its key while others change, and gets another when what it rests on does', () => {
    const other = e('1 Feb 2026', 'education', 'Ada read aloud.')
    const key = (entries: typeof CALLS) => found('repeated-events', recordOf(entries))[0]?.key
    const before = key([...CALLS, other])
    expect(key([...CALLS, { ...other, event: 'Ada read a book.' }])).toBe(before)
    expect(key([other, ...CALLS.toReversed()])).toBe(before)
    expect(key(CALLS.map((entry) => ({ ...entry, note: 'mine', outcome: 'None.' })))).toBe(before)
    expect(key(CALLS.map((entry, at) => (at === 0 ? { ...entry, event: 'Police came twice.' } : entry)))).not.toBe(before)
    const [fifth] = each(['1 Mar 2026'], 'domestic-abuse', 'Police came.', { agency: 'police', bearing: 'risk' })
    expect(key([...CALLS, ...(fifth ? [fifth] : [])])).not.toBe(before)
  })
})

const anyEntry = fc.record({
  day: fc.integer({ min: 0, max: 2500 }),
  category: fc.constantFrom(...PACK.chronology.categories.map(({ id }) => id)),
  bearing: fc.constantFrom('', 'risk', 'protective', 'mixed', 'neutral' as const),
  agency: fc.constantFrom('', 'police', 'school', 'social-care'),
  event: fc.constantFrom(
    'Police came.',
    'Referral.',
    'Assessment completed.',
    'Case closed.',
    'Visit.',
    'Not brought to the clinic.',
    '',
  ),
})
const dayOf = (day: number): string =>
  new Date(Date.UTC(2019, 0, 1 + day)).toISOString().slice(0, 10).split('-').reverse().join('/')

describe('over any record', () => {
  const entriesOf = (rows: readonly { day: number; category: string; bearing: string; agency: string; event: string }[]) =>
    rows.map(({ day, category, bearing, agency, event }) =>
      e(dayOf(day), category, event, { bearing: bearing as 'risk', agency }),
    )

  test('finds the same in whatever order it is given, leads to entries that are there, and has one key a finding', () => {
    fc.assert(
      fc.property(fc.array(anyEntry, { maxLength: 60 }), (rows) => {
        const entries = entriesOf(rows)
        const circumstances = { pack: PACK, caseRecord: CASE, today: TODAY }
        const findings = checkRecord(recordOf(entries), circumstances)
        expect(checkRecord(recordOf(entries.toReversed()), circumstances)).toEqual(findings)
        const ids = new Set(entries.map(({ id }) => id))
        for (const { entryIds } of findings) expect(entryIds.every((id) => ids.has(id))).toBe(true)
        const keys = findings.map(({ key }) => key)
        expect(new Set(keys).size).toBe(keys.length)
      }),
      { numRuns: 60 },
    )
  })

  test('a change that is taken back brings every finding back as it was', () => {
    const record = recordOf(CALLS)
    const [first] = CALLS
    if (first === undefined) throw new Error('no call')
    const changes = [{ list: 'entries' as const, id: first.id, item: null }]
    const circumstances = { pack: PACK, caseRecord: CASE, today: TODAY }
    const back = withChanges(withChanges(record, changes), undoing(record, changes))
    expect(checkRecord(back, circumstances)).toEqual(checkRecord(record, circumstances))
  })
})
