import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, dayParts, MONTH_NAMES, WEEKDAY_NAMES, weekdayOf } from '../../../shared/document/index.ts'
import { type DatePrecision, type DateRole, readDates, readDue } from '../../../shared/plan/index.ts'

/** A Thursday. */
const PLAN_DATE = '2026-03-05'

type Expected = [text: string, precision: DatePrecision, role: DateRole, first: string | null, last: string | null]

/** Every reading of each text, the words that it was read from first. */
const READ: [typed: string, ...readings: Expected[]][] = [
  ['5 June 2026', ['5 June 2026', 'day', 'on', '2026-06-05', '2026-06-05']],
  ['5th of June 2026', ['5th of June 2026', 'day', 'on', '2026-06-05', '2026-06-05']],
  ["5 Jun '26", ["5 Jun '26", 'day', 'on', '2026-06-05', '2026-06-05']],
  ['5-Jun-2026', ['5-Jun-2026', 'day', 'on', '2026-06-05', '2026-06-05']],
  ['June 5, 2026', ['June 5, 2026', 'day', 'on', '2026-06-05', '2026-06-05']],
  ['Fri 13 March', ['Fri 13 March', 'day', 'on', '2026-03-13', '2026-03-13']],
  ['13/03/2026', ['13/03/2026', 'day', 'on', '2026-03-13', '2026-03-13']],
  ['03/04/2026', ['03/04/2026', 'day', 'on', '2026-04-03', '2026-04-03']],
  ['3.3.26', ['3.3.26', 'day', 'on', '2026-03-03', '2026-03-03']],
  ['12-1-98', ['12-1-98', 'day', 'on', '1998-01-12', '1998-01-12']],
  ['2026-06-05', ['2026-06-05', 'day', 'on', '2026-06-05', '2026-06-05']],
  ['by 17/3', ['17/3', 'day', 'by', '2026-03-17', '2026-03-17']],
  ['29 Feb', ['29 Feb', 'day', 'on', '2028-02-29', '2028-02-29']],
  ['by 5 June 2026', ['5 June 2026', 'day', 'by', '2026-06-05', '2026-06-05']],
  ['no later than Friday 5 June 2026', ['Friday 5 June 2026', 'day', 'by', '2026-06-05', '2026-06-05']],
  ['before 1 May 2026', ['1 May 2026', 'day', 'before', '2026-05-01', '2026-05-01']],
  ['by the 14th', ['14th', 'day', 'by', '2026-03-14', '2026-03-14']],
  ['by the 3rd', ['3rd', 'day', 'by', '2026-04-03', '2026-04-03']],
  [
    'from 17 March, review 30 March',
    ['17 March', 'day', 'from', '2026-03-17', '2026-03-17'],
    ['30 March', 'day', 'review', '2026-03-30', '2026-03-30'],
  ],
  [
    '17 December to 8 January 2027',
    ['17 December', 'day', 'from', '2026-12-17', '2026-12-17'],
    ['8 January 2027', 'day', 'until', '2027-01-08', '2027-01-08'],
  ],
  [
    'Mon 2nd March – Fri 6th March',
    ['Mon 2nd March', 'day', 'from', '2026-03-02', '2026-03-02'],
    ['Fri 6th March', 'day', 'until', '2026-03-06', '2026-03-06'],
  ],
  [
    'seen 17 December 2026 and 8 January',
    ['17 December 2026', 'day', 'on', '2026-12-17', '2026-12-17'],
    ['8 January', 'day', 'on', '2027-01-08', '2027-01-08'],
  ],
  ['3-5 March 2026', ['3-5 March 2026', 'day', 'on', '2026-03-03', '2026-03-05']],
  ['on 3, 10 and 17 March', ['3, 10 and 17 March', 'day', 'on', '2026-03-03', '2026-03-17']],
  [
    'every Tuesday until 4 May 2026',
    ['every Tuesday', 'relative', 'every', null, null],
    ['4 May 2026', 'day', 'until', '2026-05-04', '2026-05-04'],
  ],
  [
    'Weekly, reviewed on 30/03/2026',
    ['Weekly', 'relative', 'every', null, null],
    ['30/03/2026', 'day', 'review', '2026-03-30', '2026-03-30'],
  ],
  ['twice a week', ['twice a week', 'relative', 'every', null, null]],
  ['w/c 9 March', ['w/c 9 March', 'week', 'on', '2026-03-09', '2026-03-15']],
  ['week ending 13 March 2026', ['week ending 13 March 2026', 'week', 'on', '2026-03-07', '2026-03-13']],
  [
    'starting w/c 9 March 2026 for 6 weeks',
    ['w/c 9 March 2026', 'week', 'from', '2026-03-09', '2026-03-15'],
    ['for 6 weeks', 'relative', 'until', '2026-03-09', '2026-04-20'],
  ],
  ['end of June 2026', ['end of June 2026', 'month', 'on', '2026-06-30', '2026-06-30']],
  ['by end February 2028', ['end February 2028', 'month', 'by', '2028-02-29', '2028-02-29']],
  ['mid-June', ['mid-June', 'month', 'on', '2026-06-11', '2026-06-20']],
  ['in April', ['April', 'month', 'on', '2026-04-01', '2026-04-30']],
  ['since 2019', ['2019', 'year', 'from', '2019-01-01', '2019-12-31']],
  ['by the end of 2026', ['the end of 2026', 'year', 'by', '2026-12-01', '2026-12-31']],
  ['within 2 weeks of 3 March 2026', ['within 2 weeks of 3 March 2026', 'relative', 'within', '2026-03-03', '2026-03-17']],
  ['within two weeks', ['within two weeks', 'relative', 'within', '2026-03-05', '2026-03-19']],
  // Good Friday and Easter Monday stand between.
  [
    '10 working days after 1 April 2026',
    ['10 working days after 1 April 2026', 'relative', 'within', '2026-04-01', '2026-04-17'],
  ],
  ['six weeks before 5 June 2026', ['six weeks before 5 June 2026', 'relative', 'within', '2026-04-24', '2026-04-24']],
  ["in three weeks' time", ["in three weeks' time", 'relative', 'within', '2026-03-05', '2026-03-26']],
  ['two weeks ago', ['two weeks ago', 'relative', 'on', '2026-02-19', '2026-02-19']],
  ['in the last 6 months', ['in the last 6 months', 'relative', 'from', '2025-09-05', '2026-03-05']],
  ['within 10 working days of the conference', ['within 10 working days of the conference', 'event', 'within', null, null]],
  ['6 weeks', ['6 weeks', 'relative', 'within', '2026-03-05', '2026-04-16']],
  [
    'at least 3 working days before the conference on 26 March 2026',
    ['3 working days before the conference on 26 March 2026', 'relative', 'within', '2026-03-23', '2026-03-23'],
  ],
  [
    'Next review: 12 May 2026',
    ['Next review', 'event', 'on', null, null],
    ['12 May 2026', 'day', 'review', '2026-05-12', '2026-05-12'],
  ],
  ['tomorrow', ['tomorrow', 'relative', 'on', '2026-03-06', '2026-03-06']],
  ['by Friday', ['Friday', 'relative', 'by', '2026-03-06', '2026-03-06']],
  ['next Thursday', ['next Thursday', 'relative', 'on', '2026-03-12', '2026-03-12']],
  ['by the end of next week', ['the end of next week', 'relative', 'by', '2026-03-13', '2026-03-13']],
  ['by the end of the month', ['the end of the month', 'relative', 'by', '2026-03-31', '2026-03-31']],
  ['at the next core group', ['the next core group', 'event', 'on', null, null]],
  ['before the summer holidays', ['the summer holidays', 'event', 'before', null, null]],
  ['Summer 2026', ['Summer 2026', 'event', 'on', null, null]],
  [
    'review at the core group on 17 March',
    ['the core group', 'event', 'review', null, null],
    ['17 March', 'day', 'review', '2026-03-17', '2026-03-17'],
  ],
]

