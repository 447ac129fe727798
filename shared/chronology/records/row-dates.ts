import { type DateOrder, type EntryDate, readWhen, takeTime, type WhenReading } from '../../dates/index.ts'
import { dayParts, writeDay } from '../../document/index.ts'
import { isBlank, type SourceCell, type SourceTable } from './source-book.ts'

/** What an end date says of something that has not ended. */
const STILL = /^(?:ongoing|present|current(?:ly)?|to date|today|now|open|still open|continuing|-)$/i

/** A date typed in figures, with the figures that may be the day or the month. */
const FIGURES = /(?:^|[^\d/.-])(\d{1,2})\s?([/.-])\s?(\d{1,2})\s?\2\s?(?:\d{4}|\d{2})(?![\d/.-])/g

/** How the dates of a record are to be read. */
export interface DateReading {
  order: DateOrder
  /** Of dates that the file itself keeps: `ask` where the program that wrote it may have taken the day for the month. */
  stored: 'as-kept' | 'ask' | 'turned'
  today: string
  /** The heading that a row stands under, where headings give the year. */
  heading?: EntryDate | undefined
  /** True for running text, where a dash after a date parts it from what follows. */
  parted?: boolean
}

/** What the dates of a column say about the order of their figures. */
export interface OrderEvidence {
  order: DateOrder
  /** Dates that can only be read day first, and month first. */
  dayFirst: number
  monthFirst: number
  /** Dates that can be read both ways. */
  either: number
  /** True where dates that the file keeps and dates that it has as text tell of a program that turned day and month round. */
  turned: boolean
}

/** Looks for dates that can be read in one way only. Where both ways or neither is found, the order is unknown and must be asked. */
export function orderEvidence(cells: readonly SourceCell[]): OrderEvidence {
  const evidence: OrderEvidence = { order: 'unknown', dayFirst: 0, monthFirst: 0, either: 0, turned: false }
  let [kept, keptLate] = [0, 0]
  for (const { text, day } of cells) {
    if (day !== undefined) {
      kept += 1
      if (dayParts(day).day > 12) keptLate += 1
      continue
    }
    for (const match of text.matchAll(FIGURES)) {
      const [first, second] = [Number(match[1]), Number(match[3])]
      if (first > 12 && first <= 31 && second <= 12) evidence.dayFirst += 1
      else if (second > 12 && second <= 31 && first <= 12) evidence.monthFirst += 1
      else if (first !== second && first <= 12 && second <= 12) evidence.either += 1
    }
  }
  const { dayFirst, monthFirst, either } = evidence
  if (dayFirst > 0 && monthFirst === 0) evidence.order = 'dmy'
  if (monthFirst > 0 && dayFirst === 0) evidence.order = 'mdy'
  // Only what an American program could not read as a date is left as text: the rest was turned round.
  evidence.turned = kept >= 2 && keptLate === 0 && dayFirst >= 2 && either === 0 && monthFirst === 0
  return evidence
}

/** The share of a column’s filled cells that hold a date. */
export function shareOfDates(cells: readonly SourceCell[], today: string): number {
  const filled = cells.filter((cell) => !isBlank(cell))
  return filled.length === 0 ? 0 : filled.filter((cell) => holdsDate(cell, today)).length / filled.length
}

/** Whether a cell is a date that can be read, or one to ask about. */
export function holdsDate(cell: SourceCell, today: string): boolean {
  if (cell.day !== undefined) return true
  const text = cell.text.trim()
  if (text === '' || text.length > 60 || !/\d/.test(text)) return false
  const { when, options } = readWhen(strippedOfDash(text), { today, order: 'unknown' })
  return options.length > 0 || (when !== null && when.kind !== 'unknown')
}

/** Takes the mark off a list and the colon off its end. */
export function stripped(text: string): string {
  return text
    .trim()
    .replace(/^[•·*-]\s+/, '')
    .replace(/\s*[:;,|]$/, '')
}

/** The same for a date that stands before text: a dash parts the two, and does not say that something went on. */
export function strippedOfDash(text: string): string {
  return stripped(text).replace(/\s*[-–—]$/, '')
}

