import { useMemo } from 'react'
import type { PlanConcern } from '../../../shared/plan/index.ts'
import type { PlanDesk } from '../desk.ts'
import type { GridColumn } from '../grid/columns.ts'
import { PlanList, shownFor } from './plan-list.tsx'
import { childrenColumn } from './shared-columns.ts'

/** Why anybody is involved: where every thread of the plan begins. */
export function Concerns({ desk }: { desk: PlanDesk }) {
  const { plan, children, only } = desk
  const columns = useMemo(
    (): GridColumn<PlanConcern>[] => [
      {
        id: 'text',
        title: 'What was reported or seen',
        isRowHeader: true,
        content: { kind: 'text', value: ({ text }) => text, set: (row, text) => ({ ...row, text }) },
      },
      {
        id: 'by',
        title: 'By whom',
        width: 150,
        content: { kind: 'text', value: ({ by }) => by, set: (row, by) => ({ ...row, by }) },
      },
      { id: 'on', title: 'Day', width: 156, content: { kind: 'day', value: ({ on }) => on, set: (row, on) => ({ ...row, on }) } },
      childrenColumn(children),
      {
        id: 'notPlannedBecause',
        title: 'No plan, because',
        content: {
          kind: 'text',
          value: ({ notPlannedBecause }) => notPlannedBecause,
          set: (row, notPlannedBecause) => ({ ...row, notPlannedBecause }),
        },
      },
    ],
    [children],
  )
  return (
    <PlanList
      desk={desk}
      list="concerns"
      title="Why we are involved"
      columns={columns}
      rows={shownFor(plan.concerns, only)}
      one="Concern"
      addLabel="Add a concern"
      whenEmpty="What was reported, or seen since, that somebody has to answer? Who said it, and when?"
    />
  )
}
