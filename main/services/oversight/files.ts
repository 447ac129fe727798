import type { FileContent, WaitingDocument } from '../../../shared/api/index.ts'
import type { SheetCell } from '../../../shared/chronology/index.ts'
import { categoryName } from '../../../shared/lint/index.ts'
import { SMALLEST_GROUP, type TrendCell } from '../../../shared/review/index.ts'
import { writeSeparated } from '../../records/index.ts'
import { localDay } from '../local-day.ts'

const HIDDEN = `Hidden: fewer than ${SMALLEST_GROUP} people submitted`
const NOTICE = `A team’s month stands here without figures where fewer than ${SMALLEST_GROUP} people submitted, so that nobody is singled out; there are no totals, from which it could be worked out`

/** The trend, a row for each category of a team's month. Nothing in it says whose work it was. */
export function trendFile(trend: readonly TrendCell[], { from, until }: { from: string; until: string }): FileContent {
  const rows: SheetCell[][] = trend.flatMap((cell) => rowsOf(cell))
  return file(`Quality of writing ${from} to ${until}`, {
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
export function waitingFile(waiting: readonly WaitingDocument[], day: string): FileContent {
  return file(`Waiting for a decision ${day}`, {
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

function file(
  name: string,
  { notice, columns, rows }: { notice: string; columns: readonly string[]; rows: SheetCell[][] },
): FileContent {
  const bytes = writeSeparated({ name, notice, columns: columns.map((title) => ({ title, width: 20 })), rows })
  return { name: `${name}.csv`, base64: Buffer.from(bytes).toString('base64') }
}
