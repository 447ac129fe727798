import Papa from 'papaparse'
import type { SourceBook, SourceRow, SourceTable } from './source-book.ts'

const SEPARATORS = { '\t': 'tabs', ';': 'semicolons', '|': 'upright strokes', ',': 'commas' } as const
type Separator = keyof typeof SEPARATORS

/** Text cut into rows by one separator, and how well it fits: the share of rows that are as wide as most are. */
interface Cut {
  separator: Separator
  rows: string[][]
  width: number
  share: number
  quotesFit: boolean
}

/**
 * Reads text as a table where a separator cuts it into rows of one width, whichever it is; else as lines of running text. Cells may
 * hold line breaks within quotation marks. A pasted range of a spreadsheet or an e-mail list is such text too.
 */
export function bookOfText(name: string, given: string): SourceBook {
  const text = given.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n')
  const told = /^sep=(.)\n/i.exec(text)
  const body = told === null ? text : text.slice(told[0].length)
  const cut = bestCut(body, /\.(csv|tsv)$/i.test(name), told?.[1])
  const table = cut === null ? linesOf(body) : tableOf(cut)
  return { name, tables: table.rows.length === 0 ? [] : [table], notes: [] }
}

function bestCut(text: string, namedTable: boolean, told: string | undefined): Cut | null {
  const separators = (Object.keys(SEPARATORS) as Separator[]).filter((one) => told === undefined || told === one)
  let best: Cut | null = null
  for (const separator of separators) {
    if (!text.includes(separator)) continue
    const cut = cutBy(text, separator)
    if (cut.width < 2 || cut.share < 0.6) continue
    if (separator === ',' && !namedTable && isProse(cut)) continue
    if (best === null || cut.share * cut.width > best.share * best.width) best = cut
  }
  return best
}

/** A comma with a blank after it is one of running text, most of the time. */
function isProse({ rows }: Cut): boolean {
  const later = rows.flatMap((row) => row.slice(1)).filter((cell) => cell !== '')
  return later.filter((cell) => cell.startsWith(' ')).length > later.length / 2
}

/** Where quotation marks do not pair, they are taken for what they are if that makes better rows. */
function cutBy(text: string, separator: Separator): Cut {
  const quoted = Papa.parse(text, { delimiter: separator, newline: '\n', quoteChar: '"' })
  const cut = measured(separator, quoted.data, true)
  if (!quoted.errors.some(({ type }) => type === 'Quotes')) return cut
  const plain = measured(separator, Papa.parse(text, { delimiter: separator, newline: '\n', quoteChar: '\0' }).data, false)
  const better = plain.share > cut.share || (plain.share === cut.share && plain.rows.length > cut.rows.length)
  return better ? plain : { ...cut, quotesFit: false }
}

function measured(separator: Separator, rows: string[][], quotesFit: boolean): Cut {
  const filled = rows.filter((row) => row.some((cell) => cell.trim() !== ''))
  const counts = new Map<number, number>()
  for (const row of filled) counts.set(row.length, (counts.get(row.length) ?? 0) + 1)
  const [width, count] = [...counts].sort((one, other) => other[1] - one[1] || other[0] - one[0])[0] ?? [0, 0]
  return { separator, rows, width, share: filled.length === 0 ? 0 : count / filled.length, quotesFit }
}

function tableOf({ rows, separator, quotesFit }: Cut): SourceTable {
  return {
    name: 'Table',
    place: 'The table',
    kind: 'table',
    rows: rows.flatMap((cells, index): SourceRow[] =>
      cells.some((cell) => cell.trim() !== '') ? [{ place: `row ${index + 1}`, cells: cells.map((text) => ({ text })) }] : [],
    ),
    notes: quotesFit
      ? []
      : [
          `Not every quotation mark in it has its fellow, so some rows may be cut in the wrong place. It is parted by ${SEPARATORS[separator]}.`,
        ],
  }
}

function linesOf(text: string): SourceTable {
  const rows = text
    .split('\n')
    .flatMap((line, index): SourceRow[] => (line.trim() === '' ? [] : [{ place: `line ${index + 1}`, cells: [{ text: line }] }]))
  return { name: 'Text', place: 'The text', kind: 'paragraphs', rows, notes: [] }
}
