import { describe, expect, it } from 'vitest'
import { type ChronologyEntry, casewrightDocument } from '../../../../shared/document/index.ts'
import { createLinter, type DocumentRule, type Finding } from '../../../../shared/lint/index.ts'
import { chronologyEntryIncomplete } from '../../../../shared/lint/rules/chronology-entry-incomplete.ts'
import { chronologyEntryTooLong } from '../../../../shared/lint/rules/chronology-entry-too-long.ts'
import { chronologyMilestoneThin } from '../../../../shared/lint/rules/chronology-milestone-thin.ts'
import { chronologyNotSignificant } from '../../../../shared/lint/rules/chronology-not-significant.ts'
import { chronologyOneSided } from '../../../../shared/lint/rules/chronology-one-sided.ts'
import { chronologyOutOfOrder } from '../../../../shared/lint/rules/chronology-out-of-order.ts'
import { chronologyStale } from '../../../../shared/lint/rules/chronology-stale.ts'
import { permissivePack, readWordLists } from '../rule-tester.ts'
import { FILLER } from './whole-documents.ts'

const words = readWordLists()
type Line = Partial<ChronologyEntry>
const line = (date: string, event = 'Ruby fell from the wall.', rest: Line = {}): Line => ({
  date,
  event,
  source: 'GP letter, 4 May 2026',
  impact: 'She had a cast for six weeks.',
  ...rest,
})

function findings(rule: DocumentRule, lines: readonly Line[], options: Record<string, unknown> = {}, about = FILLER): Finding[] {
  const entries = lines.map((one, index) => ({
    id: `e${index}`,
    date: '',
    event: '',
    source: '',
    response: '',
    impact: '',
    ...one,
  }))
  const document = casewrightDocument.parse({
    schemaVersion: 1,
    id: 'd',
    kind: 'chronology',
    title: '',
    packId: 'x',
    dates: { documentDate: '2026-06-08' },
    sections: [
      {
        id: 's1',
        templateSection: null,
        title: 'About',
        blocks: [{ type: 'paragraph', id: 'b1', content: [{ type: 'text', text: about }] }],
      },
      { id: 's2', templateSection: null, title: 'Events', blocks: [{ type: 'chronology', id: 'b2', entries }] },
    ],
  })
  return createLinter({ pack: permissivePack([rule], options), words, templates: [] }, { rules: [rule] }).lint(document, {
    caseRecord: null,
    today: '2026-06-20',
  }).findings
}
const texts = (...given: Parameters<typeof findings>): string[] => findings(...given).map(({ text }) => text)

describe('chronology-entry-incomplete', () => {
  it.each<[string, Line]>([
    ['complete', line('4 May 2026')],
    ['with what was done and no more', line('4 May 2026', 'Ruby fell.', { impact: '', response: 'Seen by Dr Rao.' })],
    ['of a birth', line('5 October 2020', 'Ruby was born at home.', { impact: '' })],
    ['of an order', line('6 February 2026', 'The court made an order.', { impact: '' })],
    ['with its source inside', line('4 May 2026', 'Ruby fell (letter of Dr Rao, 5 May).', { source: '' })],
    ['whose source could not be found', line('4 May 2026', 'Ruby fell.', { source: 'Not recorded' })],
    ['that tells the consequence itself', line('4 May 2026', 'Ruby fell. She had a cast for six weeks.', { impact: '' })],
  ])('passes a line %s', (_name, one) => expect(texts(chronologyEntryIncomplete, [one, line('5 May 2026')])).toEqual([]))
  it.each<[string, Line, string]>([
    ['its source', line('4 May 2026', 'Ruby fell.', { source: '' }), 'This line does not say where it is recorded.'],
    [
      'a consequence',
      line('4 May 2026', 'Ruby fell.', { impact: '' }),
      'This line does not say what was done, and what it meant for the child.',
    ],
    ['a date', line('', 'Ruby fell.'), 'This line does not say when it was.'],
    [
      'two things',
      line('4 May 2026', 'Ruby fell.', { source: '-', impact: 'TBC' }),
      'This line does not say where it is recorded, or what was done, and what it meant for the child.',
    ],
  ])('finds a line without %s', (_name, one, message) => {
    const [found, ...others] = findings(chronologyEntryIncomplete, [one, line('5 May 2026')])
    expect([found?.text, found?.message, found?.category, others]).toEqual(['Ruby fell.', message, 'chronology-entry', []])
  })
  it('says once that no line has a source', () => {
    const lines = ['1 May 2026', '2 May 2026', '3 May 2026'].map((date) => line(date, 'Ruby fell.', { source: '' }))
    expect(findings(chronologyEntryIncomplete, lines).map(({ message }) => message)).toEqual([
      'No line of this chronology has a source. Where is each event recorded?',
    ])
  })
})

describe('chronology-entry-too-long', () => {
  it('finds a line that tells a whole record', () => {
    const long = 'Ruby fell and was seen by the doctor that day. '.repeat(9).trim()
    expect(texts(chronologyEntryTooLong, [line('4 May 2026', long), line('5 May 2026')])).toEqual([long])
    expect(texts(chronologyEntryTooLong, [line('4 May 2026', long)], { maxWords: 120 })).toEqual([])
  })
})

