import type { ChronologyChange } from '../changes.ts'
import type { ChronologyAgency, ChronologyImport } from '../entry.ts'
import type { BroughtRows } from './brought-rows.ts'

/**
 * The changes that bring rows in, all at once: agencies that are new, the entries, what is kept aside (with the rows whose date
 * nobody answered for), and a note of what was brought in.
 */
export function bringingIn(rows: BroughtRows, record: ChronologyImport, newAgency: ChronologyAgency | null): ChronologyChange[] {
  const aside = [...rows.aside, ...rows.questions.map((question) => question.aside)]
  const agencies = newAgency === null ? rows.agencies : [newAgency, ...rows.agencies]
  return [
    ...agencies.map((item): ChronologyChange => ({ list: 'agencies', id: item.id, item })),
    { list: 'imports', id: record.id, item: { ...record, entries: rows.entries.length, aside: aside.length } },
    ...rows.entries.map((item): ChronologyChange => ({ list: 'entries', id: item.id, item })),
    ...aside.map((item): ChronologyChange => ({ list: 'aside', id: item.id, item })),
  ]
}
