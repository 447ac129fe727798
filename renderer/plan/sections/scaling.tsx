import { useMemo } from 'react'
import type { PlanScale } from '../../../shared/plan/index.ts'
import { asChoices, type PlanDesk } from '../desk.ts'
import type { GridColumn } from '../grid/columns.ts'
import { withRow } from '../session/edits.ts'
import { PlanList } from './plan-list.tsx'

const ALTOGETHER = 'altogether'
const SCORES = Array.from({ length: 11 }, (_, score) => ({ id: String(score), label: String(score) }))

/** Where each person puts it, from 0 (as bad as it was) to 10 (safe), on which day, and why there. */
export function Scaling({ desk }: { desk: PlanDesk }) {
  const { plan, session } = desk
  const goals = useMemo(() => [{ id: ALTOGETHER, label: 'How safe it is altogether' }, ...asChoices(plan.goals)], [plan.goals])
  const columns = useMemo((): GridColumn<PlanScale>[] => {
    const put = (row: PlanScale, change: Partial<PlanScale>) =>
      session.edit((now) => withRow(now, 'scales', { ...row, ...change }))
    return [
      {
        id: 'by',
        title: 'Who',
        width: 160,
        isRowHeader: true,
        content: { kind: 'text', value: ({ by }) => by, set: (row, by) => ({ ...row, by }) },
      },
      { id: 'on', title: 'Day', width: 156, content: { kind: 'day', value: ({ on }) => on, set: (row, on) => ({ ...row, on }) } },
      {
        id: 'goalId',
        title: 'Of what',
        content: {
          kind: 'one',
          choices: goals,
          chosen: ({ goalId }) => goalId || ALTOGETHER,
          pick: (row, id) => put(row, { goalId: id === ALTOGETHER ? '' : id }),
        },
      },
      {
        id: 'score',
        title: '0 to 10',
        width: 84,
        content: {
          kind: 'one',
          choices: SCORES,
          chosen: ({ score }) => String(score),
          pick: (row, id) => put(row, { score: Number(id) }),
        },
      },
      {
        id: 'why',
        title: 'Why there',
        content: { kind: 'text', value: ({ why }) => why, set: (row, why) => ({ ...row, why }) },
      },
    ]
  }, [goals, session])
  return (
    <PlanList
      desk={desk}
      list="scales"
      title="Scaling"
      end={<span className="second">0: as bad as it was. 10: safe.</span>}
      columns={columns}
      rows={plan.scales}
      one="Scale"
      addLabel="Add a scale"
      whenEmpty="Where does each child, parent and worker put it from 0 to 10 today, and why not lower?"
    />
  )
}
