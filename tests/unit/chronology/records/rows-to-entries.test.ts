import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { RECORD_FIELDS, type RecordField, rowsToEntries, type SourceCell } from '../../../../shared/chronology/index.ts'
import { brought, contextOf, tableOf, textsKept } from './tables.ts'

const days = (rows: ReturnType<typeof brought>): string[] => rows.entries.map(({ when }) => when.first)

describe('rows of a record', () => {
  test('become entries, with the row as it came in their source', () => {
    const { entries, aside } = brought(
      tableOf([
        ['Log no', 'Date', 'Time', 'Type', 'Details', 'Result', 'Vehicle'],
        ['417', '27/12/2025', '0210', 'Violence', 'Door forced.\nCut lip.', 'Arrested', 'None'],
      ]),
      { agency: 'police', knownBy: 'reported', childIds: ['ruby'] },
    )
    expect(aside).toEqual([])
    expect(entries).toMatchObject([
      {
        when: { first: '2025-12-27', last: '2025-12-27', time: '02:10', kind: 'day', typed: '27/12/2025, 0210' },
        event: 'Door forced.\nCut lip.',
        outcome: 'Arrested',
        category: 'domestic-abuse',
        agency: 'police',
        childIds: ['ruby'],
        knownBy: 'reported',
        sources: [{ agency: 'police', document: 'Records', page: '417', importId: 'import' }],
      },
    ])
    expect(entries[0]?.sources[0]?.original).toContainEqual({ title: 'Vehicle', text: 'None' })
  })

  test('that can be read in two ways are asked about, each with what it may be', () => {
    const table = tableOf([
      ['Date', 'Event'],
      ['3/4/2024', 'One'],
      ['5/6/2024', 'Two'],
      ['7/7/2024', 'Three'],
    ])
    const { entries, questions, mapping } = brought(table)
    expect(mapping.order).toBe('unknown')
    expect(entries.map(({ event }) => event)).toEqual(['Three'])
    expect(questions.map(({ place, options }) => [place, ...options.map(({ first }) => first)])).toEqual([
      ['row 2', '2024-04-03', '2024-03-04'],
      ['row 3', '2024-06-05', '2024-05-06'],
    ])
    const [first] = questions[0]?.options ?? []
    const answered = brought(
      table,
      {},
      {
        answers: new Map([
          [1, first ?? null],
          [2, null],
        ]),
      },
    )
    expect(days(answered)).toEqual(['2024-04-03', '2024-07-07'])
    expect(answered.aside.map(({ place }) => place)).toEqual(['Sheet “Records”, row 3'])
    expect(days(brought(table, { order: 'mdy' }))).toEqual(['2024-03-04', '2024-05-06', '2024-07-07'])
  })

  test('take the order of figures from a date that can be read in one way only', () => {
    const rows = (...dates: string[]) => tableOf([['Date', 'Event'], ...dates.map((date) => [date, 'Something'])])
    expect(brought(rows('3/4/24', '25/4/24')).mapping.order).toBe('dmy')
    expect(brought(rows('3/4/24', '4/25/24')).mapping.order).toBe('mdy')
    expect(brought(rows('3/4/24', '4/25/24', '25/4/24')).mapping.order).toBe('unknown')
  })

  test('are asked about where the program that wrote the file may have turned day and month round', () => {
    const kept = (text: string, day: string): SourceCell => ({ text, day })
    const { questions, mapping } = brought(
      tableOf([
        ['Date', 'Event'],
        [kept('04/03/2024', '2024-04-03'), 'One'],
        ['25/03/2024', 'Two'],
        [kept('04/05/2024', '2024-04-05'), 'Three'],
        ['31/03/2024', 'Four'],
      ]),
    )
    expect(mapping.stored).toBe('ask')
    expect(questions.map(({ options }) => options.map(({ first }) => first))).toEqual([
      ['2024-03-04', '2024-04-03'],
      ['2024-05-04', '2024-04-05'],
    ])
  })

  test.each([
    [['Total', '', '12'], 'It is a total or the foot of a page, and no event.'],
    [['Page 2 of 3', '', ''], 'It is a total or the foot of a page, and no event.'],
    [['Date', 'Event', 'Outcome'], 'It repeats the headings of the table.'],
    [['', 'Nobody wrote when', ''], 'There is no date in it.'],
    [['31/02/2024', 'A visit', ''], 'There is no 31 February 2024: February has 29 days.'],
    [['not known', 'A visit', ''], 'Its date says “not known”.'],
    [['25/03/2024', '', 'Closed'], 'Nothing in it says what happened.'],
  ])('%j is kept aside: %s', (cells, why) => {
    const { entries, aside } = brought(tableOf([['Date', 'Event', 'Outcome'], ['14/03/2024', 'A visit', ''], cells]))
    expect(entries).toHaveLength(1)
    expect(aside).toMatchObject([{ place: 'Sheet “Records”, row 3', why }])
    expect(aside[0]?.cells.map(({ text }) => text)).toEqual(cells.filter(Boolean))
  })

  test('above the headings are kept aside, and blank ones are no rows', () => {
    const { entries, aside } = brought(
      tableOf([
        ['Calls to 14 Larch Walk', '<'],
        ['', ''],
        ['Date', 'Event'],
        ['', ' '],
        ['14/03/24', 'A'],
      ]),
    )
    expect(entries).toHaveLength(1)
    expect(aside).toMatchObject([{ why: 'It stands above the headings of the table.' }])
  })

  test('share a date that is merged over them', () => {
    const { entries } = brought(
      tableOf([
        ['Date', 'Event'],
        ['14/03/24', 'One'],
        ['^', 'Two'],
        ['^', 'Three'],
        ['15/03/24', 'Four'],
      ]),
    )
    expect(entries.map(({ when, event }) => `${when.first} ${event}`)).toEqual([
      '2024-03-14 One',
      '2024-03-14 Two',
      '2024-03-14 Three',
      '2024-03-15 Four',
    ])
  })

  test('take the date above only where the mapping says so', () => {
    const table = tableOf([
      ['Date', 'Event'],
      ['14/03/24', 'One'],
      ['', 'Two'],
    ])
    expect(brought(table).aside).toMatchObject([{ why: 'There is no date in it.' }])
    expect(days(brought(table, { noDate: 'above' }))).toEqual(['2024-03-14', '2024-03-14'])
  })

  test('take the year from the heading above only where the mapping says so', () => {
    const table = tableOf([
      ['Date', 'Event'],
      ['2024', '<'],
      ['3 March', 'One'],
      ['2025', ''],
      ['November', ''],
      ['14/11', 'Two'],
      ['20th', 'Three'],
      ['December', ''],
      ['2nd', 'Four'],
      ['2026', ''],
    ])
    const { entries, aside } = brought(table)
    expect(entries.map(({ when }) => when.first)).toEqual(['2024-03-03', '2025-11-14', '2025-11-20', '2025-12-02'])
    expect(entries[3]?.sources[0]?.original[0]).toEqual({ title: 'Heading above', text: '2025, December' })
    expect(aside).toMatchObject([{ why: 'It is a heading with nothing below it that has a date.' }])
    expect(brought(table, { headings: 'aside' }).entries).toEqual([])
  })

  test('run from a date to an end date, or on', () => {
    const { entries, aside } = brought(
      tableOf([
        ['Start date', 'End date', 'Event'],
        ['14/03/24', '20/03/24', 'One'],
        ['14/03/24', 'ongoing', 'Two'],
        ['14/03/24', '', 'Three'],
        ['14/03/24', '01/03/24', 'Four'],
      ]),
    )
    expect(entries.map(({ when }) => [when.kind, when.first, when.last])).toEqual([
      ['range', '2024-03-14', '2024-03-20'],
      ['range', '2024-03-14', ''],
      ['day', '2024-03-14', '2024-03-14'],
    ])
    expect(aside).toMatchObject([{ why: 'It ends on 1 March 2024, before it begins on 14 March 2024.' }])
  })

  test('say whom they are about; somebody who is nobody of the case keeps a row aside', () => {
    const rows = ['PIKE, Ruby', 'Kofi and Zofia', 'All', '', 'KP', 'Ms Abena Mensah', 'Tyler Brand']
    const table = tableOf([['Date', 'Pupil', 'Event'], ...rows.map((name) => ['14/03/24', name, name || 'nobody named'])])
    const { entries, aside, strangers } = brought(table, { childIds: ['zofia'] })
    expect(entries.map(({ childIds, peopleIds }) => [childIds, peopleIds])).toEqual([
      [['ruby'], []],
      [['kofi', 'zofia'], []],
      [[], []],
      [['zofia'], []],
      [['kofi'], []],
      [['zofia'], ['abena']],
    ])
    expect(aside).toMatchObject([{ why: '“Tyler Brand” is nobody of this case.' }])
    expect(strangers).toEqual([{ name: 'Tyler Brand', rows: 1 }])
    expect(brought(table, { strangers: 'bring-in' }).entries).toHaveLength(7)
  })

  test('name agencies, known ones and new ones once each', () => {
    const table = tableOf([
      ['Agency', 'Date', 'Event'],
      ['Northbrook Police', '14/03/24', 'One'],
      ['northbrook police', '15/03/24', 'Two'],
      ['Fernhill Primary', '16/03/24', 'Three'],
    ])
    const { entries, agencies } = brought(table, {}, { agencies: [{ id: 'fernhill', name: 'Fernhill primary', kind: 'school' }] })
    expect(agencies).toMatchObject([{ name: 'Northbrook Police', kind: 'police' }])
    expect(entries.map(({ agency }) => agency)).toEqual([agencies[0]?.id, agencies[0]?.id, 'fernhill'])
  })

  test('marked in any way are confidential, with what the mark says', () => {
    const marks = ['Y', 'third party', 'N', '', 'Official-sensitive']
    const { entries } = brought(tableOf([['Date', 'Event', 'Confidential'], ...marks.map((mark) => ['14/03/24', 'One', mark])]))
    expect(entries.map(({ confidential, confidentialBecause }) => [confidential, confidentialBecause])).toEqual([
      [true, ''],
      [true, 'third party'],
      [false, ''],
      [false, ''],
      [true, 'Official-sensitive'],
    ])
  })

  test('keep a weekday that is not that day’s as something to look at', () => {
    const { entries, doubts } = brought(
      tableOf([
        ['Date', 'Event'],
        ['Monday 14 March 2024', 'One'],
      ]),
    )
    expect(doubts).toEqual([{ place: 'row 2', text: '14 March 2024 is a Thursday, not a Monday.' }])
    expect(entries[0]?.note).toBe('14 March 2024 is a Thursday, not a Monday.')
  })
})

