import { memo } from 'react'
import type { CaseEntry } from '../../../shared/chronology/index.ts'
import { classes } from '../../ui/index.ts'
import type { World } from '../world.ts'
import { CellView } from './cell-view.tsx'
import type { ColumnId, GridColumn } from './columns.ts'
import { CellEditor } from './editors/cell-editor.tsx'
import type { Then } from './editors/editor.ts'
import { asCell, asRow } from './roles.ts'

export interface Editing {
  column: ColumnId
  /** The writer types over what stands there. */
  replaced: boolean
}

export interface GridRowProps {
  entry: CaseEntry
  index: number
  top: number
  number: number
  columns: readonly GridColumn[]
  world: World
  /** The column of the cell that Tab comes to, where it is in this row. */
  active: ColumnId | null
  isCurrent: boolean
  isChosen: boolean
  /** The first and last selected column, where more than one cell is. */
  from: number
  to: number
  editing: Editing | null
  measure: (row: HTMLElement | null) => void
  onDraft: (text: string) => void
  onDone: (text: string, then: Then) => void
  onCancel: () => void
}

/** One entry. Drawn again only where something of it changes: a chronology has thousands. */
export const GridRow = memo(function GridRow(props: GridRowProps) {
  const { entry, index, top, columns, active, isCurrent, isChosen, from, to, measure } = props
  return (
    <div
      ref={measure}
      {...asRow(index + 2)}
      data-index={index}
      data-entry={entry.id}
      className={classes('grid-row', isCurrent && 'current', isChosen && 'chosen', props.editing !== null && 'writing')}
      style={{ top }}
    >
      {columns.map((column, place) => (
        <div
          key={column.id}
          {...asCell(place + 1, place >= from && place <= to)}
          data-column={column.id}
          tabIndex={active === column.id ? 0 : -1}
          className={classes('grid-cell', place >= from && place <= to && 'selected')}
        >
          {props.editing?.column === column.id ? (
            <CellEditor
              entry={entry}
              column={column}
              world={props.world}
              replaced={props.editing.replaced}
              onDraft={props.onDraft}
              onDone={props.onDone}
              onCancel={props.onCancel}
            />
          ) : (
            <CellView entry={entry} column={column.id} number={props.number} world={props.world} />
          )}
        </div>
      ))}
    </div>
  )
})
