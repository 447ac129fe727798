import { useCallback, useDeferredValue, useMemo, useState } from 'react'
import { byDate, type CaseChronology, type CaseEntry, filtered } from '../../shared/chronology/index.ts'
import { type ChronologyFilter, chronologyFilter } from '../../shared/document/index.ts'
import { COLUMNS, type ColumnId, type GridColumn, rememberColumns, rememberedColumns } from './grid/columns.ts'
import { BY_DATE, type Sort, sortedBy } from './grid/sorting.ts'
import type { World } from './world.ts'

/** Everything: the worker's own screen shows confidential entries too, unless they are hidden. */
export const NO_FILTER: ChronologyFilter = chronologyFilter.parse({ confidential: true })

const NONE: ReadonlySet<string> = new Set()

/** True where a filter keeps every entry. */
export function keepsAll(filter: ChronologyFilter): boolean {
  return JSON.stringify({ ...filter, words: filter.words.trim() }) === JSON.stringify(NO_FILTER)
}

/** What is shown of the chronology, and how: filter, order, columns. */
export function useView(chronology: CaseChronology, world: World, today: string) {
  const [filter, setAll] = useState(NO_FILTER)
  const [sort, setSort] = useState<Sort>(BY_DATE)
  const [seen, setSeen] = useState(rememberedColumns)
  /** Entries that were made under this filter: they stay in view while somebody writes them. */
  const [held, setHeld] = useState(NONE)
  const entries = useMemo(() => chronology.entries.toSorted(byDate), [chronology.entries])
  const numbers = useMemo(() => new Map(entries.map(({ id }, index) => [id, index + 1])), [entries])
  const used = useDeferredValue(filter)
  const shown = useMemo(() => kept(entries, used, held, today), [entries, used, held, today])
  const rows = useMemo(() => sortedBy(shown, sort, world), [shown, sort, world])
  const columns = useMemo((): readonly GridColumn[] => COLUMNS.filter(({ id }) => seen.has(id)), [seen])
  return {
    filter,
    setFilter: useCallback((change: Partial<ChronologyFilter>) => {
      setAll((before) => ({ ...before, ...change }))
      setHeld(NONE)
    }, []),
    sort,
    setSort,
    columns,
    setColumns: useCallback((ids: ReadonlySet<ColumnId>) => {
      rememberColumns(ids)
      setSeen(ids)
    }, []),
    hold: useCallback((ids: readonly string[]) => setHeld((before) => new Set([...before, ...ids])), []),
    entries,
    numbers,
    shown,
    rows,
  }
}

export type ChronologyView = ReturnType<typeof useView>

function kept(
  entries: readonly CaseEntry[],
  filter: ChronologyFilter,
  held: ReadonlySet<string>,
  today: string,
): readonly CaseEntry[] {
  if (keepsAll(filter)) return entries
  const passed = filtered(entries, filter, today)
  if (held.size === 0) return passed
  const ids = new Set(passed.map(({ id }) => id))
  return entries.filter(({ id }) => ids.has(id) || held.has(id))
}
