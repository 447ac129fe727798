import type { ChronologySheet, SheetCell } from '../../../shared/chronology/index.ts'
import { mayBeFormula } from './formula.ts'

/** By this Excel knows that a file is written in UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF'

function written(cell: SheetCell): string {
  if (typeof cell === 'number') return String(cell)
  const text = typeof cell === 'string' ? cell.replace(/\r\n?/g, '\n') : cell.day.split('-').toReversed().join('/')
  const safe = mayBeFormula(text) ? `'${text}` : text
  return /["\n,']/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe
}

/**
 * Writes a sheet as separated text (.csv) as Excel in England opens it: commas, days as 05/03/2026, lines that end as on Windows. What
 * a program would take for a formula begins with an apostrophe. A redacted copy says so in its last line.
 */
export function writeSeparated({ notice, columns, rows }: ChronologySheet): Uint8Array {
  const lines: SheetCell[][] = [
    columns.map(({ title }) => title),
    ...rows.map((cells) => [...cells]),
    ...(notice === '' ? [] : [[`${notice}.`]]),
  ]
  const text = lines.map((cells) => `${cells.map(written).join(',')}\r\n`).join('')
  return new TextEncoder().encode(BYTE_ORDER_MARK + text)
}