/** Nothing in these is a date. */
const NO_DATE = [
  '',
  '   ',
  'ASAP',
  'ongoing',
  'TBC',
  '-',
  'soon',
  'He scored 4/10 and then 7/10.',
  'support is there 24/7',
  'section 4.5.12 of the manual',
  'She may attend, and they march on.',
  'Amina is 9 and has 3 friends',
  'of the 3 may be two',
  'Ring 0151 496 0100',
  'for 6 weeks',
  'It cost £5.10.20',
]

const IMPOSSIBLE: [typed: string, message: RegExp][] = [
  ['31 June 2026', /no 31 June.*30 days/],
  ['30/02', /no 30 February.*29 days/],
  ['by 30/02/2026', /no 30 February 2026.*28 days/],
  ['29 February 2027', /no 29 February 2027.*28 days/],
  ['03/13/2026', /no month 13.*day first/],
  ['0 May 2026', /no 0 May/],
  ['28-31 April 2026', /no 31 April/],
]

describe('reading dates that people type', () => {
  test.each(READ)('%s', (typed, ...expected) => {
    const readings = readDates(typed, { relativeTo: PLAN_DATE })
    expect(readings.map(({ text, precision, role, first, last }) => [text, precision, role, first, last])).toEqual(expected)
    expect(readings.flatMap((reading) => reading.problem ?? [])).toEqual([])
  })

  test.each(NO_DATE)('no date in “%s”', (typed) => {
    expect(readDates(typed, { relativeTo: PLAN_DATE })).toEqual([])
  })

  test.each(IMPOSSIBLE)('%s does not exist', (typed, message) => {
    const [reading] = readDates(typed, { relativeTo: PLAN_DATE })
    expect(reading).toMatchObject({ first: null, last: null, problem: { kind: 'impossible' } })
    expect(reading?.problem?.message).toMatch(message)
  })

  test('says when the weekday is not that day’s', () => {
    const [reading] = readDates('Thursday 13 March 2026')
    expect(reading).toMatchObject({ first: '2026-03-13', problem: { kind: 'weekday' } })
    expect(reading?.problem?.message).toBe('13 March 2026 is a Friday, not a Thursday.')
  })

  test('a weekday chooses the year when none was typed', () => {
    // 13 March is a Saturday in 2027.
    expect(readDates('Sat 13 March', { today: '2026-09-20' })[0]).toMatchObject({
      first: '2027-03-13',
      problem: null,
      yearAssumed: true,
    })
  })

  test('gives no day that hangs on a reference which is not known', () => {
    for (const typed of ['Fri 13 March', 'within 2 weeks', 'tomorrow', 'by Friday', 'end of June']) {
      expect(readDates(typed)[0], typed).toMatchObject({ first: null, last: null })
    }
  })

  test('the plan’s date comes before today as the day to count from', () => {
    expect(readDates('within 2 weeks', { today: '2026-06-01', relativeTo: PLAN_DATE })[0]?.last).toBe('2026-03-19')
    expect(readDates('within 2 weeks', { today: '2026-06-01' })[0]?.last).toBe('2026-06-15')
  })
})

