import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readWhen, writeWhen } from '../../../shared/dates/index.ts'
import { addDays, dayOfNumber } from '../../../shared/document/index.ts'

const TODAY = '2026-03-12'
const shown = (typed: string, order?: 'dmy' | 'mdy' | 'unknown'): string => {
  const { when, options, problem } = readWhen(typed, { today: TODAY, order })
  if (when === null) return options.length > 0 ? `? ${options.map(({ first }) => first).join(' or ')}` : `! ${problem}`
  return [when.kind, when.first, when.last, when.time, when.about ? 'about' : ''].filter(Boolean).join(' ')
}

describe('a date of a chronology as people type it', () => {
  test.each([
    ['12 March 2024', 'day 2024-03-12 2024-03-12'],
    ['12th of March 2024', 'day 2024-03-12 2024-03-12'],
    ['Tues 12 Mar 2024', 'day 2024-03-12 2024-03-12'],
    ['Tuesday, 12 March 2024.', 'day 2024-03-12 2024-03-12'],
    ['12/03/2024', 'day 2024-03-12 2024-03-12'],
    ['12.3.24', 'day 2024-03-12 2024-03-12'],
    ['12-Mar-24', 'day 2024-03-12 2024-03-12'],
    ['12Mar24', 'day 2024-03-12 2024-03-12'],
    ['12 03 2024', 'day 2024-03-12 2024-03-12'],
    ['2024-03-12', 'day 2024-03-12 2024-03-12'],
    ['2024-03-12T14:05:00', 'day 2024-03-12 2024-03-12 14:05'],
    ['March 12, 2024', 'day 2024-03-12 2024-03-12'],
    ['on 12 March 2024', 'day 2024-03-12 2024-03-12'],
    ['27/12/25 02:10', 'day 2025-12-27 2025-12-27 02:10'],
    ['27/12/25 at 2.10am', 'day 2025-12-27 2025-12-27 02:10'],
    ['27 Dec 2025, 11pm', 'day 2025-12-27 2025-12-27 23:00'],
    ['27 Dec 2025 (0210 hrs)', 'day 2025-12-27 2025-12-27 02:10'],
    ['14:30 on 27/12/2025', 'day 2025-12-27 2025-12-27 14:30'],
    ['27 December 2025 midnight', 'day 2025-12-27 2025-12-27 00:00'],
    ['March 2024', 'within 2024-03-01 2024-03-31'],
    ['Mar-24', 'within 2024-03-01 2024-03-31'],
    ["Feb '24", 'within 2024-02-01 2024-02-29'],
    ['03/2024', 'within 2024-03-01 2024-03-31'],
    ['2019', 'within 2019-01-01 2019-12-31'],
    ['in 2019', 'within 2019-01-01 2019-12-31'],
    ['early 2020', 'within 2020-01-01 2020-04-30'],
    ['late March 2022', 'within 2022-03-21 2022-03-31'],
    ['end of June 2021', 'within 2021-06-21 2021-06-30'],
    ['mid-2018', 'within 2018-05-01 2018-08-31'],
    ['summer 2021', 'within 2021-06-01 2021-08-31'],
    ['winter 2020', 'within 2020-12-01 2021-02-28'],
    ['autumn term 2023', 'within 2023-09-01 2023-12-31'],
    ['Christmas 2019', 'within 2019-12-20 2019-12-31'],
    ['the 1990s', 'within 1990-01-01 1999-12-31'],
    ['late 1990s', 'within 1997-01-01 1999-12-31'],
    ['2019/20', 'within 2019-01-01 2020-12-31'],
    ['w/c 9 March 2026', 'within 2026-03-09 2026-03-15'],
    ['week ending 15/03/2026', 'within 2026-03-09 2026-03-15'],
    ['between 3 March 2024 and 9 April 2024', 'within 2024-03-03 2024-04-09'],
    ['?18 Jan 2026', 'day 2026-01-18 2026-01-18 about'],
    ['about March 2019', 'within 2019-03-01 2019-03-31 about'],
    ['c. 2015', 'within 2015-01-01 2015-12-31 about'],
    ['c2015', 'within 2015-01-01 2015-12-31 about'],
    ['12 March 2024 (approx)', 'day 2024-03-12 2024-03-12 about'],
    ['March 2024 (exact date not known)', 'within 2024-03-01 2024-03-31 about'],
    ['3–5 May 2024', 'range 2024-05-03 2024-05-05'],
    ['3-5 May 2024', 'range 2024-05-03 2024-05-05'],
    ['3rd and 4th May 2024', 'range 2024-05-03 2024-05-04'],
    ['28 April to 3 May 2024', 'range 2024-04-28 2024-05-03'],
    ['28 December – 3 January 2025', 'range 2024-12-28 2025-01-03'],
    ['March to June 2023', 'range 2023-03-01 2023-06-30'],
    ['Dec 2023 - Feb 2024', 'range 2023-12-01 2024-02-29'],
    ['03/05/2024 - 05/05/2024', 'range 2024-05-03 2024-05-05'],
    ['2019-2021', 'range 2019-01-01 2021-12-31'],
    ['from 2019 to 2021', 'range 2019-01-01 2021-12-31'],
    ['since June 2021', 'range 2021-06-01'],
    ['June 2021 onwards', 'range 2021-06-01'],
    ['June 2021 – present', 'range 2021-06-01'],
    ['until 4 May 2020', 'range 2020-05-04'],
    ['before 2012', 'before 2012-01-01'],
    ['prior to 3 May 2012', 'before 2012-05-03'],
    ['some time after June 2020', 'after 2020-06-30'],
    ['', 'unknown'],
    ['not known', 'unknown'],
    ['Date unknown', 'unknown'],
    ['12/3/45', 'day 1945-03-12 1945-03-12'],
    ['12/3/27', 'day 2027-03-12 2027-03-12'],
    ['12/3/98', 'day 1998-03-12 1998-03-12'],
  ])('%s', (typed, expected) => {
    expect(shown(typed)).toBe(expected)
  })

  test.each([
    ['31 June 2024', '! There is no 31 June 2024: June has 30 days.'],
    ['29/02/2023', '! There is no 29 February 2023: February has 28 days.'],
    ['12/13/2024', '? 2024-12-13'],
    ['12 March', '? 2026-03-12 or 2025-03-12'],
    ['Marks 3 2024', '! “Marks 3 2024” could not be read as a date. Write it as 5 March 2026, March 2026, or 2026.'],
    ['5 May 2024 to 3 May 2024', '! “5 May 2024 to 3 May 2024” ends before it begins.'],
    ['as above', '! “as above” could not be read as a date. Write it as 5 March 2026, March 2026, or 2026.'],
    [
      '12/3/24 and 14/3/24',
      '! “12/3/24 and 14/3/24” could not be read as a date. Write it as 5 March 2026, March 2026, or 2026.',
    ],
    ['Room 12', '! “Room 12” could not be read as a date. Write it as 5 March 2026, March 2026, or 2026.'],
    ['99/99/2024', '! There is no month 99. Write the day first, then the month.'],
  ])('%s is asked about, not guessed', (typed, expected) => {
    expect(shown(typed)).toBe(expected)
  })

  test('in a file whose order is not known figures are asked about wherever they can be two days', () => {
    expect(shown('3/4/2024', 'unknown')).toBe('? 2024-04-03 or 2024-03-04')
    expect(shown('4/4/2024', 'unknown')).toBe('day 2024-04-04 2024-04-04')
    expect(shown('13/4/2024', 'unknown')).toBe('day 2024-04-13 2024-04-13')
    expect(shown('4/13/2024', 'unknown')).toBe('day 2024-04-13 2024-04-13')
    expect(shown('3/4/2024', 'mdy')).toBe('day 2024-03-04 2024-03-04')
    expect(shown('3 April 2024', 'unknown')).toBe('day 2024-04-03 2024-04-03')
  })

  test('a weekday that is not that day’s is a doubt, and the day stands', () => {
    const { when, doubts } = readWhen('Monday 12 March 2024', { today: TODAY })
    expect(when?.first).toBe('2024-03-12')
    expect(doubts).toEqual(['12 March 2024 is a Tuesday, not a Monday.'])
  })

  test('keeps what was typed', () => {
    expect(readWhen('  c. 2015 ', { today: TODAY }).when?.typed).toBe('c. 2015')
  })

  test('takes the year from the heading above it, where there is one', () => {
    expect(readWhen('12 March', { today: TODAY, year: 2019 }).when?.first).toBe('2019-03-12')
  })
})

