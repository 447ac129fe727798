import type { CaseChronology, CaseEntry, ChronologyAgency, ChronologyChange } from '../../../shared/chronology/index.ts'
import type { World } from '../world.ts'
import { cellText, withCell } from './cells.ts'
import type { Words } from './clipboard.ts'
import type { ColumnId } from './columns.ts'
import { isOneCell, type Range } from './moves.ts'

export interface PasteInto {
  /** The rows as they are shown. */
  rows: readonly CaseEntry[]
  columns: readonly ColumnId[]
  range: Range
  world: World
  /** Makes an entry for what goes on beyond the last row. */
  newEntry: () => CaseEntry
}

export interface Pasted {
  changes: ChronologyChange[]
  rows: number
  made: number
  /** The entries that were written in or made, in order. */
  entryIds: string[]
}

/**
 * What a paste changes. One cell fills a whole range; several fill from its first corner on, and make new entries where they
 * go on beyond the last row. Numbers are Casewright's own. What stands beyond the last column is kept with the entry.
 */
export function pasted(words: Words, { rows, columns, range, world, newEntry }: PasteInto): Pasted {
  const lines = words.length === 1 && words[0]?.length === 1 && !isOneCell(range) ? filling(words[0][0] ?? '', range) : words
  const numbered = lines.every(([first]) => /^\d*\.?$/.test((first ?? '').trim()))
  const left = columns[range.left] === 'number' && !numbered ? range.left + 1 : range.left
  const agencies: ChronologyAgency[] = []
  let made = 0
  const entries = lines.map((line, index) => {
    const known = rows[range.top + index]
    if (!known) made += 1
    let entry = known ?? newEntry()
    const beyond: string[] = []
    for (const [place, text] of line.entries()) {
      const column = columns[left + place]
      if (column === undefined) beyond.push(text)
      else if (column !== 'number') {
        const written = withCell(entry, column, text, { ...world, agencies: [...world.agencies, ...agencies] })
        entry = written.entry
        agencies.push(...written.agencies)
      }
    }
    const kept = beyond.filter((text) => text.trim() !== '').join('\n')
    return kept === '' ? entry : { ...entry, unread: { ...entry.unread, pasted: kept } }
  })
  return {
    changes: [...asChanges('agencies', agencies), ...asChanges('entries', entries)],
    rows: entries.length,
    made,
    entryIds: entries.map(({ id }) => id),
  }
}

function filling(text: string, { top, bottom, left, right }: Range): string[][] {
  return Array.from({ length: bottom - top + 1 }, () => Array<string>(right - left + 1).fill(text))
}

/** The words of a range, for the clipboard. */
export function copied(
  rows: readonly CaseEntry[],
  columns: readonly ColumnId[],
  { top, bottom, left, right }: Range,
  world: World,
  numberOf: (id: string) => number,
): string[][] {
  return rows
    .slice(top, bottom + 1)
    .map((entry) =>
      columns
        .slice(left, right + 1)
        .map((column) => (column === 'number' ? String(numberOf(entry.id)) : cellText(entry, column, world))),
    )
}

/** Things put into one of the chronology's lists. */
export function asChanges<L extends 'entries' | 'agencies' | 'periods' | 'aside'>(
  list: L,
  items: readonly CaseChronology[L][number][],
): ChronologyChange[] {
  return items.map((item) => ({ list, id: item.id, item }) as ChronologyChange)
}
