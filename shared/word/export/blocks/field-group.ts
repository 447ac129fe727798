import type { Paragraph, Table } from 'docx'
import type { FieldGroup } from '../../../document/index.ts'
import type { ExportContext } from '../context.ts'
import { gridTable, labelCell, openCell, tableTitle } from '../grid.ts'
import { inlineRuns, isBlank } from '../inlines.ts'
import { safeLine } from '../safe-text.ts'
import { STYLE } from '../styles.ts'

/** A form of so many rows is never divided between pages. */
const SHORT_FORM = 8

/** Labelled answers as a form of two columns. An answer left open says that it is not recorded. */
export function exportFieldGroup(context: ExportContext, block: FieldGroup): (Paragraph | Table)[] {
  const fields = block.fields.filter((field) => !context.inHead.has(field))
  if (fields.length === 0) return []
  const title = block.title?.trim() ?? ''
  const heading = title ? [tableTitle(context, title)] : []
  const table = gridTable(context, {
    description: safeLine(title || `Form: ${fields.map(({ label }) => label).join(', ')}`),
    columns: [{ share: 33 }, { share: 67 }],
    together: fields.length <= SHORT_FORM,
    rows: fields.map(({ label, content }) => [
      labelCell(label),
      isBlank(content) ? openCell() : { paragraphs: [{ style: STYLE.tableText, children: inlineRuns(context, content) }] },
    ]),
  })
  return [...heading, table]
}
