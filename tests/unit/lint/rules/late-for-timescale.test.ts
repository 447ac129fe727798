import { describe, expect, it } from 'vitest'
import { casewrightDocument, type DocumentKind } from '../../../../shared/document/index.ts'
import { createLinter, type Finding } from '../../../../shared/lint/index.ts'
import { lateForTimescale } from '../../../../shared/lint/rules/late-for-timescale.ts'
import type { Obligation, Pack } from '../../../../shared/standards/index.ts'
import { permissivePack } from '../rule-tester.ts'

const obligation = (id: string, limit: number, unit: Obligation['unit'], rest: Partial<Obligation> = {}): Obligation => ({
  id,
  event: 'referral',
  what: id,
  limit,
  unit,
  direction: 'after',
  repeats: false,
  clause: 'times',
  ...rest,
})

const TIMESCALES: Obligation[] = [
  obligation('icpc', 15, 'workingDays'),
  obligation('icpc-report-to-family', 3, 'days', { direction: 'before' }),
  obligation('icpc-report-to-chair', 3, 'workingDays', { direction: 'before' }),
  obligation('first-core-group', 10, 'days', { orElse: [{ limit: 10, unit: 'workingDays', clause: 'times' }] }),
  obligation('core-group-interval', 6, 'weeks', { repeats: true }),
  obligation('early-help-visit', 28, 'days', { repeats: true }),
  obligation('assessment-complete', 45, 'workingDays'),
  obligation('visit-record', 1, 'days', { sort: 'aim' }),
  obligation('case-summary', 3, 'months', { repeats: true }),
  obligation('first-cp-visit', 7, 'workingDays'),
]

const CLAUSES = {
  times: { cite: 'Northtown, Times', says: 'In time.' },
  strict: { cite: 'Southtown, Times', says: 'Sooner.' },
}

function late(kind: DocumentKind, dates: Record<string, string | string[]>, timescales = TIMESCALES): Finding[] {
  const base = permissivePack([lateForTimescale])
  const pack: Pack = { ...base, timescales, clauses: CLAUSES }
  const document = casewrightDocument.parse({ schemaVersion: 1, id: 'd', kind, title: '', packId: 'x', dates, sections: [] })
  return createLinter({ pack, words: {}, templates: [] }, { rules: [lateForTimescale] }).lint(document, {
    caseRecord: null,
    today: '2026-12-01',
  }).findings
}

