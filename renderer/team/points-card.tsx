import type { PointDue } from '../../shared/api/index.ts'
import { Card, classes, DataTable } from '../ui/index.ts'
import { sayDay, sayLeft } from './words.ts'

export interface PointsCardProps {
  points: readonly PointDue[]
  today: string
  onOpen: (caseId: string) => void
}

/** The review points, supervision and discussions that managers owe, the soonest first. */
export function PointsCard({ points, today, onOpen }: PointsCardProps) {
  return (
    <Card title="Review points due" end={<span className="second num">{points.length}</span>}>
      <DataTable<PointDue>
        label="Review points due"
        rows={points}
        rowId={({ caseId, item }) => `${caseId} ${item.obligation} ${item.due}`}
        rowText={({ caseTitle, item }) => `${item.what}, ${caseTitle}`}
        onOpen={({ caseId }) => onOpen(caseId)}
        tone={({ item }) => (item.overdue ? 'bad' : item.left <= 3 ? 'soon' : undefined)}
        whenEmpty="No review point is due within 10 working days."
        columns={[
          { id: 'by', title: 'By', width: '150px', cell: ({ item }) => <span className="num">{sayDay(item.due, today)}</span> },
          {
            id: 'what',
            title: 'What',
            isRowHeader: true,
            cell: ({ caseTitle, item }) => (
              <>
                <b>{item.what}</b>
                <small>
                  {caseTitle} · {item.cite}
                </small>
              </>
            ),
          },
          {
            id: 'left',
            title: 'Left',
            width: '150px',
            cell: ({ item }) => <span className={classes('num', item.overdue && 'team-late')}>{sayLeft(item)}</span>,
          },
        ]}
      />
    </Card>
  )
}
