import { expect, test } from 'vitest'
import type { DocumentKind } from '../../../shared/document/index.ts'
import { recordDayOf } from '../../../shared/plan/index.ts'

const answered = (label: string, text: string) => [
  {
    id: 's',
    templateSection: null,
    title: 'About',
    blocks: [
      {
        type: 'fields' as const,
        id: 'f',
        fields: [{ id: 'a', label, content: [{ type: 'text' as const, text }] }],
      },
    ],
  },
]

test.each<[DocumentKind, Record<string, string | string[]>, string | null]>([
  ['visit-record', { documentDate: '2026-03-09' }, '2026-03-09'],
  ['visit-record', { visit: '2026-03-05', documentDate: '2026-03-09' }, '2026-03-05'],
  ['visit-record', { visit: '2026-03-05T16:30' }, '2026-03-05'],
  ['visit-record', { initialConference: '2026-03-05' }, null],
  ['visit-record', { visit: 'last week', documentDate: '2026-03-09' }, '2026-03-09'],
  ['core-group-record', { coreGroups: ['2026-02-02', '2026-03-02', '2026-04-13'], documentDate: '2026-03-04' }, '2026-03-02'],
  ['core-group-record', { coreGroups: ['2026-04-13'], documentDate: '2026-03-04' }, '2026-03-04'],
  ['supervision-record', { supervision: '2026-03-02', documentDate: '2026-03-04' }, '2026-03-02'],
  ['chronology', { lastVisit: '2026-03-05', documentDate: '2026-03-09' }, '2026-03-09'],
  ['chronology', {}, null],
])('a %s with %o records %s', (kind, dates, expected) => {
  expect(recordDayOf({ kind, dates, sections: [] })).toBe(expected)
})

test.each<[string, string, string]>([
  ['Date of visit', '5 March 2026', '2026-03-05'],
  ['Date of the visit:', 'Thursday 5 March 2026, 4pm', '2026-03-05'],
  ['Last checked on', '02/03/2026', '2026-03-02'],
  ['Date of this summary', '2 March 2026', '2026-03-02'],
  ['Date', '2 March 2026', '2026-03-02'],
  ['Date of birth', '2 March 2019', '2026-03-09'],
  ['Last summary', '2 February 2026', '2026-03-09'],
  ['Date of next visit', '2 April 2026', '2026-03-09'],
  ['Date of visit', 'early March', '2026-03-09'],
  ['Date of visit', '5 March', '2026-03-09'],
  ['Date of visit', '31 June 2026', '2026-03-09'],
])('an answer “%s: %s” makes it %s', (label, text, expected) => {
  const document = { kind: 'visit-record' as const, dates: { documentDate: '2026-03-09' }, sections: answered(label, text) }
  expect(recordDayOf(document)).toBe(expected)
})
