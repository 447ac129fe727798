import { useState } from 'react'
import type { DueItem } from '../../../shared/api/index.ts'
import type { Loaded } from '../../client/index.ts'
import { Banner, Button, Card, classes, DataTable } from '../../ui/index.ts'
import { sayDay, sayLeft } from './say-due.ts'

export interface DueCardProps {
  loaded: Loaded<DueItem[]>
  authority: string
  today: string
}

/** So many stand in view with the documents still below them; everything late is always shown. */
const SHOWN = 5

const soon = (item: DueItem) => !item.overdue && item.left <= 3 && item.unit !== 'hours'

/** What the authority's standards ask for next, soonest first, with the clause that asks. */
export function DueCard({ loaded, authority, today }: DueCardProps) {
  const [all, setAll] = useState(false)
  const items = loaded.state === 'ready' ? loaded.value : []
  const late = items.filter((item) => item.overdue).length
  const shown = all ? items : items.slice(0, Math.max(SHOWN, late))
  return (
    <Card
      title={
        <span id="what-is-due" tabIndex={-1}>
          What is due
        </span>
      }
      end={
        items.length > Math.max(SHOWN, late) && (
          <Button look="quiet" compact onPress={() => setAll(!all)}>
            {all ? 'Show the next ones only' : `Show all ${items.length}`}
          </Button>
        )
      }
    >
      {loaded.state === 'failed' && <Banner tone="error">{loaded.failure.message}</Banner>}
      {loaded.state === 'ready' && (
        <DataTable<DueItem>
          label="What is due"
          rows={shown}
          rowId={(item) => `${item.obligation} ${item.due}`}
          rowText={(item) => item.what}
          tone={(item) => (item.overdue ? 'bad' : soon(item) ? 'soon' : undefined)}
          whenEmpty="Nothing is due. What is due is worked out from the key dates."
          columns={[
            { id: 'by', title: 'By', width: '128px', cell: (item) => <span className="num">{sayDay(item.due, today)}</span> },
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
            {
              id: 'clause',
              title: authority ? `${authority} clause` : 'Clause',
              width: '24%',
              cell: (item) => withoutAuthority(item.cite, authority),
            },
          ]}
        />
      )}
    </Card>
  )
}

/** The heading of the column says whose clause it is, so the rows need not. */
function withoutAuthority(cite: string, authority: string): string {
  const start = `${authority}, `
  return authority && cite.startsWith(start) ? cite.slice(start.length) : cite
}