describe('chronology-out-of-order', () => {
  it.each<[string, string[]]>([
    ['in order', ['12 March 2014', '5 October 2020', '14/09/2021', 'January 2022', '6 May 2022']],
    ['newest first', ['6 May 2026', '1 April 2026', '3 March 2026', '2 February 2026']],
    ['two of one day', ['4 May 2026', '4 May 2026']],
    ['a month beside its days', ['May 2026', '4 May 2026', '30 May 2026']],
    ['a date that nobody can read', ['4 May 2026', 'about Easter', '5 May 2026']],
    ['years alone', ['2019', '2020', '4 May 2026']],
  ])('passes lines %s', (_name, days) =>
    expect(
      texts(
        chronologyOutOfOrder,
        days.map((day) => line(day)),
      ),
    ).toEqual([]),
  )
  it.each<[string, string[], string[]]>([
    ['a line that stands too low', ['4 May 2024', '2 April 2024', '6 June 2024'], ['2 April 2024']],
    ['a day to come', ['4 May 2026', '4 May 2027'], ['4 May 2027']],
    ['a day that is none', ['31 June 2025', '4 May 2026'], ['31 June 2025']],
  ])('finds %s', (_name, days, found) =>
    expect(
      texts(
        chronologyOutOfOrder,
        days.map((day) => line(day)),
      ),
    ).toEqual(found),
  )
})

describe('chronology-one-sided', () => {
  const harm = ['1 January 2026', '1 February 2026', '1 March 2026', '1 April 2026', '1 May 2026', '1 June 2026'].map((date) =>
    line(date, 'Police went to the house after an assault.', { impact: 'Ruby was hungry.' }),
  )
  it('finds six lines of harm over half a year', () => expect(findings(chronologyOneSided, harm)).toHaveLength(1))
  it('is content with one thing that went well', () => {
    expect(
      findings(chronologyOneSided, [
        ...harm,
        line('2 June 2026', 'Ms Pike took her to the dentist by herself.', { impact: 'The tooth was filled and she laughed.' }),
      ]),
    ).toEqual([])
  })
  it('says nothing of a few lines or a few days', () => {
    expect(findings(chronologyOneSided, harm.slice(0, 4))).toEqual([])
    expect(
      findings(
        chronologyOneSided,
        harm.map((one, index) => ({ ...one, date: `${index + 1} May 2026` })),
      ),
    ).toEqual([])
  })
})

describe('chronology-stale', () => {
  const old = [line('4 May 2025'), line('2 January 2026')]
  it('finds that nothing was added for longer than the pack allows', () => {
    expect(findings(chronologyStale, old, { maxWeeks: 6 }).map(({ message }) => message)).toEqual([
      'The last line is of 2 January 2026. What has happened since, and who last checked?',
    ])
  })
  it('is content where somebody checked, where a line is new, and where the pack gives no figure', () => {
    expect(findings(chronologyStale, old, { maxWeeks: 6 }, `${FILLER} I last checked it on 5 June 2026.`)).toEqual([])
    expect(findings(chronologyStale, [...old, line('2 June 2026')], { maxWeeks: 6 })).toEqual([])
    expect(findings(chronologyStale, old)).toEqual([])
  })
})

describe('chronology-not-significant', () => {
  it.each([
    'GP (Dr Vane) confirmed that Ayo has had no health check since 2022.',
    'Home visit: found the children alone, the eldest aged 8.',
    'The police rang: Mr Pike was arrested.',
    'Ms Pike told the worker by telephone that he had hit her.',
    'Ruby called her grandmother from the hospital.',
    'Letter received from the court with the order.',
    'First visit.',
    'Visit to Leeds with the whole class, at which Ruby won a cup and came home proud of it.',
  ])('is silent on “%s”', (event) =>
    expect(texts(chronologyNotSignificant, [line('4 May 2026', event, { impact: '' })])).toEqual([]),
  )

  it('is silent where the effect on the child is told', () =>
    expect(texts(chronologyNotSignificant, [line('4 May 2026', 'SW rang GP.')])).toEqual([]))

  it.each([
    'SW rang GP.',
    'Ms Osei emailed the school.',
    'Routine CIN visit.',
    'Telephone call to the nursery.',
    'Home visit completed.',
    'Letter sent to the parents.',
  ])('asks what “%s” means', (event) => {
    const [found] = findings(chronologyNotSignificant, [line('4 May 2026', event, { impact: '' })])
    expect(found?.text).toBe(event)
    expect(found?.message).toMatch(/leave this line out/)
  })
})

describe('chronology-milestone-thin', () => {
  it.each([
    'Initial conference: child protection plan, category neglect.',
    'Assessment concluded that the home was safe; the case closed.',
    'Core group agreed three steps.',
    'Ruby fell from the wall.',
    'Her school review said that she reads two years above her age and likes it.',
  ])('is silent on “%s”', (event) =>
    expect(texts(chronologyMilestoneThin, [line('4 May 2026', event, { impact: '' })])).toEqual([]),
  )

  it('is silent where the outcome has a column', () =>
    expect(
      texts(chronologyMilestoneThin, [line('4 May 2026', 'Conference held.', { impact: '', response: 'Plan made.' })]),
    ).toEqual([]))

  it.each([
    ['Conference held.', /What was decided/],
    ['Assessment completed.', /What did it conclude/],
    ['Core group took place.', /What was decided/],
  ])('asks for the outcome of “%s”', (event, message) => {
    const [found] = findings(chronologyMilestoneThin, [line('4 May 2026', event, { impact: '' })])
    expect(found?.text).toBe(event)
    expect(found?.message).toMatch(message)
  })
})
