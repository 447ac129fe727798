import { Trash2 } from 'lucide-react'
import { type ReactNode, useMemo } from 'react'
import { newId } from '../../../shared/document/index.ts'
import { isFor } from '../../../shared/plan/index.ts'
import { useSignedIn } from '../../client/index.ts'
import { Button, Card, useToast } from '../../ui/index.ts'
import { type PlanDesk, usePlanNews } from '../desk.ts'
import type { GridColumn } from '../grid/columns.ts'
import { EditGrid } from '../grid/edit-grid.tsx'
import { emptyRow, type RowList, type RowOf, withAdded, without, withRow } from '../session/edits.ts'

export interface PlanListProps<L extends RowList> {
  desk: PlanDesk
  list: L
  title: string
  /** At the right end of the heading. */
  end?: ReactNode
  columns: readonly GridColumn<RowOf<L>>[]
  rows: readonly RowOf<L>[]
  /** What one row is called: "Concern". */
  one: string
  /** What a screen reader calls a row; by itself its kind and its place in the list. */
  rowName?: (row: RowOf<L>) => string
  addLabel?: string
  whenEmpty: string
  current?: string | null
  onCurrent?: (id: string) => void
  tall?: boolean
  children?: ReactNode
}

/** One section of the plan as rows that are written in place, each of which can be taken out. */
export function PlanList<L extends RowList>(props: PlanListProps<L>) {
  const { desk, list, title, end, columns, rows, one, rowName, whenEmpty, current, onCurrent, tall, children } = props
  const mayWrite = useSignedIn().may('write')
  const addLabel = mayWrite ? props.addLabel : undefined
  const { session, only, today } = desk
  const { proposals, onJoin } = usePlanNews()
  const toast = useToast()
  const all = useMemo((): readonly GridColumn<RowOf<L>>[] => {
    if (!mayWrite) return columns
    const remove = (row: RowOf<L>) => {
      session.edit((plan) => without(plan, list, row.id))
      toast({ text: `${one} taken out.`, action: { label: 'Undo', onPress: session.undo } })
    }
    const draw = (row: RowOf<L>) => (
      <Button
        look="plain"
        icon
        compact
        excludeFromTabOrder
        aria-label={`Take out this ${one.toLowerCase()}`}
        onPress={() => remove(row)}
      >
        <Trash2 size={15} aria-hidden />
      </Button>
    )
    return [...columns, { id: 'remove', title: 'Take out', hiddenTitle: true, width: 44, content: { kind: 'shown', draw } }]
  }, [columns, list, mayWrite, one, session, toast])
  return (
    <Card title={title} end={end}>
      <EditGrid<RowOf<L>>
        label={title}
        columns={all}
        rows={rows}
        rowName={(row, index) => rowName?.(row) ?? `${one} ${index + 1}`}
        onChange={(row, column) => session.edit((plan) => withRow(plan, list, row), `${list}/${row.id}/${column.id}`)}
        onSettle={session.settle}
        onAdd={
          addLabel === undefined
            ? null
            : () => {
                const id = newId()
                session.edit((plan) => withAdded(plan, list, emptyRow(list, id, only === null ? [] : [only], today)))
                return id
              }
        }
        {...(addLabel !== undefined && { addLabel })}
        {...(onCurrent && { onCurrent })}
        onKey={(row, key) => {
          const proposal = proposals.get(row.id)
          if (key !== 'j' || !proposal) return false
          onJoin(proposal.join)
          return true
        }}
        current={current ?? null}
        tall={tall ?? false}
        whenEmpty={whenEmpty}
      />
      {children}
    </Card>
  )
}

/** The rows that are about the child who is looked at; all of them while nobody in particular is. */
export function shownFor<T extends { childIds: readonly string[] }>(rows: readonly T[], only: string | null): readonly T[] {
  return only === null ? rows : rows.filter((row) => isFor(only, row))
}
