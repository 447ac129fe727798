import { type RefObject, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { EntryFieldName } from './desk.ts'
import type { GridHandle } from './grid/chronology-grid.tsx'
import { columnOf } from './grid/columns.ts'
import type { Cursor } from './grid/grid-work.ts'
import { type ChronologyView, NO_FILTER } from './use-view.ts'

const NOBODY: ReadonlySet<string> = new Set()

/** Where the writer is among the entries. */
export interface Place {
  grid: RefObject<GridHandle | null>
  cursor: Cursor | null
  setCursor: (cursor: Cursor | null) => void
  chosen: ReadonlySet<string>
  choose: (entryIds: readonly string[]) => void
  goTo: (entryId: string, field?: EntryFieldName) => void
  follow: (entryId: string) => void
}

/** Where the writer is, and the ways to elsewhere. `showGrid` is called before one goes to an entry. */
export function usePlace({ shown, rows, setFilter }: ChronologyView, showGrid: () => void): Place {
  const grid = useRef<GridHandle>(null)
  const [cursor, setCursor] = useState<Cursor | null>(null)
  const [chosen, setChosen] = useState(NOBODY)
  // A place to go to that is not drawn yet, because the filter hid it.
  const [going, setGoing] = useState<Cursor | null>(null)
  useEffect(() => {
    if (going === null || !rows.some(({ id }) => id === going.rowId)) return
    grid.current?.goTo(going.rowId, going.column)
    setGoing(null)
  }, [going, rows])

  const choose = useCallback((ids: readonly string[]) => {
    setChosen((before) => (ids.length === 0 && before.size === 0 ? before : new Set(ids)))
  }, [])
  const goTo = useCallback(
    (entryId: string, field: EntryFieldName = 'when') => {
      showGrid()
      if (!shown.some(({ id }) => id === entryId)) setFilter(NO_FILTER)
      setGoing({ rowId: entryId, column: columnOf(field) })
    },
    [showGrid, shown, setFilter],
  )
  const follow = useCallback((entryId: string) => {
    setCursor((before) => ({ rowId: entryId, column: before?.column ?? 'when' }))
  }, [])
  return useMemo(() => ({ grid, cursor, setCursor, chosen, choose, goTo, follow }), [cursor, chosen, choose, goTo, follow])
}
