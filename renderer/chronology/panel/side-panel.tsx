import { useEffect, useRef } from 'react'
import { RecordPanel, WrittenFields } from '../../record-screen/index.ts'
import { PanelEdge } from '../../ui/index.ts'
import { useDesk } from '../desk.ts'
import { FindingsPanel } from '../findings/index.ts'
import { AsideList } from '../lists/aside-list.tsx'
import { type PanelView, usePart } from '../part.ts'
import { EntryPanel } from './entry-panel.tsx'

export interface SidePanelProps {
  view: PanelView
  /** Goes up each time the focus is to go into the panel. */
  enters: number
  width: number | null
  onWidth: (width: number) => void
  onClose: () => void
  /** Pairs of entries that may be one event, and the way to them. */
  duplicates: number
  onCompare: () => void
}

/** One thing beside the grid at a time. Escape closes it and goes back to the grid. */
export function SidePanel({ view, enters, width, onWidth, onClose, duplicates, onCompare }: SidePanelProps) {
  const { current, entries } = useDesk()
  const { numberOf, session } = usePart()
  const entry = entries.find(({ id }) => id === current) ?? null
  const panel = useRef<HTMLElement>(null)
  const entered = useRef(0)
  useEffect(() => {
    if (entered.current === enters) return
    entered.current = enters
    if (enters > 0) panel.current?.querySelector<HTMLElement>('.record-panel-body :is(input, textarea, button)')?.focus()
  }, [enters])
  const titles: Record<PanelView, string> = {
    entry: entry ? `Entry ${numberOf(entry.id)}` : 'Entry',
    aside: 'Kept aside',
    findings: 'What the record shows',
  }
  return (
    <RecordPanel
      ref={panel}
      className="chronology-panel"
      title={titles[view]}
      onClose={onClose}
      edge={<PanelEdge label="Width of the panel" width={width} onWidth={onWidth} />}
      onBlur={session.settle}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return
        event.preventDefault()
        onClose()
      }}
    >
      {view === 'entry' && (
        <WrittenFields>
          <EntryPanel key={entry?.id ?? ''} entry={entry} />
        </WrittenFields>
      )}
      {view === 'aside' && (
        <WrittenFields>
          <AsideList />
        </WrittenFields>
      )}
      {view === 'findings' && <FindingsPanel numberOf={numberOf} duplicates={duplicates} onDuplicates={onCompare} />}
    </RecordPanel>
  )
}
