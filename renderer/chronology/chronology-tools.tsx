import { ChartGantt, Columns3, FileInput, FileOutput, Layers, ListChecks, Merge, PanelRight, Plus } from 'lucide-react'
import { useMemo } from 'react'
import { ForWriters, UndoButtons } from '../record-screen/index.ts'
import { Button, Menu, PressedButton, Toolbar, ToolbarDivider, Tooltip } from '../ui/index.ts'
import { ManyMenu } from './filter/many-menu.tsx'
import { COLUMNS, type ColumnId } from './grid/columns.ts'
import { usePart } from './part.ts'
import type { ChronologySnapshot } from './session.ts'
import { useTimelineSetting } from './timeline/index.ts'
import type { ChronologyView } from './use-view.ts'

export interface ChronologyToolsProps {
  snapshot: ChronologySnapshot
  view: ChronologyView
  undo: () => void
  redo: () => void
  onAgencies: () => void
  onPeriods: () => void
  onCopy: () => void
  /** How many pairs of entries seem to tell of one event, and whether they are being compared. */
  duplicates: number
  comparing: boolean
  onCompare: (comparing: boolean) => void
  bringing: boolean
  onBringIn: (bringing: boolean) => void
}

/** What can be done to the chronology as a whole. */
export function ChronologyTools({
  snapshot,
  view,
  undo,
  redo,
  onAgencies,
  onPeriods,
  onCopy,
  duplicates,
  comparing,
  onCompare,
  bringing,
  onBringIn,
}: ChronologyToolsProps) {
  const { addEntry, panel, openPanel } = usePart()
  const { aside } = snapshot.record
  const [timeline, showTimeline] = useTimelineSetting()
  return (
    <Toolbar label="Chronology">
      <ForWriters>
        <Tooltip text="A new entry" shortcut="Ctrl+Enter">
          <Button look="plain" onPress={addEntry}>
            <Plus size={17} aria-hidden />
            Entry
          </Button>
        </Tooltip>
        <Tooltip text="Another agency’s records, from a file or a paste">
          <PressedButton look="plain" isSelected={bringing} onChange={onBringIn}>
            <FileInput size={17} aria-hidden />
            Bring in records
          </PressedButton>
        </Tooltip>
        <ToolbarDivider />
        <UndoButtons
          undo={snapshot.undo && `Undo: ${snapshot.undo}`}
          redo={snapshot.redo && `Again: ${snapshot.redo}`}
          onUndo={undo}
          onRedo={redo}
        />
        <ToolbarDivider />
      </ForWriters>
      <Menu
        label="Agencies and periods"
        trigger={
          <Button look="plain">
            <Layers size={17} aria-hidden />
            Agencies and periods
          </Button>
        }
        groups={[
          {
            id: 'lists',
            entries: [
              { id: 'agencies', label: 'Agencies…', onAction: onAgencies },
              { id: 'periods', label: 'Periods…', note: 'Workers, plans, orders, homes, schools', onAction: onPeriods },
            ],
          },
        ]}
      />
      <ColumnsMenu view={view} />
      <PressedButton look="plain" isSelected={timeline.isShown} onChange={(isShown) => showTimeline({ isShown })}>
        <ChartGantt size={17} aria-hidden />
        Timeline
      </PressedButton>
      <Tooltip text="For Word, Excel or CSV">
        <Button look="plain" onPress={onCopy}>
          <FileOutput size={17} aria-hidden />
          Copy…
        </Button>
      </Tooltip>
      <ForWriters>
        {(duplicates > 0 || comparing) && (
          <Tooltip text="Entries that may tell of the same event, side by side">
            <PressedButton look="plain" isSelected={comparing} onChange={onCompare}>
              <Merge size={17} aria-hidden />
              Merge {duplicates > 0 && duplicates}
            </PressedButton>
          </Tooltip>
        )}
      </ForWriters>
      {aside.length > 0 && (
        <PressedButton look="plain" isSelected={panel === 'aside'} onChange={() => openPanel(panel === 'aside' ? null : 'aside')}>
          {aside.length} kept aside
        </PressedButton>
      )}
      <PressedButton
        look="plain"
        isSelected={panel === 'findings'}
        onChange={() => openPanel(panel === 'findings' ? null : 'findings')}
      >
        <ListChecks size={17} aria-hidden />
        What the record shows
      </PressedButton>
      <PressedButton look="plain" isSelected={panel === 'entry'} onChange={() => openPanel(panel === 'entry' ? null : 'entry')}>
        <PanelRight size={17} aria-hidden />
        Whole entry
      </PressedButton>
    </Toolbar>
  )
}

/** Which columns are shown; the number and what happened always are. */
function ColumnsMenu({ view: { columns, setColumns } }: { view: ChronologyView }) {
  const chosen = useMemo(() => columns.map(({ id }) => id), [columns])
  const choices = COLUMNS.filter(({ id }) => id !== 'number' && id !== 'event').map(({ id, title }) => ({ id, label: title }))
  return (
    <span className="columns-menu">
      <Columns3 size={17} aria-hidden />
      <ManyMenu
        name="Columns"
        label="Columns"
        isOn={false}
        sections={[
          {
            id: 'columns',
            heading: 'Columns',
            choices,
            chosen,
            onChange: (ids) => setColumns(new Set<ColumnId>(['number', 'event', ...(ids as ColumnId[])])),
          },
        ]}
      />
    </span>
  )
}
