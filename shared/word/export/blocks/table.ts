import type { Table } from 'docx'
import { inlineText, type Table as TableBlock } from '../../../document/index.ts'
import { type ColumnWidth, unbrokenIn } from '../column-widths.ts'
import type { ExportContext } from '../context.ts'
import { answerRuns, emptyRow, type GridCell, gridTable } from '../grid.ts'
import { isBlank } from '../inlines.ts'
import { twips } from '../look.ts'
import { safeLine } from '../safe-text.ts'
import { STYLE } from '../styles.ts'

/** Shortest and longest texts that widen a column, in characters. */
const SHORT = 6
const LONG = 60

/** A column of numbers takes this much and no more, in millimetres at 10 point. */
const NUMBERS_MM = 9

const isOfNumbers = (title: string, cells: readonly string[]): boolean =>
  /^no\.?$/i.test(title) || (title.length <= 4 && cells.length > 0 && cells.every((cell) => /^\d{1,3}\.?$/.test(cell)))

/** Answers of so many characters, such as "Not started", stay on one line where a column has no longer ones. */
const SHORT_ANSWER = 14
const SHORT_TITLE = 8

const shortAnswer = (cells: readonly string[]): number => {
  const longest = Math.max(0, ...cells.map(({ length }) => length))
  return longest <= SHORT_ANSWER ? longest : 0
}

/** Of the golden thread, reason to closure: steps say the most, and what changed is at first not much. */
const THREAD_SHARES = [18, 18, 16, 22, 14, 12]

/**
 * Relative widths: those that the table gives; for columns without one, by how much they hold, so that a column of dates does
 * not take the room of a column of sentences.
 */
function columnShares({ columns, rows, shows }: TableBlock, isDrawnIn: boolean): ColumnWidth[] {
  if (isDrawnIn) return columns.map(() => ({ share: 1 }))
  const held = columns.map(({ title }, index) => {
    const lengths = [title.length, ...rows.map((row) => inlineText(row.cells[index]?.content ?? []).length)]
    return Math.sqrt(Math.min(LONG, Math.max(SHORT, ...lengths)))
  })
  if (shows === 'golden-thread' && columns.every(({ width }) => width === undefined))
    return columns.map((_, index) => ({ share: THREAD_SHARES[index] ?? 12 }))
  const given = columns.map(({ width }) => width ?? 0)
  const perWidth =
    held.reduce((sum, one) => sum + one, 0) /
    Math.max(
      1,
      given.reduce((sum, one) => sum + one, 0),
    )
  return columns.map(({ title, width }, index) => {
    const cells = rows.map((row) => inlineText(row.cells[index]?.content ?? []))
    const texts = [title, ...cells]
    if (width === undefined && columns.length > 1 && isOfNumbers(title.trim(), cells)) return { mm: NUMBERS_MM }
    return {
      share: width === undefined ? (held[index] ?? 1) : width * perWidth,
      unbroken: Math.max(unbrokenIn(texts), shortAnswer(title.length <= SHORT_TITLE ? texts : cells)),
    }
  })
}

/** How many columns of the golden thread say what a strand begins with, once for all of its steps. */
const BEGINNINGS = 3

/** Makes one cell of each reason, statement and goal and the empty ones below them, so that one sees which steps are theirs. */
function mergeBeginnings(rows: GridCell[][]): void {
  const isEmpty = (row: readonly GridCell[]) =>
    row.slice(0, BEGINNINGS).every(({ paragraphs }) => paragraphs.every(({ children }) => children.length === 0))
  for (const [index, row] of rows.entries()) {
    const goesOn = index > 0 && isEmpty(row)
    const next = rows[index + 1]
    const begins = !goesOn && next !== undefined && isEmpty(next)
    if (goesOn || begins) for (const cell of row.slice(0, BEGINNINGS)) cell.merge = goesOn ? 'goes-on' : 'begins'
  }
}

/** Says once what several rows in turn are about, in one cell beside all of them. */
function mergeRepeated(rows: GridCell[][], block: TableBlock): void {
  const about = block.rows.map(({ cells }) => inlineText(cells[0]?.content ?? []).trim())
  for (const [index, row] of rows.entries()) {
    const [first] = row
    if (!first || about[index] === '') continue
    const goesOn = index > 0 && about[index] === about[index - 1]
    if (goesOn) row[0] = { paragraphs: [], merge: 'goes-on' }
    else if (about[index] === about[index + 1]) first.merge = 'begins'
  }
}

/** True where the table above, with room to draw as well, had the same titles: a child does not need them on every page. */
function isTitledAbove(context: ExportContext, titles: readonly string[]): boolean {
  const said = titles.join('\t')
  const before = context.drawnTitles
  context.drawnTitles = said
  return before === said
}

/** A table with its heading row. Rows with nothing in them are left out; a table with no other says so. */
export function exportTable(context: ExportContext, block: TableBlock): Table[] {
  const titles = block.columns.map(({ title }) => title)
  const { leastRowMm } = context.look.style.table
  const written = { ...block, rows: block.rows.filter(({ cells }) => cells.some(({ content }) => !isBlank(content))) }
  const rows: GridCell[][] = written.rows.map(({ cells }) =>
    block.columns.map((_, column) => {
      // A row with more cells than there are columns keeps what it says, in its last cell.
      const held = column === block.columns.length - 1 ? cells.slice(column) : cells.slice(column, column + 1)
      const length = held.reduce((sum, { content }) => sum + inlineText(content).length, 0)
      return {
        length,
        paragraphs: held.map(({ content }) => ({
          style: STYLE.tableText,
          // A cell that holds nothing was left free; one with a field was to be filled.
          children: isBlank(content) ? [] : answerRuns(context, content),
        })),
      }
    }),
  )
  if (block.shows === 'golden-thread') mergeBeginnings(rows)
  if (block.shows === 'scales') mergeRepeated(rows, written)
  const isDrawnIn = leastRowMm > 0 && rows.length > 0
  const titled = titles.some((title) => title.trim() !== '') && !(isDrawnIn && isTitledAbove(context, titles))
  return [
    gridTable(context, {
      description: safeLine(titled ? `Table: ${titles.join(', ')}` : 'Table'),
      ...(titled ? { heading: titles } : {}),
      columns: columnShares(written, isDrawnIn),
      ...(isDrawnIn ? { rowHeight: twips(leastRowMm) } : {}),
      rows: rows.length > 0 ? rows : [emptyRow(titles.length, 'Nothing recorded')],
    }),
  ]
}
