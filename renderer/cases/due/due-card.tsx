import { CalendarPlus } from 'lucide-react'
import { useId, useState } from 'react'
import type { DueItem } from '../../../shared/api/index.ts'
import type { Loaded } from '../../client/index.ts'
import { Banner, Button, Card, classes, DataTable, Select, Tag } from '../../ui/index.ts'
import { countedFrom, DueDetails } from './due-details.tsx'
import { type DueFilter, filterDue } from './filter-due.ts'
import { MarkDone } from './mark-done.tsx'
import { sayDay, sayLeft, whose } from './say-due.ts'
import './due.css'

export interface DueCardProps {
  loaded: Loaded<DueItem[]>
  authority: string
  today: string
  childrenOfCase: readonly { id: string; name: string }[]
  /** What stands for the family in a calendar file. */
  calendarMark: string
  onCalendarFile: (items: readonly DueItem[]) => void
  /** Absent for whoever only reads. */
  onDone?: ((item: DueItem, day: string) => Promise<void>) | undefined
}

/** So many stand in view with the documents still below them; everything late is always shown. */
const SHOWN = 5

const rowId = (item: DueItem) => `${item.obligation} ${item.due}`
const soon = (item: DueItem) => !item.overdue && item.left <= 3

/** What the authority's standards ask for next, what is overdue first, with the clause that asks. */
export function DueCard({ loaded, authority, today, childrenOfCase, calendarMark, onCalendarFile, onDone }: DueCardProps) {
  const fileNote = useId()
  const [all, setAll] = useState(false)
  const [filter, setFilter] = useState<DueFilter>('all')
  const [openRow, setOpenRow] = useState<string | null>(null)
  const [marking, setMarking] = useState<DueItem | null>(null)
  const items = loaded.state === 'ready' ? loaded.value : []
  const wanted = filterDue(items, filter)
  const late = wanted.filter((item) => item.overdue).length
  const shown = all ? wanted : wanted.slice(0, Math.max(SHOWN, late))
  const choices = [
    { id: 'all', label: 'Everything' },
    { id: 'overdue', label: 'Overdue' },
    { id: 'next', label: 'Next 10 working days' },
    ...(childrenOfCase.length > 1 ? childrenOfCase.map(({ id, name }) => ({ id: `child:${id}`, label: name })) : []),
  ]
  return (
    <Card
      title={
        <span id="what-is-due" tabIndex={-1}>
          What is due
        </span>
      }
      end={
        items.length > 0 && (
          <div className="due-tools">
            <Select
              aria-label="Which of it"
              compact
              choices={choices}
              value={filter}
              onChange={(id) => setFilter(id as DueFilter)}
            />
            <Button look="quiet" compact aria-describedby={fileNote} onPress={() => onCalendarFile(wanted)}>
              <CalendarPlus size={15} aria-hidden />
              Add to my calendar
            </Button>
          </div>
        )
      }
    >
      {loaded.state === 'failed' && <Banner tone="error">{loaded.failure.message}</Banner>}
      {loaded.state === 'ready' && (
        <DataTable<DueItem>
          label="What is due"
          rows={shown}
          rowId={rowId}
          rowText={(item) => item.what}
          tone={(item) => (item.overdue ? 'bad' : soon(item) ? 'soon' : undefined)}
          whenEmpty={
            items.length === 0
              ? 'Nothing is due. What is due is worked out from the key dates.'
              : 'Nothing of this kind is due. Choose “Everything” to see the rest.'
          }
          columns={[
            { id: 'by', title: 'By', width: '112px', cell: (item) => <By item={item} today={today} /> },
            {
              id: 'what',
              title: 'What',
              isRowHeader: true,
              cell: (item) => (
                <>
                  <b>{item.what}</b> {item.aim && <Tag>Aim</Tag>} {item.overseen && <Tag>For a manager</Tag>}
                  <small>{whose(item.children, childrenOfCase.length)}</small>
                  {item.record && <small>{countedFrom(item)}</small>}
                  {openRow === rowId(item) && <DueDetails item={item} id={`why ${rowId(item)}`.replaceAll(' ', '-')} />}
                </>
              ),
            },
            {
              id: 'left',
              title: 'Left',
              width: '112px',
              cell: (item) => <span className={classes('due-left num', item.overdue && 'late')}>{sayLeft(item)}</span>,
            },
            {
              id: 'clause',
              title: authority ? `${authority} clause` : 'Clause',
              width: '24%',
              cell: (item) => (
                <>
                  {withoutAuthority(item.cite, authority)}
                  <button
                    type="button"
                    className="due-why"
                    aria-expanded={openRow === rowId(item)}
                    title={item.says}
                    onClick={() => setOpenRow(openRow === rowId(item) ? null : rowId(item))}
                  >
                    {openRow === rowId(item) ? 'Less' : 'Why'}
                    <span className="visually-hidden">: {item.what}</span>
                  </button>
                </>
              ),
            },
            ...(onDone
              ? [
                  {
                    id: 'done',
                    title: 'Done',
                    width: '76px',
                    cell: (item: DueItem) => (
                      <Button compact aria-label={`Done: ${item.what}`} onPress={() => setMarking(item)}>
                        Done…
                      </Button>
                    ),
                  },
                ]
              : []),
          ]}
        />
      )}
      {items.length > 0 && (
        <div className="due-foot">
          {wanted.length > Math.max(SHOWN, late) && (
            <Button look="quiet" compact onPress={() => setAll(!all)}>
              {all ? 'Show the next ones only' : `Show all ${wanted.length}`}
            </Button>
          )}
          <p className="second" id={fileNote}>
            In a calendar the entries say “{calendarMark}” and nobody’s name.
          </p>
        </div>
      )}
      {marking && onDone && (
        <MarkDone
          item={marking}
          forWhom={whose(marking.children, childrenOfCase.length)}
          today={today}
          onClose={() => setMarking(null)}
          onDone={async (day) => {
            await onDone(marking, day)
            setMarking(null)
          }}
        />
      )}
    </Card>
  )
}

function By({ item, today }: { item: DueItem; today: string }) {
  return (
    <>
      <span className="num">{sayDay(item.due, today)}</span>
      {item.lastWorkingDay && <small>last working day {sayDay(item.lastWorkingDay, today)}</small>}
    </>
  )
}

/** The heading of the column says whose clause it is, so the rows need not. */
function withoutAuthority(cite: string, authority: string): string {
  const start = `${authority}, `
  return authority && cite.startsWith(start) ? cite.slice(start.length) : cite
}
