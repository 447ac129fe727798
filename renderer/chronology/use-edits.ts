import { useMemo } from 'react'
import { type CaseEntry, caseEntry } from '../../shared/chronology/index.ts'
import { newId } from '../../shared/document/index.ts'
import { useToast } from '../ui/index.ts'
import { withCell, withCellOf } from './grid/cells.ts'
import type { Words } from './grid/clipboard.ts'
import { COLUMNS, type ColumnId, type GridColumn } from './grid/columns.ts'
import type { Range } from './grid/moves.ts'
import { asChanges, pasted } from './grid/pasting.ts'
import type { ChronologySession } from './session.ts'
import { firstWords } from './words.ts'
import type { World } from './world.ts'

const titleOf = (column: ColumnId): string => COLUMNS.find(({ id }) => id === column)?.title ?? column

/** Where something is typed: what is typed there is undone together. */
export const cellPlace = (rowId: string, column: ColumnId): string => `cell ${rowId} ${column}`

const countOf = (count: number): string => (count === 1 ? '1 entry' : `${count} entries`)

/** An entry in which nothing is written yet, after all others of its day. */
export function blankEntry(entries: readonly CaseEntry[], sooner = 0): CaseEntry {
  return caseEntry.parse({ id: newId(), when: {}, place: 1 + sooner + Math.max(0, ...entries.map(({ place }) => place)) })
}

interface Needs {
  session: ChronologySession
  world: World
  columns: readonly GridColumn[]
  onMade: (ids: readonly string[]) => void
}

/** What the grid does to the chronology. All of it can be undone. */
export function useEdits({ session, world, columns, onMade }: Needs) {
  const toast = useToast()
  return useMemo(() => {
    const now = () => session.getSnapshot().record
    const entryOf = (id: string): CaseEntry | undefined => now().entries.find((entry) => entry.id === id)
    const entriesOf = (ids: readonly string[]): CaseEntry[] => {
      const wanted = new Set(ids)
      return now().entries.filter(({ id }) => wanted.has(id))
    }
    return {
      add: (): string => {
        const entry = blankEntry(now().entries)
        onMade([entry.id])
        session.change('Add an entry', asChanges('entries', [entry]))
        return entry.id
      },
      write: (rowId: string, column: ColumnId, text: string, draft: boolean) => {
        const entry = entryOf(rowId)
        if (!entry) return
        const written = withCell(entry, column, text, world)
        const changes = [...asChanges('agencies', written.agencies), ...asChanges('entries', [written.entry])]
        if (written.entry !== entry) session.change(`Write: ${titleOf(column)}`, changes, cellPlace(rowId, column))
        if (!draft) session.settle()
      },
      forget: (rowId: string, column: ColumnId) => session.forget(cellPlace(rowId, column)),
      clear: (rowIds: readonly string[], which: readonly ColumnId[]) => {
        const cleared = entriesOf(rowIds).map((entry) =>
          which.reduce((so, column) => withCell(so, column, '', world).entry, entry),
        )
        session.change(`Clear ${which.length === 1 && which[0] ? titleOf(which[0]) : 'cells'}`, asChanges('entries', cleared))
      },
      fill: (from: string, rowIds: readonly string[], which: readonly ColumnId[]) => {
        const source = entryOf(from)
        if (!source) return
        const filled = entriesOf(rowIds).map((entry) =>
          which.reduce((so, column) => withCellOf(so, source, column, newId), entry),
        )
        session.change('Fill down', asChanges('entries', filled))
      },
      paste: (words: Words, range: Range, rows: readonly CaseEntry[]) => {
        let made = 0
        const result = pasted(words, {
          rows,
          columns: columns.map(({ id }) => id),
          range,
          world,
          newEntry: () => {
            made += 1
            return blankEntry(now().entries, made)
          },
        })
        onMade(result.entryIds)
        session.change(`Paste into ${countOf(result.rows)}`, result.changes)
        const also = result.made > 0 ? `, ${result.made} of them new` : ''
        if (result.rows > 1 || result.made > 0)
          toast({ text: `Pasted into ${countOf(result.rows)}${also}.`, action: { label: 'Undo', onPress: session.undo } })
      },
      remove: (rowIds: readonly string[]) => {
        const gone = entriesOf(rowIds)
        const first = gone[0]
        if (!first) return
        const words = gone.length === 1 ? firstWords(first.event) || 'an empty entry' : countOf(gone.length)
        session.change(
          `Take out ${words}`.slice(0, 200),
          gone.map(({ id }) => ({ list: 'entries' as const, id, item: null })),
        )
        toast({ text: `Taken out: ${words}`, action: { label: 'Undo', onPress: session.undo } })
      },
    }
  }, [session, world, columns, onMade, toast])
}
