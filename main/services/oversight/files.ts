import type { FileContent, WaitingDocument } from '../../../shared/api/index.ts'
import type { SheetCell } from '../../../shared/chronology/index.ts'
import { categoryName } from '../../../shared/lint/index.ts'
import { SMALLEST_GROUP, type TrendCell } from '../../../shared/review/index.ts'
import { writeSeparated, writeWorkbook } from '../../records/index.ts'
import { localDay } from '../local-day.ts'

const HIDDEN = `Hidden: fewer than ${SMALLEST_GROUP} people submitted`
const NOTICE = `Figures of teams, never of people: a month is hidden where fewer than ${SMALLEST_GROUP} people submitted, and there are no totals`

/** As a workbook for Excel, or as separated text for every other program. */
export type FiguresFormat = 'xlsx' | 'csv'

/** The trend, a row for each category of a team's month. Nothing in it says whose work it was. */
export function trendFile(
  trend: readonly TrendCell[],
  { from, until, format }: { from: string; until: string; format: FiguresFormat },
): FileContent {
  const rows: SheetCell[][] = trend.flatMap((cell) => rowsOf(cell))
  return file(`Quality of writing ${from} to ${until}`, format, {
    name: 'Quality of writing',
    notice: NOTICE,
    columns: ['Month', 'Team', 'Findings of', 'Findings', 'For each 1,000 words', 'Documents', 'Median working days to decision'],
    rows,
  })
}

function rowsOf({ month, team, hidden, documents, words, byCategory, medianDays }: TrendCell): SheetCell[][] {
  const named = teamName(team)
  if (hidden) return [[month, named, HIDDEN, '', '', '', '']]
  const days: SheetCell = medianDays ?? ''
  const counted = Object.entries(byCategory)
  if (counted.length === 0) return [[month, named, 'Nothing open', 0, 0, documents, days]]
  return counted.map(([category, count]) => [
    month,
    named,
    categoryName(category),
    count,
    perThousand(count, words),
    documents,
    days,
  ])
}

/** What waits for a decision, the longest first. It names documents and cases, since whoever reads it has to find them. */
export function waitingFile(waiting: readonly WaitingDocument[], day: string, format: FiguresFormat): FileContent {
  return file(`Waiting for a decision ${day}`, format, {
    name: 'Waiting for a decision',
    notice: '',
    columns: ['Document', 'Case', 'Team', 'With', 'Since', 'Working days', 'Due', 'Overdue', 'Times returned', 'Waits for me'],
    rows: waiting.map((one): SheetCell[] => [
      one.title,
      one.caseTitle,
      teamName(one.team),
      one.holder,
      { day: localDay(new Date(one.since)) },
      one.workingDays,
      one.due === null ? '' : { day: one.due.slice(0, 10) },
      one.overdue ? 'Yes' : 'No',
      one.timesReturned,
      one.waitsForMe ? 'Yes' : 'No',
    ]),
  })
}

const teamName = (team: string): string => team || 'No team'
const perThousand = (count: number, words: number): number => (words === 0 ? 0 : Math.round((count / words) * 10_000) / 10)

/** A column is wide enough for its title; words that are longer go on below. */
const WIDTHS: Readonly<Record<string, number>> = { Document: 42, Case: 30, 'Findings of': 38, Team: 18, With: 22 }

interface Figures {
  /** What the sheet is called, which may be shorter than the file's name. */
  name: string
  notice: string
  columns: readonly string[]
  rows: SheetCell[][]
}

function file(name: string, format: FiguresFormat, { columns, ...figures }: Figures): FileContent {
  const sheet = { ...figures, columns: columns.map((title) => ({ title, width: WIDTHS[title] ?? 14 })) }
  const bytes = format === 'xlsx' ? writeWorkbook(sheet) : writeSeparated(sheet)
  return { name: `${name}.${format}`, base64: Buffer.from(bytes).toString('base64') }
}
