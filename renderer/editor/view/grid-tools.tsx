import { ArrowDown, ArrowUp, Columns3, Plus, Trash2, UserRound } from 'lucide-react'
import { memo, useEffect } from 'react'
import { Button, Menu, type MenuGroup, PressedButton, Toolbar, Tooltip } from '../../ui/index.ts'
import type { GridKind } from '../nodes/grid.ts'

const ROW: Record<GridKind, string> = { table: 'row', actionPlan: 'action', chronology: 'entry', signatures: 'signature' }

export interface GridToolsProps {
  kind: GridKind
  onAdd: () => void
  onMove: (direction: 1 | -1) => void
  onDelete: () => void
  onOwner: () => void
  /** What can be done to the column at the caret; a table alone has any. */
  columns: readonly MenuGroup[]
  /** Called once the tools stand there and have taken their room from the page. */
  onShown: () => void
  /** Whether a plan shows the columns that nobody has filled in yet. */
  allColumns: boolean
  onAllColumns: (all: boolean) => void
}

/** What can be done to the row at the caret. It stands below the page, only while the caret is in a table or plan. */
export const GridTools = memo(function GridTools({
  kind,
  onAdd,
  onMove,
  onDelete,
  onOwner,
  columns,
  onShown,
  allColumns,
  onAllColumns,
}: GridToolsProps) {
  const row = ROW[kind]
  useEffect(() => onShown(), [onShown])
  return (
    <div className="grid-tools">
      <Toolbar label={`This ${row}`}>
        <Button look="plain" preventFocusOnPress onPress={onAdd}>
          <Plus size={15} aria-hidden />
          Add {row === 'row' || row === 'signature' ? 'a' : 'an'} {row} <kbd>Ctrl+Enter</kbd>
        </Button>
        <Tooltip text="Move up" shortcut="Alt+Shift+↑">
          <Button look="plain" icon aria-label="Move up" preventFocusOnPress onPress={() => onMove(-1)}>
            <ArrowUp size={15} aria-hidden />
          </Button>
        </Tooltip>
        <Tooltip text="Move down" shortcut="Alt+Shift+↓">
          <Button look="plain" icon aria-label="Move down" preventFocusOnPress onPress={() => onMove(1)}>
            <ArrowDown size={15} aria-hidden />
          </Button>
        </Tooltip>
        <Button look="plain" preventFocusOnPress onPress={onDelete}>
          <Trash2 size={15} aria-hidden />
          Delete the {row}
        </Button>
        {kind === 'table' && (
          <Menu
            label="Column"
            groups={columns}
            trigger={
              <Button look="plain">
                <Columns3 size={15} aria-hidden />
                Column
              </Button>
            }
          />
        )}
        {kind === 'actionPlan' && (
          <PressedButton look="plain" preventFocusOnPress isSelected={allColumns} onChange={onAllColumns}>
            <Columns3 size={15} aria-hidden />
            All columns
          </PressedButton>
        )}
        {kind === 'actionPlan' && (
          <Button look="plain" onPress={onOwner}>
            <UserRound size={15} aria-hidden />
            Choose a person… <kbd>F2</kbd>
          </Button>
        )}
      </Toolbar>
    </div>
  )
})
