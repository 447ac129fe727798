import {
  BorderStyle,
  HeightRule,
  type IRunOptions,
  Paragraph,
  type ParagraphChild,
  StringValueElement,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  VerticalMergeType,
  WidthType,
} from 'docx'
import { answerIn, type Inline } from '../../document/index.ts'
import { type ColumnWidth, columnWidths, linesIn } from './column-widths.ts'
import { bodyParagraph, type ExportContext } from './context.ts'
import { longDate } from './dates.ts'
import { inlineRuns, isBlank, textRuns } from './inlines.ts'
import { textWidth } from './look.ts'
import { safeLine } from './safe-text.ts'
import { NOT_RECORDED, STYLE } from './styles.ts'

/** What a cell holds: its paragraphs, each with its style and runs. */
export interface CellParagraph {
  style: string
  children: ParagraphChild[]
}
export interface GridCell {
  paragraphs: CellParagraph[]
  /** How many characters it has; what says none is short. */
  length?: number
  /** A label: filled like a heading. */
  label?: boolean
  /** How many columns it takes; one by default. */
  span?: number
  /** One cell with those below it: where it begins, and each row that it goes on in. */
  merge?: 'begins' | 'goes-on'
}
export interface Grid {
  /** What the table is, for people who hear it rather than see it. */
  description: string
  /** Column titles; without them the table has no heading row. */
  heading?: readonly string[]
  columns: readonly ColumnWidth[]
  rows: readonly (readonly GridCell[])[]
  /** Least height of a body row, in twips: room to sign. */
  rowHeight?: number
  /** Keep every row with the next, so that a short table is never divided between pages. */
  together?: boolean
  /** Lines between rows only. */
  open?: boolean
}

/** What a cell without anything holds: Word wants a paragraph in each. */
const NO_PARAGRAPHS: CellParagraph[] = [{ style: STYLE.tableText, children: [] }]

/** A table that screen readers announce by what it is. The docx library has no option for that. */
class DescribedTable extends Table {
  constructor(options: ConstructorParameters<typeof Table>[0], description: string) {
    super(options)
    const [properties] = this.root
    // The schema has both at the end of the table's properties (ISO/IEC 29500-1, 17.4.59 and 17.4.41).
    properties.addChildElement(new StringValueElement('w:tblCaption', description))
  }
}

/** A cell of plain text; a day written `YYYY-MM-DD` is written out. */
export function textCell(text: string, options: IRunOptions = {}): GridCell {
  return { paragraphs: [{ style: STYLE.tableText, children: textRuns(longDate(text).trim(), options) }], length: text.length }
}

/** The words for something that a reader needs and that was left open. */
export const openRuns = (words = 'Not recorded') => textRuns(words, { style: NOT_RECORDED })

/** The runs of an answer in a form or a table: what its writer wrote, or that nothing is recorded where no field fills it. */
export function answerRuns(context: ExportContext, content: readonly Inline[]): ParagraphChild[] {
  const answer = answerIn(content)
  return isBlank(answer) ? openRuns() : inlineRuns(context, answer)
}

/** A cell for something that a reader needs and that was left open. */
export function openCell(words?: string): GridCell {
  return { paragraphs: [{ style: STYLE.tableText, children: openRuns(words) }] }
}

/** A cell of plain text that a reader needs: says so when it was left empty. */
export function neededCell(text: string): GridCell {
  return safeLine(text) === '' ? openCell() : textCell(text)
}

/** A label at the head of a row. */
export function labelCell(text: string): GridCell {
  return { paragraphs: [{ style: STYLE.tableHeading, children: textRuns(text.trim()) }], label: true }
}

/** One row that says, across the whole table, that there is nothing to show. */
export function emptyRow(columns: number, words: string): GridCell[] {
  return [{ ...openCell(words), span: columns }]
}

/** A row of more lines than this may stand alone at the foot of a page, or at the head of one. */
const TALL = 4

/**
 * True for a row that pages must not part from the next: none of a short table, and of a long one neither the first row nor the
 * last stands alone, unless it is tall. What is signed stays with the signatures below it.
 */
