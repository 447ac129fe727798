import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bookOfText } from '../../../../shared/chronology/index.ts'

const cellsOf = (text: string, name = 'Pasted'): string[][] =>
  bookOfText(name, text).tables.flatMap(({ rows }) => rows.map(({ cells }) => cells.map((cell) => cell.text)))
const kindOf = (text: string): string | undefined => bookOfText('Pasted', text).tables[0]?.kind

describe('separated text', () => {
  test.each([
    ['tabs', 'Date\tEvent\n3/3/24\tVisit'],
    ['semicolons', 'Date;Event\r\n3/3/24;Visit\r\n'],
    ['upright strokes', 'Date|Event\n3/3/24|Visit'],
    ['commas', 'Date,Event\n3/3/24,Visit\n'],
    ['a byte-order mark and a line that tells the separator', '\uFEFFsep=;\r\nDate;Event\r\n3/3/24;Visit'],
  ])('is cut by %s', (_, text) => {
    expect(cellsOf(text)).toEqual([
      ['Date', 'Event'],
      ['3/3/24', 'Visit'],
    ])
  })

  test('keeps lines, separators and quotation marks within a cell', () => {
    expect(cellsOf('Date,Event\n3/3/24,"Visit, ""all well"".\r\nKofi seen."\n')).toEqual([
      ['Date', 'Event'],
      ['3/3/24', 'Visit, "all well".\nKofi seen.'],
    ])
  })

  test('takes a quotation mark without its fellow for what it is, and says so', () => {
    const text = 'Date\tEvent\n3/3/24\t"Left alone\n4/3/24\tA visit\n5/3/24\tA call'
    expect(cellsOf(text)).toEqual([
      ['Date', 'Event'],
      ['3/3/24', '"Left alone'],
      ['4/3/24', 'A visit'],
      ['5/3/24', 'A call'],
    ])
    expect(bookOfText('Pasted', text).tables[0]?.notes[0]).toContain('Not every quotation mark')
  })

  test('running text is lines, commas and all', () => {
    expect(kindOf('On 3 March 2024, Kofi was seen.\nOn 4 March 2024, Nan rang.')).toBe('paragraphs')
    expect(bookOfText('Pasted', ' \n').tables).toEqual([])
  })

  test('gives back what another program wrote, whatever stands in its cells', () => {
    const cell = fc.string({ unit: 'grapheme' }).map((text) => text.replace(/\r\n?/g, '\n').replace(/[\uFEFF\0]/g, ''))
    const table = fc
      .tuple(fc.integer({ min: 2, max: 4 }), fc.constantFrom('\t', ';', ','))
      .chain(([width, separator]) =>
        fc.tuple(
          fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 2, maxLength: 6 }),
          fc.constant(separator),
        ),
      )
    fc.assert(
      fc.property(table, ([rows, separator]) => {
        const headed = [rows[0]?.map((_, column) => `Title ${column}`) ?? [], ...rows]
        const text = headed.map((row) => row.map((one) => `"${one.replaceAll('"', '""')}"`).join(separator)).join('\r\n')
        const wanted = headed.filter((row) => row.some((one) => one.trim() !== ''))
        expect(cellsOf(text, 'a.csv')).toEqual(wanted)
      }),
      { numRuns: 500 },
    )
  })
})
