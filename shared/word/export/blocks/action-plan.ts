import type { Paragraph, Table } from 'docx'
import type { ActionPlan, PlanAction } from '../../../document/index.ts'
import type { ExportContext } from '../context.ts'
import { type ColumnWidth, emptyRow, type GridCell, gridTable, NUMBER_COLUMN, neededCell, tableTitle, textCell } from '../grid.ts'
import { safeLine } from '../safe-text.ts'

/** A column of the plan grid. Readers need the `always` ones, filled or not; the others show once an action uses them. */
interface PlanColumn {
  title: string
  width: ColumnWidth
  field: keyof Pick<PlanAction, 'action' | 'owner' | 'due' | 'reviewDate' | 'measure' | 'outcome' | 'status'>
  always: boolean
}

const COLUMNS: readonly PlanColumn[] = [
  { title: 'What needs to happen', width: { share: 32 }, field: 'action', always: true },
  { title: 'Who', width: { share: 18 }, field: 'owner', always: true },
  { title: 'By when', width: { mm: 25 }, field: 'due', always: true },
  { title: 'Review', width: { mm: 25 }, field: 'reviewDate', always: false },
  { title: 'How we will know', width: { share: 24 }, field: 'measure', always: true },
  { title: 'Difference for the child', width: { share: 22 }, field: 'outcome', always: false },
  { title: 'Progress', width: { share: 15 }, field: 'status', always: false },
]

const isUsed = (action: PlanAction) => COLUMNS.some(({ field }) => action[field].trim() !== '')

/** A plan as a grid, its actions numbered from 1. Rows left wholly empty are left out. */
export function exportActionPlan(context: ExportContext, block: ActionPlan): (Paragraph | Table)[] {
  const actions = block.actions.filter(isUsed)
  const columns = COLUMNS.filter(({ always, field }) => always || actions.some((action) => action[field].trim() !== ''))
  const title = block.title?.trim() ?? ''
  const row = (action: PlanAction, index: number): GridCell[] => [
    textCell(String(index + 1)),
    ...columns.map(({ field, always }) => (always ? neededCell(action[field]) : textCell(action[field]))),
  ]
  const heading = title ? [tableTitle(context, title)] : []
  const table = gridTable(context, {
    description: safeLine(title ? `Plan: ${title}` : 'Plan: what needs to happen, who, by when and how we will know'),
    heading: ['No.', ...columns.map((column) => column.title)],
    columns: [NUMBER_COLUMN, ...columns.map(({ width }) => width)],
    rows: actions.length > 0 ? actions.map(row) : [emptyRow(columns.length + 1, 'No actions recorded')],
  })
  return [...heading, table]
}
