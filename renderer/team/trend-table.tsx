import type { TrendCell } from '../../shared/review/index.ts'
import { DataTable } from '../ui/index.ts'
import { EVERYTHING, perThousand, type TeamTrend } from './team-trend.ts'
import { oneDecimal, sayMonth, teamName } from './words.ts'

interface TrendRow {
  id: string
  name: string
  read: (cell: TrendCell) => string
}

/** The figures of a team's charts and of every category, month by month. */
export function TrendTable({ team, months }: { team: TeamTrend; months: readonly string[] }) {
  const rows: TrendRow[] = [
    { id: EVERYTHING, name: 'Every finding', read: (cell) => oneDecimal(perThousand(cell, EVERYTHING)) },
    ...team.categories.map(({ id, name }) => ({ id, name, read: (cell: TrendCell) => oneDecimal(perThousand(cell, id)) })),
    { id: 'documents', name: 'Documents submitted', read: ({ documents }) => String(documents) },
    {
      id: 'median',
      name: 'Median working days to a decision',
      read: ({ medianDays }) => (medianDays === null ? '–' : oneDecimal(medianDays)),
    },
  ]
  return (
    <div className="trend-table">
      <DataTable<TrendRow>
        label={`Figures of ${teamName(team.team)}`}
        rows={rows}
        rowId={({ id }) => id}
        rowText={({ name }) => name}
        columns={[
          { id: 'what', title: 'For each 1,000 words', isRowHeader: true, cell: ({ name }) => name },
          ...months.map((month) => ({
            id: month,
            title: sayMonth(month),
            cell: ({ read }: TrendRow) => <Figure cell={team.cells.get(month)} read={read} />,
          })),
        ]}
      />
    </div>
  )
}

function Figure({ cell, read }: { cell: TrendCell | undefined; read: TrendRow['read'] }) {
  if (!cell) return <span className="second">none</span>
  return cell.hidden ? <span className="second">hidden</span> : <span className="num">{read(cell)}</span>
}