describe('nothing is lost', () => {
  const date = fc.constantFrom(
    '14/03/24',
    '3/4/2024',
    'March 2024',
    '?18 Jan 2026',
    'tomorrow',
    '31/02/2024',
    '2019',
    '2020',
    'May',
    '12 June',
    '',
  )
  const word = fc.constantFrom('Date', 'Event', 'Total', 'Page 1 of 2', 'Kofi', 'Tyler', 'Police', '', ' ', 'n/a', 'Y')
  const free = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 })
  const cell = fc.oneof(
    { weight: 3, arbitrary: date.map((text): SourceCell => ({ text })) },
    { weight: 3, arbitrary: word.map((text): SourceCell => ({ text })) },
    { weight: 4, arbitrary: free.map((text): SourceCell => ({ text })) },
    { weight: 1, arbitrary: fc.constantFrom<SourceCell>({ text: '', covered: 'above' }, { text: '', covered: 'left' }) },
    { weight: 1, arbitrary: fc.constant<SourceCell>({ text: '02/05/2024', day: '2024-05-02', time: '10:30' }) },
  )
  const fields = Object.keys(RECORD_FIELDS) as RecordField[]
  const mapping = fc.record({
    header: fc.option(fc.nat(3)),
    columns: fc.array(fc.constantFrom(...fields), { minLength: 5, maxLength: 5 }),
    order: fc.constantFrom('dmy', 'mdy', 'unknown'),
    stored: fc.constantFrom('as-kept', 'ask', 'turned'),
    noDate: fc.constantFrom('aside', 'above'),
    headings: fc.constantFrom('year', 'aside'),
    strangers: fc.constantFrom('aside', 'bring-in'),
  })
  const answered = fc.array(fc.nat(13), { maxLength: 6 })

  test('of any table, whatever its columns are taken for: every cell is in an entry or in a row kept aside, sign for sign', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { maxLength: 14 }),
        mapping,
        answered,
        (cells, otherwise, rows) => {
          // What may stand in a table more than once is told apart by where it stands.
          const table = tableOf(
            cells.map((row, at) =>
              row.map((one, column) => (isFree(one.text) ? { ...one, text: `${one.text}·${at}/${column}` } : one)),
            ),
          )
          const kept = counted(textsKept(brought(table, otherwise, { answers: new Map(rows.map((row) => [row, null])) })))
          const wanted = counted(
            table.rows.flatMap((row) =>
              row.cells.flatMap(({ text, covered }) => (covered === undefined && text.trim() !== '' ? [text] : [])),
            ),
          )
          for (const [text, count] of wanted)
            if (isFree(text)) expect([text, (kept.get(text) ?? 0) >= count]).toEqual([text, true])
          for (const text of wanted.keys()) expect([text, kept.has(text)]).toEqual([text, true])
        },
      ),
      { numRuns: 1500 },
    )
  })

  const KNOWN = new Set([
    '14/03/24',
    '3/4/2024',
    'March 2024',
    '?18 Jan 2026',
    'tomorrow',
    '31/02/2024',
    '2019',
    '2020',
    'May',
    '12 June',
    'Date',
    'Event',
    'Total',
    'Page 1 of 2',
    'Kofi',
    'Tyler',
    'Police',
    'n/a',
    'Y',
    '02/05/2024',
  ])
  const isFree = (text: string): boolean => text.trim() !== '' && !KNOWN.has(text)

  function counted(texts: readonly string[]): Map<string, number> {
    const counts = new Map<string, number>()
    for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1)
    return counts
  }

  test('of headings above nothing but blanks', () => {
    const kept = textsKept(
      brought(
        tableOf([
          ['Date', 'Event', 'Beat'],
          ['14/03/24', 'A visit', ''],
          ['', '', ' '],
        ]),
      ),
    )
    expect(kept).toContain('Beat')
  })

  test('of a title below a heading of the year that stands in its column', () => {
    const kept = textsKept(
      brought(
        tableOf([
          ['', '2019'],
          ['Date', 'Event'],
          ['14/03', ''],
        ]),
        { header: 1 },
      ),
    )
    expect(kept).toEqual(expect.arrayContaining(['2019', 'Date', 'Event', '14/03']))
  })

  test('of a table with headings and nothing below them', () => {
    const table = tableOf([['Date', 'Event']])
    const { mapping: proposed } = brought(table)
    expect(rowsToEntries(table, proposed, contextOf()).aside).toMatchObject([
      { why: 'It holds headings, with nothing below them.' },
    ])
  })
})