function staysWithNext(context: ExportContext, { together, rows }: Grid, widths: readonly number[], index: number): boolean {
  const last = rows.length - 1
  if (index === last) return context.isSigned
  if (together) return true
  const { sizePt } = context.look.style.table
  const isTall = (row: readonly GridCell[] = []) =>
    row.some(({ length = 0 }, column) => linesIn(length, widths[column] ?? 0, sizePt) > TALL)
  return (index === 0 || index === last - 1) && !isTall(rows[index]) && !isTall(rows[index + 1])
}

/**
 * Makes a table over the whole width of the text: fixed columns, rows that pages do not divide, and a heading row that is
 * marked as one and repeated on each page.
 */
export function gridTable(context: ExportContext, grid: Grid): Table {
  const { look } = context
  const { pageBreak } = context.before
  const width = textWidth(look, context.orientation)
  const widths = columnWidths(grid.columns, width, look.style.table.sizePt)
  const line = { style: BorderStyle.SINGLE, size: 4, color: look.style.table.borderColour }
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }
  const upright = grid.open ? none : line
  let breakBefore = pageBreak
  const cell = (content: GridCell, column: number, heading: boolean) => {
    const span = content.span ?? 1
    const filled = heading || (content.label && !grid.open)
    return new TableCell({
      width: { size: widths.slice(column, column + span).reduce((sum, one) => sum + one, 0), type: WidthType.DXA },
      verticalAlign: heading ? VerticalAlignTable.BOTTOM : VerticalAlignTable.TOP,
      ...(span > 1 ? { columnSpan: span } : {}),
      ...(content.merge
        ? { verticalMerge: content.merge === 'begins' ? VerticalMergeType.RESTART : VerticalMergeType.CONTINUE }
        : {}),
      ...(filled ? { shading: { fill: look.style.table.headerFill, color: 'auto', type: 'clear' as const } } : {}),
      children: (content.paragraphs.length > 0 ? content.paragraphs : NO_PARAGRAPHS).map(({ style, children }) => {
        const options = { style, children, ...(breakBefore ? { pageBreakBefore: true } : {}) }
        breakBefore = false
        return new Paragraph(options)
      }),
    })
  }
  const headingRow = (grid.heading ?? []).map((title, column) =>
    cell({ paragraphs: [{ style: STYLE.tableHeading, children: textRuns(title.trim()) }] }, column, true),
  )
  const rows = grid.rows.map(
    (cells, index) =>
      new TableRow({
        cantSplit: true,
        ...(staysWithNext(context, grid, widths, index) ? { keepNext: true } : {}),
        ...(grid.rowHeight ? { height: { value: grid.rowHeight, rule: HeightRule.ATLEAST } } : {}),
        children: cells.map((content, column) => cell(content, column, false)),
      }),
  )
  context.before = { pageBreak: false, table: true }
  return new DescribedTable(
    {
      layout: TableLayoutType.FIXED,
      width: { size: width, type: WidthType.DXA },
      columnWidths: widths,
      margins: {
        marginUnitType: WidthType.DXA,
        top: Math.round(look.cellPadding * 0.7),
        bottom: Math.round(look.cellPadding * 0.7),
        left: grid.open ? 0 : look.cellPadding,
        right: look.cellPadding,
      },
      borders: { top: line, bottom: line, left: upright, right: upright, insideHorizontal: line, insideVertical: upright },
      tableLook: {
        firstRow: headingRow.length > 0,
        firstColumn: grid.rows.some(([first]) => first?.label),
        noHBand: true,
        noVBand: true,
      },
      rows:
        headingRow.length > 0
          ? [new TableRow({ cantSplit: true, tableHeader: true, keepNext: true, children: headingRow }), ...rows]
          : rows,
    },
    grid.description,
  )
}

/** The title of a table, kept on the page with it. */
export function tableTitle(context: ExportContext, text: string): Paragraph {
  return bodyParagraph(context, { style: STYLE.tableTitle, children: textRuns(text) })
}
