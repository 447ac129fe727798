import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react'
import { flushSync } from 'react-dom'
import type { DocumentSummary } from '../../shared/api/index.ts'
import type { CaseRecord } from '../../shared/family/index.ts'
import type { Standards } from '../../shared/lint/index.ts'
import type { CasePlan } from '../../shared/plan/index.ts'
import { useSpokenUndo } from '../record-screen/index.ts'
import { Button, EmptyState, focusScreenHeading, ScreenHeading, usePanelWidth } from '../ui/index.ts'
import { BringIn } from './bring-in/index.ts'
import { ChronologyTools } from './chronology-tools.tsx'
import { type ChronologyDesk, DeskContext, type EntryFieldName } from './desk.ts'
import { Duplicates, useDuplicates } from './duplicates/index.ts'
import { TakeOut } from './exports/index.ts'
import { FilterBar } from './filter/filter-bar.tsx'
import { CellMarks, FindingsProvider } from './findings/index.ts'
import { ChronologyGrid, type GridHandle } from './grid/chronology-grid.tsx'
import { type ColumnId, columnOf } from './grid/columns.ts'
import type { Cursor } from './grid/use-grid.ts'
import { AgenciesDialog } from './lists/agencies-dialog.tsx'
import { PeriodsDialog } from './lists/periods-dialog.tsx'
import { SidePanel } from './panel/side-panel.tsx'
import { type ChronologyPart, type PanelView, PartContext } from './part.ts'
import { SaveBanner } from './save-banner.tsx'
import type { ChronologySession } from './session.ts'
import { StatusLine } from './status-line.tsx'
import { Timeline } from './timeline/index.ts'
import { useEdits } from './use-edits.ts'
import { NO_FILTER, useView } from './use-view.ts'
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

const NOBODY: ReadonlySet<string> = new Set()

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
  const [cursor, setCursor] = useState<Cursor | null>(null)
  const [chosen, setChosen] = useState(NOBODY)
  const [panel, setPanel] = useState<PanelView | null>(null)
  const [enters, setEnters] = useState(0)
  const openPanel = useCallback((wanted: PanelView | null, enter = false) => {
    setPanel(wanted)
    setEnters((before) => (enter ? before + 1 : 0))
  }, [])
  const [dialog, setDialog] = useState<'agencies' | 'periods' | 'copy' | null>(null)
  const [width, setWidth] = usePanelWidth('casewright.chronology-panel-width')
  const duplicates = useDuplicates(chronology, caseRecord, pack)
  const [comparing, setComparing] = useState(false)
  const [bringing, setBringing] = useState(false)
  const grid = useRef<GridHandle>(null)
  const search = useRef<HTMLInputElement>(null)
  const undoing = useSpokenUndo(session)
  const edits = useEdits({ session, world, columns: view.columns, onMade: hold })
  // A place to go to that is not drawn yet, because the filter hid it.
  const [going, setGoing] = useState<Cursor | null>(null)
  useEffect(() => {
    if (going === null || !view.rows.some(({ id }) => id === going.rowId)) return
    grid.current?.goTo(going.rowId, going.column)
    setGoing(null)
  }, [going, view.rows])

  const choose = useCallback((ids: readonly string[]) => {
    setChosen((before) => (ids.length === 0 && before.size === 0 ? before : new Set(ids)))
  }, [])
  const goTo = useCallback(
    (entryId: string, field: EntryFieldName = 'when') => {
      setComparing(false)
      setBringing(false)
      if (!shown.some(({ id }) => id === entryId)) setFilter(NO_FILTER)
      setGoing({ rowId: entryId, column: columnOf(field) })
    },
    [shown, setFilter],
  )
  const follow = useCallback((entryId: string) => {
    setCursor((before) => ({ rowId: entryId, column: before?.column ?? 'when' }))
  }, [])
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
      setComparing(false)
      setBringing(false)
      return edits.add()
    })
    flushSync(() => grid.current?.goTo(id, 'when', true))
  }, [edits])
  const focusGrid = useCallback(
    (column?: ColumnId) => {
      if (column === undefined || cursor === null) grid.current?.focus()
      else grid.current?.goTo(cursor.rowId, column)
    },
    [cursor],
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
    setComparing(false)
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
              comparing={comparing}
              onCompare={(on) => {
                setBringing(false)
                setComparing(on)
              }}
              bringing={bringing}
              onBringIn={(on) => {
                setComparing(false)
                setBringing(on)
              }}
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
          {bringing ? (
            <BringIn onClose={() => setBringing(false)} />
          ) : comparing ? (
            <Duplicates proposed={duplicates} onClose={() => setComparing(false)} />
          ) : (
            <div
              className={panel === null ? 'chronology-body' : 'chronology-body with-panel'}
              {...(width !== null && { style: { ['--w-panel' as string]: `${width}px` } })}
            >
              <div className="chronology-main">
                <Timeline />
                <div className="chronology-rows" data-region="page">
                  {entries.length === 0 ? (
                    <NoEntries onAdd={addEntry} onBringIn={() => setBringing(true)} />
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
                  onCompare={() => setComparing(true)}
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

/** Before the first entry. Pasting works here too, through the first entry. */
function NoEntries({ onAdd, onBringIn }: { onAdd: () => void; onBringIn: () => void }) {
  return (
    <div className="chronology-empty">
      <EmptyState
        title="No entries yet"
        action={
          <>
            <Button look="primary" onPress={onAdd}>
              Write the first entry
            </Button>
            <Button onPress={onBringIn}>Bring in records…</Button>
          </>
        }
      >
        One row for each event that matters: when, to whom, what happened, who says so, what was done and what it meant for the
        child. Rows can be copied from Excel or a Word table and pasted into the grid.
      </EmptyState>
    </div>
  )
}
