import { useMemo } from 'react'
import type { PlanStatement } from '../../../shared/plan/index.ts'
import { type Pack, settingFor } from '../../../shared/standards/index.ts'
import { asChoices, type PlanDesk } from '../desk.ts'
import type { GridColumn } from '../grid/columns.ts'
import { withRow } from '../session/edits.ts'
import { JoinOffer } from './join-offer.tsx'
import { PlanList, shownFor } from './plan-list.tsx'
import { childrenColumn } from './shared-columns.ts'

const KINDS = [
  { id: 'danger', label: 'Danger' },
  { id: 'worry', label: 'Worry', note: 'that does not amount to danger' },
]

/** What people are worried will happen: at most so many dangers as the standard says. */
export function Statements({ desk, pack }: { desk: PlanDesk; pack: Pack }) {
  const { plan, children, only, session } = desk
  const concerns = useMemo(() => asChoices(plan.concerns), [plan.concerns])
  const columns = useMemo(
    (): GridColumn<PlanStatement>[] => [
      {
        id: 'name',
        title: 'Short name',
        width: 150,
        isRowHeader: true,
        content: { kind: 'text', value: ({ name }) => name, set: (row, name) => ({ ...row, name }) },
      },
      {
        id: 'kind',
        title: 'Kind',
        width: 90,
        content: {
          kind: 'one',
          choices: KINDS,
          chosen: ({ kind }) => kind,
          pick: (row, id) =>
            session.edit((now) => withRow(now, 'statements', { ...row, kind: id === 'worry' ? 'worry' : 'danger' })),
        },
      },
      {
        id: 'text',
        title: 'Who is worried that what will happen to whom',
        content: { kind: 'text', value: ({ text }) => text, set: (row, text) => ({ ...row, text }) },
      },
      childrenColumn(children),
      {
        id: 'concernIds',
        title: 'Answers',
        width: 210,
        content: {
          kind: 'many',
          choices: concerns,
          chosen: ({ concernIds }) => concernIds,
          set: (row, concernIds) => ({ ...row, concernIds }),
          none: 'No concern yet',
          whenEmpty: 'No concern is written down yet.',
          extra: ({ id }) => <JoinOffer rowId={id} verb="Answers" />,
        },
      },
    ],
    [children, concerns, session],
  )
  return (
    <PlanList
      desk={desk}
      list="statements"
      title="Danger and worry statements"
      end={<DangerCount dangers={plan.statements.filter(({ kind }) => kind === 'danger').length} pack={pack} />}
      columns={columns}
      rows={shownFor(plan.statements, only)}
      one="Statement"
      addLabel="Add a statement"
      whenEmpty="Who is worried that who may do what, and what could come of it for the child?"
    />
  )
}

function DangerCount({ dangers, pack }: { dangers: number; pack: Pack }) {
  const most = mostDangers(pack)
  if (most === null) return <span className="second num">{dangers === 1 ? '1 danger' : `${dangers} dangers`}</span>
  return (
    <span className={dangers > most ? 'count-over num' : 'second num'}>
      {dangers === 1 ? '1 danger' : `${dangers} dangers`} of at most {most}
    </span>
  )
}

/** How many danger statements the standard wants at most; null where it does not say. */
export function mostDangers(pack: Pack): number | null {
  const most = settingFor(pack, 'danger-statement-count', 'cp-plan', { severity: 'warning', kinds: ['all'] })?.options
    .maxStatements
  return typeof most === 'number' ? most : null
}
