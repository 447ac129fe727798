import {
  ACTION_FIELDS,
  type ActionField,
  type Block,
  type CasewrightDocument,
  type PlanAction,
  type Segment,
  type Table,
  tableMeaning,
} from '../document/index.ts'
import type { ActionContext, BlockAnalysis } from './rule.ts'

/** One action with the places of its fields in its block. */
export interface PlacedAction {
  action: PlanAction
  segments: ReadonlyMap<ActionField, Segment>
}

const keptColumns = new WeakMap<Table, ReadonlyMap<ActionField, number>>()

/** Which column of a plan's table holds which field; empty for a table that is no plan. Read once for each table. */
function columnsOf(table: Table): ReadonlyMap<ActionField, number> {
  const known = keptColumns.get(table) ?? readColumns(table)
  keptColumns.set(table, known)
  return known
}

function readColumns(table: Table): ReadonlyMap<ActionField, number> {
  const meaning = tableMeaning(table.columns.map(({ title }) => title))
  const columns = new Map<ActionField, number>()
  if (meaning.kind !== 'actionPlan') return columns
  for (const [index, field] of meaning.fields.entries()) if (field !== null) columns.set(field, index)
  return columns
}

/** True for a table that is a plan: it has an action column, and an owner or a date. */
export function isPlanTable(block: Block): block is Table {
  return block.type === 'table' && columnsOf(block).size > 0
}

/** The plan actions that a block holds, from a plan grid or from a table that is one; rows without a word are left out. */
export function actionsIn(analysis: BlockAnalysis): readonly PlacedAction[] {
  const known = keptActions.get(analysis) ?? readActions(analysis)
  keptActions.set(analysis, known)
  return known
}

/** Hits of a word list in one field of an action, with offsets into that field. */
export function hitsInFields(analysis: BlockAnalysis, { segments }: PlacedAction): ActionContext['hits'] {
  return (list, field) => {
    const segment = segments.get(field)
    if (!segment) return []
    return analysis
      .hits(list)
      .filter(({ start, end }) => start >= segment.start && end <= segment.end)
      .map((hit) => ({ ...hit, start: hit.start - segment.start, end: hit.end - segment.start }))
  }
}

/** Which field of a plan's action holds the offset; null outside of plans and in a table's other columns. */
export function planFieldAt(analysis: BlockAnalysis, offset: number): ActionField | null {
  if (analysis.block.type !== 'actionPlan' && analysis.block.type !== 'table') return null
  for (const { segments } of actionsIn(analysis))
    for (const [field, segment] of segments) if (offset >= segment.start && offset < segment.end) return field
  return null
}

/** True for a document that is one line of a plan and nothing else: what stands above it nobody knows. */
export function isLineAlone({ sections }: Pick<CasewrightDocument, 'sections'>): boolean {
  const [block, second] = sections.flatMap(({ blocks }) => blocks)
  return second === undefined && block?.type === 'actionPlan' && block.actions.length === 1
}

const keptActions = new WeakMap<BlockAnalysis, readonly PlacedAction[]>()

function readActions(analysis: BlockAnalysis): readonly PlacedAction[] {
  const { block } = analysis
  if (block.type === 'actionPlan')
    return block.actions.flatMap((action) => {
      const segments = new Map<ActionField, Segment>()
      for (const segment of analysis.segments)
        if (segment.place.actionId === action.id && segment.place.actionField) segments.set(segment.place.actionField, segment)
      return isEmpty(action) ? [] : [{ action, segments }]
    })
  return isPlanTable(block) ? actionsOfTable(block, analysis) : []
}

function actionsOfTable(table: Table, analysis: BlockAnalysis): PlacedAction[] {
  const columns = columnsOf(table)
  return table.rows.flatMap((row) => {
    const action: PlanAction = {
      id: row.id,
      action: '',
      owner: '',
      due: '',
      reviewDate: '',
      measure: '',
      outcome: '',
      status: '',
    }
    const segments = new Map<ActionField, Segment>()
    for (const [field, column] of columns) {
      const segment = analysis.segments.find(({ place }) => place.rowId === row.id && place.column === column)
      if (!segment) continue
      segments.set(field, segment)
      action[field] = analysis.text.slice(segment.start, segment.end)
    }
    return isEmpty(action) ? [] : [{ action, segments }]
  })
}

/** One plan as its actions show it: a grid, a table, or one line. */
export interface PlanGrid {
  actions: readonly PlanAction[]
  /**
   * The fields that this plan has a place for. In a plan of several actions a field that every one leaves empty is a column that
   * is not there: nobody is asked for it row by row.
   */
  asks: ReadonlySet<ActionField>
}

/** The plan that actions of one block make up. */
export function gridOf(placed: readonly PlacedAction[]): PlanGrid {
  const actions = placed.map(({ action }) => action)
  const asked =
    actions.length === 1 ? ACTION_FIELDS : ACTION_FIELDS.filter((field) => actions.some((one) => one[field].trim() !== ''))
  return { actions, asks: new Set(asked) }
}

const isEmpty = (action: PlanAction): boolean => ACTION_FIELDS.every((field) => action[field].trim() === '')
