import type { DueItem } from '../../../shared/api/index.ts'
import type { Loaded } from '../../client/index.ts'
import { Banner, Card, classes, DataTable } from '../../ui/index.ts'
import { sayDay, sayLeft } from './say-due.ts'

export interface DueCardProps {
  loaded: Loaded<DueItem[]>
  authority: string
}

const soon = (item: DueItem) => !item.overdue && item.left <= 3 && item.unit !== 'hours'

/** What the authority's standards ask for next, soonest first, with the clause that asks. */
export function DueCard({ loaded, authority }: DueCardProps) {
  return (
    <Card title="What is due">
      {loaded.state === 'failed' && <Banner tone="error">{loaded.failure.message}</Banner>}
      {loaded.state === 'ready' && (
        <DataTable<DueItem>
          label="What is due"
          rows={loaded.value}
          rowId={(item) => `${item.obligation} ${item.due}`}
          rowText={(item) => item.what}
          tone={(item) => (item.overdue ? 'bad' : soon(item) ? 'soon' : undefined)}
          whenEmpty="Nothing is due. What is due is worked out from the key dates."
          columns={[
            { id: 'by', title: 'By', width: '128px', cell: (item) => <span className="num">{sayDay(item.due)}</span> },
            {
              id: 'what',
              title: 'What',
              isRowHeader: true,
              cell: (item) => (
                <>
                  <b>{item.what}</b>
                  <small>{item.says}</small>
                </>
              ),
            },
            {
              id: 'left',
              title: 'Left',
              width: '132px',
              cell: (item) => <span className={classes('due-left num', item.overdue && 'late')}>{sayLeft(item)}</span>,
            },
            { id: 'clause', title: authority ? `${authority} clause` : 'Clause', width: '24%', cell: (item) => item.cite },
          ]}
        />
      )}
    </Card>
  )
}
