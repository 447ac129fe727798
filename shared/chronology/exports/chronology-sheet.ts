import { writeWhen } from '../../dates/index.ts'
import type { ChronologyFilter, ChronologyForm } from '../../document/index.ts'
import type { EntryCategory } from '../../standards/index.ts'
import type { CaseEntry } from '../entry.ts'
import { KNOWN_BY } from '../entry.ts'
import { agenciesOf, filtered } from '../filtering.ts'
import { byDate } from '../order.ts'
import type { ChronologyAround } from './around.ts'
import { leftOutOf, redactionWords } from './chronology-block.ts'
import { childrenOfEntry, chronologyLines } from './lines.ts'
import { withholding } from './withheld.ts'

/** A cell of a sheet: text, a number, or a day `YYYY-MM-DD` that spreadsheets know as a date. */
export type SheetCell = string | number | { day: string }

export interface SheetColumn {
  title: string
  /** In characters. */
  width: number
}

/** A chronology as a table for a spreadsheet. `notice` says that it is a redacted copy, where it is one. */
export interface ChronologySheet {
  name: string
  notice: string
  columns: readonly SheetColumn[]
  rows: readonly (readonly SheetCell[])[]
}

const BEARING = { '': '', risk: 'Risk', protective: 'Protective', mixed: 'Mixed', neutral: 'Neutral' } as const
const SIGNIFICANCE = { '': '', key: 'Key', significant: 'Significant', background: 'Background' } as const

interface Row {
  entry: CaseEntry
  number: number
  line: ReturnType<typeof chronologyLines>[number]
}
interface Column extends SheetColumn {
  forms: readonly ChronologyForm[]
  of: (row: Row) => SheetCell
}

const ALL: readonly ChronologyForm[] = ['impact', 'court', 'multi-agency']
const WORKING: readonly ChronologyForm[] = ['impact', 'multi-agency']

/** The chronology as a table: each column of the form, exact days as days. No private note and no confidential address is in it. */
export function chronologySheet(
  entries: readonly CaseEntry[],
  filter: ChronologyFilter,
  form: ChronologyForm,
  around: ChronologyAround & { categories: readonly EntryCategory[] },
): ChronologySheet {
  const kept = filtered(entries, filter, around.day).toSorted(byDate)
  const lines = chronologyLines(kept, form, around, filter.childIds)
  const clean = withholding(around, form)
  const agencyNames = (entry: CaseEntry): string =>
    agenciesOf(entry)
      .flatMap((id) => around.agencies.find((agency) => agency.id === id)?.name ?? [])
      .join(', ')
  const columns: readonly Column[] = [
    { title: 'No.', width: 5, forms: ALL, of: ({ number }) => number },
    {
      title: 'Date',
      width: 20,
      forms: ALL,
      of: ({ entry: { when } }) => (when.kind === 'day' && !when.about ? { day: when.first } : clean(capital(writeWhen(when)))),
    },
    { title: 'Time', width: 7, forms: ALL, of: ({ entry }) => entry.when.time },
    { title: 'Children', width: 18, forms: WORKING, of: ({ entry }) => childrenOfEntry(entry, around) || 'All' },
    {
      title: 'Category',
      width: 22,
      forms: WORKING,
      of: ({ entry }) => around.categories.find(({ id }) => id === entry.category)?.name ?? '',
    },
    { title: 'Agency', width: 20, forms: WORKING, of: ({ entry }) => agencyNames(entry) },
    { title: form === 'court' ? 'Event and detail' : 'What happened', width: 60, forms: ALL, of: ({ line }) => line.event },
    { title: form === 'court' ? 'Source reference' : 'Source', width: 36, forms: ALL, of: ({ line }) => line.source },
    {
      title: 'Known by',
      width: 11,
      forms: WORKING,
      of: ({ entry: { knownBy } }) => (knownBy === '' ? '' : KNOWN_BY[knownBy]),
    },
    { title: 'What was done', width: 40, forms: WORKING, of: ({ entry }) => clean(entry.action.trim()) },
    { title: 'Outcome', width: 40, forms: WORKING, of: ({ entry }) => clean(entry.outcome.trim()) },
    { title: 'What it meant for the child', width: 40, forms: WORKING, of: ({ line }) => line.impact },
    { title: 'Risk or protective', width: 12, forms: WORKING, of: ({ entry }) => BEARING[entry.bearing] },
    { title: 'Significance', width: 13, forms: WORKING, of: ({ entry }) => SIGNIFICANCE[entry.significance] },
    { title: 'Disputed', width: 36, forms: ALL, of: ({ line }) => line.disputed ?? '' },
    {
      title: 'Confidential',
      width: 12,
      forms: filter.confidential ? ALL : [],
      of: ({ entry }) => (entry.confidential ? 'Yes' : ''),
    },
  ]
  const used = columns.filter(({ forms }) => forms.includes(form))
  return {
    name: 'Chronology',
    notice: redactionWords(leftOutOf(entries, filter, around.day).length),
    columns: used.map(({ title, width }) => ({ title, width })),
    rows: kept.flatMap((entry, index) => {
      const line = lines[index]
      return line ? [used.map(({ of }) => of({ entry, line, number: index + 1 }))] : []
    }),
  }
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