/** Reads the date of a row: its date, its end date and its time, whichever there are. */
export function rowDate(
  cell: SourceCell,
  end: SourceCell | undefined,
  time: SourceCell | undefined,
  reading: DateReading,
): WhenReading {
  const begun = oneDate(cell, reading)
  const clock = time === undefined || isBlank(time) ? null : readTime(time)
  const typed = [cell.text, end?.text ?? '', time?.text ?? ''].map((text) => text.trim())
  const timed = (when: EntryDate): EntryDate => ({
    ...when,
    time: clock ?? when.time,
    typed: [typed[0], typed[2]].filter(Boolean).join(', '),
  })
  if (begun.when === null) return { ...begun, options: begun.options.map(timed) }
  const first = timed(begun.when)
  if (end === undefined || isBlank(end)) return { ...begun, when: first }
  if (STILL.test(end.text.trim()))
    return { ...begun, when: { ...first, kind: 'range', last: '', typed: `${first.typed} to ${typed[1]}` } }
  const ended = oneDate(end, reading)
  if (ended.when === null)
    return {
      ...ended,
      problem: ended.problem ?? `Its end date “${typed[1]}” could not be read.`,
      options: ended.options.map((when) => joined(first, when)),
    }
  const whole = joined(first, ended.when)
  if (ended.when.last !== '' && first.first !== '' && ended.when.last < first.first)
    return {
      when: null,
      options: [],
      doubts: [],
      problem: `It ends on ${writeDay(ended.when.last)}, before it begins on ${writeDay(first.first)}.`,
    }
  return { ...begun, when: whole, doubts: [...begun.doubts, ...ended.doubts] }
}

function joined(first: EntryDate, ended: EntryDate): EntryDate {
  const last = ended.last || ended.first
  if (last === '' || (first.kind === 'day' && last === first.first)) return first
  return { ...first, kind: 'range', last, typed: `${first.typed} to ${ended.typed}` }
}

function oneDate(cell: SourceCell, { order, stored, today, heading, parted }: DateReading): WhenReading {
  const typed = cell.text.trim()
  if (cell.day !== undefined) return keptDate(typed, cell.day, cell.time ?? '', stored)
  const year = heading === undefined || heading.first === '' ? undefined : Number(heading.first.slice(0, 4))
  const month = heading !== undefined && heading.first.slice(0, 7) === heading.last.slice(0, 7) ? heading.first : ''
  const text = parted === true ? strippedOfDash(typed) : stripped(typed)
  // Under "March 2024" a bare "3rd" is a whole date.
  const alone = /^(?:[a-z]{3,9}\.?,?\s+)?(?:the\s+)?(\d{1,2})(?:st|nd|rd|th)?$/i.exec(text)
  if (alone !== null && month !== '') {
    const read = readWhen(`${alone[1]} ${monthName(month)}`, { today, order: 'dmy' })
    return { ...read, when: read.when === null ? null : { ...read.when, typed } }
  }
  if (alone !== null) return { when: null, options: [], doubts: [], problem: `“${typed}” has no month and no year.` }
  // Under "2025" a bare "14/11" wants only its year.
  const dated =
    year !== undefined && /^\d{1,2}[/.-]\d{1,2}$/.test(text) ? text.replace(/^(\d+)(.)(\d+)$/, `$1$2$3$2${year}`) : text
  const read = readWhen(dated, { today, order, ...(year === undefined ? {} : { year }) })
  return read.when === null ? read : { ...read, when: { ...read.when, typed } }
}

const monthName = (day: string): string => writeDay(`${day.slice(0, 7)}-01`).replace(/^1 /, '')

function keptDate(typed: string, day: string, time: string, stored: DateReading['stored']): WhenReading {
  const made = (one: string): EntryDate => ({ typed, kind: 'day', about: false, first: one, last: one, time })
  const [year, month, date] = day.split('-')
  if (stored === 'as-kept' || Number(date) > 12 || month === date)
    return { when: made(day), options: [], problem: null, doubts: [] }
  const turned = `${year}-${date}-${month}`
  if (stored === 'turned') return { when: made(turned), options: [], problem: null, doubts: [] }
  const options = [made(turned), made(day)]
  return {
    when: null,
    options,
    doubts: [],
    problem: `“${typed}” may be ${options.map(({ first }) => writeDay(first)).join(' or ')}. Which is it?`,
  }
}

/** A time of day as HH:MM: "14:30", "2.30pm", "1430"; null where it is none. */
export function readTime(cell: SourceCell): string | null {
  if (cell.time !== undefined) return cell.time
  const text = cell.text.trim().toLowerCase()
  const four = /^([01]\d|2[0-3])([0-5]\d)$/.exec(text)
  if (four !== null) return `${four[1]}:${four[2]}`
  const found = takeTime(text)
  return found !== null && found.text.trim() === '' ? found.time : null
}

/** The cells of a column below the headings. */
export function columnCells(table: SourceTable, column: number, header: number | null): SourceCell[] {
  return table.rows.slice((header ?? -1) + 1).flatMap((row) => row.cells[column] ?? [])
}
