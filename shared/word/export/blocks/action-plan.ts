import type { Paragraph, Table } from 'docx'
import type { ActionField, ActionPlan } from '../../../document/index.ts'
import type { ExportContext } from '../context.ts'
import { tableTitle } from '../grid.ts'
import { type RecordColumn, recordGrid } from '../record-grid.ts'
import { safeLine } from '../safe-text.ts'

const COLUMNS: readonly RecordColumn<ActionField>[] = [
  { title: 'What needs to happen', width: { share: 32 }, field: 'action', always: true },
  { title: 'Who', width: { share: 20 }, field: 'owner', always: true },
  { title: 'By when', width: { mm: 22 }, field: 'due', always: true },
  { title: 'Review', width: { mm: 22 }, field: 'reviewDate', always: false },
  { title: 'How we will know', width: { share: 24 }, field: 'measure', always: true },
  { title: 'Difference for the child', width: { share: 24 }, field: 'outcome', always: false },
  { title: 'Progress', width: { share: 18 }, field: 'status', always: false },
]

/** A plan as a grid: what needs to happen, who, by when, how we will know, and what else its actions say. */
export function exportActionPlan(context: ExportContext, block: ActionPlan): (Paragraph | Table)[] {
  const title = safeLine(block.title ?? '')
  const heading = title ? [tableTitle(context, title)] : []
  const table = recordGrid(context, {
    description: title ? `Plan: ${title}` : 'Plan: what needs to happen, who, by when and how we will know',
    columns: COLUMNS,
    main: 'action',
    records: block.actions,
    nothing: 'No actions recorded',
  })
  return [...heading, table]
}
