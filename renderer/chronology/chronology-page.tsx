import { useCallback, useMemo, useRef, useState, useSyncExternalStore } from 'react'
import { flushSync } from 'react-dom'
import type { DocumentSummary } from '../../shared/api/index.ts'
import type { CaseRecord } from '../../shared/family/index.ts'
import type { Standards } from '../../shared/lint/index.ts'
import type { CasePlan } from '../../shared/plan/index.ts'
import { useSpokenUndo } from '../record-screen/index.ts'
import { focusScreenHeading, ScreenHeading, usePanelWidth } from '../ui/index.ts'
import { BringIn } from './bring-in/index.ts'
import { ChronologyTools } from './chronology-tools.tsx'
import { type ChronologyDesk, DeskContext } from './desk.ts'
import { Duplicates, useDuplicates } from './duplicates/index.ts'
import { TakeOut } from './exports/index.ts'
import { FilterBar } from './filter/filter-bar.tsx'
import { CellMarks, FindingsProvider } from './findings/index.ts'
import { ChronologyGrid } from './grid/chronology-grid.tsx'
import type { ColumnId } from './grid/columns.ts'
import { AgenciesDialog } from './lists/agencies-dialog.tsx'
import { PeriodsDialog } from './lists/periods-dialog.tsx'
import { NoEntries } from './no-entries.tsx'
import { SidePanel } from './panel/side-panel.tsx'
import { type ChronologyPart, type PanelView, PartContext } from './part.ts'
import { SaveBanner } from './save-banner.tsx'
import type { ChronologySession } from './session.ts'
import { StatusLine } from './status-line.tsx'
import { Timeline } from './timeline/index.ts'
import { useEdits } from './use-edits.ts'
import { usePlace } from './use-place.ts'
import { useView } from './use-view.ts'
import { worldOf } from './world.ts'
import './chronology.css'

export interface ChronologyPageProps {
  session: ChronologySession
  caseRecord: CaseRecord
  standards: Standards
  documents: readonly DocumentSummary[]
  plan: CasePlan
  today: string
}

/** What stands in the middle: the entries, pairs of them that may be one event, or another agency’s records. */
type Stage = 'entries' | 'duplicates' | 'records'

