import { Clock } from 'lucide-react'
import { useEffect } from 'react'
import type { ReviewSummary } from '../../../shared/api/index.ts'
import { isEditable, STATE_NAMES } from '../../../shared/review/index.ts'
import { Banner, Card, DataTable, ScreenHeading, StateMark, Tag } from '../../ui/index.ts'
import { useNow } from '../use-now.ts'
import { sayMoment, sayWait } from '../words.ts'
import { useWaiting } from './use-waiting.ts'
import './reviews.css'

export interface ReviewsScreenProps {
  /** Opens what waits for a decision in the review, and what is to be written in the editor. */
  onReview: (documentId: string) => void
  onWrite: (documentId: string) => void
  onTitle: (title: string) => void
}

const UNDER_WAY: ReadonlySet<ReviewSummary['state']> = new Set(['draft', 'submitted', 'returned', 'authorised'])

/** What is on its way: what waits for a decision, what was returned to its writer, and the rest. */
export function ReviewsScreen({ onReview, onWrite, onTitle }: ReviewsScreenProps) {
  const { loaded } = useWaiting()
  const now = useNow()
  useEffect(() => onTitle('Review'), [onTitle])
  const all = loaded.state === 'ready' ? loaded.value : []
  const open = ({ documentId, state }: ReviewSummary) => (isEditable(state) ? onWrite : onReview)(documentId)
  const toDecide = all.filter(({ waitsForMe, state }) => waitsForMe && state === 'submitted')
  const toAnswer = all.filter(({ waitsForMe, state }) => waitsForMe && isEditable(state))
  const rest = all.filter((one) => !one.waitsForMe && UNDER_WAY.has(one.state))
  const table = (label: string, rows: readonly ReviewSummary[], whenEmpty: string) => (
    <DataTable<ReviewSummary>
      label={label}
      rows={rows}
      rowId={({ documentId }) => documentId}
      rowText={({ title }) => title}
      onOpen={open}
      whenEmpty={whenEmpty}
      columns={[
        {
          id: 'document',
          title: 'Document',
          isRowHeader: true,
          cell: (row) => (
            <>
              <b>{row.title}</b>
              <small>{row.caseTitle}</small>
            </>
          ),
        },
        { id: 'by', title: 'Written by', cell: (row) => [row.author, row.team].filter(Boolean).join(', ') },
        { id: 'state', title: 'State', cell: (row) => <StateMark state={row.state}>{STATE_NAMES[row.state]}</StateMark> },
        { id: 'holder', title: 'With', cell: (row) => row.holder || 'Nobody' },
        {
          id: 'since',
          title: 'Since',
          cell: (row) => (
            <>
              {sayMoment(row.since, now)}
              <small>{sayWait(row.since, now)}</small>
            </>
          ),
        },
        { id: 'due', title: 'Due', cell: (row) => <Due row={row} now={now} /> },
        {
          id: 'returned',
          title: 'Returned',
          cell: ({ timesReturned }) => ['Never', 'Once', 'Twice'][timesReturned] ?? `${timesReturned} times`,
        },
      ]}
    />
  )
  return (
    <div className="reviews-screen">
      <ScreenHeading>Review</ScreenHeading>
      {loaded.state === 'failed' && <Banner tone="error">{loaded.failure.message}</Banner>}
      {loaded.state === 'ready' && (
        <>
          <Card title={`Waits for you (${toDecide.length})`}>
            {table('Waits for you', toDecide, 'Nothing waits for your decision.')}
          </Card>
          {toAnswer.length > 0 && (
            <Card title={`Returned to you (${toAnswer.length})`}>{table('Returned to you', toAnswer, '')}</Card>
          )}
          <Card title="Under way">{table('Under way', rest, 'Nothing else is on its way.')}</Card>
        </>
      )}
    </div>
  )
}

function Due({ row, now }: { row: ReviewSummary; now: Date }) {
  if (row.due === null) return <span className="quiet">No limit</span>
  if (!row.overdue) return sayMoment(row.due, now)
  return (
    <Tag tone="bad">
      <Clock size={13} aria-hidden />
      Overdue since {sayMoment(row.due, now)}
    </Tag>
  )
}
