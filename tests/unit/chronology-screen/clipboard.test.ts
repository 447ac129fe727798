// @vitest-environment happy-dom
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asHtml, asTabs, fromHtml, fromTabs } from '../../../renderer/chronology/grid/clipboard.ts'

const cell = fc.stringMatching(/^[a-z0-9 "',<>&\t\n]{0,12}$/)
const table = fc
  .integer({ min: 1, max: 4 })
  .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 4 }))

describe('the clipboard', () => {
  it('takes cells as tabs and gives the same back', () => {
    fc.assert(
      fc.property(table, (rows) => {
        // One empty cell at the very end cannot be told from no more rows.
        fc.pre(!(rows.length > 1 && rows.at(-1)?.length === 1 && rows.at(-1)?.[0] === ''))
        expect(fromTabs(asTabs(rows))).toEqual(rows)
      }),
    )
  })

  it.each<[string, string, string[][]]>([
    [
      'a spreadsheet’s rows',
      'a\tb\r\nc\td\r\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['a cell of several lines', '1\t"one\ntwo"\n', [['1', 'one\ntwo']]],
    ['a quotation that is words', '"I hid," he said\tx', [['"I hid," he said', 'x']]],
    ['words alone', 'He said so.', [['He said so.']]],
    ['rows of different length', 'a\nb\tc', [['a'], ['b', 'c']]],
  ])('reads %s', (_, text, rows) => expect(fromTabs(text)).toEqual(rows))

  it('reads the table of a word processor, its paragraphs as lines', () => {
    const html =
      '<html><style>p{margin:0}</style><body><table><tr><td><p>3 May\n 2024</p></td><td><p>One.</p><p>Two.</p></td></tr>' +
      '<tr><td colspan="2">All<br>of it</td></tr></table></body></html>'
    expect(fromHtml(html)).toEqual([
      ['3 May 2024', 'One.\nTwo.'],
      ['All\nof it', ''],
    ])
    expect(fromHtml('<p>No table</p>')).toBeNull()
  })

  it('writes a table whose words are not tags', () => {
    expect(fromHtml(asHtml([['a <b> & c', 'two\nlines']]))).toEqual([['a <b> & c', 'two\nlines']])
  })
})