/** The chronology as a grid, with one thing beside it at a time. */
export function ChronologyPage({ session, caseRecord, standards, documents, plan, today }: ChronologyPageProps) {
  const snapshot = useSyncExternalStore(session.subscribe, session.getSnapshot)
  const { record: chronology, save } = snapshot
  const { pack } = standards
  const world = useMemo(
    () => worldOf(caseRecord, chronology.agencies, pack.chronology, today),
    [caseRecord, chronology.agencies, pack, today],
  )
  const view = useView(chronology, world, today)
  const { filter, setFilter, entries, shown, numbers, hold } = view
  const [stage, setStage] = useState<Stage>('entries')
  const showGrid = useCallback(() => setStage('entries'), [])
  const { grid, cursor, setCursor, chosen, choose, goTo, follow } = usePlace(view, showGrid)
  const [panel, setPanel] = useState<PanelView | null>(null)
  const [enters, setEnters] = useState(0)
  const openPanel = useCallback((wanted: PanelView | null, enter = false) => {
    setPanel(wanted)
    setEnters((before) => (enter ? before + 1 : 0))
  }, [])
  const [dialog, setDialog] = useState<'agencies' | 'periods' | 'copy' | null>(null)
  const [width, setWidth] = usePanelWidth('casewright.chronology-panel-width')
  const duplicates = useDuplicates(chronology, caseRecord, pack)
  const search = useRef<HTMLInputElement>(null)
  const undoing = useSpokenUndo(session)
  const edits = useEdits({ session, world, columns: view.columns, onMade: hold })
  const desk = useMemo(
    (): ChronologyDesk => ({
      caseRecord,
      pack,
      today,
      chronology,
      entries,
      shown,
      filter,
      setFilter,
      current: cursor?.rowId ?? null,
      goTo,
      follow,
      chosen,
      choose,
      change: (label, changes) => session.change(label, changes),
    }),
    [
      caseRecord,
      pack,
      today,
      chronology,
      entries,
      shown,
      filter,
      setFilter,
      cursor?.rowId,
      goTo,
      follow,
      chosen,
      choose,
      session,
    ],
  )
  const numberOf = useCallback((id: string) => numbers.get(id) ?? 0, [numbers])
  const addEntry = useCallback(() => {
    // Drawn before the next key arrives: what is typed on belongs to the new entry.
    const id = flushSync(() => {
      showGrid()
      return edits.add()
    })
    flushSync(() => grid.current?.goTo(id, 'when', true))
  }, [edits, grid, showGrid])
  const focusGrid = useCallback(
    (column?: ColumnId) => {
      if (column === undefined || cursor === null) grid.current?.focus()
      else grid.current?.goTo(cursor.rowId, column)
    },
    [cursor, grid],
  )
  const part = useMemo(
    (): ChronologyPart => ({
      session,
      world,
      numberOf,
      documents,
      plan,
      panel,
      openPanel,
      addEntry,
      remove: edits.remove,
      focusGrid,
    }),
    [session, world, numberOf, documents, plan, panel, openPanel, addEntry, edits, focusGrid],
  )
  const showFindings = useCallback(() => {
    setStage((before) => (before === 'duplicates' ? 'entries' : before))
    openPanel('findings')
  }, [openPanel])
  const closePanel = () => {
    openPanel(null)
    if (view.rows.length > 0) grid.current?.focus()
    else focusScreenHeading()
  }

  return (
    <DeskContext value={desk}>
      <PartContext value={part}>
        <FindingsProvider standards={standards} onStep={showFindings}>
          <header className="record-head unseen-heading chronology-head" data-region="tools">
            <ScreenHeading>Chronology</ScreenHeading>
            <ChronologyTools
              snapshot={snapshot}
              view={view}
              {...undoing}
              onAgencies={() => setDialog('agencies')}
              onPeriods={() => setDialog('periods')}
              onCopy={() => setDialog('copy')}
              duplicates={duplicates.length}
              comparing={stage === 'duplicates'}
              onCompare={(on) => setStage(on ? 'duplicates' : 'entries')}
              bringing={stage === 'records'}
              onBringIn={(on) => setStage(on ? 'records' : 'entries')}
            />
            <FilterBar
              filter={filter}
              onChange={setFilter}
              world={world}
              shown={shown.length}
              all={entries.length}
              search={search}
              onLeave={() => grid.current?.focus()}
            />
          </header>
          <SaveBanner session={session} save={save} world={world} />
          {stage === 'records' ? (
            <BringIn onClose={showGrid} />
          ) : stage === 'duplicates' ? (
            <Duplicates proposed={duplicates} onClose={showGrid} />
          ) : (
            <div
              className={panel === null ? 'chronology-body' : 'chronology-body with-panel'}
              {...(width !== null && { style: { ['--w-panel' as string]: `${width}px` } })}
            >
              <div className="chronology-main">
                <Timeline />
                <div className="chronology-rows" data-region="page">
                  {entries.length === 0 ? (
                    <NoEntries onAdd={addEntry} onBringIn={() => setStage('records')} />
                  ) : (
                    <ChronologyGrid
                      handle={grid}
                      rows={view.rows}
                      columns={view.columns}
                      sort={view.sort}
                      onSort={view.setSort}
                      chosen={chosen}
                      world={world}
                      numberOf={numberOf}
                      cursor={cursor}
                      onCursor={setCursor}
                      onChosen={choose}
                      onWrite={edits.write}
                      onForget={edits.forget}
                      onClear={edits.clear}
                      onFill={edits.fill}
                      onPaste={edits.paste}
                      onNew={addEntry}
                      onRemove={edits.remove}
                      onOpen={() => openPanel('entry', true)}
                      onFind={() => search.current?.select()}
                    />
                  )}
                </div>
              </div>
              {panel !== null && (
                <SidePanel
                  view={panel}
                  enters={enters}
                  width={width}
                  onWidth={setWidth}
                  onClose={closePanel}
                  duplicates={duplicates.length}
                  onCompare={() => setStage('duplicates')}
                />
              )}
              <CellMarks within=".chronology-rows" />
            </div>
          )}
          <StatusLine snapshot={snapshot} />
          <AgenciesDialog isOpen={dialog === 'agencies'} onClose={() => setDialog(null)} />
          <PeriodsDialog isOpen={dialog === 'periods'} onClose={() => setDialog(null)} />
          <TakeOut isOpen={dialog === 'copy'} onClose={() => setDialog(null)} />
        </FindingsProvider>
      </PartContext>
    </DeskContext>
  )
}
