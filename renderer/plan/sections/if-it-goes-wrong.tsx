import type { BottomLine, ContingencyStep } from '../../../shared/plan/index.ts'
import type { PlanDesk } from '../desk.ts'
import type { GridColumn } from '../grid/columns.ts'
import { PlanList } from './plan-list.tsx'

const BOTTOM_LINES: readonly GridColumn<BottomLine>[] = [
  {
    id: 'text',
    title: 'What must always be so',
    isRowHeader: true,
    content: { kind: 'text', value: ({ text }) => text, set: (row, text) => ({ ...row, text }) },
  },
  {
    id: 'otherwise',
    title: 'What happens the same day if it is not',
    content: { kind: 'text', value: ({ otherwise }) => otherwise, set: (row, otherwise) => ({ ...row, otherwise }) },
  },
]

const CONTINGENCY: readonly GridColumn<ContingencyStep>[] = [
  {
    id: 'trigger',
    title: 'What would make us act',
    isRowHeader: true,
    content: { kind: 'text', value: ({ trigger }) => trigger, set: (row, trigger) => ({ ...row, trigger }) },
  },
  {
    id: 'response',
    title: 'What is then done',
    content: { kind: 'text', value: ({ response }) => response, set: (row, response) => ({ ...row, response }) },
  },
  {
    id: 'who',
    title: 'By whom',
    width: 200,
    content: { kind: 'text', value: ({ who }) => who, set: (row, who) => ({ ...row, who }) },
  },
]

export function BottomLines({ desk }: { desk: PlanDesk }) {
  return (
    <PlanList
      desk={desk}
      list="bottomLines"
      title="Bottom lines"
      columns={BOTTOM_LINES}
      rows={desk.plan.bottomLines}
      one="Bottom line"
      addLabel="Add a bottom line"
      whenEmpty="What must be so every day, whatever else happens? What is done the same day if it is not?"
    />
  )
}

export function Contingency({ desk }: { desk: PlanDesk }) {
  return (
    <PlanList
      desk={desk}
      list="contingency"
      title="If it does not work"
      columns={CONTINGENCY}
      rows={desk.plan.contingency}
      one="Plan B"
      addLabel="Add a plan B"
      whenEmpty="What could go wrong with this plan? Who would then do what for the child, beside asking for advice?"
    />
  )
}
