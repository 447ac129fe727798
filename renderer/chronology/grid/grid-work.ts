import type { CaseEntry } from '../../../shared/chronology/index.ts'
import type { World } from '../world.ts'
import type { Words } from './clipboard.ts'
import type { ColumnId, GridColumn } from './columns.ts'
import type { Place, Range } from './moves.ts'

/** Where the cursor stands. */
export interface Cursor {
  rowId: string
  column: ColumnId
}

export interface GridWork {
  rows: readonly CaseEntry[]
  columns: readonly GridColumn[]
  world: World
  numberOf: (id: string) => number
  page: () => number
  cursor: Cursor | null
  onCursor: (cursor: Cursor) => void
  /** The rows of a selection of more than one row; none where it has gone. */
  onChosen: (ids: readonly string[]) => void
  /** Words written in a cell; `draft`: the writer is still at it. */
  onWrite: (rowId: string, column: ColumnId, text: string, draft: boolean) => void
  onForget: (rowId: string, column: ColumnId) => void
  onClear: (rowIds: readonly string[], columns: readonly ColumnId[]) => void
  onFill: (from: string, rowIds: readonly string[], columns: readonly ColumnId[]) => void
  onPaste: (words: Words, range: Range, rows: readonly CaseEntry[]) => void
  onNew: () => void
  onRemove: (rowIds: readonly string[]) => void
  onOpen: () => void
  onFind: () => void
}

/** What keys, pointer and clipboard act on: the grid as it is drawn now, and the steps that can be taken in it. */
export interface GridReach {
  work: GridWork
  /** The rows as they are shown: while one writes, in the order in which they stood. */
  rows: readonly CaseEntry[]
  /** The row of an entry. */
  places: ReadonlyMap<string, number>
  columnIds: readonly ColumnId[]
  at: Place
  here: Cursor | null
  range: Range | null
  rangeIds: () => string[]
  rangeColumns: () => ColumnId[]
  size: () => { rows: number; columns: number; page: number }
  /** Set once Escape was pressed: Tab leaves the grid then. */
  leaving: boolean
  go: (place: Place, extending?: boolean) => void
  /** Begins to write in the cell; `replaced`: its words go with the first letter. */
  begin: (replaced: boolean) => void
  selectAll: () => void
  leave: () => void
  focus: () => void
}

/** Whether a key or press is one of an editor inside a cell. */
export const isWriting = (target: EventTarget): boolean =>
  target instanceof Element && target.closest('.cell-editor, .cell-list') !== null
