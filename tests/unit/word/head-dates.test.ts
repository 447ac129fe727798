import { expect, test } from 'vitest'
import { exportWord } from '../../../shared/word/index.ts'
import { CASE, conferenceReport, PACK, STYLE } from './conference-report.ts'
import { openWord, tablesOf } from './reading-word.ts'

/** The line of the head that says when the conference is. */
async function conferenceLine(
  own: string,
  { dates, childIds = [] }: { dates?: Record<string, string>; childIds?: string[] } = {},
) {
  const [first, ...others] = CASE.people
  if (!first) throw new Error('nobody in the case')
  const caseRecord = { ...CASE, people: [{ ...first, keyDates: { initialConference: own } }, ...others] }
  const document = { ...conferenceReport(), dates: dates ?? { documentDate: '2026-03-10' }, childIds }
  const bytes = await exportWord(document, { pack: PACK, style: STYLE, caseRecord, exportedOn: '2026-03-10' })
  return tablesOf(openWord(bytes).body)[0]?.rows.find(([label]) => label === 'Conference')?.[1]
}

test('a conference on different days for the children has each day in the head', async () => {
  expect(await conferenceLine('2026-03-20')).toBe('13 March 2026 and 20 March 2026')
})

test('of a document about one child only that child’s day is told', async () => {
  const [first, second] = CASE.people.map(({ id }) => id)
  expect(await conferenceLine('2026-03-20', { childIds: [first ?? ''] })).toBe('20 March 2026')
  expect(await conferenceLine('2026-03-20', { childIds: [second ?? ''] })).toBe('13 March 2026')
})

test('the document’s own day comes before those of the case', async () => {
  const dates = { documentDate: '2026-03-10', conference: '2026-04-01' }
  expect(await conferenceLine('2026-03-20', { dates })).toBe('1 April 2026')
})

test.each([
  ['court-statement', ['Hearing', 'To be filed by']],
  ['icpc-report', []],
] as const)('the days of a court stand at the head of a %s: %j', async (kind, expected) => {
  const dates = { documentDate: '2026-03-10', hearing: '2026-04-01', filing: '2026-03-25' }
  const bytes = await exportWord(
    { ...conferenceReport(), kind, dates },
    { pack: PACK, style: STYLE, caseRecord: CASE, exportedOn: '2026-03-10' },
  )
  const labels = tablesOf(openWord(bytes).body)[0]?.rows.map(([label]) => label) ?? []
  expect(labels.filter((label) => label === 'Hearing' || label === 'To be filed by')).toEqual(expected)
})
