import { useMemo } from 'react'
import type { PlanConcern } from '../../../shared/plan/index.ts'
import { WrittenFields } from '../../record-screen/index.ts'
import { Card, DateField, TextField } from '../../ui/index.ts'
import type { PlanDesk } from '../desk.ts'
import type { GridColumn } from '../grid/columns.ts'
import { EditGrid } from '../grid/edit-grid.tsx'
import { withClosing } from '../session/edits.ts'

interface Answered extends Pick<PlanConcern, 'id' | 'text'> {
  answer: string
}

const COLUMNS: readonly GridColumn<Answered>[] = [
  {
    id: 'text',
    title: 'What it began with',
    isRowHeader: true,
    content: { kind: 'shown', draw: ({ text }) => <span className="cell-text">{text}</span> },
  },
  {
    id: 'answer',
    title: 'What is different now',
    content: { kind: 'text', value: ({ answer }) => answer, set: (row, answer) => ({ ...row, answer }) },
  },
]

/** What closing the case says of each concern with which it began. Empty until somebody begins it. */
export function Closure({ desk: { plan, session } }: { desk: PlanDesk }) {
  const { closure, concerns } = plan
  const rows = useMemo(
    () =>
      concerns.map(
        ({ id, text }): Answered => ({
          id,
          text,
          answer: closure?.answers.find(({ concernId }) => concernId === id)?.text ?? '',
        }),
      ),
    [concerns, closure],
  )
  return (
    <Card title="Closure" end={<span className="second">Written when the case comes to its end</span>}>
      <WrittenFields>
        <div className="closure-head">
          <DateField
            label="Closed on"
            value={closure?.on ?? ''}
            onChange={(on) => session.edit((now) => withClosing(now, { on }), 'closure/on')}
          />
          <TextField
            label="In a few words"
            rows={2}
            value={closure?.summary ?? ''}
            onChange={(summary) => session.edit((now) => withClosing(now, { summary }), 'closure/summary')}
            onBlur={session.settle}
          />
        </div>
      </WrittenFields>
      <EditGrid<Answered>
        label="What each concern is answered with"
        columns={COLUMNS}
        rows={rows}
        rowName={(_, index) => `Concern ${index + 1}`}
        onChange={({ id, answer }) =>
          session.edit((now) => withClosing(now, { answer: { concernId: id, text: answer } }), `closure/${id}`)
        }
        onSettle={session.settle}
        onAdd={null}
        whenEmpty="No concern is written down yet."
      />
    </Card>
  )
}
