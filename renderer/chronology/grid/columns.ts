import type { EntryFieldName } from '../desk.ts'

/** The columns of the grid in order: the fields of an entry, with its number before them. */
export type ColumnId = 'number' | Exclude<EntryFieldName, 'bearing'>

export interface GridColumn {
  id: ColumnId
  title: string
  /** As the grid template of CSS has it. */
  width: string
  /** Shown unless the writer has chosen otherwise. */
  atFirst: boolean
  /** How it is written in: `choice` from a list, `none` not at all. */
  write: 'text' | 'when' | 'source' | 'choice' | 'none'
}

export const COLUMNS: readonly GridColumn[] = [
  { id: 'number', title: 'No.', width: '46px', atFirst: true, write: 'none' },
  { id: 'when', title: 'Date', width: '104px', atFirst: true, write: 'when' },
  { id: 'children', title: 'Child', width: '76px', atFirst: true, write: 'choice' },
  { id: 'category', title: 'Category', width: '124px', atFirst: false, write: 'choice' },
  { id: 'event', title: 'What happened', width: 'minmax(190px, 3fr)', atFirst: true, write: 'text' },
  { id: 'source', title: 'Source', width: '158px', atFirst: true, write: 'source' },
  { id: 'knownBy', title: 'Kind', width: '104px', atFirst: true, write: 'choice' },
  { id: 'action', title: 'What was done', width: 'minmax(110px, 1.3fr)', atFirst: true, write: 'text' },
  { id: 'outcome', title: 'Outcome', width: 'minmax(110px, 1fr)', atFirst: false, write: 'text' },
  { id: 'impact', title: 'Impact on the child', width: 'minmax(132px, 1.3fr)', atFirst: true, write: 'text' },
  { id: 'significance', title: 'Significance', width: '108px', atFirst: false, write: 'choice' },
]

/** The column in which a field of an entry stands. */
export const columnOf = (field: EntryFieldName): ColumnId => (field === 'bearing' ? 'knownBy' : field)

/** The pixels that a column has at least. */
export const leastWidth = ({ width }: GridColumn): number => Number(/\d+/.exec(width)?.[0] ?? 0)

const REMEMBERED = 'casewright.chronology-columns'

/** The columns that the writer wants to see; only that is kept, nothing about a case. */
export function rememberedColumns(): ReadonlySet<ColumnId> {
  const first = new Set(COLUMNS.filter(({ atFirst }) => atFirst).map(({ id }) => id))
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(REMEMBERED) ?? 'null')
    if (!Array.isArray(kept)) return first
    return new Set(COLUMNS.map(({ id }) => id).filter((id) => id === 'number' || id === 'event' || kept.includes(id)))
  } catch {
    return first
  }
}

export function rememberColumns(columns: ReadonlySet<ColumnId>): void {
  localStorage.setItem(REMEMBERED, JSON.stringify([...columns]))
}
