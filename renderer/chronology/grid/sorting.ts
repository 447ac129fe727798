import type { CaseEntry } from '../../../shared/chronology/index.ts'
import type { World } from '../world.ts'
import { cellText } from './cells.ts'
import type { ColumnId } from './columns.ts'

export interface Sort {
  column: ColumnId
  down: boolean
}

export const BY_DATE: Sort = { column: 'when', down: false }

const SIGNIFICANCE_ORDER = ['key', 'significant', 'background', '']

/** The entries, given by date, in the order of another column; equal ones stay by date. Empty cells stand at the end either way. */
export function sortedBy(entries: readonly CaseEntry[], { column, down }: Sort, world: World): readonly CaseEntry[] {
  if (column === 'when' || column === 'number') return down ? [...entries].reverse() : entries
  const turn = down ? -1 : 1
  const compare = new Intl.Collator('en-GB', { numeric: true, sensitivity: 'base' }).compare
  const keyed = entries.map((entry) => ({ entry, key: keyOf(entry, column, world) }))
  keyed.sort((one, other) => {
    if (one.key === '' || other.key === '') return one.key === other.key ? 0 : one.key === '' ? 1 : -1
    return turn * compare(one.key, other.key)
  })
  return keyed.map(({ entry }) => entry)
}

function keyOf(entry: CaseEntry, column: ColumnId, world: World): string {
  if (column === 'significance') return entry.significance === '' ? '' : String(SIGNIFICANCE_ORDER.indexOf(entry.significance))
  return cellText(entry, column, world)
}
