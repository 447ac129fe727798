import { useMemo } from 'react'
import { type PlanGoal, planGoal } from '../../../shared/plan/index.ts'
import { asChoices, type PlanDesk } from '../desk.ts'
import type { GridColumn } from '../grid/columns.ts'
import { withRow } from '../session/edits.ts'
import { JoinOffer } from './join-offer.tsx'
import { PlanList, shownFor } from './plan-list.tsx'
import { childrenColumn } from './shared-columns.ts'

const KINDS = [
  { id: 'safety', label: 'Safety' },
  { id: 'wellbeing', label: 'Wellbeing' },
  { id: 'childs-own', label: 'The child’s own', note: 'in the child’s words' },
]

/** What life will look like when it is good enough. */
export function Goals({ desk }: { desk: PlanDesk }) {
  const { plan, children, only, session } = desk
  const answers = useMemo(
    () => [
      ...asChoices(plan.statements).map((choice) => ({ ...choice, note: 'statement' })),
      ...asChoices(plan.concerns).map((choice) => ({ ...choice, note: 'concern' })),
    ],
    [plan.statements, plan.concerns],
  )
  const statementIds = useMemo(() => new Set(plan.statements.map(({ id }) => id)), [plan.statements])
  const columns = useMemo(
    (): GridColumn<PlanGoal>[] => [
      {
        id: 'text',
        title: 'What life will look like',
        isRowHeader: true,
        content: { kind: 'text', value: ({ text }) => text, set: (row, text) => ({ ...row, text }) },
      },
      {
        id: 'kind',
        title: 'Kind',
        width: 120,
        content: {
          kind: 'one',
          choices: KINDS,
          chosen: ({ kind }) => kind,
          pick: (row, id) => session.edit((now) => withRow(now, 'goals', { ...row, kind: planGoal.shape.kind.parse(id) })),
        },
      },
      childrenColumn(children),
      {
        id: 'answers',
        title: 'Answers',
        width: 240,
        content: {
          kind: 'many',
          choices: answers,
          chosen: (row) => [...row.statementIds, ...row.concernIds],
          set: (row, ids) => ({
            ...row,
            statementIds: ids.filter((id) => statementIds.has(id)),
            concernIds: ids.filter((id) => !statementIds.has(id)),
          }),
          none: 'No statement or concern yet',
          whenEmpty: 'No statement or concern is written down yet.',
          extra: ({ id }) => <JoinOffer rowId={id} verb="Answers" />,
        },
      },
    ],
    [children, answers, statementIds, session],
  )
  return (
    <PlanList
      desk={desk}
      list="goals"
      title="Goals"
      columns={columns}
      rows={shownFor(plan.goals, only)}
      one="Goal"
      addLabel="Add a goal"
      whenEmpty="What will be happening in the child’s days, and for how long, when it is safe and good enough?"
    />
  )
}
