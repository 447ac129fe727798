import { type Inline, inlineText } from '../../document/index.ts'
import type { BlockBody, GridColumn, GridRow } from './comparison.ts'
import { type Beside, inReadingOrder, likeness, Pairing, wordBag } from './pairing.ts'
import { compared, contentRuns, fromWhere, plainRuns, type Sides } from './sides.ts'

interface SourceColumn {
  id: string
  title: string
}
interface SourceRow {
  id: string
  cells: readonly (readonly Inline[])[]
  confidential: boolean
}

/** Anything of rows and columns, as it is compared. */
export interface GridSource {
  title: string
  headed: boolean
  columns: readonly SourceColumn[]
  rows: readonly SourceRow[]
  /** The column that says which row it is, where one does: an action is the same by what it is, not by who does it. */
  keyColumn: number | null
  /** What is said of a row that came or went, and of which columns a change is said in words. */
  says: { added: string; removed: string; parts: Readonly<Record<string, string>> } | null
}

/** Compares row by row and cell by cell: rows by id or likeness, columns by id or title. */
export function gridBody({ was, is }: Sides<GridSource>): BlockBody {
  const both = was !== null && is !== null
  const columns = columnsOf(was?.columns ?? [], is?.columns ?? [])
  const rows = rowsOf(was?.rows ?? [], is?.rows ?? [], (is ?? was)?.keyColumn ?? null)
  const cellOf = (row: SourceRow | null, source: GridSource | null, column: SourceColumn | null): readonly Inline[] | null =>
    row === null || source === null ? null : column === null ? [] : (row.cells[source.columns.indexOf(column)] ?? [])
  return {
    form: 'grid',
    title: plainRuns(was?.title ?? null, is?.title ?? null),
    headed: (is ?? was)?.headed ?? true,
    columns: columns.map((column): GridColumn => {
      const title = plainRuns(column.was?.title ?? null, column.is?.title ?? null)
      const alone = column.was === null ? 'added' : column.is === null ? 'removed' : 'same'
      return { id: (column.is ?? column.was)?.id ?? '', change: both ? alone : 'same', changeId: null, title }
    }),
    rows: rows.map((row): GridRow => {
      const cells = columns.map((column) => contentRuns(cellOf(row.was, was, column.was), cellOf(row.is, is, column.is)))
      const own = compared((row.is ?? row.was)?.id ?? '', row, fromWhere(row.moved))
      return { ...own, laidOut: keptBack(row), says: both ? saysOf(row, was, is) : [], cells }
    }),
  }
}

const keptBack = ({ was, is }: Sides<SourceRow>): string =>
  !was || !is || was.confidential === is.confidential
    ? ''
    : is.confidential
      ? 'Now left out for the family'
      : 'No longer left out for the family'

function columnsOf(before: readonly SourceColumn[], now: readonly SourceColumn[]): Beside<SourceColumn>[] {
  const pairs = new Pairing<SourceColumn>()
    .byId(before, now)
    .byLikeness(before, now, (one, other) => (one.title === other.title ? 1 : 0))
  return inReadingOrder(before, now, pairs)
}

function rowsOf(before: readonly SourceRow[], now: readonly SourceRow[], key: number | null): Beside<SourceRow>[] {
  const textOf = (row: SourceRow): string =>
    key === null ? row.cells.map((cell) => inlineText(cell)).join(' ') : inlineText(row.cells[key] ?? [])
  const bags = new Map([...before, ...now].map((row) => [row, wordBag(textOf(row))]))
  const bagOf = (row: SourceRow) => bags.get(row) ?? wordBag('')
  const pairs = new Pairing<SourceRow>()
    .byId(before, now)
    .byLikeness(before, now, (one, other) => likeness(bagOf(one), bagOf(other), 0.5))
  return inReadingOrder(before, now, pairs)
}

function saysOf(row: Sides<SourceRow>, was: GridSource, is: GridSource): string[] {
  const says = is.says
  if (says === null) return []
  if (row.was === null) return [says.added]
  if (row.is === null) return [says.removed]
  const cell = (source: GridSource, of: SourceRow, id: string): string => {
    const at = source.columns.findIndex((column) => column.id === id)
    return at < 0 ? '' : inlineText(of.cells[at] ?? []).trim()
  }
  const [before, now] = [row.was, row.is]
  return Object.entries(says.parts).flatMap(([id, name]) => {
    const [then, today] = [cell(was, before, id), cell(is, now, id)]
    if (then === today) return []
    if (then === '') return [`${name}: ${today} (nothing before)`]
    return [today === '' ? `${name}: nothing now (was ${then})` : `${name}: ${today} (was ${then})`]
  })
}
