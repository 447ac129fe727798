import { type CheckedEntry, isPlaced } from '../record.ts'

/** One event as far as can be told: an entry, with those of other agencies of the same day or the next. */
export interface Incident {
  day: number
  entries: CheckedEntry[]
}

/** Entries as incidents: what two agencies recorded within a day of each other counts once. Those without a day do not count. */
export function incidentsOf(entries: readonly CheckedEntry[]): Incident[] {
  const incidents: Incident[] = []
  for (const checked of entries) {
    if (!isPlaced(checked) || checked.from === null || checked.isHistory) continue
    const before = incidents.at(-1)
    const isSame = before?.entries.some(
      (other) =>
        other.from === checked.from ||
        ((checked.from ?? 0) - (other.from ?? 0) <= 1 && other.entry.agency !== checked.entry.agency),
    )
    if (isSame) before?.entries.push(checked)
    else incidents.push({ day: checked.from, entries: [checked] })
  }
  return incidents
}

/** The longest runs in which each `fewest` incidents one after another lie within so many days. */
export function runsOf(incidents: readonly Incident[], fewest: number, days: number): Incident[][] {
  const runs: Incident[][] = []
  let end = -1
  for (let start = 0; start + fewest <= incidents.length; start += 1) {
    const window = incidents.slice(start, start + fewest)
    const first = window[0]
    const last = window.at(-1)
    if (first === undefined || last === undefined || last.day - first.day > days) continue
    const run = runs.at(-1)
    if (run !== undefined && start <= end) run.push(...incidents.slice(end + 1, start + fewest))
    else runs.push(window)
    end = start + fewest - 1
  }
  return runs
}