describe('late-for-timescale', () => {
  it.each<[string, DocumentKind, Record<string, string | string[]>]>([
    ['a conference on the last day', 'icpc-report', { strategyDiscussion: '2026-03-02', initialConference: '2026-03-23' }],
    ['Easter between', 'icpc-report', { strategyDiscussion: '2026-03-26', initialConference: '2026-04-20' }],
    ['a report given on the last day', 'icpc-report', { initialConference: '2026-03-23', sharedWithFamily: '2026-03-20' }],
    ['only one of the two days', 'icpc-report', { strategyDiscussion: '2026-03-02' }],
    ['late by one figure of two', 'core-group-record', { initialConference: '2026-05-11', coreGroups: ['2026-05-22'] }],
    ['core groups six weeks apart', 'core-group-record', { coreGroups: ['2026-03-02', '2026-04-13', '2026-05-25'] }],
    ['an aim', 'visit-record', { visit: '2026-03-02', recorded: '2026-03-30' }],
    [
      'a kind of document that the limit is not about',
      'case-note',
      { strategyDiscussion: '2026-03-02', initialConference: '2026-06-01' },
    ],
    ['what is no day', 'icpc-report', { strategyDiscussion: 'spring', initialConference: '2026-06-01' }],
    ['dates that run backwards', 'icpc-report', { strategyDiscussion: '2026-03-02', initialConference: '2026-02-02' }],
    ['a summary after three months', 'case-summary', { previousSummary: '2026-01-31', summary: '2026-04-30' }],
    [
      'a visit before the conference and one soon after',
      'cp-plan',
      { initialConference: '2026-05-11', visits: ['2026-05-01', '2026-05-14'] },
    ],
    ['no date at all', 'icpc-report', {}],
  ])('passes %s', (_name, kind, dates) => expect(late(kind, dates).map(({ message }) => message)).toEqual([]))

  it('says how late, by which date, and cites the clause', () => {
    const [found, ...others] = late('icpc-report', { strategyDiscussion: '2026-04-13', initialConference: '2026-05-08' })
    expect(others).toEqual([])
    expect(found).toMatchObject({
      category: 'timescale',
      text: '2026-05-08',
      date: { name: 'initialConference', day: '2026-05-08' },
      clauses: [{ pack: 'examples', ref: 'Northtown, Times' }],
      message:
        'The conference is on 8 May 2026, 18 working days after the strategy discussion; the standard allows within 15 working days. Why, and who agreed?',
    })
  })
  it.each<[string, DocumentKind, Record<string, string | string[]>, string[]]>([
    [
      'a report given the day before',
      'icpc-report',
      { initialConference: '2026-05-08', sharedWithFamily: '2026-05-07' },
      ['2026-05-07'],
    ],
    [
      'a report given after it',
      'icpc-report',
      { initialConference: '2026-05-08', sharedWithChair: '2026-05-11' },
      ['2026-05-11'],
    ],
    [
      'the first core group',
      'core-group-record',
      { initialConference: '2026-05-11', coreGroups: ['2026-06-02'] },
      ['2026-06-02'],
    ],
    [
      'two of three gaps',
      'cp-plan',
      { coreGroups: ['2026-01-05', '2026-03-02', '2026-03-30', '2026-06-01'] },
      ['2026-03-02', '2026-06-01'],
    ],
    ['a visit', 'early-help-assessment', { visits: ['2026-01-16', '2026-02-20'] }, ['2026-02-20']],
    [
      'an assessment',
      'child-and-family-assessment',
      { referral: '2026-01-05', assessmentCompleted: '2026-04-30' },
      ['2026-04-30'],
    ],
    ['a first visit', 'cp-plan', { initialConference: '2026-05-11', visits: ['2026-05-01', '2026-05-29'] }, ['2026-05-29']],
  ])('finds %s', (_name, kind, dates, days) => expect(late(kind, dates).map(({ text }) => text)).toEqual(days))

  it('knows the obligations of a union of packs', () => {
    const [found] = late('icpc-report', { strategyDiscussion: '2026-04-13', initialConference: '2026-05-08' }, [
      obligation('wirral:icpc', 15, 'workingDays'),
    ])
    expect(found?.text).toBe('2026-05-08')
  })

  describe('under the union of packs', () => {
    const gap = (second: string) => ({ coreGroups: ['2026-03-02', second] })
    const union = [
      obligation('wirral:core-group-interval', 6, 'weeks', { repeats: true }),
      obligation('stoke-on-trent:core-group-interval', 4, 'weeks', { repeats: true, clause: 'strict' }),
      obligation('manchester:core-group-interval', 6, 'weeks', {
        repeats: true,
        orElse: [{ limit: 2, unit: 'weeks', clause: 'times' }],
      }),
    ]
    it.each<[string, string, string[]]>([
      ['is fine where every authority allows it', '2026-03-16', []],
      ['is late where one does not, though others would', '2026-04-06', ['every 4 weeks']],
      ['is late by the strictest where none does', '2026-04-20', ['every 4 weeks']],
      ['is not late by one of two figures of one authority', '2026-03-23', []],
    ])('a core group %s (%s)', (_name, second, limits) => {
      const messages = late('core-group-record', gap(second), union).map(({ message }) => message)
      expect(messages).toHaveLength(limits.length)
      for (const [index, limit] of limits.entries()) expect(messages[index]).toContain(`allows ${limit}`)
    })

    it('of a report before a conference is late where the earliest day was missed', () => {
      const before = [
        obligation('wirral:icpc-report-to-chair', 3, 'workingDays', { direction: 'before' }),
        obligation('knowsley:icpc-report-to-chair', 5, 'workingDays', { direction: 'before', clause: 'strict' }),
      ]
      const found = late('icpc-report', { initialConference: '2026-05-15', sharedWithChair: '2026-05-12' }, before)
      expect(found.map(({ message }) => message)).toEqual([expect.stringContaining('allows at least 5 working days before it')])
      expect(found[0]?.clauses).toEqual([{ pack: 'examples', ref: 'Southtown, Times' }])
    })
  })
})