describe('reading what stands under "By when"', () => {
  test.each([
    ['by 5 June 2026', { first: '2026-06-05', last: '2026-06-05', review: null, repeats: false }],
    ['every Tuesday until 4 May 2026', { first: '2026-05-04', last: '2026-05-04', review: null, repeats: true }],
    ['from 17 March, review 30 March', { first: '2026-03-17', last: null, review: '2026-03-30', repeats: false }],
    ['2 March 2026 to 30 March 2026', { first: '2026-03-02', last: '2026-03-30', review: null, repeats: false }],
    ['ongoing, rev 30/3', { first: null, last: null, review: '2026-03-30', repeats: false }],
    ['cont. rv 30 March 2026', { first: null, last: null, review: '2026-03-30', repeats: false }],
    ['weekly', { first: null, last: null, review: null, repeats: true }],
    ['ASAP', { first: null, last: null, review: null, repeats: false }],
  ])('%s', (typed, expected) => {
    expect(readDue(typed, { relativeTo: PLAN_DATE })).toMatchObject(expected)
  })

  test('hands on what is wrong', () => {
    expect(readDue('by 31 June 2026').problems).toEqual([
      { kind: 'impossible', message: 'There is no 31 June: June has 30 days.' },
    ])
  })
})

const someDay = fc.integer({ min: -5000, max: 30000 }).map((number) => addDays('1990-01-01', number))
const WAYS: ((day: string) => string)[] = [
  (day) => day,
  (day) => `${dayParts(day).day} ${MONTH_NAMES[dayParts(day).month - 1]} ${dayParts(day).year}`,
  (day) =>
    `${WEEKDAY_NAMES[weekdayOf(day) - 1]} ${dayParts(day).day} ${MONTH_NAMES[dayParts(day).month - 1]} ${dayParts(day).year}`,
  (day) => `${dayParts(day).day}/${dayParts(day).month}/${dayParts(day).year}`,
  (day) => `${day.slice(8)}.${day.slice(5, 7)}.${day.slice(0, 4)}`,
  (day) => `${MONTH_NAMES[dayParts(day).month - 1]} ${dayParts(day).day}, ${dayParts(day).year}`,
  (day) => `${dayParts(day).day}-${MONTH_NAMES[dayParts(day).month - 1]?.slice(0, 3)}-${dayParts(day).year}`,
]

describe('whatever is typed', () => {
  test('a real day, however it is written and wherever it stands, is read back', () => {
    fc.assert(
      fc.property(someDay, fc.constantFrom(...WAYS), fc.constantFrom('', 'Seen on ', 'To finish by '), (day, write, before) => {
        const typed = `${before}${write(day)}, and then at home.`
        const [reading, ...others] = readDates(typed)
        expect(reading).toMatchObject({ text: write(day), first: day, last: day, problem: null })
        expect(others).toEqual([])
      }),
    )
  })

  test('readings stand in order, apart, on their own words, first before last', () => {
    const pieces = fc.constantFrom(
      ...[
        'by ',
        'within ',
        '2 weeks',
        ' of ',
        '31 June',
        '5/3',
        '/26',
        ' review ',
        'every Tuesday',
        'the next ',
        'core group',
        '–',
        ' end of ',
        'May',
        ' 2026',
        '\n',
        '’',
        'w/c ',
      ],
    )
    const text = fc.oneof(
      fc.array(pieces, { maxLength: 12 }).map((parts) => parts.join('')),
      fc.string({ unit: 'grapheme' }),
    )
    fc.assert(
      fc.property(text, (typed) => {
        const readings = readDates(typed, { relativeTo: PLAN_DATE })
        let reached = 0
        for (const reading of readings) {
          expect(reading.start).toBeGreaterThanOrEqual(reached)
          expect(reading.end).toBeGreaterThan(reading.start)
          expect(typed.slice(reading.start, reading.end)).toBe(reading.text)
          if (reading.first !== null && reading.last !== null) expect(reading.first <= reading.last).toBe(true)
          reached = reading.end
        }
      }),
      { numRuns: 500 },
    )
  })
})
