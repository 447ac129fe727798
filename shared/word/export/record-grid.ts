import { type Table, TextRun } from 'docx'
import { type ColumnWidth, columnWidths, unbrokenIn } from './column-widths.ts'
import type { ExportContext } from './context.ts'
import { longDate } from './dates.ts'
import { emptyRow, type GridCell, gridTable, neededCell, textCell } from './grid.ts'
import { textRuns } from './inlines.ts'
import { textWidth, twips } from './look.ts'
import { safeLine } from './safe-text.ts'
import { STYLE } from './styles.ts'

/**
 * A column of a plan or a chronology. Readers need the `always` ones, filled or not; the others show once a record uses them.
 */
export interface RecordColumn<Field extends string> {
  title: string
  width: ColumnWidth
  field: Field
  always: boolean
}

export interface RecordGrid<Field extends string> {
  description: string
  columns: readonly RecordColumn<Field>[]
  /** The column that takes in what there is no room for in a column of its own. */
  main: Field
  records: readonly Record<Field, string>[]
  /** What stands below the main text of a row behind a label, where the row has it, and never in a column. */
  below?: readonly { label: string; field: Field }[]
  /** What the table says when there are no records. */
  nothing: string
}

const NUMBER_COLUMN: ColumnWidth = { mm: 10.5 }
/** Below this width, in millimetres at 10 point, a column breaks words in the middle. */
const NARROWEST = 21

const isFilled = (text: string) => safeLine(text) !== ''

/** The main column of a grid is read as sentences, and wants this much. */
const MAIN_NARROWEST = 38

/** True when every column is wide enough to be read on the pages that the table will stand on, whatever the records say. */
function fits<Field extends string>(context: ExportContext, main: Field, columns: readonly RecordColumn<Field>[]): boolean {
  const { sizePt } = context.look.style.table
  const width = textWidth(context.look, context.orientation)
  const [, ...widths] = columnWidths([NUMBER_COLUMN, ...columns.map((column) => column.width)], width, sizePt)
  const least = (field: Field) => twips(((field === main ? MAIN_NARROWEST : NARROWEST) * sizePt) / 10)
  return columns.every(({ field }, index) => (widths[index] ?? 0) >= least(field))
}

/** The column's width, with room for its longest word. */
function widthFor<Field extends string>(
  { title, width, field }: RecordColumn<Field>,
  records: readonly Record<Field, string>[],
): ColumnWidth {
  return 'mm' in width ? width : { ...width, unbroken: unbrokenIn([title, ...records.map((record) => record[field])]) }
}

/**
 * Makes the grid of a plan or a chronology, its rows numbered from 1. Where the page is too narrow for every column, the
 * optional ones move below the main text of their row, each behind its own label. Records left wholly empty are left out.
 */
export function recordGrid<Field extends string>(context: ExportContext, grid: RecordGrid<Field>): Table {
  const records = grid.records.filter((record) => grid.columns.some(({ field }) => isFilled(record[field])))
  const used = grid.columns.filter(({ always, field }) => always || records.some((record) => isFilled(record[field])))
  const shown = fits(context, grid.main, used) ? used : used.filter(({ always }) => always)
  const moved = used.filter((column) => !shown.includes(column))

  const cell = (record: Record<Field, string>, { field, always }: RecordColumn<Field>): GridCell => {
    const own = always ? neededCell(record[field]) : textCell(record[field])
    if (field !== grid.main) return own
    const labelled = [...moved.map((column) => ({ label: column.title, field: column.field })), ...(grid.below ?? [])]
    const below = labelled
      .filter((one) => isFilled(record[one.field]))
      .map((one) => ({
        style: STYLE.tableAddition,
        children: [new TextRun({ text: `${one.label}: `, bold: true }), ...textRuns(longDate(record[one.field]).trim())],
      }))
    const length = labelled.reduce((sum, one) => sum + record[one.field].length, record[field].length)
    return { ...own, length, paragraphs: [...own.paragraphs, ...below] }
  }
  const rows = records.map((record, index) => [textCell(String(index + 1)), ...shown.map((column) => cell(record, column))])
  return gridTable(context, {
    description: grid.description,
    heading: ['No.', ...shown.map(({ title }) => title)],
    columns: [NUMBER_COLUMN, ...shown.map((column) => widthFor(column, records))],
    rows: rows.length > 0 ? rows : [emptyRow(shown.length + 1, grid.nothing)],
  })
}
