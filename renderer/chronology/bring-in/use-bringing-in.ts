import { useCallback, useDeferredValue, useMemo, useState } from 'react'
import {
  type BroughtRows,
  bringingIn,
  type ChronologyAgency,
  datedParagraphs,
  isDatedText,
  type ProposedMapping,
  proposeMapping,
  type RecordMapping,
  rowsToEntries,
  type SourceBook,
  type SourceTable,
} from '../../../shared/chronology/index.ts'
import type { EntryDate } from '../../../shared/dates/index.ts'
import { newId } from '../../../shared/document/index.ts'
import { useDesk } from '../desk.ts'

/** The choice of an agency that the chronology does not have yet. */
export const NEW_AGENCY = 'new agency'

export interface BringingIn {
  tables: readonly SourceTable[]
  at: number
  setAt: (at: number) => void
  /** The parts of the file that have been brought in. */
  done: ReadonlySet<number>
  table: SourceTable
  proposed: ProposedMapping
  mapping: RecordMapping
  set: (change: Partial<RecordMapping>) => void
  result: BroughtRows
  answer: (row: number, when: EntryDate | null) => void
  answers: ReadonlyMap<number, EntryDate | null>
  agency: Pick<ChronologyAgency, 'name' | 'kind'>
  setAgency: (change: Partial<Pick<ChronologyAgency, 'name' | 'kind'>>) => void
  record: string
  setRecord: (name: string) => void
  /** What is still missing before rows can be brought in. */
  missing: 'agency' | 'date' | 'event' | null
  /** Makes the change; gives how many entries and rows kept aside it made, or null where they are too many for one change. */
  bringIn: () => { entries: number; aside: number } | null
}

/** What one part of the file is taken for. Another part begins anew. */
interface Part {
  mapping: RecordMapping
  answers: ReadonlyMap<number, EntryDate | null>
  agency: Pick<ChronologyAgency, 'name' | 'kind'>
  record: string
}

/** Everything about bringing in the tables of one file: which column is what, what comes of it, and the change itself. */
export function useBringingIn(book: SourceBook): BringingIn {
  const { caseRecord, pack, today, chronology, change } = useDesk()
  const { agencies } = chronology
  const standard = pack.chronology
  const tables = useMemo(
    () => book.tables.map((table) => (isDatedText(table, today) ? datedParagraphs(table, today) : table)),
    [book, today],
  )
  const [at, setAt] = useState(() => Math.max(0, largest(tables)))
  const [done, setDone] = useState<ReadonlySet<number>>(new Set())
  const [parts, setParts] = useState<ReadonlyMap<number, Part>>(new Map())
  const table = tables[at] ?? EMPTY
  const proposed = useMemo(() => proposeMapping(table, standard, caseRecord, today), [table, standard, caseRecord, today])
  const beginning = useMemo((): Part => {
    const named = [...book.notes, book.name.replace(/[-_.]+/g, ' ')].join(' ')
    const kind = proposed.kind ?? proposeMapping({ ...table, name: named, rows: [] }, standard, caseRecord, today).kind
    const known = kind === null ? [] : agencies.filter((one) => one.kind === kind.id)
    return {
      mapping: { ...proposed.mapping, agency: known.length === 1 ? (known[0]?.id ?? '') : '' },
      answers: new Map(),
      agency: { name: kind?.name ?? '', kind: kind?.id ?? '' },
      record: book.name,
    }
  }, [proposed, book, table, standard, caseRecord, today, agencies])
  const part = parts.get(at) ?? beginning
  const setPart = useCallback(
    (next: Partial<Part>) => setParts((before) => new Map(before).set(at, { ...(before.get(at) ?? beginning), ...next })),
    [at, beginning],
  )
  const shown = useDeferredValue(part)
  const result = useMemo(
    () =>
      rowsToEntries(table, shown.mapping, {
        caseRecord,
        standard,
        agencies,
        today,
        importId: 'not brought in yet',
        document: shown.record,
        newId,
        answers: shown.answers,
      }),
    [table, shown, caseRecord, standard, agencies, today],
  )
  const { columns } = part.mapping
  const missing = !columns.includes('date')
    ? 'date'
    : !columns.includes('event')
      ? 'event'
      : part.mapping.agency === '' && !columns.includes('agency')
        ? 'agency'
        : part.mapping.agency === NEW_AGENCY && part.agency.name.trim() === ''
          ? 'agency'
          : null

  const bringIn = () => {
    const isNew = part.mapping.agency === NEW_AGENCY
    const made = isNew ? { id: newId(), name: part.agency.name.trim(), kind: part.agency.kind } : null
    const mapping = { ...part.mapping, agency: made?.id ?? part.mapping.agency }
    const importId = newId()
    const known = made === null ? agencies : [...agencies, made]
    const rows = rowsToEntries(table, mapping, {
      caseRecord,
      standard,
      agencies: known,
      today,
      importId,
      document: part.record.trim() || book.name,
      newId,
      answers: part.answers,
    })
    const name = part.record.trim() || book.name
    const record = { id: importId, name, agency: mapping.agency, at: today, by: '', entries: 0, aside: 0 }
    const changes = bringingIn(rows, record, made)
    if (changes.length > MOST_CHANGES || JSON.stringify(changes).length > LONGEST_CHANGE) return null
    change(`Bring in ${name}`.slice(0, 200), changes)
    setDone((before) => new Set(before).add(at))
    return { entries: rows.entries.length, aside: rows.aside.length + rows.questions.length }
  }

  return {
    tables,
    at,
    setAt,
    done,
    table,
    proposed,
    mapping: part.mapping,
    set: (next) => setPart({ mapping: { ...part.mapping, ...next } }),
    result,
    answers: part.answers,
    answer: (row, when) => setPart({ answers: new Map(part.answers).set(row, when) }),
    agency: part.agency,
    setAgency: (next) => setPart({ agency: { ...part.agency, ...next } }),
    record: part.record,
    setRecord: (record) => setPart({ record }),
    missing,
    bringIn,
  }
}

/** What the store takes in one go. */
const MOST_CHANGES = 50_000
const LONGEST_CHANGE = 24_000_000

const EMPTY: SourceTable = { name: '', place: '', kind: 'table', rows: [], notes: [] }

/** The part with the most rows is most likely the one that somebody wants. */
function largest(tables: readonly SourceTable[]): number {
  const sizes = tables.map(({ rows, kind }) => (kind === 'table' ? rows.length : rows.length / 1000))
  return sizes.indexOf(Math.max(...sizes))
}
