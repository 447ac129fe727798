import type { DateOrder } from '../../dates/index.ts'
import type { CaseRecord } from '../../family/index.ts'
import type { AgencyKind, ChronologyStandard } from '../../standards/index.ts'
import type { CaseEntry } from '../entry.ts'
import { titleMeanings } from './column-titles.ts'
import { isJoined, type RecordField } from './fields.ts'
import { findHeader } from './header-row.ts'
import { columnCells, type OrderEvidence, orderEvidence, readTime, shareOfDates } from './row-dates.ts'
import { columnsOf, isBlank, type SourceCell, type SourceTable } from './source-book.ts'
import { childrenNamed, kindOfAgency } from './words-of-cells.ts'

/** How the rows of a table become entries. Everything in it is proposed, shown, and can be changed before anything is brought in. */
export interface RecordMapping {
  /** The row that names the columns, as an index into the table’s rows; null where none does. */
  header: number | null
  columns: RecordField[]
  order: DateOrder
  stored: 'as-kept' | 'ask' | 'turned'
  /** What becomes of a row without a date: kept aside, or on the date of the row above it. */
  noDate: 'aside' | 'above'
  /** Whether a row such as "2019" gives the year of the rows below it. */
  headings: 'year' | 'aside'
  /** Of a row about somebody who is no child of the case. */
  strangers: 'aside' | 'bring-in'
  /** Whether a category is proposed from the words of a record. */
  categories: 'propose' | 'leave'
  /** An agency of the chronology, for rows that name none. */
  agency: string
  /** The children whom rows are about that name none; nobody here means all. */
  childIds: string[]
  knownBy: CaseEntry['knownBy']
}

/** A mapping that is proposed, and what was found about the order of the figures in its dates. */
export interface ProposedMapping {
  mapping: RecordMapping
  evidence: OrderEvidence
  /** The kind of agency that the table’s own words tell of; null where they tell of none. */
  kind: AgencyKind | null
}

interface Candidate {
  column: number
  field: RecordField
  weight: number
}

/** Works out which column is what, by titles first and then by what stands in it. */
export function proposeMapping(
  table: SourceTable,
  standard: Pick<ChronologyStandard, 'agencies' | 'categories'>,
  caseRecord: Pick<CaseRecord, 'people'>,
  today: string,
): ProposedMapping {
  const header = findHeader(table, today)
  const columns = columnFields(table, header, caseRecord, standard, today)
  const evidence = orderEvidence(
    columns.flatMap((field, column) => (field === 'date' || field === 'endDate' ? columnCells(table, column, header) : [])),
  )
  const above = table.rows.slice(0, header ?? 0).flatMap((row) => row.cells.map(({ text }) => text))
  return {
    mapping: {
      header,
      columns,
      order: evidence.order,
      stored: evidence.turned ? 'ask' : 'as-kept',
      noDate: 'aside',
      headings: 'year',
      strangers: 'aside',
      categories: 'propose',
      agency: '',
      childIds: [],
      knownBy: '',
    },
    evidence,
    kind: kindOfAgency([table.name, ...above].join(' '), standard.agencies),
  }
}

function columnFields(
  table: SourceTable,
  header: number | null,
  caseRecord: Pick<CaseRecord, 'people'>,
  standard: Pick<ChronologyStandard, 'agencies' | 'categories'>,
  today: string,
): RecordField[] {
  const width = columnsOf(table)
  if (table.kind === 'paragraphs') return width === 1 ? ['event'] : ['date', 'event']
  const columns: RecordField[] = Array.from({ length: width }, () => 'original')
  const taken = new Set<RecordField>()
  const cellsOf = Array.from({ length: width }, (_, column) => columnCells(table, column, header))
  const candidates = cellsOf.flatMap((cells, column): Candidate[] => {
    const title = header === null ? '' : (table.rows[header]?.cells[column]?.text ?? '')
    return titleMeanings(title).flatMap(({ field, sure }) => {
      const fit = fits(field, cells, caseRecord, standard, today)
      return fit === 0 ? [] : [{ column, field, weight: sure * 10 + fit }]
    })
  })
  candidates.sort((one, other) => other.weight - one.weight || one.column - other.column)
  for (const { column, field, weight } of candidates) {
    if (columns[column] !== 'original') continue
    // What will only just do is not put below what says it outright.
    if (taken.has(field) && (!isJoined(field) || weight < 20)) continue
    columns[column] = field
    taken.add(field)
  }
  if (!taken.has('date')) fillDate(columns, cellsOf, today)
  if (!taken.has('event')) fillEvent(columns, cellsOf, today)
  return columns
}

/** How well what stands in a column fits a field: 0 rules it out. */
function fits(
  field: RecordField,
  cells: readonly SourceCell[],
  caseRecord: Pick<CaseRecord, 'people'>,
  { agencies }: Pick<ChronologyStandard, 'agencies'>,
  today: string,
): number {
  const filled = cells.filter((cell) => !isBlank(cell)).slice(0, 200)
  if (filled.length === 0) return field === 'original' ? 0 : 1
  const share = (test: (cell: SourceCell) => boolean): number => filled.filter(test).length / filled.length
  switch (field) {
    case 'date':
    case 'endDate':
    case 'received': {
      const dates = shareOfDates(filled, today)
      return dates < 0.3 ? 0 : dates * 5
    }
    case 'time': {
      const times = share((cell) => readTime(cell) !== null)
      return times < 0.5 ? 0 : times * 5
    }
    case 'child':
      return share(({ text }) => text.length <= 80) < 0.9 ? 0 : 1 + 4 * share(({ text }) => childrenNamed(text, caseRecord).known)
    case 'agency':
      return 1 + 6 * share(({ text }) => text.length <= 60 && kindOfAgency(text, agencies) !== null)
    case 'person':
      return shareOfDates(filled, today) > 0.5 ? 0 : 2
    case 'document':
    case 'page':
    case 'category':
      return share(({ text }) => text.length <= 120) < 0.7 ? 0 : 2
    case 'event':
      return 1 + Math.min(4, filled.reduce((sum, { text }) => sum + text.length, 0) / filled.length / 40)
    default:
      return 1
  }
}

function fillDate(columns: RecordField[], cells: readonly SourceCell[][], today: string): void {
  const shares = cells.map((column, index) => (columns[index] === 'original' ? shareOfDates(column, today) : 0))
  const best = Math.max(0, ...shares)
  if (best >= 0.5) columns[shares.indexOf(best)] = 'date'
}

function fillEvent(columns: RecordField[], cells: readonly SourceCell[][], today: string): void {
  const lengths = cells.map((column, index) => {
    const filled = column.filter((cell) => !isBlank(cell))
    if (columns[index] !== 'original' || filled.length === 0 || shareOfDates(filled, today) > 0.5) return 0
    return filled.reduce((sum, { text }) => sum + text.length, 0) / filled.length
  })
  const longest = Math.max(0, ...lengths)
  if (longest >= 8) columns[lengths.indexOf(longest)] = 'event'
}
