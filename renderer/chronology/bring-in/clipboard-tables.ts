import {
  bookOfText,
  type SourceBook,
  type SourceCell,
  type SourceRow,
  type SourceTable,
} from '../../../shared/chronology/index.ts'
import { pastedPage } from '../../editor/index.ts'

/** Elements after which a line ends, as a person sees the page. */
const LINES = new Set([
  'P',
  'DIV',
  'LI',
  'TR',
  'H1',
  'H2',
  'H3',
  'H4',
  'H5',
  'H6',
  'BLOCKQUOTE',
  'PRE',
  'SECTION',
  'ARTICLE',
  'UL',
  'OL',
])
/** What nobody sees, and what was struck out. */
const UNSEEN = new Set(['STYLE', 'SCRIPT', 'HEAD', 'TITLE', 'META', 'DEL', 'TEMPLATE', 'NOSCRIPT'])

/**
 * What was copied from Word, Excel, Outlook or a web page: its tables with their merged cells, and the text around them. Where the
 * clipboard holds no table, its plain text is read as a file of text would be.
 */
export function bookOfClipboard(html: string, text: string): SourceBook {
  const name = 'Pasted'
  if (!/<table[\s>]/i.test(html)) return bookOfText(name, text)
  const page = pastedPage(html)
  const tables = [...page.body.querySelectorAll('table')].filter((table) => table.parentElement?.closest('table') === null)
  const read = tables.map(
    (table, index): SourceTable => ({
      name: tables.length === 1 ? 'Table' : `Table ${index + 1}`,
      place: tables.length === 1 ? 'The pasted table' : `Pasted table ${index + 1}`,
      kind: 'table',
      rows: rowsOf(table),
      notes: [],
    }),
  )
  const beside = page.body.cloneNode(true) as HTMLElement
  for (const table of beside.querySelectorAll('table')) table.remove()
  const lines = textOf(beside)
    .split('\n')
    .flatMap((line, index): SourceRow[] => (line.trim() === '' ? [] : [{ place: `line ${index + 1}`, cells: [{ text: line }] }]))
  const around: SourceTable[] =
    lines.length === 0 ? [] : [{ name: 'Text', place: 'The pasted text', kind: 'paragraphs', rows: lines, notes: [] }]
  const struckOut = page.body.querySelector('del') !== null
  return {
    name,
    tables: [...read, ...around].filter(({ rows }) => rows.length > 0),
    notes: struckOut ? ['What was struck out in it is not read.'] : [],
  }
}

function rowsOf(table: HTMLTableElement): SourceRow[] {
  const grid: SourceCell[][] = []
  const rows = [...table.querySelectorAll('tr')].filter((row) => row.closest('table') === table)
  rows.forEach((row, at) => {
    grid[at] ??= []
    let column = 0
    for (const cell of row.children) {
      if (!(cell instanceof HTMLTableCellElement)) continue
      while (grid[at]?.[column] !== undefined) column += 1
      const [down, across] = [Math.min(cell.rowSpan || 1, rows.length - at), Math.min(cell.colSpan || 1, 200)]
      for (let y = 0; y < down; y += 1)
        for (let x = 0; x < across; x += 1) {
          const here = grid[at + y] ?? []
          grid[at + y] = here
          here[column + x] = y === 0 && x === 0 ? { text: textOf(cell) } : { text: '', covered: x > 0 ? 'left' : 'above' }
        }
      column += across
    }
  })
  return grid.flatMap((cells, index): SourceRow[] =>
    cells.some(({ text, covered }) => text !== '' || covered !== undefined)
      ? [{ place: `row ${index + 1}`, cells: Array.from(cells, (cell) => cell ?? { text: '' }) }]
      : [],
  )
}

/** The text of an element as it is seen: blanks run together, lines where blocks and breaks end. */
function textOf(element: Element): string {
  let text = ''
  const walk = (node: Node): void => {
    for (const child of node.childNodes) {
      if (child.nodeType === 3) text += (child.textContent ?? '').replace(/[ \t\r\n]+/g, ' ')
      if (child.nodeType !== 1) continue
      const { tagName } = child as Element
      if (UNSEEN.has(tagName)) continue
      if (tagName === 'BR') {
        text += '\n'
        continue
      }
      if (LINES.has(tagName) && text !== '' && !text.endsWith('\n')) text += '\n'
      walk(child)
      if (LINES.has(tagName) && !text.endsWith('\n')) text += '\n'
      if (tagName === 'TD' || tagName === 'TH') text += '\t'
    }
  }
  walk(element)
  return text
    .replace(/\u00a0/g, ' ')
    .split('\n')
    .map((line) => line.trim())
    .join('\n')
    .replace(/^\n+|\n+$/g, '')
}
