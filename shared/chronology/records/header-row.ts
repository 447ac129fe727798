import { titleMeanings } from './column-titles.ts'
import { holdsDate } from './row-dates.ts'
import { isBlank, type SourceTable } from './source-book.ts'

/** How far down a table its headings may stand. */
const FURTHEST = 25

/**
 * The row that says what the columns are; null where none does. Known titles count most; otherwise it is a row of short texts
 * without a date above a row with one.
 */
export function findHeader(table: SourceTable, today: string): number | null {
  if (table.kind === 'paragraphs') return null
  let best: { row: number; score: number } | null = null
  for (const [index, row] of table.rows.slice(0, FURTHEST).entries()) {
    const filled = row.cells.filter((cell) => !isBlank(cell))
    if (filled.some((cell) => holdsDate(cell, today))) {
      if (best !== null) break
      continue
    }
    if (filled.length < 2 || filled.some(({ text }) => text.length > 60 || text.split('\n').length > 4)) continue
    const score = filled.reduce((sum, { text }) => sum + (titleMeanings(text)[0]?.sure ?? 0), 0)
    if (score >= 2 && (best === null || score > best.score)) best = { row: index, score }
  }
  return best?.row ?? unknownTitles(table, today)
}

function unknownTitles(table: SourceTable, today: string): number | null {
  const first = table.rows.slice(0, FURTHEST).findIndex((row) => row.cells.some((cell) => holdsDate(cell, today)))
  if (first < 1) return null
  const above = table.rows[first - 1]?.cells.filter((cell) => !isBlank(cell)) ?? []
  const dated = table.rows[first]?.cells.findIndex((cell) => holdsDate(cell, today)) ?? -1
  const named = !isBlank(table.rows[first - 1]?.cells[dated])
  return above.length >= 2 && named && above.every(({ text }) => text.length <= 40) ? first - 1 : null
}