const someDay = fc.integer({ min: 0, max: 20_500 }).map(dayOfNumber)

describe('a date written in words', () => {
  test.each([
    'summer 2018',
    'winter 2020',
    'autumn term 2023',
    'Christmas 2019',
    'the 1990s',
    'early 2020',
    'mid 2018',
    'late March 2022',
    'March 2024',
    '2019',
    'before 2012',
    'after June 2020',
    'since June 2021',
    '3 to 5 May 2024',
    '2019 to 2021',
    'about 18 January 2026',
  ])('has the name that people give it: %s', (words) => {
    const { when } = readWhen(words, { today: TODAY })
    expect(when && writeWhen(when)).toBe(words)
  })

  test('is read back as the same days', () => {
    fc.assert(
      fc.property(
        someDay,
        fc.integer({ min: 0, max: 800 }),
        fc.constantFrom('day', 'within', 'range', 'before', 'after', 'open', 'until'),
        fc.boolean(),
        (first, length, shape, about) => {
          const last = addDays(first, length)
          const kind = shape === 'open' || shape === 'until' ? 'range' : shape === 'within' && length === 0 ? 'day' : shape
          const when = {
            typed: '',
            kind: kind as 'day',
            about,
            time: '',
            first: shape === 'before' || shape === 'until' ? '' : first,
            last: shape === 'after' || shape === 'open' ? '' : shape === 'day' ? first : last,
          }
          const back = readWhen(writeWhen(when), { today: TODAY }).when
          if (shape === 'range' && length === 0) expect(back).toMatchObject({ first, last, about })
          else expect(back).toMatchObject({ ...when, typed: back?.typed })
        },
      ),
    )
  })

  test('never breaks on what people type', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[0-9/. a-z?–-]{0,20}$/)), (typed) => {
        const { when, problem } = readWhen(typed, { today: TODAY, order: 'unknown' })
        expect((when === null) !== (problem === null)).toBe(true)
        if (when?.first && when.last) expect(when.first <= when.last).toBe(true)
      }),
    )
  })
})
