import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { datedParagraphs, isDatedText } from '../../../../shared/chronology/index.ts'
import { brought, TODAY, tableOf } from './tables.ts'

const text = (...lines: string[]) =>
  tableOf(
    lines.map((line) => [line]),
    'paragraphs',
  )
const rowsOf = (...lines: string[]): string[][] =>
  datedParagraphs(text(...lines), TODAY).rows.map(({ cells }) => cells.map((cell) => cell.text))

describe('dated paragraphs', () => {
  test.each<[string, string, string]>([
    ['03/03/24: Police called.', '03/03/24:', ' Police called.'],
    ['3.3.2024 - Police called.', '3.3.2024 -', ' Police called.'],
    ['3 March 2024 – Police called.', '3 March 2024 –', ' Police called.'],
    ['3rd March 2024\tPolice called.', '3rd March 2024\t', 'Police called.'],
    ['• 27/12/2025 02:10: Police called.', '• 27/12/2025 02:10:', ' Police called.'],
    ['Tuesday 3 March 2026: Visit.', 'Tuesday 3 March 2026:', ' Visit.'],
    ['March 2019: moved to Dene Court.', 'March 2019:', ' moved to Dene Court.'],
    ['3 – 5 May 2024: stayed with Nan.', '', '3 – 5 May 2024: stayed with Nan.'],
    ['1 May 2024 to 5 May 2024: stayed with Nan.', '1 May 2024 to 5 May 2024:', ' stayed with Nan.'],
    ['On 3 March 2024 the police were called.', '3 March 2024', 'On 3 March 2024 the police were called.'],
    ['On 3 March 2024, Kofi was seen.', '3 March 2024', 'On 3 March 2024, Kofi was seen.'],
    ['In March 2019 the family moved.', 'March 2019', 'In March 2019 the family moved.'],
    ['Kofi was seen on 3 March 2024.', '', 'Kofi was seen on 3 March 2024.'],
    ['3 children were at home.', '', '3 children were at home.'],
    ['May was hard for the family.', '', 'May was hard for the family.'],
    ['2 March Street is where they live.', '', '2 March Street is where they live.'],
    ['12/14 of the sessions were attended.', '', '12/14 of the sessions were attended.'],
  ])('%s', (line, date, rest) => {
    expect(rowsOf(line)).toEqual([[date, rest]])
  })

  test('what follows a dated line belongs to it until the next date; a sentence stands alone', () => {
    expect(
      rowsOf(
        'Background',
        '3 March 2024',
        'Police called.',
        'Nobody was hurt.',
        '4 March 2024: Visit.',
        'Kofi seen.',
        'On 5 March 2024 Nan rang.',
        'She was worried.',
      ),
    ).toEqual([
      ['', 'Background'],
      ['3 March 2024', 'Police called.\nNobody was hurt.'],
      ['4 March 2024:', ' Visit.\nKofi seen.'],
      ['5 March 2024', 'On 5 March 2024 Nan rang.'],
      ['', 'She was worried.'],
    ])
  })

  test('text without a date at the beginning of any paragraph is left as it is', () => {
    expect(isDatedText(text('Background', 'Kofi was seen on 3 March 2024.'), TODAY)).toBe(false)
    expect(isDatedText(text('Background', '3/3/24: Kofi was seen.'), TODAY)).toBe(true)
  })

  test('under a heading of the year, days and months are enough', () => {
    const { entries } = brought(datedParagraphs(text('2024', '3 March: Visit.', '14 June – Review.'), TODAY))
    expect(entries.map(({ when, event }) => `${when.first} ${event}`)).toEqual(['2024-03-03 Visit.', '2024-06-14 Review.'])
  })

  test('of any text, every sign is in a row', () => {
    const start = fc.constantFrom('', '3 March 2024', '03/03/24: ', 'On 3 March 2024 ', '2024', '5/6/24 - ', '• ', 'May ')
    const lines = fc.array(
      fc.tuple(start, fc.string({ unit: 'grapheme', minLength: 1 })).map(([date, rest]) => (date + rest).replace(/[\r\n]/g, ' ')),
    )
    fc.assert(
      fc.property(lines, (given) => {
        const rows = rowsOf(...given)
        const whole = rows.map(([date = '', rest = '']) => (rest.includes(date) ? rest : date + rest)).join('\n')
        for (const line of given) {
          const at = rows.some(
            ([date = '', rest = '']) =>
              rest.split('\n').includes(line) || date + rest === line || `${date}${rest}`.startsWith(line) || date === line,
          )
          expect([line, at || whole.includes(line)]).toEqual([line, true])
        }
      }),
      { numRuns: 500 },
    )
  })
})
