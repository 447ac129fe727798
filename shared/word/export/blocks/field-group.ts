import { type Paragraph, type Table, TextRun } from 'docx'
import type { FieldGroup } from '../../../document/index.ts'
import { bodyParagraph, type ExportContext } from '../context.ts'
import { answerRuns, gridTable, labelCell, tableTitle } from '../grid.ts'
import { safeLine } from '../safe-text.ts'
import { STYLE } from '../styles.ts'

/** Answers that a letter says in lines of its own; more are read better in a form. */
const A_LINE_OR_TWO = 2

/** A form of so many rows is never divided between pages. */
const SHORT_FORM = 8

/** Labelled answers as a form of two columns. An answer left open says that it is not recorded. */
export function exportFieldGroup(context: ExportContext, block: FieldGroup): (Paragraph | Table)[] {
  const fields = block.fields.filter((field) => !context.inHead.has(field))
  if (fields.length === 0) return []
  if (context.look.style.head === 'letter' && fields.length <= A_LINE_OR_TWO)
    return fields.map(({ label, content }) =>
      bodyParagraph(context, {
        style: STYLE.bodyText,
        children: [new TextRun({ text: `${safeLine(label)}: `, bold: true }), ...answerRuns(context, content)],
      }),
    )
  const title = block.title?.trim() ?? ''
  const heading = title ? [tableTitle(context, title)] : []
  const table = gridTable(context, {
    description: safeLine(title || `Form: ${fields.map(({ label }) => label).join(', ')}`),
    columns: [{ share: 33 }, { share: 67 }],
    together: fields.length <= SHORT_FORM,
    rows: fields.map(({ label, content }) => [
      labelCell(label),
      { paragraphs: [{ style: STYLE.tableText, children: answerRuns(context, content) }] },
    ]),
  })
  return [...heading, table]
}
