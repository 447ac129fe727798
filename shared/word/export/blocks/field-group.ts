import type { Paragraph, Table } from 'docx'
import type { FieldGroup } from '../../../document/index.ts'
import type { ExportContext } from '../context.ts'
import { gridTable, labelCell, openCell, tableTitle } from '../grid.ts'
import { inlineRuns, isBlank } from '../inlines.ts'
import { safeLine } from '../safe-text.ts'
import { STYLE } from '../styles.ts'

/** Labelled answers as a form of two columns. An answer left open says that it is not recorded. */
export function exportFieldGroup(context: ExportContext, block: FieldGroup): (Paragraph | Table)[] {
  if (block.fields.length === 0) return []
  const title = block.title?.trim() ?? ''
  const heading = title ? [tableTitle(context, title)] : []
  const table = gridTable(context, {
    description: safeLine(title || `Form: ${block.fields.map(({ label }) => label).join(', ')}`),
    columns: [{ share: 33 }, { share: 67 }],
    rows: block.fields.map(({ label, content }) => [
      labelCell(label),
      isBlank(content) ? openCell() : { paragraphs: [{ style: STYLE.tableText, children: inlineRuns(context, content) }] },
    ]),
  })
  return [...heading, table]
}
