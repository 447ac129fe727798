// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest'
import { bookOfClipboard } from '../../../../renderer/chronology/bring-in/clipboard-tables.ts'

const cellsOf = (html: string, text = ''): string[][] =>
  bookOfClipboard(html, text).tables.flatMap(({ rows }) => rows.map(({ cells }) => cells.map((cell) => cell.text)))

describe('what is pasted', () => {
  test('from Excel: cells as they are seen, lines within them, merged cells', () => {
    const html = `<html><head><style>td {mso-number-format:General}</style></head><body><!--StartFragment--><table>
      <col width=64><tr><td colspan=3 class=xl65>Calls to<br style='mso-data-placement:same-cell;'>14 Larch Walk</td></tr>
      <tr><td rowspan=2>27/12/2025</td><td>Domestic</td><td>Door&nbsp;forced &amp; lock
      broken</td></tr><tr><td>Ambulance</td><td></td></tr></table><!--EndFragment--></body></html>`
    const { tables } = bookOfClipboard(html, 'ignored\tas well')
    expect(tables).toHaveLength(1)
    expect(tables[0]?.rows.map(({ cells }) => cells)).toEqual([
      [{ text: 'Calls to\n14 Larch Walk' }, { text: '', covered: 'left' }, { text: '', covered: 'left' }],
      [{ text: '27/12/2025' }, { text: 'Domestic' }, { text: 'Door forced & lock broken' }],
      [{ text: '', covered: 'above' }, { text: 'Ambulance' }, { text: '' }],
    ])
  })

  test('from Word: paragraphs and lists within a cell on lines of their own, a table in a cell, what was struck out left out', () => {
    const html = `<p class=MsoNormal>Chronology</p><table><tr><td><p>3 March<span> 2024</span></p></td>
      <td><p>Visit.</p><p>Kofi seen <del>twice</del><ins>once</ins>.</p><ul><li>Warm</li><li>Fed</li></ul></td></tr></table>`
    const book = bookOfClipboard(html, '')
    expect(book.tables.map(({ kind, rows }) => [kind, rows.map(({ cells }) => cells.map(({ text }) => text))])).toEqual([
      ['table', [['3 March 2024', 'Visit.\nKofi seen once.\nWarm\nFed']]],
      ['paragraphs', [['Chronology']]],
    ])
    expect(book.notes).toEqual(['What was struck out in it is not read.'])
    expect(cellsOf('<table><tr><td>a</td><td>Visit.<table><tr><td>Food</td><td>No</td></tr></table></td></tr></table>')).toEqual([
      ['a', 'Visit.\nFood\tNo'],
    ])
  })

  test('without a table: the plain text', () => {
    expect(cellsOf('<p>On 3 March 2024 Kofi was seen.</p>', 'On 3 March 2024 Kofi was seen.')).toEqual([
      ['On 3 March 2024 Kofi was seen.'],
    ])
    expect(cellsOf('', 'Date\tEvent\n3/3/24\tVisit')).toEqual([
      ['Date', 'Event'],
      ['3/3/24', 'Visit'],
    ])
  })

  test('script in it is never run and never read', () => {
    expect(
      cellsOf('<table><tr><td>a<script>throw new Error()</script></td><td>b<img src=x onerror="throw 1"></td></tr></table>'),
    ).toEqual([['a', 'b']])
  })
})
