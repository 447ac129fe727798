import type { ChronologyBlock, ChronologyFilter, ChronologyForm } from '../../document/index.ts'
import type { CaseEntry } from '../entry.ts'
import { filtered } from '../filtering.ts'
import { byDate } from '../order.ts'
import type { ChronologyAround } from './around.ts'
import { chronologyLines } from './lines.ts'

/** The entries that a filter would keep if confidential ones were shown: what a reader might expect and does not get. */
export function leftOutOf(entries: readonly CaseEntry[], filter: ChronologyFilter, day: string): CaseEntry[] {
  if (filter.confidential) return []
  return filtered(entries, { ...filter, confidential: true }, day).filter(({ confidential }) => confidential)
}

/** What a chronology block holds of the case's chronology, oldest first. */
export function chronologyBlockOf(
  entries: readonly CaseEntry[],
  filter: ChronologyFilter,
  form: ChronologyForm,
  around: ChronologyAround,
): Pick<ChronologyBlock, 'entries' | 'leftOut'> & Required<Pick<ChronologyBlock, 'fromCase' | 'form'>> {
  const kept = filtered(entries, filter, around.day).toSorted(byDate)
  const leftOut = leftOutOf(entries, filter, around.day).length
  return {
    fromCase: filter,
    form,
    ...(leftOut > 0 ? { leftOut } : {}),
    entries: chronologyLines(kept, form, around, filter.childIds),
  }
}

/** "Redacted copy: 3 entries are left out", never which; empty where nothing is. */
export function redactionWords(leftOut: number): string {
  if (leftOut === 0) return ''
  return `Redacted copy: ${leftOut === 1 ? '1 entry is' : `${leftOut} entries are`} left out`
}
